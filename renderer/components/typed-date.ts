import { type IsoDate, isIsoDate } from '../../shared/model/iso-date.ts'
import { plainCharacters, type Typed } from './typed.ts'

/** Year, month and day in one of the ways people type them; the separators need not be the same ones. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SEPARATED = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/

/** 20260305, 2026.3.5, 2026-3-5, 2026/3/5 or 2026年3月5日 → 2026-03-05. A day that does not exist is refused. */
export function parseDate(text: string): Typed<IsoDate> {
  const plain = plainCharacters(text)
  if (plain === '') return { value: null, problem: null }
  const parts = COMPACT.exec(plain) ?? SEPARATED.exec(plain)
  if (parts === null) return { value: null, problem: '日期请按 2026-11-21 或 20261121 填写' }
  const [, year = '', month = '', day = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? { value: iso, problem: null } : { value: null, problem: '没有这一天，请核对年月日' }
}
