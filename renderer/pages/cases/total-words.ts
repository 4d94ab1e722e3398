import { type CaseTotals, foreignText } from '../../../shared/api/cases.ts'
import { formatYuan } from '../../../shared/rules/money.ts'

/** Which sum of the selection is asked about. */
export type TotalFigure = '本金' | '欠息' | '欠款' | '外币欠款'

interface TotalWord {
  readonly label: string
  /** Null while the totals are being added up. */
  readonly value: string | null
  /** The sum whose reasons stand behind it; null for what is only counted. */
  readonly of: TotalFigure | null
}

/** The totals of a selection, as they stand at the foot of the list and of the sheet. */
export function totalWords(totals: CaseTotals | null): readonly TotalWord[] {
  return [
    { label: '户数', value: totals && String(totals.cases), of: null },
    { label: '借据数', value: totals && String(totals.loans), of: null },
    { label: '本金合计', value: totals && `${formatYuan(totals.principalFen)} 元`, of: '本金' },
    { label: '欠息合计', value: totals && `${formatYuan(totals.interestFen)} 元`, of: '欠息' },
    { label: '合计', value: totals && `${formatYuan(totals.totalFen)} 元`, of: '欠款' },
    ...(totals !== null && totals.foreign.length > 0 ? [{ label: '另有外币', value: foreignText(totals.foreign), of: '外币欠款' as const }] : []),
    { label: '算至', value: totals && daysOf(totals), of: null },
  ]
}

/** As of which day the sums are, and how many households could not be carried to it. */
function daysOf({ figuresOn, certifiedOnly }: CaseTotals): string {
  if (figuresOn === null) return '—'
  return certifiedOnly === 0 ? figuresOn : `${figuresOn}（${certifiedOnly} 户要素不全，按认定余额）`
}
