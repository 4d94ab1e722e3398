import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { type ForeclosedRow, foreclosedStandingLabels } from '../../../shared/api/foreclosed.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { acquisitionWayLabels, foreclosedKindLabels, foreclosedUseLabels, titleMoveLabels } from '../../../shared/model/foreclosed-asset.ts'
import { registerOf } from '../foreclosed/list.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { type CellValue, moneyCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

type Cell = (row: ForeclosedRow) => CellValue

const money = (amount: Fen | null | undefined): CellValue => (amount === null || amount === undefined ? textCell(null) : moneyCell(amount))

/** The register's own heads first, as branches keep them and the importer reads them back; what was computed comes after. */
const columns: readonly (readonly [string, Cell])[] = [
  ['流水号', (row) => textCell(row.code)],
  ['抵债资产名称', (row) => textCell(row.name)],
  ['抵债人名称', (row) => textCell(row.borrowerName)],
  ['取得时间', (row) => textCell(row.acquiredOn)],
  ['取得方式', (row) => textCell(acquisitionWayLabels[row.way])],
  ['坐落(保管)地点', (row) => textCell(row.location)],
  ['面积或数量', (row) => textCell(row.area)],
  ['是否过户', (row) => textCell(row.titleMoved && titleMoveLabels[row.titleMoved])],
  ['抵债资产账面初始金额', (row) => money(row.bookFen)],
  ['抵债资产估算实际价值', (row) => money(row.estimateFen)],
  ['报告日抵债资产现状', (row) => textCell(foreclosedUseLabels[row.use])],
  ['现抵债资产管理员', (row) => textCell(row.keeperName)],
  ['户编号', (row) => textCell(row.caseNo)],
  ['裁定书或协议编号', (row) => textCell(row.paperNo)],
  ['抵债资产类别', (row) => textCell(foreclosedKindLabels[row.kind])],
  ['抵债资产所属机构', (row) => textCell(row.unitName)],
  ['处置期限', (row) => textCell(row.disposeBy)],
  ['状态', (row) => textCell(foreclosedStandingLabels[row.standing])],
  ['最近盘点日', (row) => textCell(row.lastCountOn)],
  ['抵债资产处置合计', (row) => money(row.result?.price)],
  ['抵债资产处置收现', (row) => money(row.result?.received)],
  ['抵债资产出租及其他收入', (row) => money(row.result?.income)],
  ['抵债资产持有费用', (row) => money(row.result?.cost)],
  ['抵债资产处置损失', (row) => money(row.result?.loss)],
  ['期末结存抵债资产账面余额', (row) => money(row.result?.bookLeft)],
  ['处置终结日期', (row) => textCell(row.result?.disposedOn ?? null)],
]

/** The register as filtered and sorted, all pages, as a workbook where the person says. */
export async function exportForeclosed(
  call: { readonly ledger: Ledger; readonly paths: readonly string[] },
  input: ParsedOf<'foreclosed.exportList'>,
): Promise<{ readonly rows: number }> {
  const path = chosenPath(call.paths)
  const head: Row = columns.map(([title]) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = registerOf(call.ledger, input).map((row) => columns.map(([, cell]) => cell(row)))
  const buffer = await writeXlsxFile([head, ...body], { sheet: '抵债资产台账', stickyRowsCount: 1, stickyColumnsCount: 2 }).toBuffer()
  writeExport(path, buffer)
  return { rows: body.length }
}
