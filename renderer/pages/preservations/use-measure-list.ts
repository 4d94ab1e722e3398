import { useMemo, useRef } from 'react'
import { z } from 'zod'
import { type MeasureFilter, measureFilter, measureListStart, type MeasureSort, measureSort } from '../../../shared/api/preservation-list.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions, useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'

/** What a person has chosen to see of all measures; remembered for the next visit. */
export interface MeasureListState {
  readonly filter: MeasureFilter
  readonly sort: MeasureSort
}

const kept = z.strictObject({ filter: measureFilter, sort: measureSort })
const question = { key: 'preservations.list' }
/** One write for a burst of changes; short, so that closing the window right after loses none. */
const REMEMBER_AFTER_MS = 200

interface Remembered {
  /** Null until what was remembered is read. */
  readonly state: MeasureListState | null
  readonly change: (next: MeasureListState) => void
}

/** The list as this person left it; a change shows at once and is written down when the person pauses. */
export function useMeasureList(): Remembered {
  const remembered = useCall('preferences.get', question)
  const { mutate: remember } = useCommand('preferences.set')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const value = remembered.data?.value
  const state = useMemo(() => {
    if (remembered.isPending) return null
    const read = kept.safeParse(value)
    return read.success ? read.data : measureListStart
  }, [remembered.isPending, value])

  function change(next: MeasureListState): void {
    const plain = { filter: { ...next.filter }, sort: { ...next.sort } }
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: plain })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => remember(() => ({ ...question, value: plain })), REMEMBER_AFTER_MS)
  }

  return { state, change }
}
