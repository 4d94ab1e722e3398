import type { ReactNode } from 'react'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { HandoverForm } from './handover-form.tsx'

/** 移交 of the household on show, from wherever on its page it is begun. */
export function CaseHandover({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { caseId, today } = useCaseScope()
  return <HandoverForm caseIds={[caseId]} today={today} draftKey={`handover:${caseId}`} onHanded={savedAndClosed('移交', onClose)} onClose={onClose} />
}
