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

/** Wishes come first; then each text column takes its share of the spare room by its width. Figures stay together. */
function widthsIn<Row>(columns: readonly TableColumn<Row>[], spare: number): ReadonlyMap<string, number> {
  const wished = wishOf(columns)
  const granted = wished === 0 ? 0 : Math.min(1, Math.max(0, spare) / wished)
  const texts = columns.filter(({ width, align, whole }) => align === undefined && !(whole ?? width < TEXT_WIDTH))
  const left = spare - wished
  const share = left <= 0 || texts.length === 0 ? 0 : left / (widthOf(texts) + wishOf(texts))
  return new Map(columns.map((column) => {
    const own = column.width + wishOf([column]) * granted
    return [column.id, Math.floor(texts.includes(column) ? own * (1 + share) : own)]
  }))
}

/** Null when all fit. Columns that always show come first, then the others from the left as long as there is room, those that say the least after the wishes of the rest. */
function fittingIds<Row>(columns: readonly TableColumn<Row>[], room: number): ReadonlySet<string> | null {
  const wished = columns.some(({ last }) => last === true) ? wishOf(columns) : 0
  if (widthOf(columns) + wished <= room) return null
  const always = columns.filter((column) => column.always === true)
  const ids = new Set(always.map(({ id }) => id))
  let left = room - MORE_WIDTH - widthOf(always)
  function bring(candidates: readonly TableColumn<Row>[]): void {
    for (const { id, width } of candidates) {
      if (width > left) continue
      left -= width
      ids.add(id)
    }
  }
  bring(columns.filter((column) => column.always !== true && column.last !== true))
  left -= wishOf(columns.filter(({ id }) => ids.has(id)))
  bring(columns.filter((column) => column.always !== true && column.last === true))
  return ids
}

/** Pixels that columns would take beyond their widths so that nothing in them is cut. */
function wishOf<Row>(columns: readonly TableColumn<Row>[]): number {
  return columns.reduce((sum, { width, wish }) => sum + Math.max(0, (wish ?? width) - width), 0)
}

/** Pixels of columns side by side. */
export function widthOf<Row>(columns: readonly TableColumn<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}
