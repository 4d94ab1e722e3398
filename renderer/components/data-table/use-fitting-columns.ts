import { useLayoutEffect, useState } from 'react'
import type { TableColumn } from './column.ts'

/** The column of the button that brings the rest. */
export const MORE_WIDTH = 44

interface Options<Row> {
  readonly columns: readonly TableColumn<Row>[]
  /** False where the person chose the columns himself: then all of them stand, and the table scrolls. */
  readonly folds: boolean
  /** Pixels that other things than columns take. */
  readonly taken: number
}

interface FittingColumns<Row> {
  readonly fitting: readonly TableColumn<Row>[]
  /** Those that the place is too narrow for; the record's own form shows them too. */
  readonly folded: readonly TableColumn<Row>[]
  /** False until the place is known: rows that are drawn before would be drawn twice. */
  readonly measured: boolean
  /** For the element whose width counts. */
  readonly measure: (element: HTMLElement | null) => void
}

/** As many columns as fit side by side, in their order of weight, so that no table scrolls sideways unasked. */
export function useFittingColumns<Row>({ columns, folds, taken }: Options<Row>): FittingColumns<Row> {
  const [place, measure] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (place === null || !folds) return
    const read = () => setRoom(place.clientWidth)
    read()
    const observer = new ResizeObserver(read)
    observer.observe(place)
    return () => observer.disconnect()
  }, [place, folds])
  const kept = folds && room !== null ? fittingIds(columns, room - taken) : null
  const isKept = (column: TableColumn<Row>) => kept === null || kept.has(column.id)
  return { fitting: columns.filter(isKept), folded: columns.filter((column) => !isKept(column)), measured: !folds || room !== null, measure }
}

/** Null when all fit. Columns that always show come first, then the others from the left as long as there is room. */
function fittingIds<Row>(columns: readonly TableColumn<Row>[], room: number): ReadonlySet<string> | null {
  if (widthOf(columns) <= room) return null
  const always = columns.filter((column) => column.always === true)
  let left = room - MORE_WIDTH - widthOf(always)
  const ids = new Set(always.map(({ id }) => id))
  for (const { id, width, always: stays } of columns) {
    if (stays === true || width > left) continue
    left -= width
    ids.add(id)
  }
  return ids
}

/** Pixels of columns side by side. */
export function widthOf<Row>(columns: readonly TableColumn<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}
