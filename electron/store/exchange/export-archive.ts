import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ArchiveRow } from '../../../shared/api/archive.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { archiveFormLabels, archiveKindLabels } from '../../../shared/model/archive.ts'
import { archiveStandingLabels } from '../../../shared/rules/archive-standing.ts'
import { eachArchived } from '../archive/list.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { type CellValue, countCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

const COLUMNS: readonly (readonly [string, (row: ArchiveRow) => CellValue])[] = [
  ['户名', (row) => textCell(row.borrowerName)],
  ['户编号', (row) => textCell(row.caseNo)],
  ['类别', (row) => textCell(archiveKindLabels[row.kind])],
  ['原件名称', (row) => textCell(row.name)],
  ['编号', (row) => textCell(row.paperNo)],
  ['原件/复印件', (row) => textCell(archiveFormLabels[row.form])],
  ['份数', (row) => countCell(row.copies)],
  ['页数', (row) => (row.pages === null ? textCell(null) : countCell(row.pages))],
  ['存放', (row) => textCell(row.keptAt)],
  ['状态', (row) => textCell(archiveStandingLabels[row.standing])],
  ['借阅人', (row) => textCell(row.out && row.out.holder)],
  ['用途', (row) => textCell(row.out && row.out.purpose)],
  ['借出日期', (row) => textCell(row.out && row.out.lentOn)],
  ['应还日期', (row) => textCell(row.out && row.out.dueOn)],
  ['借阅人签字', (row) => textCell(row.out && (row.out.signed ? '已签' : '未签'))],
  ['移出日期', (row) => textCell(row.releasedOn)],
  ['移出去向', (row) => textCell(row.releasedTo)],
  ['机构', (row) => textCell(row.unitName)],
]

/** 档案登记簿 as narrowed, as a workbook where the person says. */
export async function exportArchive({ ledger, paths }: { readonly ledger: Ledger; readonly paths: readonly string[] }, { filter }: ParsedOf<'archive.exportList'>): Promise<{ readonly rows: number }> {
  const path = chosenPath(paths)
  const head: Row = COLUMNS.map(([name]) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const row of eachArchived(ledger, filter)) body.push(COLUMNS.map(([, cell]) => cell(row)))
  writeExport(path, await writeXlsxFile([head, ...body], { sheet: '档案登记簿', stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer())
  return { rows: body.length }
}
