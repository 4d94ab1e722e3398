import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { MeasureRow } from '../../../shared/api/preservation-list.ts'
import { assetKindLabels } from '../../../shared/model/asset.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { itemStatusLabels, measureLabels, rankLabels } from '../../../shared/model/preservation.ts'
import { renewalStateLabels } from '../../../shared/model/preservation-chain.ts'
import { daysBetween } from '../../../shared/rules/civil-date.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { eachMeasure } from '../preservations/list.ts'
import { type CellValue, countCell, moneyCell, textCell } from './cells.ts'
import { writeExport } from './written-file.ts'

type Cell = (row: MeasureRow, today: IsoDate) => CellValue

const columns: readonly (readonly [string, Cell])[] = [
  ['财产', (row) => textCell(row.assetText)],
  ['财产种类', (row) => textCell(assetKindLabels[row.assetKind])],
  ['所有人', (row) => textCell(row.ownerName)],
  ['户名', (row) => textCell(row.borrowerName)],
  ['法院', (row) => textCell(row.court)],
  ['裁定书文号', (row) => textCell(row.rulingNo)],
  ['措施', (row) => textCell(measureLabels[row.measure])],
  ['顺位', (row) => textCell(row.rank === 'waiting' && row.waitingNo !== null ? `轮候第 ${row.waitingNo}` : rankLabels[row.rank])],
  ['状态', (row) => textCell(itemStatusLabels[row.status])],
  ['起始日', (row) => textCell(row.effectiveOn)],
  ['到期日', (row) => textCell(row.expiresOn)],
  ['剩余天数', (row, today) => (row.expiresOn === null ? textCell(null) : countCell(daysBetween(today, row.expiresOn)))],
  ['续封申请截止', (row) => textCell(row.applyBy)],
  ['续封进度', (row) => textCell(row.renewal && renewalStateLabels[row.renewal])],
  ['控制金额（元）', (row) => (row.valueFen === null ? textCell(null) : moneyCell(row.valueFen))],
  ['管户机构', (row) => textCell(row.unitName)],
  ['管户人', (row) => textCell(row.managerName)],
]

/** All measures as filtered and sorted, as a workbook where the person says. */
export async function exportMeasures(
  call: { readonly ledger: Ledger; readonly paths: readonly string[] },
  input: ParsedOf<'preservations.exportList'>,
): Promise<{ readonly rows: number }> {
  const path = chosenPath(call.paths)
  const today = call.ledger.clock.today()
  const head: Row = columns.map(([title]) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body: Row[] = []
  for (const row of eachMeasure(call.ledger, input.filter, input.sort)) body.push(columns.map(([, cell]) => cell(row, today)))
  const buffer = await writeXlsxFile([head, ...body], { sheet: '保全措施', stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer()
  writeExport(path, buffer)
  return { rows: body.length }
}
