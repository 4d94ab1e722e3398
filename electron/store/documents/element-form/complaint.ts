/** The frame of the element-style complaints of 法〔2025〕82号: title, notes, parties, the bands of the case type, mediation, signature. */
import type { Document, TableRow } from 'docx'
import { PAGE, paper } from '../paper/paper.ts'
import { day, fill, paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { plaintiffName } from '../people.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { mediationRows } from './mediation-band.ts'
import { COMPLAINT_NOTES } from './notes.ts'
import { partyRows } from './party-blocks.ts'
import { bandRow, type Columns, formTable, HEIGHT, wideRow } from './table.ts'
import { unreviewedMark } from '../unreviewed-mark.ts'

/** Column widths of the complaints in twips (forms.md A.7). */
const COLUMNS: Columns = { label: 2270, content: 7074 }

interface ElementComplaint {
  readonly title: string
  /** Under the title, with its brackets. */
  readonly cause: string
  /** The bands between the parties and mediation. */
  readonly bands: (columns: Columns) => readonly TableRow[]
}

export function elementComplaint(snapshot: FilingSnapshot, { title, cause, bands }: ElementComplaint): Document {
  const rows = [
    wideRow(COLUMNS, COMPLAINT_NOTES, HEIGHT.notes),
    bandRow(COLUMNS, '当事人信息'),
    ...partyRows(COLUMNS, snapshot),
    ...bands(COLUMNS),
    ...mediationRows(COLUMNS, snapshot),
  ]
  return paper({
    ...unreviewedMark(snapshot),
    title,
    author: plaintiffName(snapshot),
    page: PAGE.elementForm,
    children: [
      ...paragraphs([print`民事起诉状`], STYLE.title),
      ...paragraphs([print`${cause}`], STYLE.subtitle),
      formTable(COLUMNS, rows),
      ...paragraphs([print`具状人（签字、盖章）：${fill(plaintiffName(snapshot))}`, print`日期：${day(snapshot.filingDate)}`], STYLE.signature, true),
    ],
  })
}
