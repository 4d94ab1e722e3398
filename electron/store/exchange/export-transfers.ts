import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { TransferRow } from '../../../shared/api/transfers.ts'
import { keptDuties, keptDutyLabels, transferLabels as labels, transferStateLabels } from '../../../shared/model/transfer.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { eachTransfer } from '../transfers/list.ts'
import { paperListWords } from '../transfers/paper-words.ts'
import { type CellValue, countCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

type Column = readonly [string, (row: TransferRow) => CellValue]

const COLUMNS: readonly Column[] = [
  ['户名', (row) => textCell(row.borrowerName)],
  ['户编号', (row) => textCell(row.caseNo)],
  [labels.handedOn, (row) => textCell(row.handedOn)],
  [labels.fromUnit, (row) => textCell(row.fromUnit)],
  [labels.frontPerson, (row) => textCell(row.frontPerson)],
  [labels.receiverId, (row) => textCell(row.receiverName)],
  ['状态', (row) => textCell(transferStateLabels[row.state])],
  ['材料项数', (row) => countCell(row.papers.length)],
  [labels.papers, (row) => textCell(paperListWords(row.papers))],
  ...keptDuties.map((duty): Column => [`一线${keptDutyLabels[duty]}`, (row) => textCell(row[duty])]),
  [labels.returnedOn, (row) => textCell(row.returnedOn)],
  [labels.note, (row) => textCell(row.note)],
  ['机构', (row) => textCell(row.unitName)],
]

/** 移交台账 as narrowed, as a workbook where the person says. */
export async function exportTransfers({ ledger, paths }: { readonly ledger: Ledger; readonly paths: readonly string[] }, { filter }: ParsedOf<'transfers.exportList'>): Promise<{ readonly rows: number }> {
  const path = chosenPath(paths)
  const head: Row = COLUMNS.map(([name]) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const row of eachTransfer(ledger, filter)) body.push(COLUMNS.map(([, cell]) => cell(row)))
  writeExport(path, await writeXlsxFile([head, ...body], { sheet: '移交台账', stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer())
  return { rows: body.length }
}
