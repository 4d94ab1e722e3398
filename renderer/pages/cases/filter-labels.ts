import type { CaseFilter } from '../../../shared/api/cases.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { PartyKind } from '../../../shared/model/party.ts'
import { formatYuan } from '../../../shared/rules/money.ts'

/** The words of the conditions, as they stand in the bar and on paper. */

export const statusLabels: Record<CaseFilter['status'], string> = { open: '在办', closed: '已结', all: '在办和已结' }

/** Short, as they stand among other conditions. */
export const borrowerKindLabels: Record<PartyKind, string> = { person: '自然人', organisation: '单位' }

/** Days ahead that people plan renewals by; −1 = already past. Kept as a distance, so that a saved view does not age. */
export const horizons = [
  { days: -1, label: '已过期' },
  { days: 7, label: '7 天内到期（含已过）' },
  { days: 30, label: '30 天内到期（含已过）' },
  { days: 90, label: '90 天内到期（含已过）' },
] as const

/** 本金区间 in words; the bare word while nothing limits it. */
export function amountWords(from: Fen | null, to: Fen | null): string {
  if (from === null && to === null) return '本金'
  if (from === null) return to === null ? '本金' : `本金 ≤ ${formatYuan(to)} 元`
  return to === null ? `本金 ≥ ${formatYuan(from)} 元` : `本金 ${formatYuan(from)}–${formatYuan(to)} 元`
}
