import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react'

/** A step that leaves the rows on screen: the page may answer with its next or previous page. */
export type Beyond = 'previous' | 'next'

interface Options {
  readonly count: number
  readonly rowHeight: number
  readonly bodyRef: RefObject<HTMLTableSectionElement | null>
  readonly onOpen: ((index: number) => void) | undefined
  /** Tells where a row was put down that has no computed figure. */
  readonly onExplain: (index: number) => void
  readonly onToggle: ((index: number) => void) | undefined
  readonly onBeyond: ((side: Beyond) => void) | undefined
}

interface RowKeys {
  /** The one row that Tab reaches. */
  readonly active: number
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

function rowsPerScreen(body: HTMLElement | null, rowHeight: number): number {
  const scroller = body?.closest('[data-table-scroller]')
  return Math.max(1, Math.floor((scroller?.clientHeight ?? rowHeight * 10) / rowHeight) - 2)
}

/** Where a key moves the active row to; null when the key is not about moving. */
function target(key: string, active: number, count: number, screen: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageDown':
      return active === count - 1 ? count : Math.min(count - 1, active + screen)
    case 'PageUp':
      return active === 0 ? -1 : Math.max(0, active - screen)
    default:
      return null
  }
}

/** Walking a table by keys: arrows, Home, End, Page keys, Enter to open, the space bar to mark, ? for the reasons of a figure. */
export function useRowKeys({ count, rowHeight, bodyRef, onOpen, onExplain, onToggle, onBeyond }: Options): RowKeys {
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, Math.max(0, count - 1))

  function focusRow(index: number): void {
    setChosen(index)
    const row = bodyRef.current?.rows[index]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }

  function move(to: number): void {
    if (to < 0) onBeyond?.('previous')
    else if (to >= count) onBeyond?.('next')
    else focusRow(to)
  }

  /** The first figure of the row opens its reasons; a row without one tells where it was put down. */
  function explain(index: number): void {
    const figure = bodyRef.current?.rows[index]?.querySelector<HTMLElement>('[data-why]')
    if (figure) figure.click()
    else onExplain(index)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const onRow = event.target instanceof HTMLTableRowElement
    const acts: Record<string, (() => void) | undefined> = {
      Enter: onOpen && (() => onOpen(active)),
      ' ': onToggle && (() => onToggle(active)),
      '?': () => explain(active),
    }
    const act = onRow ? acts[event.key] : undefined
    const to = onRow && !event.ctrlKey && !event.altKey ? target(event.key, active, count, rowsPerScreen(bodyRef.current, rowHeight)) : null
    if (!act && to === null) return
    event.preventDefault()
    if (act) act()
    else if (to !== null) move(to)
  }

  function onFocus(event: FocusEvent): void {
    const row = event.target.closest('tr')
    const index = row && bodyRef.current ? [...bodyRef.current.rows].indexOf(row) : -1
    if (index >= 0) setChosen(index)
  }

  return { active, onKeyDown, onFocus }
}
