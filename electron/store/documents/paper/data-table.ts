import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { fill, type Line, linesAt, paragraphs, print } from './print.ts'
import { type ParagraphStyle, STYLE } from './styles.ts'

export interface Column {
  readonly head: string
  /** Twips. */
  readonly width: number
  readonly align: 'text' | 'number'
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const PADDING = { top: 20, bottom: 20, left: 60, right: 60 }

interface Setting {
  readonly head: ParagraphStyle
  readonly text: ParagraphStyle
  /** Least heights of the head and of the rows, in twips; null = as high as their words. */
  readonly headHeight: number | null
  readonly rowHeight: number | null
  /** Boxes to sign stand on one page. */
  readonly together?: boolean
}

/** Lists are set close; sheets to be filled in and signed larger and roomier (0.9 cm); forms of the house as forms.md F.8 says (0.8 cm, boxes to sign 1.6 cm). */
const SETTINGS = {
  list: { head: STYLE.tableHead, text: STYLE.tableText, headHeight: null, rowHeight: null },
  sheet: { head: STYLE.tableHead, text: STYLE.sheetText, headHeight: 510, rowHeight: 510 },
  form: { head: STYLE.formHead, text: STYLE.tableText, headHeight: 454, rowHeight: 454 },
  opinions: { head: STYLE.formHead, text: STYLE.sheetText, headHeight: 454, rowHeight: 907, together: true },
} as const satisfies Record<string, Setting>

const leastHeight = (twips: number | null) => (twips === null ? {} : { height: { value: twips, rule: HeightRule.ATLEAST } })

/** What stands in a cell: words of the record, a line with tick boxes, or nothing. */
export type Cell = string | Line | null

const lineOf = (value: Cell): Line => (value === null || typeof value === 'string' ? print`${fill(value, 0)}` : value)

function cell(column: Column, content: Line, style: ParagraphStyle): TableCell {
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: paragraphs([content], style),
  })
}

/** Twips of a character at 10.5 points. */
const CHARACTER = 210
/** A table of so few rows and printed lines stands on one page with its head; one of a few tall rows would leave half a page empty before it. */
const SHORT = { rows: 6, lines: 8 }
/** A row of more lines than this may break: kept whole it would leave a large gap, and one longer than a page cannot be laid out. */
const BREAKABLE_FROM = 12

/** The printed lines of a row: those of its tallest cell. */
function linesOf(columns: readonly Column[], values: readonly Cell[]): number {
  return Math.max(...columns.map(({ width }, index) => linesAt(lineOf(values[index] ?? null), width / CHARACTER)))
}

function isShort(columns: readonly Column[], rows: readonly (readonly Cell[])[]): boolean {
  return rows.length <= SHORT.rows && rows.reduce((lines, values) => lines + linesOf(columns, values), 0) <= SHORT.lines
}

/**
 * A ruled table of values (forms.md F.8): its head repeats on every page, no row of usual length is split, a short table stands on one page,
 * and the last row of a longer one, usually a sum, is not left alone on a page. Null prints nothing.
 */
export function dataTable(columns: readonly Column[], rows: readonly (readonly Cell[])[], setting: keyof typeof SETTINGS = 'list'): Table {
  const { head: headStyle, text, headHeight, rowHeight, together = isShort(columns, rows) }: Setting = SETTINGS[setting]
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    ...leastHeight(headHeight),
    children: columns.map((column) => cell(column, print`${column.head}`, headStyle)),
  })
  const body = rows.map((values, at) => {
    const children = columns.map((column, index) =>
      cell(column, lineOf(values[index] ?? null), column.align === 'number' ? STYLE.tableNumber : text),
    )
    const whole = linesOf(columns, values) < BREAKABLE_FROM
    return new TableRow({ ...leastHeight(rowHeight), cantSplit: whole, keepNext: whole && (together ? at < rows.length - 1 : at === rows.length - 2), children })
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
