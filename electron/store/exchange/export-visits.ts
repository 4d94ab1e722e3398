import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { VisitView } from '../../../shared/api/visits.ts'
import { contactRelationLabels, outcomeLabelsFor } from '../../../shared/model/contact.ts'
import { mayDo, refusalWords } from '../../../shared/model/rights.ts'
import { visitStateLabels } from '../../../shared/model/visit.ts'
import { CONDUCT } from '../../../shared/rules/conduct.ts'
import { addressWords, cautionWords } from '../../../shared/rules/visit-words.ts'
import { phoneOnRecord } from '../contacts/persons.ts'
import { visitSheet } from '../documents/visit-sheet.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { unreviewedOfCase } from '../review/unreviewed.ts'
import { organisationName } from '../vault/people.ts'
import { visitDay } from '../visits/read.ts'
import { type CellValue, moneyCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

/** The day's visits in the files that people carry along: Excel and the sheet to fill in. */

interface ExportCall {
  readonly ledger: Ledger
  readonly paths: readonly string[]
}

type Asked = ParsedOf<'visits.exportList'>

/** A line as it leaves the program: whom one may not visit goes without his number. */
interface CarriedVisit {
  readonly visit: VisitView
  readonly number: string | null
}

const columns: readonly (readonly [string, (line: CarriedVisit, index: number) => CellValue])[] = [
  ['序号', (_line, index) => textCell(String(index + 1))],
  ['预计时间', ({ visit }) => textCell(visit.startsAt)],
  ['户名', ({ visit }) => textCell(visit.borrowerName)],
  ['户编号', ({ visit }) => textCell(visit.caseNo)],
  ['管户人', ({ visit }) => textCell(visit.managerName)],
  ['外访对象', ({ visit }) => textCell(visit.personName)],
  ['关系', ({ visit }) => textCell(visit.relation && contactRelationLabels[visit.relation])],
  ['地址', ({ visit }) => textCell(visit.address)],
  ['地址情况', ({ visit }) => textCell(addressWords(visit.known))],
  ['电话', ({ number }) => textCell(number)],
  ['欠款合计（元）', ({ visit }) => moneyCell(visit.totalFen)],
  ['余额日期', ({ visit }) => textCell(visit.balanceOn)],
  ['上次联系', ({ visit }) => textCell(visit.last && visit.last.on)],
  ['上次结果', ({ visit }) => textCell(visit.last && outcomeLabelsFor(visit.relation)[visit.last.outcome])],
  ['外访事由', ({ visit }) => textCell(visit.purpose)],
  ['外访人员', ({ visit }) => textCell(visit.teamNames.join('、'))],
  ['注意', ({ visit }) => textCell(cautionWords(visit).join('；'))],
  ['状态', ({ visit }) => textCell(visitStateLabels[visit.state])],
  ['结果', ({ visit }) => textCell(visit.outcome && outcomeLabelsFor(visit.relation)[visit.outcome])],
]

/** The list with the rules of conduct on a second sheet. */
export async function exportVisitList({ ledger, paths }: ExportCall, input: Asked): Promise<{ readonly rows: number }> {
  const path = chosenPath(paths)
  const lines = carried(ledger, input)
  const head: Row = columns.map(([title]) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const sheet: Row[] = [head, ...lines.map((line, index): Row => columns.map(([, cell]) => cell(line, index)))]
  const conduct: Row[] = [[{ value: '催收行为要求', type: String, fontWeight: 'bold' as const }], ...CONDUCT.map((line): Row => [textCell(line)])]
  const file = await writeXlsxFile([
    { data: sheet, sheet: '外访清单', stickyRowsCount: 1, stickyColumnsCount: 1 },
    { data: conduct, sheet: '行为要求', columns: [{ width: 120 }] },
  ]).toBuffer()
  writeExport(path, file)
  return noted(ledger, 'visits.exportList', input, lines)
}

export async function exportVisitSheet({ ledger, paths }: ExportCall, input: Asked): Promise<{ readonly rows: number }> {
  const path = chosenPath(paths)
  const lines = carried(ledger, input)
  const households = [...new Set(lines.map(({ visit }) => visit.caseId))]
  const unreviewed = households.flatMap((caseId) => unreviewedOfCase(ledger, caseId))
  writeExport(path, await visitSheet({ organisation: organisationName(ledger), visitOn: input.day, lines, unreviewed }))
  return noted(ledger, 'visits.exportSheet', input, lines)
}

function carried(ledger: Ledger, { day, mine, fullNumbers }: Asked): CarriedVisit[] {
  if (fullNumbers && !mayDo(ledger.person.role, 'reveal')) throw new ApiFailure('forbidden', { message: refusalWords(ledger.person.role, 'reveal') })
  return visitDay(ledger, { day, mine }).rows.map((visit) => ({ visit, number: numberFor(ledger, visit, fullNumbers) }))
}

function numberFor(ledger: Ledger, visit: VisitView, full: boolean): string | null {
  if (visit.verdict === 'block') return null
  return full ? phoneOnRecord(ledger, visit.partyId) : visit.phoneMasked
}

/** Names, addresses and debts left the program: the log says which day's, how many, and whether with full numbers. */
function noted(ledger: Ledger, command: 'visits.exportList' | 'visits.exportSheet', { commandId, day, fullNumbers }: Asked, lines: readonly CarriedVisit[]): { readonly rows: number } {
  const summary = `导出 ${day} 外访清单 ${lines.length} 处${fullNumbers ? '，含完整号码' : ''}`
  perform(ledger, { command, commandId, summary }, (work) => work.note('visit', ledger.person.id, null, { exported: lines.length }))
  return { rows: lines.length }
}
