import type { CellObject, Row } from 'write-excel-file/node'
import { type MoneyUnit, moneyUnitLabels } from '../../../../shared/api/imports.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Column } from '../import/column.ts'
import { normalHead } from '../import/header.ts'
import type { MappedColumn } from '../import/row-reader.ts'
import type { OwnLayout } from '../import/sheet-settings.ts'
import type { OwnValue } from './own-view.ts'

/** A branch's own sheet as cells: the lines above its head, the head as it was merged, and rows under it. */

const FEN_PER: Record<MoneyUnit, number> = { yuan: 100, 'ten-thousand-yuan': 1_000_000 }
const MONEY_FORMAT: Record<MoneyUnit, string> = { yuan: '#,##0.00', 'ten-thousand-yuan': '#,##0.00####' }

/** What the sheet is about, as of when and in which unit: the importer reads day and unit from here. */
export function titleLines({ linesAbove, sheetName, fileName, unit }: OwnLayout, asOf: IsoDate): Row[] {
  const name = sheetName ?? fileName.replace(/\.[^.]+$/, '')
  const facts = `编制日期：${asOf}　单位：${moneyUnitLabels[unit]}`
  const lines = linesAbove === 1 ? [`${name}（${facts}）`] : [name, facts]
  return Array.from({ length: linesAbove }, (_, at): Row => (lines[at] === undefined ? [] : [{ value: lines[at], type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) }]))
}

function headCell(value: string, spans: Pick<CellObject, 'columnSpan' | 'rowSpan'>): CellObject {
  return { value, type: String, fontWeight: 'bold', align: 'center', alignVertical: 'center', ...spans }
}

/** The head in its own rows: words that stand over several columns span them, those of one row alone span both. */
export function headLines({ heads, headRows }: OwnLayout): Row[] {
  const width = widthOf(heads)
  const lines = Array.from({ length: headRows }, (): Row => Array.from({ length: width }, () => null))
  const [upper, lower] = lines
  if (upper === undefined) return []
  for (const [at, { index, path }] of heads.entries()) {
    const [first = '', second] = path
    if (lower === undefined) upper[index] = headCell(path.join('·'), {})
    else if (second === undefined) upper[index] = headCell(first, { rowSpan: 2 })
    else {
      lower[index] = headCell(second, {})
      const before = heads[at - 1]
      const goesOn = before !== undefined && before.index === index - 1 && before.path.length > 1 && before.path[0] === first
      if (!goesOn) upper[index] = headCell(first, { columnSpan: groupWidth(heads, at) })
    }
  }
  return lines
}

function widthOf(heads: OwnLayout['heads']): number {
  return Math.max(0, ...heads.map(({ index }) => index + 1))
}

/** How many columns beside each other the upper word of a head stands over. */
function groupWidth(heads: OwnLayout['heads'], at: number): number {
  const first = heads[at]
  if (!first) return 1
  const next = heads.slice(at).findIndex(({ index, path }, step) => index !== first.index + step || path.length < 2 || path[0] !== first.path[0])
  return next === -1 ? heads.length - at : next
}

/** What each column of the sheet is filled from. */
export type Filling = (row: Readonly<Record<string, OwnValue>>, rowNumber: number) => CellObject | null

const RUNNING_NUMBER = normalHead('序号')

/** The fillings by position; a column that nothing is known for stays empty, and 序号 counts. */
export function fillingsOf({ heads }: OwnLayout, columns: Readonly<Record<string, Column<unknown>>>, mapping: ReadonlyMap<string, MappedColumn>): readonly (Filling | null)[] {
  const keyAt = new Map([...mapping].map(([key, { index }]) => [index, key]))
  const headAt = new Map(heads.map(({ index, path }) => [index, normalHead(path.join(''))]))
  return Array.from({ length: widthOf(heads) }, (_, index): Filling | null => {
    const key = keyAt.get(index)
    const column = key === undefined ? undefined : columns[key]
    if (key === undefined || column === undefined) return headAt.get(index) === RUNNING_NUMBER ? (_row, number) => ({ value: number, type: Number }) : null
    const unit = mapping.get(key)?.unit ?? 'yuan'
    return (row) => valueCell(row[key] ?? null, column.isMoney ? unit : null)
  })
}

/** Text stays text, also where it begins like a formula; sums are in the column's own unit, to the last fen. */
function valueCell(value: OwnValue, unit: MoneyUnit | null): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { value, type: String }
  return unit === null ? { value, type: Number } : { value: value / FEN_PER[unit], type: Number, format: MONEY_FORMAT[unit], align: 'right' }
}
