import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'

interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

/** Arabic figures without leading zeros, as law papers write dates (forms.md F.6). */
export function dateParts(date: IsoDate): DateParts {
  return { year: date.slice(0, 4), month: String(Number(date.slice(5, 7))), day: String(Number(date.slice(8, 10))) }
}

/** `2026-11-21` → `2026年11月21日`. */
export function longDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date)
  return `${year}年${month}月${day}日`
}

/** `2026年11月21日`; a day that is not known stays a blank. */
export function dated(date: IsoDate | null): string | null {
  return date === null ? null : longDate(date)
}

/** `1,234.50元`. */
export function yuan(amount: Fen): string {
  return `${formatYuan(amount)}元`
}

/** `《借款合同》（编号：X）`; what is not known is left out, null when neither is. */
export function contractTitle(name: string | null, no: string | null): string | null {
  if (name === null && no === null) return null
  return `${name === null ? '合同' : `《${name}》`}${no === null ? '' : `（编号：${no}）`}`
}

/** Joins what is known; null when nothing is, so that a blank stays a blank. */
export function joinKnown(parts: readonly (string | null)[], separator = '、'): string | null {
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? null : known.join(separator)
}
