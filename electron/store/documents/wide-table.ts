/** The frame of the papers that are wide tables (forms.md B7, C3, C5, D12): landscape, the title in the middle, who hands it in as the author. */
import type { Document, FileChild } from 'docx'
import { PAGE, paper } from './paper/paper.ts'
import { paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { plaintiffName } from './people.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { unreviewedMark } from './unreviewed-mark.ts'

/** Under its title: what it is about, the tables, whom it is signed by. Tables are 14,850 twips wide, the room between the margins. */
export function wideTablePaper(snapshot: FilingSnapshot, title: string, children: readonly FileChild[]): Document {
  return paper({
    ...unreviewedMark(snapshot),
    title,
    author: plaintiffName(snapshot),
    page: PAGE.wideTable,
    children: [...paragraphs([print`${title}`], STYLE.courtTitle), ...children],
  })
}
