import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { type Line, paragraphs } from './print.ts'
import type { ParagraphStyle } from './styles.ts'

interface Side {
  /** Twips. */
  readonly width: number
  readonly lines: readonly Line[]
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

function sideCell({ width, lines }: Side, style: ParagraphStyle): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: paragraphs(lines, style, true) })
}

/** Two blocks of lines beside each other without rules, e.g. where two sides sign; they stay together with what follows. */
export function sideBySide(left: Side, right: Side, style: ParagraphStyle): Table {
  return new Table({
    width: { size: left.width + right.width, type: WidthType.DXA },
    columnWidths: [left.width, right.width],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [sideCell(left, style), sideCell(right, style)] })],
  })
}
