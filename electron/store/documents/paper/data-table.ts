import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { fill, paragraphs, type Piece, print } from './print.ts'
import { type ParagraphStyle, STYLE } from './styles.ts'

export interface Column {
  readonly head: string
  /** Twips. */
  readonly width: number
  readonly align: 'text' | 'number'
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const PADDING = { top: 20, bottom: 20, left: 60, right: 60 }

/** Tables to be filled in and signed are set larger and roomier than lists (forms.md F.8). */
type Setting = 'list' | 'sheet'
/** 0.9 cm. */
const SHEET_ROW = { value: 510, rule: HeightRule.ATLEAST }

function cell(column: Column, content: Piece, style: ParagraphStyle): TableCell {
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: paragraphs([print`${content}`], style),
  })
}

/** Twips of a character at 10.5 points. */
const CHARACTER = 210
/** A row of more lines than this may break: kept whole it would leave a large gap, and one longer than a page cannot be laid out. */
const BREAKABLE_FROM = 12

function staysWhole(columns: readonly Column[], values: readonly (string | null)[]): boolean {
  return columns.every(({ width }, index) => ((values[index]?.length ?? 0) * CHARACTER) / width < BREAKABLE_FROM)
}

/**
 * A ruled table of values (forms.md F.8): its head repeats on every page, no row of usual length is split, and the last row, usually a
 * sum, is not left alone on a page. Null prints nothing.
 */
export function dataTable(columns: readonly Column[], rows: readonly (readonly (string | null)[])[], setting: Setting = 'list'): Table {
  const height = setting === 'sheet' ? { height: SHEET_ROW } : {}
  const text = setting === 'sheet' ? STYLE.sheetText : STYLE.tableText
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...height,
    children: columns.map((column) => cell(column, column.head, STYLE.tableHead)),
  })
  const body = rows.map((values, at) => {
    const children = columns.map((column, index) =>
      cell(column, fill(values[index] ?? null, 0), column.align === 'number' ? STYLE.tableNumber : text),
    )
    const whole = staysWhole(columns, values)
    return new TableRow({ ...height, cantSplit: whole, keepNext: whole && at === rows.length - 2, children })
  })
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column.width, 0), type: WidthType.DXA },
    columnWidths: columns.map((column) => column.width),
    layout: TableLayoutType.FIXED,
    margins: PADDING,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [head, ...body],
  })
}
