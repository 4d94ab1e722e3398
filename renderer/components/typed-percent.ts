import { plainCharacters, type Typed } from './typed.ts'

/** A rate in percent as exact decimal text: `4.35%`, `4.350` → `4.35`. At most six decimals, never through a float. */
export function parsePercent(text: string): Typed<string> {
  const plain = plainCharacters(text).replace(/%$/, '')
  if (plain === '') return { value: null, problem: null }
  const parts = /^0*(\d{1,3})(?:\.(\d{0,6}))?$/.exec(plain)
  if (parts === null) return { value: null, problem: '利率请填数字，如 4.35，最多六位小数' }
  const [, whole = '', decimals = ''] = parts
  const kept = decimals.replace(/0+$/, '')
  return { value: kept === '' ? whole : `${whole}.${kept}`, problem: null }
}
