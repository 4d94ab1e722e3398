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
  /** How wide each stands there: room that no column needs goes to those whose text may be cut. */
  readonly widths: ReadonlyMap<string, number>
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
  const fitting = columns.filter(isKept)
  const folded = columns.filter((column) => !isKept(column))
  const spare = room === null ? 0 : room - taken - widthOf(fitting) - (folded.length > 0 ? MORE_WIDTH : 0)
  return { fitting, folded, widths: widthsIn(fitting, spare), measured: !folds || room !== null, measure }
}

/** Narrower ones hold days, codes and marks, which are whole as they are, unless a column says otherwise. */
const TEXT_WIDTH = 120

/** Each text column takes its share of the spare room by its width; figures stay together. */
function widthsIn<Row>(columns: readonly TableColumn<Row>[], spare: number): ReadonlyMap<string, number> {
  const texts = columns.filter(({ width, align, whole }) => align === undefined && !(whole ?? width < TEXT_WIDTH))
  const share = spare <= 0 || texts.length === 0 ? 0 : spare / widthOf(texts)
  return new Map(columns.map((column) => [column.id, texts.includes(column) ? Math.floor(column.width * (1 + share)) : column.width]))
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
