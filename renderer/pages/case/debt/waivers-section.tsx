import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Waiver } from '../../../../shared/api/waivers.ts'
import { MAIN_CURRENCY, moneyUnit } from '../../../../shared/model/currency.ts'
import { type WaiverState, waiverStateLabels } from '../../../../shared/model/waiver.ts'
import { claimSplit } from '../../../../shared/rules/ledger/waived.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent, WhyPanel } from '../../../components/why-panel.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useFilesColumn } from '../attachments/files-column.tsx'
import { AddButton } from '../record/add-button.tsx'
import { nodeColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { WaiverDecisionForm } from './waiver-decision-form.tsx'
import { WaiverForm } from './waiver-form.tsx'
import { SplitReasons, WaivedReasons } from './waiver-reasons.tsx'
import classes from './waivers.module.css'

const noWaivers: readonly Waiver[] = []

const tones: Record<WaiverState, Tone> = { applied: 'info', refused: 'plain', running: 'doubt', performed: 'good', lapsed: 'bad' }

/** What keeps the condition next: the day and what is still short of it. */
function nextDue({ outcome, currency }: Waiver): ReactNode {
  const next = outcome?.value?.next
  if (outcome === null || next === null || next === undefined) return '—'
  return (
    <>
      <DateText value={next.dueOn} distance due /> 还差 <WhyFigure reasons={() => <WhyContent title="减免条件" answer={outcome} />}>{formatYuan(next.short)}</WhyFigure> {moneyUnit(currency)}
    </>
  )
}

function stateCell({ state, outcome }: Waiver): ReactNode {
  return (
    <span className={classes.state}>
      <StatusBadge tone={tones[state]}>{waiverStateLabels[state]}</StatusBadge>
      {outcome !== null && <WhyPanel title="减免条件" answer={outcome} />}
    </span>
  )
}

/** 减免息: applied for here, decided by another person; claim, waived and owed stand apart. */
export function WaiversSection(): ReactNode {
  const { caseId } = useCaseScope()
  const found = useCall('waivers.ofCase', { caseId })
  const [editing, setEditing] = useState<Waiver | 'new' | null>(null)
  const [deciding, setDeciding] = useState<Waiver | null>(null)
  const waivers = found.data ?? noWaivers
  const files = useFilesColumn(waivers)
  const columns: readonly TableColumn<Waiver>[] = [
    { ...nodeColumn<Waiver>('calculatedOn', '申请', 120, (row) => row.calculatedOn), always: true, opens: true },
    ...files,
    nodeColumn('state', '状态', 120, stateCell),
    nodeColumn('act', '办理', 112, (row) => <DecideButton waiver={row} onDecide={() => setDeciding(row)} />),
    { ...nodeColumn<Waiver>('waivedFen', '减免金额', 144, (row) => <WhyFigure reasons={() => <WaivedReasons row={row} />}>{`${formatYuan(row.waivedFen)} ${moneyUnit(row.currency)}`}</WhyFigure>), align: 'end' },
    nodeColumn('next', '下一还款', 264, nextDue),
    textColumn('decision', '审批结论', 240, (row) => row.decisions.map(({ deciderName, decidedOn, paperNo }) => [deciderName, decidedOn, paperNo].filter(Boolean).join(' ')).join('；') || null, '尚未审批'),
    textColumn('applicant', '申请人', 80, (row) => row.applicantName),
    textColumn('source', '还款来源', 200, (row) => row.source),
  ]
  return (
    <Section title="减免息" note="以按期还款为条件；逾期未还自动失效，已减免的恢复计算" action={<AddButton onClick={() => setEditing('new')}>申请减免</AddButton>}>
      <DataTable label="减免息" columns={columns} rows={waivers} rowId={(row) => row.id} onOpen={setEditing} empty="没有减免。申请经另一位有权限的同事审批后生效。" />
      {waivers.some(({ outcome }) => outcome !== null) && <Splits />}
      {editing && <WaiverForm key={editing === 'new' ? 'new' : editing.id} record={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {deciding && <WaiverDecisionForm key={deciding.id} waiver={deciding} onClose={() => setDeciding(null)} />}
    </Section>
  )
}

function DecideButton({ waiver, onDecide }: { readonly waiver: Waiver; readonly onDecide: () => void }): ReactNode {
  const label = waiver.state === 'applied' ? '审批' : '终止减免'
  const possible = waiver.state === 'applied' ? waiver.mayDecide : waiver.state === 'running' && waiver.mayDecide
  if (!possible) return waiver.state === 'applied' ? '待他人审批' : '—'
  return (
    <Button variant="default" size="compact" onClick={onDecide}>
      {label}
    </Button>
  )
}

/** The three sums of a loan; what is still owed comes from the ledger's own lines. */
const splitFigures = [
  { label: '债权', total: 'claimTotal', of: 'split' },
  { label: '已减免', total: 'waivedTotal', of: 'split' },
  { label: '尚欠', total: 'owedTotal', of: 'lines' },
] as const

/** 债权、已减免、尚欠 of each loan on the day of the page, from the balances that the tab shows. */
function Splits(): ReactNode {
  const { caseId, asOf: asked } = useCaseScope()
  const balance = useCall('loans.balance', { caseId, asOf: asked }, { keepPrevious: true }).data
  if (balance === undefined) return null
  const { asOf, loans } = balance
  const splits = loans.map(({ loanId, noteNo, currency, answer: { value } }) => ({ loanId, title: currency === MAIN_CURRENCY ? noteNo : `${noteNo}（${currency}）`, split: value === null ? null : claimSplit(value) }))
  return (
    <table className={classes.split} aria-label="债权、已减免和尚欠">
      <caption>截至 {asOf}（外币借据按原币）</caption>
      <thead>
        <tr>
          <th scope="col">借据</th>
          {splitFigures.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {splits.map(({ loanId, title, split }) => (
          <tr key={loanId}>
            <th scope="row">{title}</th>
            {splitFigures.map(({ label, total, of }) => (
              <td key={label}>
                {split === null ? '—' : <WhyFigure reachable reasons={() => <SplitReasons loanId={loanId} asOf={asOf} label={label} of={of} />}>{formatYuan(split[total])}</WhyFigure>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
