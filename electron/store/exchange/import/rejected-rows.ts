import writeXlsxFile from 'write-excel-file/node'
import type { Row } from 'write-excel-file/node'
import type { MatchedRow } from './row-match.ts'
import { shownCells } from './session-views.ts'
import type { SheetSettings } from './sheet-settings.ts'
import type { Sheet } from './sheet-model.ts'

const REASON_HEAD = '未导入原因'

/** Everything is written as text: an id keeps its digits, and words that look like a formula stay words. */
function textRow(cells: readonly string[], reason: string): Row {
  return [...cells.map((value) => (value === '' ? null : { value, type: String })), { value: reason, type: String, fontWeight: 'bold' as const }]
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? '')
}

/** A copy of the sheet's head and of the rows that were not taken, each with its reasons, to be corrected and imported again. */
export async function rejectedRowsWorkbook(sheet: Sheet, settings: SheetSettings, rows: readonly MatchedRow[]): Promise<{ readonly bytes: Uint8Array; readonly rows: number }> {
  const refused = new Map(rows.filter(({ status }) => status === 'rejected' || status === 'confirm').map((row) => [row.rowNumber, row]))
  const width = Math.max(1, ...sheet.rows.map(({ cells }) => cells.length))
  const lines: Row[] = []
  for (const row of sheet.rows) {
    const cells = padded(shownCells(row, sheet.epoch1904), width)
    if (row.number <= settings.header.last) lines.push(textRow(cells, row.number === settings.header.last ? REASON_HEAD : ''))
    const reasons = refused.get(row.number)?.issues.filter(({ severity }) => severity !== 'remark')
    if (reasons) lines.push(textRow(cells, reasons.map(({ message }) => message).join('；')))
  }
  const bytes = await writeXlsxFile(lines, { sheet: sheet.name.slice(0, 31) || '未导入的行', stickyRowsCount: settings.header.last }).toBuffer()
  return { bytes, rows: refused.size }
}
