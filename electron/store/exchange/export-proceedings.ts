import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { type ProceedingColumn, proceedingColumnLabels, type ProceedingRow } from '../../../shared/api/proceeding-list.ts'
import { closingLabelsOf, proceedingKindLabels, proceedingStatusLabels } from '../../../shared/model/proceeding.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { eachProceeding } from '../proceedings/list.ts'
import { writeExport } from './written-file.ts'

const texts: Record<Exclude<ProceedingColumn, 'claimFen'>, (row: ProceedingRow) => string | null> = {
  borrowerName: (row) => row.borrowerName,
  kind: (row) => proceedingKindLabels[row.kind],
  caseNo: (row) => row.caseNo,
  court: (row) => row.court,
  status: (row) => [proceedingStatusLabels[row.status], row.closing && closingLabelsOf(row.kind)[row.closing]].filter(Boolean).join('·'),
  lastEvent: (row) => [row.lastEventOn, row.lastEvent].filter(Boolean).join(' '),
  nextStep: (row) => row.nextStep,
  nextOn: (row) => row.nextOn,
  applyBy: (row) => row.applyBy,
  judge: (row) => row.judge,
  managerName: (row) => row.managerName,
  unitName: (row) => row.unitName,
  ledgerNo: (row) => row.ledgerNo,
}

function cell(column: ProceedingColumn, row: ProceedingRow): Row[number] {
  if (column !== 'claimFen') return { value: texts[column](row) ?? '', type: String }
  return row.claimFen === null ? null : { value: row.claimFen / 100, type: Number, format: '#,##0.00', align: 'right' }
}

/** The list of proceedings as filtered, sorted and in the columns on screen, as a workbook where the person says. */
export async function exportProceedings(
  call: { readonly ledger: Ledger; readonly paths: readonly string[] },
  input: ParsedOf<'proceedings.exportList'>,
): Promise<{ readonly rows: number }> {
  const path = chosenPath(call.paths)
  const head: Row = input.columns.map((column) => ({ value: proceedingColumnLabels[column], type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const row of eachProceeding(call.ledger, input.filter, input.sort)) body.push(input.columns.map((column) => cell(column, row)))
  writeExport(path, await writeXlsxFile([head, ...body], { sheet: '诉讼执行', stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer())
  return { rows: body.length }
}
