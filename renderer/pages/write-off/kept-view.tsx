import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { KeptClaimView, KeptYear } from '../../../shared/api/write-off.ts'
import { keptStateLabels } from '../../../shared/model/write-off.ts'
import { yearReports } from '../../../shared/rules/kept-claim-duties.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
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
import { WhyFigure } from '../../components/why-figure.tsx'
import { WhyContent } from '../../components/why-panel.tsx'
import { DeadlineReasons } from '../board/deadline-reasons.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { figureColumn } from '../case/record/figure-column.tsx'
import { RecoveredReasons, WrittenOffReasons } from '../case/write-off/kept-reasons.tsx'
import { keptTones } from '../case/write-off/tones.ts'

/** What nothing is chased for any more has no day to work to; what still runs of the household's orders stands on the board. */
const OVER = '已不再追索；本户仍有效的查封等期限见工作台'

function nextDay({ state, nextDeadline }: KeptClaimView): ReactNode {
  if (nextDeadline === null) return <DateText value={null} unknownReason={state === 'pursued' ? '没有运行中的期限' : OVER} />
  return (
    <WhyFigure reasons={() => <DeadlineReasons id={nextDeadline.id} />}>
      <DateText value={nextDeadline.on} distance due />
    </WhyFigure>
  )
}

const columns: readonly TableColumn<KeptClaimView>[] = [
  { ...textColumn<KeptClaimView>('borrowerName', '户名', 160, (row) => row.borrowerName), always: true, opens: true },
  textColumn('fileNo', '档案保管号', 120, (row) => row.fileNo),
  nodeColumn('state', '状态', 96, (row) => <StatusBadge tone={keptTones[row.state]}>{keptStateLabels[row.state]}</StatusBadge>),
  { ...figureColumn<KeptClaimView>('recoveredFen', '累计收回', { value: (row) => row.recoveredFen, reasons: (row) => <RecoveredReasons row={row} />, width: 120 }), always: true },
  { ...textColumn<KeptClaimView>('decisionNo', '批复文号', 128, (row) => row.decisionNo), always: true },
  figureColumn('principalFen', '核销本金', { value: (row) => row.principalFen, reasons: (row) => <WrittenOffReasons row={row} part="principalFen" />, width: 120 }),
  nodeColumn('deadlineOn', '最近期限', 152, nextDay),
  dateColumn('openedOn', '核销日期', (row) => row.openedOn),
  textColumn('managerName', '管理责任人', 88, (row) => row.managerName),
  figureColumn('interestFen', '核销利息', { value: (row) => row.interestFen, reasons: (row) => <WrittenOffReasons row={row} part="interestFen" />, width: 120 }),
  textColumn('deadline', '期限事项', 200, (row) => row.nextDeadline?.text ?? null, '没有运行中的期限'),
]

type YearFigure = 'openedFen' | 'recoveredPrincipalFen' | 'recoveredInterestFen' | 'recoveredCostFen' | 'transferredFen'

/** A sum of one year over the whole register. */
function yearColumn(id: YearFigure, header: string, each: string): TableColumn<KeptYear> {
  const answerOf = ({ year, [id]: amount }: KeptYear) => {
    const steps = [{ label: '范围', detail: `${year}年的登记簿，按发生日期归入年度；作废的记录不计` }, { label: '相加', detail: `${each}相加，得${formatYuan(amount)}元` }]
    return { value: amount, steps, cautions: [], missing: [] }
  }
  return figureColumn(id, header, { value: (row) => row[id], reasons: (row) => <WhyContent title={`${row.year}年${header}`} valueText={`${formatYuan(row[id])} 元`} answer={answerOf(row)} /> })
}

/** By when the write-offs of a year go to the auditors and to the finance department. */
function reportColumn(id: 'auditBy' | 'financeBy', header: string): TableColumn<KeptYear> {
  const cell = ({ year, opened }: KeptYear): ReactNode => {
    const reports = yearReports(year)
    if (opened === 0) return <DateText value={null} unknownReason="当年没有核销" />
    return <WhyFigure reasons={() => <WhyContent title={`${year}年${header}`} valueText={reports.value[id]} answer={reports} />}>{reports.value[id]}</WhyFigure>
  }
  return nodeColumn(id, header, 112, cell)
}

const yearColumns: readonly TableColumn<KeptYear>[] = [
  { ...nodeColumn<KeptYear>('year', '年度', 64, (row) => row.year), always: true },
  { ...nodeColumn<KeptYear>('opened', '新增户数', 80, (row) => row.opened), align: 'end' },
  yearColumn('openedFen', '新增核销', '当年核销的各户申请核销合计（本金、表内利息和垫付费用）'),
  yearColumn('recoveredPrincipalFen', '收回本金', '当年各笔收回中计入本金的部分'),
  yearColumn('recoveredInterestFen', '收回利息', '当年各笔收回中计入利息的部分'),
  yearColumn('recoveredCostFen', '收回费用', '当年各笔收回中计入费用的部分'),
  yearColumn('transferredFen', '转让价款', '当年转让的各户转让价款'),
  { ...nodeColumn<KeptYear>('ended', '终结户数', 80, (row) => row.ended), align: 'end' },
  reportColumn('auditBy', '审计期限'),
  reportColumn('financeBy', '报财政期限'),
]

/** 账销案存登记簿, under its statement by year. */
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
      {years.data && years.data.length > 0 && <DataTable label="分年度统计" columns={yearColumns} rows={years.data} rowId={(row) => String(row.year)} empty="" />}
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
    </>
  )
}
