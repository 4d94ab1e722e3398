import { SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { CandidateRow } from '../../../shared/api/write-off.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { writeOffStateLabels } from '../../../shared/model/write-off.ts'
import { type StandardCode } from '../../../shared/model/write-off-standard.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { standardOutcomeLabels } from '../../../shared/rules/write-off-readiness.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useToday } from '../../api/use-vault.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { BarNote, ListBar } from '../../components/paged-list/list-bar.tsx'
import { PAGE_SIZE, PagedList } from '../../components/paged-list/paged-list.tsx'
import { SumReasons } from '../../components/paged-list/sum-reasons.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import { ChoiceFilter } from '../cases/choice-filter.tsx'
import { nodeColumn, textColumn } from '../case/record/cells.tsx'
import { figureColumn } from '../case/record/figure-column.tsx'
import { standardName } from '../case/write-off/standard-select.tsx'
import { outcomeTones } from '../case/write-off/tones.ts'
import { PrincipalReasons } from '../cases/principal-reasons.tsx'
import { OutcomeReasons } from './list-reasons.tsx'

const columnsOn = (today: IsoDate): readonly TableColumn<CandidateRow>[] => [
  { ...textColumn<CandidateRow>('borrowerName', '户名', 208, (row) => row.borrowerName), always: true, opens: true },
  nodeColumn('outcome', '结论', 88, (row) => (
    <WhyFigure reasons={() => <OutcomeReasons row={row} />}>
      <StatusBadge tone={outcomeTones[row.outcome]}>{standardOutcomeLabels[row.outcome]}</StatusBadge>
    </WhyFigure>
  )),
  textColumn('standard', '认定标准', 280, (row) => `${standardName(row)}${row.others === 0 ? '' : `，另有 ${row.others} 项`}`),
  figureColumn('principalFen', '本金', { value: (row) => row.principalFen, reasons: (row) => <PrincipalReasons caseId={row.caseId} borrowerName={row.borrowerName} principalFen={row.principalFen} asOf={today} /> }),
  textColumn('lacking', '尚缺的条件', 360, (row) => (row.lacking.length === 0 ? null : row.lacking.join('；')), '台账条件已具备，材料在申请中核对'),
  textColumn('state', '申请', 120, (row) => row.state && writeOffStateLabels[row.state], '还没有申请'),
  textColumn('managerName', '管户人', 80, (row) => row.managerName, '未指定管户人'),
]

const shownValues = ['open', 'meets', 'nearly'] as const
type Shown = (typeof shownValues)[number]
const shownLabels: Record<Shown, string> = { open: '符合和接近', meets: '符合', nearly: '接近' }

/** The stock against every standard; those that meet one come first. */
export function CandidatesView(): ReactNode {
  const [, navigate] = useLocation()
  const today = useToday()
  const [shown, setShown] = useState<Shown>('open')
  const [codes, setCodes] = useState<StandardCode[]>([])
  const [offset, setOffset] = useState(0)
  const filter = { outcomes: shown === 'open' ? (['meets', 'nearly'] as const).slice() : [shown], codes }
  const page = useCall('writeOff.candidates', { filter, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const standards = useCall('writeOff.standards', {}).data ?? []
  const exporting = useCommand('writeOff.exportCandidates')
  const totals = page.data?.totals
  const columns = useMemo(() => (today === null ? [] : columnsOn(today)), [today])

  function show(next: Shown, nextCodes: StandardCode[]): void {
    setShown(next)
    setCodes(nextCodes)
    setOffset(0)
  }

  return (
    <>
      <ListBar end={<ExportButton exporting={exporting} unit="户" onExport={() => exporting.mutate((commandId) => ({ commandId, filter, fileName: `核销候选 ${today ?? ''}.xlsx` }))} />}>
        <SegmentedControl aria-label="结论" data={shownValues.map((value) => ({ value, label: shownLabels[value] }))} value={shown} onChange={(value) => show(value, codes)} />
        <ChoiceFilter label="认定标准" choices={standards.map(({ standard }) => ({ value: standard.code, label: standardName(standard) }))} chosen={codes} onChange={(next) => show(shown, next)} />
        {totals && (
          <BarNote>
            检验 {totals.looked} 户：符合 {totals.meets} 户，本金 {formatYuan(totals.meetsPrincipalFen)} 元
            <SumReasons title="符合认定标准的本金" valueText={`${formatYuan(totals.meetsPrincipalFen)} 元`} each="各户当日的本金余额" count={`${totals.meets} 户符合的`} />
            ；接近 {totals.nearly} 户
          </BarNote>
        )}
      </ListBar>
      <PagedList
        label="核销候选"
        page={page}
        columns={columns}
        rowId={(row) => row.caseId}
        onOpen={(row) => navigate(`/cases/${row.caseId}/write-off`)}
        offset={offset}
        onPage={setOffset}
        unit="户"
        empty="没有符合或接近认定标准的户。登记催收、裁定、当事人状态和风险事项后会重新检验。"
      />
    </>
  )
}
