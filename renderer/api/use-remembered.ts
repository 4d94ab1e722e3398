import { useMemo, useRef } from 'react'
import type { InputOf } from '../../shared/api/contracts.ts'
import { queryClient } from './query-client.ts'
import { callOptions, useCall } from './use-call.ts'
import { useCommand } from './use-command.ts'

/** One write for a burst of changes; short, so that closing the window right after loses none. */
const REMEMBER_AFTER_MS = 200

interface Remembered<T> {
  /** Null until what was remembered is read: the first list asked for is then the right one. */
  readonly state: T | null
  readonly change: (next: T) => void
}

/**
 * What this person chose last under a key; a change shows at once and is written down when the person pauses. `read` makes sense of what
 * was kept, also of what an older edition wrote or of nothing, and must be the same function from one drawing to the next.
 */
export function useRemembered<T extends object>(key: string, read: (kept: unknown) => T): Remembered<T> {
  const question = { key }
  const kept = useCall('preferences.get', question)
  const { mutate: remember } = useCommand('preferences.set')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const value = kept.data?.value
  const state = useMemo(() => (kept.isPending ? null : read(value)), [kept.isPending, value, read])

  function change(next: T): void {
    const plain: InputOf<'preferences.set'>['value'] = JSON.parse(JSON.stringify(next))
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: plain })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => remember(() => ({ key, value: plain })), REMEMBER_AFTER_MS)
  }

  return { state, change }
}
