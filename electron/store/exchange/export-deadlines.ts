import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { BoardFilter, BoardScope, DeadlineRow } from '../../../shared/api/deadlines.ts'
import { deadlineActs, deadlineKindLabels, deadlineStateLabels } from '../../../shared/model/deadline.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { daysBetween } from '../../../shared/rules/civil-date.ts'
import { caseOverview } from '../cases/cases.ts'
import { board, deadlinesOfCase } from '../deadlines/list.ts'
import { deadlineSheet } from '../documents/deadline-sheet.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { organisationName } from '../vault/people.ts'
import { type CellValue, countCell, moneyCell, textCell } from './cells.ts'
import { calendarFile } from './deadline-calendar.ts'
import { writeExport } from './written-file.ts'

/** The board in the files that people carry away: Excel, calendar, the sheet for signature. */

interface ExportCall {
  readonly ledger: Ledger
  readonly paths: readonly string[]
}

const LINES_AT_ONCE = 200

/** Every line of the board, page by page. */
function* eachDeadline(ledger: Ledger, filter: BoardFilter): Generator<DeadlineRow> {
  for (let offset = 0; ; offset += LINES_AT_ONCE) {
    const { rows } = board(ledger, { filter, offset, limit: LINES_AT_ONCE })
    yield* rows
    if (rows.length < LINES_AT_ONCE) return
  }
}

type Cell = (row: DeadlineRow, today: IsoDate) => CellValue

const columns: readonly (readonly [string, Cell])[] = [
  ['应办日', (row) => textCell(row.safe)],
  ['距今（天）', (row, today) => (row.safe === null ? textCell(null) : countCell(daysBetween(today, row.safe)))],
  ['最后一日', (row) => textCell(row.rolled)],
  ['暂定', (row) => textCell(row.provisional ? '暂定' : null)],
  ['期限', (row) => textCell(deadlineKindLabels[row.kind])],
  ['状态', (row) => textCell(deadlineStateLabels[row.state])],
  ['户名', (row) => textCell(row.borrowerName)],
  ['权利或财产', (row) => textCell(row.subjectText)],
  ['涉及的人', (row) => textCell(row.personName)],
  ['金额（元）', (row) => (row.worthFen === null ? textCell(null) : moneyCell(row.worthFen))],
  ['应办事项', (row) => textCell(deadlineActs[row.kind])],
  ['责任人', (row) => textCell(row.owner?.name ?? null)],
  ['法院', (row) => textCell(row.court)],
  ['机构', (row) => textCell(row.unitName)],
  ['办理情况', (row) => textCell(row.met === null ? null : `${row.met.on} ${row.met.text}`)],
  ['说明', (row) => textCell(row.reason)],
]

/** The board as it is narrowed, as a workbook where the person says. */
export async function exportDeadlines({ ledger, paths }: ExportCall, { filter }: ParsedOf<'deadlineExports.list'>): Promise<{ readonly rows: number }> {
  const path = chosenPath(paths)
  const today = ledger.clock.today()
  const head: Row = columns.map(([title]) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const row of eachDeadline(ledger, filter)) body.push(columns.map(([, cell]) => cell(row, today)))
  writeExport(path, await writeXlsxFile([head, ...body], { sheet: '期限', stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer())
  return { rows: body.length }
}

export function exportCalendar({ ledger, paths }: ExportCall, { filter, details }: ParsedOf<'deadlineExports.calendar'>): { readonly events: number } {
  const path = chosenPath(paths)
  const { text, events } = calendarFile([...eachDeadline(ledger, filter)], details)
  writeExport(path, new TextEncoder().encode(text))
  return { events }
}

/** 时效核对单 of one household: all that is open, and all that was met, so that the two who sign see the whole. */
export async function exportCaseSheet({ ledger, paths }: ExportCall, { caseId }: ParsedOf<'deadlineExports.caseSheet'>): Promise<{ readonly lines: number }> {
  const path = chosenPath(paths)
  const { caseFile, borrowerName } = caseOverview(ledger, caseId)
  const rows = deadlinesOfCase(ledger, caseId).filter(({ state }) => state !== 'withdrawn')
  return writeSheet(ledger, path, `${borrowerName}（${caseFile.caseNo}）`, rows)
}

const scopeWords: Record<BoardScope, string> = { me: '本人承办', team: '本部门', branch: '全机构' }

export async function exportBoardSheet({ ledger, paths }: ExportCall, { filter }: ParsedOf<'deadlineExports.boardSheet'>): Promise<{ readonly lines: number }> {
  const path = chosenPath(paths)
  const about = filter.scope === 'me' ? `${scopeWords.me}（${ledger.person.name}）` : scopeWords[filter.scope]
  return writeSheet(ledger, path, about, [...eachDeadline(ledger, filter)])
}

async function writeSheet(ledger: Ledger, path: string, about: string, rows: readonly DeadlineRow[]): Promise<{ readonly lines: number }> {
  writeExport(path, await deadlineSheet({ organisation: organisationName(ledger), about, checkedOn: ledger.clock.today(), rows }))
  return { lines: rows.length }
}
