import { useCallback } from 'react'
import { type BoardFilter, boardPreference, emptyBoardFilter, rememberedBoard } from '../../../shared/api/deadlines.ts'
import { useRemembered } from '../../api/use-remembered.ts'
import { useWatchedScope } from '../../api/use-watched-scope.ts'

interface RememberedBoard {
  /** Null until what was remembered is read. */
  readonly filter: BoardFilter | null
  readonly change: (next: BoardFilter) => void
}

/** The board as this person left it; at first it shows whom he watches over. */
export function useBoard(): RememberedBoard {
  const scope = useWatchedScope()
  const read = useCallback(
    (value: unknown) => {
      const board = rememberedBoard.safeParse(value)
      return board.success ? board.data : { filter: { ...emptyBoardFilter, scope } }
    },
    [scope],
  )
  const { state, change } = useRemembered(boardPreference, read)
  return { filter: state?.filter ?? null, change: (filter) => change({ filter }) }
}
