import type { Id } from '../../../shared/model/id.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { useReviewColumnOf } from '../case/record/review-column.tsx'

/** The columns of records of a thing, with 复核 after the first two: each record is reviewed in the household that it was made in. */
export function useMarkedColumns<Row extends { readonly id: Id; readonly caseId: Id<'case'> }>(columns: readonly TableColumn<Row>[]): readonly TableColumn<Row>[] {
  const review = useReviewColumnOf<Row>(({ id, caseId }) => ({ caseId, recordId: id }))
  return [...columns.slice(0, 2), ...review, ...columns.slice(2)]
}
