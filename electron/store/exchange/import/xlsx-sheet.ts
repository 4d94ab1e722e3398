import type { Attributes } from 'saxen'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { EMPTY_CELL } from './sheet-model.ts'
import type { Cell, CellRange, NumberShows, SheetRow } from './sheet-model.ts'
import type { SlicedWork } from './slices.ts'
import { parseXml } from './xml-slices.ts'
import { unescapeText } from './xlsx-parts.ts'

/** What the cells of a sheet refer to in other parts of the workbook. */
export interface CellSources {
  /** One cell per shared string, so that a text used in 10,000 rows is one object. */
  readonly strings: readonly Cell[]
  readonly styles: readonly NumberShows[]
}

export interface SheetContent {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
}

/** Rows that one sheet may hold; more is a report, not a ledger. */
const MAX_ROWS = 200_000
const MAX_COLUMNS = 500

export function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', text }
}

function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? '0')
}

function rangeOf(reference: string): CellRange | null {
  const [from, to] = reference.split(':')
  if (from === undefined || to === undefined) return null
  return { firstRow: rowOf(from), lastRow: rowOf(to), firstColumn: columnOf(from), lastColumn: columnOf(to) }
}

/** The cell being read: its attributes, the text of its value, and whether a formula stands in it. */
interface OpenCell {
  column: number
  readonly type: string
  readonly style: number
  text: string
  hasValue: boolean
  hasFormula: boolean
}

function finishedCell(cell: OpenCell, { strings, styles }: CellSources): Cell {
  if (!cell.hasValue) return cell.hasFormula ? { kind: 'no-value', text: '公式没有计算结果' } : EMPTY_CELL
  switch (cell.type) {
    case 's':
      return strings[Number(cell.text)] ?? EMPTY_CELL
    case 'str':
    case 'inlineStr':
      return textCell(unescapeText(cell.text))
    case 'd':
      return textCell(cell.text.slice(0, 10))
    case 'b':
      return { kind: 'boolean', value: cell.text === '1' }
    case 'e':
      return { kind: 'no-value', text: cell.text }
    default:
      return cell.text === '' ? EMPTY_CELL : { kind: 'number', raw: cell.text, shows: styles[cell.style] ?? 'number' }
  }
}

/** Collects rows as the parser meets them; one object per sheet. */
class SheetCollector {
  readonly rows: SheetRow[] = []
  readonly merges: CellRange[] = []
  readonly #sources: CellSources
  #rowNumber = 0
  #rowHidden = false
  #cells: (Cell | undefined)[] = []
  #filled = false
  #cell: OpenCell | null = null
  #inValue = false

  constructor(sources: CellSources) {
    this.#sources = sources
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === 'c') this.#openCell(attributes())
    else if (name === 'row') this.#openRow(attributes())
    else if (name === 'v' || name === 't') this.#openValue()
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true
    else if (name === 'mergeCell') this.#addMerge(attributes()['ref'] ?? '')
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (name === 'v' || name === 't') this.#inValue = false
  }

  text(text: string): void {
    if (this.#inValue && this.#cell) this.#cell.text += text
  }

  #openRow(attributes: Attributes): void {
    this.#rowNumber = Number(attributes['r'] ?? this.#rowNumber + 1)
    this.#rowHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true'
    this.#cells = []
    this.#filled = false
  }

  #openCell(attributes: Attributes): void {
    const reference = attributes['r']
    const column = reference === undefined ? this.#cells.length : columnOf(reference)
    if (column >= MAX_COLUMNS) throw new ApiFailure('import-too-large')
    const style = Number(attributes['s'] ?? '0')
    this.#cell = { column, type: attributes['t'] ?? 'n', style, text: '', hasValue: false, hasFormula: false }
  }

  #openValue(): void {
    if (!this.#cell) return
    this.#inValue = true
    this.#cell.hasValue = true
  }

  #closeCell(): void {
    if (!this.#cell) return
    const cell = finishedCell(this.#cell, this.#sources)
    while (this.#cells.length < this.#cell.column) this.#cells.push(undefined)
    this.#cells[this.#cell.column] = cell
    this.#filled ||= cell.kind !== 'empty'
    this.#cell = null
  }

  #closeRow(): void {
    if (!this.#filled) return
    if (this.rows.length >= MAX_ROWS) throw new ApiFailure('import-too-large')
    this.rows.push({ number: this.#rowNumber, hidden: this.#rowHidden, cells: this.#cells })
  }

  #addMerge(reference: string): void {
    const range = rangeOf(reference)
    if (range) this.merges.push(range)
  }
}

/**
 * Reads one worksheet part. Rows without any value are left out: files often carry thousands of formatted blank ones.
 * @throws ApiFailure `import-too-large` past 200,000 filled rows or 500 columns, `import-unreadable` for broken XML.
 */
export function* readSheetContent(xml: Uint8Array, sources: CellSources): SlicedWork<SheetContent> {
  const collector = new SheetCollector(sources)
  yield* parseXml(xml, {
    open: (name, attributes) => collector.open(name, attributes),
    close: (name) => collector.close(name),
    text: (text) => collector.text(text),
  })
  return { rows: collector.rows, merges: collector.merges }
}
