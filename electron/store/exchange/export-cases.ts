import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { type CaseColumn, caseColumnLabels, type CaseRow, foreignText } from '../../../shared/api/cases.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { caseStageLabels } from '../../../shared/model/case.ts'
import { riskClassLabels, securityTypeLabels } from '../../../shared/model/loan.ts'
import { eachCase } from '../cases/list.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { type CellValue, countCell, moneyCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

const cells: Record<CaseColumn, (row: CaseRow) => CellValue> = {
  borrowerName: (row) => textCell(row.borrowerName),
  caseNo: (row) => textCell(row.caseNo),
  unitName: (row) => textCell(row.unitName),
  managerName: (row) => textCell(row.managerName),
  stage: (row) => textCell(caseStageLabels[row.stage]),
  riskClass: (row) => textCell(row.riskClass && riskClassLabels[row.riskClass]),
  securityType: (row) => textCell(row.securityType && securityTypeLabels[row.securityType]),
  loanCount: (row) => countCell(row.loanCount),
  contractFen: (row) => moneyCell(row.contractFen),
  principalFen: (row) => moneyCell(row.principalFen),
  interestFen: (row) => moneyCell(row.interestFen),
  totalFen: (row) => moneyCell(row.totalFen),
  foreign: (row) => textCell(row.foreign.length === 0 ? null : foreignText(row.foreign)),
  balanceOn: (row) => textCell(row.balanceOn),
  earliestDueOn: (row) => textCell(row.earliestDueOn),
  lastDemandOn: (row) => textCell(row.lastDemandOn),
  nextExpiryOn: (row) => textCell(row.nextExpiryOn),
  orderCount: (row) => countCell(row.orderCount),
  noteNos: (row) => textCell(row.noteNos),
}

/** The list as filtered, sorted and in the columns on screen, as a workbook where the person says. */
export async function exportCaseList(
  call: { readonly ledger: Ledger; readonly paths: readonly string[] },
  input: ParsedOf<'cases.exportList'>,
): Promise<{ readonly rows: number }> {
  const path = chosenPath(call.paths)
  const head: Row = input.columns.map((column) => ({ value: caseColumnLabels[column], type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const row of eachCase(call.ledger, input.filter, input.sort)) body.push(input.columns.map((column) => cells[column](row)))
  const buffer = await writeXlsxFile([head, ...body], { sheet: '案件', stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer()
  writeExport(path, buffer)
  return { rows: body.length }
}
