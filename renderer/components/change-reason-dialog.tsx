import { type ReactNode, useEffect } from 'react'
import { leaveChangeReason, useAskedReason } from '../api/change-reason.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Characters of a reason at most, as the contract says. */
const LONGEST_REASON = 200

/** Asks why a date or sum is changed, over whatever form is being saved. Locking leaves the question: the next person must not answer it. */
export default function ChangeReasonDialog(): ReactNode {
  const answer = useAskedReason()
  useEffect(() => leaveChangeReason, [])
  if (answer === null) return null
  return (
    <ReasonDialog
      title="变更原因"
      restated="改动的内容会影响期限或欠款。请写明为什么改，原因与改动前后的内容一并记入日志，复核人也会看到。"
      label="变更原因"
      button="保存改动"
      longest={LONGEST_REASON}
      pending={false}
      error={null}
      onConfirm={answer}
      onClose={() => answer(null)}
    />
  )
}
