import { useMemo, useRef } from 'react'
import { type BoardFilter, boardPreference, emptyBoardFilter, rememberedBoard } from '../../../shared/api/deadlines.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions, useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWatchedScope } from '../../api/use-watched-scope.ts'

const question = { key: boardPreference }
/** One write for a burst of changes; short, so that closing the window right after loses none. */
const REMEMBER_AFTER_MS = 200

interface Remembered {
  /** Null until what was remembered is read. */
  readonly filter: BoardFilter | null
  readonly change: (next: BoardFilter) => void
}

/** The board as this person left it; a change shows at once and is written down when the person pauses. */
export function useBoard(): Remembered {
  const remembered = useCall('preferences.get', question)
  const scope = useWatchedScope()
  const { mutate: remember } = useCommand('preferences.set')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const value = remembered.data?.value
  const filter = useMemo(() => {
    if (remembered.isPending) return null
    const read = rememberedBoard.safeParse(value)
    return read.success ? read.data.filter : { ...emptyBoardFilter, scope }
  }, [remembered.isPending, value, scope])

  function change(next: BoardFilter): void {
    const plain = { filter: { ...next } }
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: plain })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => remember(() => ({ ...question, value: plain })), REMEMBER_AFTER_MS)
  }

  return { filter, change }
}
