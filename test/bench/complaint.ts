import { complaintFinancialLoan } from '../../electron/store/documents/complaint-financial-loan.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import { fullSnapshot } from '../documents/support/snapshots.ts'
import { readWordFile, type WordFile } from '../documents/support/word-file.ts'
import { bareDocument } from './bare-document.ts'
import { pairs, timed } from './measure.ts'
import { atMost, type Finding, say, shown, title } from './report.ts'

const PAIRS = 21
const LIMIT = 2

/** The complaint of a full record, from its snapshot to the bytes of the file, against a bare `docx` document of the same size. */
export async function benchComplaint(): Promise<readonly Finding[]> {
  title('complaint against a bare docx document of the same size')
  const snapshot = fullSnapshot()
  const file = readWordFile(await wordFile(complaintFinancialLoan.render(snapshot)))
  say(`complaint: ${sizeOf(file)}`)
  say(`bare document: ${sizeOf(readWordFile(await bareDocument(file)))}`)
  const measured = await pairs(
    PAIRS,
    () => timed(() => wordFile(complaintFinancialLoan.render(snapshot))),
    () => timed(() => bareDocument(file)),
  )
  say(`complaint ${shown(measured.ours, 'ms')}, bare document ${shown(measured.other, 'ms')}`)
  return [atMost('complaint / bare docx document of the same size', measured.ratio, LIMIT, 'times')]
}

function sizeOf({ paragraphs, tables }: WordFile): string {
  const cells = tables.flat().flatMap((row) => row.cells)
  const all = [...paragraphs, ...cells.flat()]
  const runs = all.reduce((sum, paragraph) => sum + paragraph.runs.length, 0)
  return `${all.length} paragraphs, ${runs} runs, ${tables.flat().length} rows, ${cells.length} cells`
}
