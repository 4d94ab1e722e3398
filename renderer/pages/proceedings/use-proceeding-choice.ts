import { useMemo, useRef } from 'react'
import { proceedingListChoice, proceedingListStart, type ProceedingFilter, type ProceedingSort } from '../../../shared/api/proceeding-list.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions, useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'

/** One write for a burst of changes. */
const REMEMBER_AFTER_MS = 200
const question = { key: 'proceedings.list' }

export interface ProceedingChoice {
  readonly filter: ProceedingFilter
  readonly sort: ProceedingSort
}

interface Remembered {
  /** Null until what was remembered is read. */
  readonly choice: ProceedingChoice | null
  readonly change: (next: ProceedingChoice) => void
}

/** The list of proceedings as this person left it. */
export function useProceedingChoice(): Remembered {
  const kept = useCall('preferences.get', question)
  const { mutate: remember } = useCommand('preferences.set')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const value = kept.data?.value
  const choice = useMemo(() => (kept.isPending ? null : rememberedChoice(value)), [kept.isPending, value])

  function change(next: ProceedingChoice): void {
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: next })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => remember(() => ({ key: question.key, value: { filter: { ...next.filter }, sort: { ...next.sort } } })), REMEMBER_AFTER_MS)
  }

  return { choice, change }
}

/** The start when nothing was remembered or an older edition wrote it otherwise. */
function rememberedChoice(value: unknown): ProceedingChoice {
  const kept = proceedingListChoice.safeParse(value)
  return kept.success ? kept.data : proceedingListStart
}
