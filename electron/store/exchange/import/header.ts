import { cellAt, cellText } from './sheet-model.ts'
import type { CellRange, Sheet, SheetRow } from './sheet-model.ts'
import { withoutUnwanted } from '../../../../shared/model/typed-text.ts'

/** Sheet row numbers of the head, first and last included; one or two rows. */
export interface HeaderRows {
  readonly first: number
  readonly last: number
}

/** The head of one column: its words from the upper row to the lower, e.g. 诉讼情况 › 利息. */
export interface Head {
  readonly index: number
  readonly path: readonly string[]
}

/** Rows from the top in which a head is looked for. */
const SEARCHED_ROWS = 30

export function headText(head: Head): string {
  return head.path.join('·')
}

const UNIT_NOTE = /[(（](?:人民币)?(?:万元|元|%|％)[)）]|[*＊:：]/g

/** Heads are compared without spaces, width, units and marks of compulsion. */
export function normalHead(text: string): string {
  return withoutUnwanted(text).normalize('NFKC').replaceAll(UNIT_NOTE, '').replaceAll(/[\s%]/g, '').replace(/\(\)$/, '')
}

function covers(range: CellRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
}

function textAt(sheet: Sheet, rows: ReadonlyMap<number, SheetRow>, rowNumber: number, column: number): string {
  const merge = sheet.merges.find((range) => covers(range, rowNumber, column))
  const row = rows.get(merge ? merge.firstRow : rowNumber)
  return row ? cellText(cellAt(row, merge ? merge.firstColumn : column)).replaceAll(/\s+/g, ' ').trim() : ''
}

function rowsByNumber(sheet: Sheet, header: HeaderRows): ReadonlyMap<number, SheetRow> {
  const wanted = new Map<number, SheetRow>()
  for (const row of sheet.rows) {
    if (row.number > header.last) break
    wanted.set(row.number, row)
  }
  return wanted
}

function headPath(texts: readonly string[]): readonly string[] {
  return texts.filter((text, i) => text !== '' && text !== texts[i - 1])
}

/** The heads of a sheet under the given rows; merged cells give their words to every cell they cover. */
export function readHeads(sheet: Sheet, header: HeaderRows): readonly Head[] {
  const rows = rowsByNumber(sheet, header)
  const width = Math.max(0, ...[header.first, header.last].map((number) => rows.get(number)?.cells.length ?? 0))
  const numbers = header.first === header.last ? [header.first] : [header.first, header.last]
  const heads: Head[] = []
  for (let index = 0; index < width; index += 1) {
    const path = headPath(numbers.map((number) => textAt(sheet, rows, number, index)))
    if (path.length > 0) heads.push({ index, path })
  }
  return heads
}

/** Two rows form one head when a merge groups columns in the upper one, or spans both; a merge of the full width is a title. */
function isGrouped(sheet: Sheet, upper: number, width: number): boolean {
  return sheet.merges.some(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    if (firstRow !== upper) return false
    const columns = lastColumn - firstColumn + 1
    return (lastRow === upper + 1 && columns === 1) || (lastRow === upper && columns > 1 && columns < width)
  })
}

function candidates(sheet: Sheet): readonly HeaderRows[] {
  const found: HeaderRows[] = []
  for (const row of sheet.rows.slice(0, SEARCHED_ROWS)) {
    found.push({ first: row.number, last: row.number })
    if (isGrouped(sheet, row.number, row.cells.length)) found.push({ first: row.number, last: row.number + 1 })
  }
  return found
}

/**
 * Finds the head below title and unit lines: the rows whose words the dictionary knows best, one row before two and the
 * upper before the lower when they are level.
 * @param known how many heads the dictionary knows.
 */
export function detectHeader(sheet: Sheet, known: (heads: readonly Head[]) => number): HeaderRows | null {
  let best: HeaderRows | null = null
  let bestCount = 0
  for (const header of candidates(sheet)) {
    const count = known(readHeads(sheet, header))
    if (count > bestCount) {
      best = header
      bestCount = count
    }
  }
  // a single word that happens to be a head (合计 beside 金额) is not one
  return bestCount >= 2 ? best : null
}
