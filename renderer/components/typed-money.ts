import { type Fen, isFen, ZERO_FEN } from '../../shared/model/fen.ts'
import { plainCharacters, type Typed } from './typed.ts'

/** Yuan as typed → fen. Exact: more than two decimals, a misplaced thousands comma or a unit other than 元 is refused. */
export function parseYuan(text: string): Typed<Fen> {
  const plain = plainCharacters(text).replace(/^[¥￥]/, '').replace(/元$/, '')
  if (plain === '') return { value: null, problem: null }
  if (plain.includes('万')) return { value: null, problem: '这里按元填写，请把万元换算成元' }
  const parts = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(plain)
  if (parts === null) return { value: null, problem: '金额格式不对，请填数字，如 12345.67' }
  const [, sign = '', yuan = '', decimals = ''] = parts
  if (decimals.length > 2) return { value: null, problem: '金额最多两位小数（分）' }
  const fen = Number(`${sign}${yuan.replaceAll(',', '')}${decimals.padEnd(2, '0')}`)
  if (!isFen(fen)) return { value: null, problem: '金额过大，请核对' }
  // "-0.00" is zero, not a negative zero that prints a minus.
  return { value: fen === 0 ? ZERO_FEN : fen, problem: null }
}
