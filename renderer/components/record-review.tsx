import type { ProposedChange } from '../../shared/api/review.ts'
import type { Id } from '../../shared/model/id.ts'
import { useCall } from '../api/use-call.ts'
import { Notice } from './notice.tsx'
import classes from './record-review.module.css'
import { StatusBadge } from './status-badge.tsx'

interface ReviewedRecord {
  readonly caseId: Id<'case'>
  readonly recordId: Id
}

/** What waits of a record. While one person keeps the ledger alone nobody could settle it, so nothing is marked. */
function useReviewOf({ caseId, recordId }: ReviewedRecord): { readonly waiting: readonly ProposedChange[]; readonly unconfirmed: boolean } | null {
  const shown = useCall('review.count', {}).data?.shown ?? false
  const ofCase = useCall('review.ofCase', { caseId }, { enabled: shown }).data
  return shown ? (ofCase?.byRecord[recordId] ?? null) : null
}

/** 待复核 or 未复核 beside the name of a record, with the proposed values as its title. */
export function ReviewBadge(record: ReviewedRecord) {
  const review = useReviewOf(record)
  if (review === null) return null
  if (review.waiting.length > 0) {
    return (
      <span title={review.waiting.map(changeText).join('；')}>
        <StatusBadge tone="info">待复核</StatusBadge>
      </span>
    )
  }
  return review.unconfirmed ? (
    <span title="还没有第二位同事复核确认">
      <StatusBadge tone="plain">未复核</StatusBadge>
    </span>
  ) : null
}

/** The same at the head of the record's form, with each value as it would be. */
export function RecordReviewNotice(record: ReviewedRecord) {
  const review = useReviewOf(record)
  if (review === null || review.waiting.length === 0) return null
  return (
    <Notice tone="info">
      有一项改动待复核，核准之前按原内容显示：
      <ul className={classes['changes']}>
        {review.waiting.map((change) => (
          <li key={change.label}>{changeText(change)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function changeText({ label, before, after }: ProposedChange): string {
  return `${label}：${before ?? '（空）'} → ${after ?? '（空）'}`
}
