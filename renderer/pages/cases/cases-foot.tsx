import { lazy, type ReactNode, Suspense } from 'react'
import { type CaseTotals, foreignText } from '../../../shared/api/cases.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { type FootFigure, ListFoot } from '../../components/paged-list/list-foot.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import type { TotalFigure } from './total-reasons.tsx'

const TotalReasons = lazy(() => import('./total-reasons.tsx'))

interface Props {
  /** Null while they are being added up: the rows do not wait for them. */
  readonly totals: CaseTotals | null
  readonly offset: number
  readonly rows: number | null
  readonly onPage: (offset: number) => void
}

/** As of which day the sums are, and how many households could not be carried to it. */
function daysOf({ figuresOn, certifiedOnly }: CaseTotals): string {
  if (figuresOn === null) return '—'
  return certifiedOnly === 0 ? figuresOn : `${figuresOn}（${certifiedOnly} 户要素不全，按认定余额）`
}

/** What the whole selection owes, as of which day. */
export function CasesFoot({ totals, offset, rows, onPage }: Props): ReactNode {
  const more = totals === null ? rows === PAGE_SIZE : offset + (rows ?? 0) < totals.cases
  const reasonsOf = (of: TotalFigure) => totals && <Suspense><TotalReasons totals={totals} of={of} /></Suspense>
  const figures: readonly FootFigure[] = [
    { label: '户数', value: totals && String(totals.cases) },
    { label: '借据数', value: totals && String(totals.loans) },
    { label: '本金合计', value: totals && `${formatYuan(totals.principalFen)} 元`, reasons: reasonsOf('本金') },
    { label: '欠息合计', value: totals && `${formatYuan(totals.interestFen)} 元`, reasons: reasonsOf('欠息') },
    { label: '合计', value: totals && `${formatYuan(totals.totalFen)} 元`, reasons: reasonsOf('欠款') },
    ...(totals !== null && totals.foreign.length > 0 ? [{ label: '另有外币', value: foreignText(totals.foreign), reasons: reasonsOf('外币欠款') }] : []),
    { label: '算至', value: totals && daysOf(totals) },
  ]
  return (
    <ListFoot figures={figures}>
      <Pager unit="户" offset={offset} size={PAGE_SIZE} rows={rows} more={more} onPage={onPage} />
    </ListFoot>
  )
}
