import { useMemo, useRef } from 'react'
import { queryClient } from '../../api/query-client.ts'
import { callOptions, useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { listPreference } from '../../../shared/model/case-list.ts'
import { type ListState, rememberedState } from './list-state.ts'

/** One write for a burst of changes; short, so that closing the window right after loses none. */
const REMEMBER_AFTER_MS = 200
const question = { key: listPreference }

interface Remembered {
  /** Null until what was remembered is read: the first list asked for is then the right one. */
  readonly state: ListState | null
  readonly change: (next: ListState) => void
}

/** The list as this person left it; a change shows at once and is written down when the person pauses. */
export function useListState(): Remembered {
  const kept = useCall('preferences.get', question)
  const { mutate: remember } = useCommand('preferences.set')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const value = kept.data?.value
  const state = useMemo(() => (kept.isPending ? null : rememberedState(value)), [kept.isPending, value])

  function change(next: ListState): void {
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: next })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => remember(() => ({ key: listPreference, value: asJson(next) })), REMEMBER_AFTER_MS)
  }

  return { state, change }
}

/** A plain copy: what the store keeps is JSON. */
function asJson({ filter, sort, columns }: ListState) {
  return { filter: { ...filter }, sort: { ...sort }, columns: [...columns] }
}
