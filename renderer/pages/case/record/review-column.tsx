import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { ReviewBadge } from '../../../components/record-review.tsx'
import { useCaseScope } from '../case-scope.ts'
import { nodeColumn } from './cells.tsx'

/** 复核 as a column of a table of the case's records, to be spread into its columns: none while one person keeps the ledger alone. */
export function useReviewColumn<Row>(recordId: (row: Row) => Id | null): readonly TableColumn<Row>[] {
  const { caseId } = useCaseScope()
  const shown = useCall('review.count', {}).data?.shown ?? false
  if (!shown) return []
  return [
    nodeColumn('review', '复核', 92, (row) => {
      const id = recordId(row)
      return id && <ReviewBadge caseId={caseId} recordId={id} />
    }),
  ]
}
