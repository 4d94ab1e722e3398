import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCaseScope } from '../case-scope.ts'

/** Says which loans a record is about by their note numbers: 全部借据, or the numbers. */
export function useNoteNumbers(): (loanIds: readonly Id<'loan'>[]) => string {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  return (loanIds) => {
    if (loans.length > 1 && loans.every((loan) => loanIds.includes(loan.id))) return `全部 ${loans.length} 笔`
    return loans.filter((loan) => loanIds.includes(loan.id)).map((loan) => loan.noteNo).join('、')
  }
}
