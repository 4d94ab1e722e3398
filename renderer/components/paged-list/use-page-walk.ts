import { type RefObject, useEffect, useState } from 'react'
import type { Beyond } from '../data-table/use-row-keys.ts'

/** Which page of a list is on screen, and the way on over its edges by keys. */
export interface PageWalk {
  readonly offset: number
  /** True when the keys walked onto this page: then they go on from its rows. */
  readonly byKeys: boolean
  readonly show: (offset: number) => void
  /** Walking off the rows turns the page and walks on there. */
  readonly turn: (side: Beyond, rows: number) => void
}

export function usePageWalk(pageSize: number): PageWalk {
  const [at, setAt] = useState({ offset: 0, byKeys: false })
  return {
    ...at,
    show: (offset) => setAt({ offset, byKeys: false }),
    turn(side, rows) {
      const next = at.offset + (side === 'next' ? pageSize : -pageSize)
      if (next >= 0 && (side === 'previous' || rows === pageSize)) setAt({ offset: next, byKeys: true })
    },
  }
}

/** Puts the keys onto the page that they walked to, once its rows are there. */
export function useWalkOn(listRef: RefObject<HTMLElement | null>, { offset, byKeys }: PageWalk, arrived: boolean): void {
  useEffect(() => {
    if (byKeys && arrived) focusRow(listRef.current)
  }, [offset, byKeys, arrived, listRef])
}

/** Goes on, e.g. from the search, to the row that Tab would reach. */
export function focusRow(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()
}
