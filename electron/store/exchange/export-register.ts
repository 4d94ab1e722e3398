import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { RegisterRow } from '../../../shared/api/document-register.ts'
import { documentActLabels, documentStateLabels } from '../../../shared/model/document-life.ts'
import { eachRegistered } from '../filings/register.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { type CellValue, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

const COLUMNS: readonly (readonly [string, (row: RegisterRow) => CellValue])[] = [
  ['户名', (row) => textCell(row.borrowerName)],
  ['文书', (row) => textCell(row.title)],
  ['编号', (row) => textCell(row.docNo)],
  ['版次', (row) => textCell(String(row.edition))],
  ['截至日', (row) => textCell(row.asOf)],
  ['状态', (row) => textCell(documentStateLabels[row.state])],
  ['最近办理', (row) => textCell(row.last && `${row.last.on} ${documentActLabels[row.last.act]}`)],
  ['办理人', (row) => textCell(row.last && row.last.byName)],
  ['出具时间', (row) => textCell(new Date(row.createdAt).toLocaleString('sv-SE').slice(0, 16))],
  ['出具人', (row) => textCell(row.createdByName)],
  ['机构', (row) => textCell(row.unitName)],
  ['文件名', (row) => textCell(row.fileName)],
]

/** The register as narrowed, as a workbook where the person says. */
export async function exportRegister({ ledger, paths }: { readonly ledger: Ledger; readonly paths: readonly string[] }, { filter }: ParsedOf<'documentRegister.exportList'>): Promise<{ readonly rows: number }> {
  const path = chosenPath(paths)
  const head: Row = COLUMNS.map(([name]) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const row of eachRegistered(ledger, filter)) body.push(COLUMNS.map(([, cell]) => cell(row)))
  writeExport(path, await writeXlsxFile([head, ...body], { sheet: '文书登记簿', stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer())
  return { rows: body.length }
}
