import { useMemo, useRef } from 'react'
import { type FilingChoices, filingChoices } from '../../../../shared/api/documents.ts'
import { queryClient } from '../../../api/query-client.ts'
import { callOptions, useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useCaseScope } from '../case-scope.ts'

/** One write for a burst of typing; short, so that closing the window right after loses none. */
const REMEMBER_AFTER_MS = 200

export interface Choices {
  /** Null until the proposal is read. */
  readonly value: FilingChoices | null
  readonly error: Error | null
  readonly change: (part: Partial<FilingChoices>) => void
  /** Back to what the record proposes. */
  readonly reset: () => void
}

/** What a person decides for the kit of a case: begins with the store's proposal, remembered until it is filed. */
export function useChoices(): Choices {
  const { caseId } = useCaseScope()
  const question = { key: `filing:${caseId}` }
  const kept = useCall('preferences.get', question)
  const proposal = useCall('documents.proposeChoices', { caseId })
  const { mutate: remember } = useCommand('preferences.set')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keptValue = kept.data?.value
  const value = useMemo(
    () => (kept.isPending || proposal.data === undefined ? null : takenUp(keptValue, proposal.data)),
    [kept.isPending, keptValue, proposal.data],
  )

  function keep(next: FilingChoices | null): void {
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: next })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => remember(() => ({ ...question, value: next && { ...next } })), REMEMBER_AFTER_MS)
  }

  return {
    value,
    error: proposal.error,
    change: (part) => value && keep({ ...value, ...part }),
    reset: () => keep(null),
  }
}

/** Remembered choices, less what has gone from the record since; days of an earlier sitting give way to today's. */
function takenUp(remembered: unknown, proposal: FilingChoices): FilingChoices {
  const parsed = filingChoices.safeParse(remembered)
  if (!parsed.success) return proposal
  const kept = parsed.data
  const stale = kept.filingOn < proposal.filingOn
  return {
    ...kept,
    ...(stale ? { asOf: proposal.asOf, filingOn: proposal.filingOn } : {}),
    loanIds: kept.loanIds.filter((id) => proposal.loanIds.includes(id)),
    clueIds: kept.clueIds.filter((id) => proposal.clueIds.includes(id)),
  }
}
