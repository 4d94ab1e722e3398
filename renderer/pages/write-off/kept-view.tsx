import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { KeptClaimView, KeptYear } from '../../../shared/api/write-off.ts'
import { keptStateLabels } from '../../../shared/model/write-off.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useToday } from '../../api/use-vault.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { DateText } from '../../components/date-text.tsx'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { BarNote, ListBar } from '../../components/paged-list/list-bar.tsx'
import { PAGE_SIZE, PagedList } from '../../components/paged-list/paged-list.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { keptTones } from '../case/write-off/tones.ts'

const columns: readonly TableColumn<KeptClaimView>[] = [
  { ...textColumn<KeptClaimView>('borrowerName', '户名', 200, (row) => row.borrowerName), always: true, opens: true },
  textColumn('fileNo', '档案保管号', 144, (row) => row.fileNo),
  nodeColumn('state', '状态', 96, (row) => <StatusBadge tone={keptTones[row.state]}>{keptStateLabels[row.state]}</StatusBadge>),
  nodeColumn('deadlineOn', '最近期限', 176, (row) => <DateText value={row.nextDeadline?.on ?? null} distance due unknownReason="没有运行中的期限" />),
  textColumn('deadline', '期限事项', 224, (row) => row.nextDeadline?.text ?? null, '没有运行中的期限'),
  moneyColumn('principalFen', '核销本金', (row) => row.principalFen),
  moneyColumn('interestFen', '核销利息', (row) => row.interestFen),
  moneyColumn('recoveredFen', '累计收回', (row) => row.recoveredFen),
  dateColumn('openedOn', '核销日期', (row) => row.openedOn),
  textColumn('decisionNo', '批复文号', 152, (row) => row.decisionNo),
  textColumn('managerName', '管理责任人', 96, (row) => row.managerName),
]

const yearColumns: readonly TableColumn<KeptYear>[] = [
  { ...nodeColumn<KeptYear>('year', '年度', 64, (row) => row.year), always: true },
  nodeColumn('opened', '新增户数', 80, (row) => row.opened),
  moneyColumn('openedFen', '新增核销', (row) => row.openedFen),
  moneyColumn('recoveredPrincipalFen', '收回本金', (row) => row.recoveredPrincipalFen),
  moneyColumn('recoveredInterestFen', '收回利息', (row) => row.recoveredInterestFen),
  moneyColumn('recoveredCostFen', '收回费用', (row) => row.recoveredCostFen),
  moneyColumn('transferredFen', '转让价款', (row) => row.transferredFen),
  nodeColumn('ended', '终结户数', 80, (row) => row.ended),
]

/** 账销案存登记簿, with its statement by year. */
export function KeptView(): ReactNode {
  const [, navigate] = useLocation()
  const today = useToday()
  const [offset, setOffset] = useState(0)
  const page = useCall('writeOff.kept', { offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const years = useCall('writeOff.keptYears', {})
  const exporting = useCommand('writeOff.exportKept')
  return (
    <>
      <ListBar end={<ExportButton exporting={exporting} unit="户" onExport={() => exporting.mutate((commandId) => ({ commandId, fileName: `账销案存登记簿 ${today ?? ''}.xlsx` }))} />}>
        <BarNote>账已核销，追索权不变；查封、时效和保证期间仍在工作台提醒</BarNote>
      </ListBar>
      <PagedList
        label="账销案存登记簿"
        page={page}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={(row) => navigate(`/cases/${row.caseId}/write-off`)}
        offset={offset}
        onPage={setOffset}
        unit="户"
        empty="还没有账销案存的债权。核销申请批准并登记批复后，在这里继续管理。"
      />
      {years.data && years.data.length > 0 && <DataTable label="分年度统计" columns={yearColumns} rows={years.data} rowId={(row) => String(row.year)} empty="" />}
    </>
  )
}
