import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { ReviewBadge } from '../../../components/record-review.tsx'
import { useCaseScope } from '../case-scope.ts'
import { nodeColumn } from './cells.tsx'

/** 复核 as a column of a table of the case's records, to be spread into its columns: none while one person keeps the ledger alone. */
export function useReviewColumn<Row>(recordId: (row: Row) => Id | null): readonly TableColumn<Row>[] {
  const { caseId } = useCaseScope()
  return useReviewColumnOf((row: Row) => {
    const id = recordId(row)
    return id && { caseId, recordId: id }
  })
}

/** The same where the rows belong to several households, as those of a thing do. */
export function useReviewColumnOf<Row>(record: (row: Row) => { readonly caseId: Id<'case'>; readonly recordId: Id } | null): readonly TableColumn<Row>[] {
  const shown = useCall('review.count', {}).data?.shown ?? false
  if (!shown) return []
  return [
    nodeColumn('review', '复核', 80, (row) => {
      const reviewed = record(row)
      return reviewed && <ReviewBadge {...reviewed} />
    }),
  ]
}
