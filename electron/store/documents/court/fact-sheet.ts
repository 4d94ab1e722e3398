/** The sheets that the filing desk of a court keeps with the file: what is confirmed, fact by fact (forms.md C4, C6). */
import type { FileChild } from 'docx'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { causeOf } from '../wording.ts'

/** Twips; together the width between the margins of a court paper. */
const COLUMNS: readonly Column[] = [
  { head: '项目', width: 2600, align: 'text' },
  { head: '内容', width: 6244, align: 'text' },
]

type FactRow = readonly [name: string, answer: Cell]

/** Which suit the sheet belongs to. */
export function suitRows(snapshot: FilingSnapshot): readonly FactRow[] {
  return [['案号', snapshot.court.caseNo], ['案由', causeOf(snapshot)]]
}

/** A row for each fact; null is left to be written. */
export function factTable(rows: readonly FactRow[]): FileChild {
  return dataTable(COLUMNS, rows, 'sheet')
}
