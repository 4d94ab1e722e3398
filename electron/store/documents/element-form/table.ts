/**
 * The table of an element-style form (要素式, 法〔2025〕82号): two fixed columns, no cell padding, hairlines inside.
 * Forms made of it: 起诉状, and the execution forms, which share its parts and change the column widths.
 */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Line, linesAt, paragraphs, print } from '../paper/print.ts'
import { type ParagraphStyle, STYLE } from '../paper/styles.ts'

/** Column widths in twips. */
export interface Columns {
  readonly label: number
  readonly content: number
}

/** Least heights of rows in twips (forms.md A.7). */
export const HEIGHT = {
  notes: 4453,
  band: 465,
  person: 2754,
  oneLine: 375,
  twoLines: 715,
  threeLines: 1054,
  fourLines: 1395,
  repayMethod: 2414,
  agent: 1737,
  narrative: 1734,
} as const

type Height = (typeof HEIGHT)[keyof typeof HEIGHT]

function atLeast(height: Height) {
  return { value: height, rule: HeightRule.ATLEAST }
}

function cell(children: readonly Paragraph[], width: number, columnSpan = 1): TableCell {
  return new TableCell({
    children,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  })
}

/** Characters that fit on a line of the answer column at 10.5 points. */
const CHARACTERS_PER_LINE = 33
/** From how many lines a row may break over pages: kept whole, a longer one would leave a large gap. */
const BREAKABLE_FROM = 13
/** A party is kept together as long as the block is not grossly enlarged. */
const PARTY_BREAKABLE_FROM = 25

function staysWhole(lines: readonly Line[], height: Height): boolean {
  const printed = lines.reduce((sum, line) => sum + linesAt(line, CHARACTERS_PER_LINE), 0)
  return printed < (height === HEIGHT.person ? PARTY_BREAKABLE_FROM : BREAKABLE_FROM)
}

/** A label on the left and its pre-printed answer on the right. */
export function answerRow(columns: Columns, label: string, answer: readonly Line[], height: Height): TableRow {
  return new TableRow({
    height: atLeast(height),
    cantSplit: staysWhole(answer, height),
    children: [
      cell(paragraphs([print`${label}`], STYLE.cell), columns.label),
      cell(paragraphs(answer, STYLE.cell), columns.content),
    ],
  })
}

/** A head over a group of rows; stays with the row below. */
export function bandRow(columns: Columns, title: string): TableRow {
  return new TableRow({
    height: atLeast(HEIGHT.band),
    cantSplit: true,
    children: [cell(paragraphs([print`${title}`], STYLE.band, true), columns.label + columns.content, 2)],
  })
}

export interface StyledLines {
  readonly style: ParagraphStyle
  readonly lines: readonly Line[]
}

/** A cell over both columns, made of paragraphs in several styles. */
export function wideRow(columns: Columns, parts: readonly StyledLines[], height: Height): TableRow {
  const children = parts.flatMap(({ style, lines }) => paragraphs(lines, style))
  return new TableRow({
    height: atLeast(height),
    children: [cell(children, columns.label + columns.content, 2)],
  })
}

const OUTER = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const INNER = { style: BorderStyle.SINGLE, size: 2, color: '000000' }
/** No padding, as on the official form, but for what its row heights leave over whole lines (375 = 340 + 35). */
const PADDING = { top: 0, bottom: 35, left: 0, right: 0 }

/** The one table that the form consists of. */
export function formTable({ label, content }: Columns, rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: label + content, type: WidthType.DXA },
    columnWidths: [label, content],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: PADDING,
    borders: {
      top: OUTER,
      bottom: OUTER,
      left: OUTER,
      right: OUTER,
      insideHorizontal: INNER,
      insideVertical: INNER,
    },
    rows,
  })
}
