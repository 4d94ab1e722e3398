/** A computation of the toolbox as a Word paper: what was asked, what came out, the steps with their articles, the doubts. */
import type { FileChild } from 'docx'
import { type TextTable, tableText } from '../../../shared/api/tool-table-text.ts'
import type { ToolSheet } from '../../../shared/api/tool-sheet.ts'
import { isIsoDate } from '../../../shared/model/iso-date.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { longDate } from './paper/format.ts'
import { PAGE, paper, wordFile } from './paper/paper.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { type ParagraphStyle, STYLE } from './paper/styles.ts'

/** The width between the margins of the wide page, in twips. */
const WIDTH = 14_850

function line(words: string, style: ParagraphStyle): readonly FileChild[] {
  return paragraphs([print`${fill(words, 0)}`], style)
}

/** Columns share the page by their weights. */
function columnsOf({ columns }: TextTable): readonly Column[] {
  const all = columns.reduce((sum, column) => sum + column.weight, 0)
  return columns.map(({ head, weight, align }) => ({ head, align, width: Math.floor((WIDTH * weight) / all) }))
}

/** Days as papers write them; on screen and in Excel they stay as they sort. */
const onPaper = (cell: string | null): string | null => (isIsoDate(cell) ? longDate(cell) : cell)

function resultTable(table: TextTable): readonly FileChild[] {
  return [...line(table.caption, STYLE.tableCaption), dataTable(columnsOf(table), table.rows.map((row) => row.map(onPaper)))]
}

const PAIR: readonly Column[] = [
  { head: '项目', width: 3600, align: 'text' },
  { head: '内容', width: WIDTH - 3600, align: 'text' },
]

const STEPS: readonly Column[] = [
  { head: '步骤', width: 2700, align: 'text' },
  { head: '说明', width: 8150, align: 'text' },
  { head: '依据', width: 4000, align: 'text' },
]

/** A numbered part; nothing when it has no rows. */
function part(heading: string, rows: readonly unknown[], children: () => readonly FileChild[]): readonly FileChild[] {
  return rows.length === 0 ? [] : [...line(heading, STYLE.tableSection), ...children()]
}

const pairs = (rows: readonly { readonly label: string; readonly value: string }[]) => dataTable(PAIR, rows.map(({ label, value }) => [label, value]))

/** The `.docx` file of a computation. */
export async function toolPaper(sheet: ToolSheet): Promise<Uint8Array> {
  const children = [
    ...line(sheet.title, STYLE.subtitle),
    ...line(`计算日：${longDate(sheet.computedOn)}　单位：元`, STYLE.tableCaption),
    ...part('计算条件', sheet.facts, () => [pairs(sheet.facts)]),
    ...part('计算结果', sheet.figures, () => [pairs(sheet.figures)]),
    ...sheet.tables.flatMap(tableText).flatMap(resultTable),
    ...part('计算步骤与依据', sheet.steps, () => [dataTable(STEPS, sheet.steps.map(({ label, detail, article }) => [label, detail, article]))]),
    ...part('注意（待核实）', sheet.cautions, () => sheet.cautions.flatMap((words, index) => line(`${index + 1}．${words}`, STYLE.tableCaption))),
    ...part('尚缺', sheet.missing, () => sheet.missing.flatMap((words, index) => line(`${index + 1}．${words}`, STYLE.tableCaption))),
  ]
  return wordFile(paper({ title: sheet.title, author: '保全台账', page: PAGE.wideTable, children }))
}
