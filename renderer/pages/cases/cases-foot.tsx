import { lazy, type ReactNode, Suspense } from 'react'
import type { CaseTotals } from '../../../shared/api/cases.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { type FootFigure, ListFoot } from '../../components/paged-list/list-foot.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { type TotalFigure, totalWords } from './total-words.ts'

const TotalReasons = lazy(() => import('./total-reasons.tsx'))

interface Props {
  /** Null while they are being added up: the rows do not wait for them. */
  readonly totals: CaseTotals | null
  readonly offset: number
  readonly rows: number | null
  readonly onPage: (offset: number) => void
}

/** What the whole selection owes, as of which day. */
export function CasesFoot({ totals, offset, rows, onPage }: Props): ReactNode {
  const more = totals === null ? rows === PAGE_SIZE : offset + (rows ?? 0) < totals.cases
  const reasonsOf = (of: TotalFigure) => totals && <Suspense><TotalReasons totals={totals} of={of} /></Suspense>
  const figures: readonly FootFigure[] = totalWords(totals).map(({ of, ...figure }) => (of === null ? figure : { ...figure, reasons: reasonsOf(of) }))
  return (
    <ListFoot figures={figures}>
      <Pager unit="户" offset={offset} size={PAGE_SIZE} rows={rows} more={more} onPage={onPage} />
    </ListFoot>
  )
}
