import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LoanSchedule } from '../../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import { type Currency, moneyUnit } from '../../../../shared/model/currency.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { InstalmentFacts } from '../../../../shared/model/repayment-schedule.ts'
import { scheduleSourceLabels } from '../../../../shared/model/repayment-schedule.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'
import { addFen, formatYuan, subtractFen, sumFen } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { EmptyState } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent } from '../../../components/why-panel.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn } from '../record/cells.tsx'
import { figureColumn } from '../record/figure-column.tsx'
import { Section } from '../record/section.tsx'
import { ScheduleForm } from './schedule-form.tsx'

/** A row with what the schedule leaves after it. */
type Line = InstalmentFacts & { readonly period: number; readonly rest: Fen }

/** 还款计划: the versions of the loan's schedule, the rows of one, and which is in force on the day looked at. */
export function ScheduleView({ loan, schedules }: { readonly loan: Loan; readonly schedules: readonly LoanSchedule[] }): ReactNode {
  const { asOf } = useCaseScope()
  const inForce = schedules.findLast((schedule) => schedule.fromOn <= asOf)
  const [picked, setPicked] = useState<string | null>(null)
  const [editing, setEditing] = useState<LoanSchedule | 'new' | null>(null)
  const shown = schedules.find((schedule) => schedule.id === picked) ?? inForce ?? schedules[0]
  const add = <AddButton onClick={() => setEditing('new')}>{schedules.length === 0 ? '登记还款计划' : '登记新计划'}</AddButton>
  return (
    <Section
      title="还款计划"
      note={shown && `${shown.fromOn} 起用，共 ${shown.instalments.length} 期`}
      action={
        <>
          {shown && schedules.length > 1 && (
            <Select
              aria-label="查看哪一版还款计划"
              allowDeselect={false}
              data={schedules.map((schedule) => ({ value: schedule.id, label: `${schedule.fromOn} 起　${scheduleSourceLabels[schedule.source]}` }))}
              value={shown.id}
              onChange={setPicked}
            />
          )}
          {shown && (
            <Button variant="default" onClick={() => setEditing(shown)}>
              修改本计划
            </Button>
          )}
          {schedules.length > 0 && add}
        </>
      }
    >
      {shown && <p>{shown === inForce ? <StatusBadge tone="info">截至 {asOf} 按本计划计算</StatusBadge> : <StatusBadge tone="plain">截至 {asOf} 未起用或已被新计划取代</StatusBadge>}</p>}
      {shown ? (
        <DataTable label="还款计划" columns={columnsFor(asOf, loan.currency, linesOf(shown))} rows={linesOf(shown)} rowId={(line) => String(line.period)} empty="本计划没有期次。" foot={totalsOf(shown, loan.currency)} />
      ) : (
        <EmptyState title="本借据还没有还款计划" action={add}>
          等额本息、等额本金和约定还款计划的借据，登记后才能算出到期前的利息和应还本金。
        </EmptyState>
      )}
      {editing && <ScheduleForm key={editing === 'new' ? 'new' : editing.id} loan={loan} schedule={editing === 'new' ? null : editing} isFirst={schedules.length === 0} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function linesOf({ instalments }: LoanSchedule): readonly Line[] {
  let rest = sumFen(instalments.map((each) => each.principalFen))
  return instalments.map((each, index) => {
    rest = subtractFen(rest, each.principalFen)
    return { ...each, period: index + 1, rest }
  })
}

function columnsFor(asOf: string, currency: Currency, lines: readonly Line[]): readonly TableColumn<Line>[] {
  const unit = moneyUnit(currency)
  return [
    { id: 'period', header: '期次', width: 56, align: 'end', always: true, cell: (line) => line.period },
    dateColumn('dueOn', '应还日', (line) => line.dueOn),
    { ...moneyColumn<Line>('principal', '应还本金', (line) => line.principalFen), header: `应还本金（${unit}）` },
    { ...nodeColumn<Line>('interest', `应还利息（${unit}）`, 128, (line) => (line.interestFen === null ? <Unknown reason="计划没有写明利息，按天数计算" /> : formatYuan(line.interestFen))), align: 'end' },
    { ...nodeColumn<Line>('payment', `本息合计（${unit}）`, 128, (line) => (line.interestFen === null ? '' : <WhyFigure reasons={() => <PaymentReasons line={line} currency={currency} />}>{formatYuan(addFen(line.principalFen, line.interestFen))}</WhyFigure>)), align: 'end' },
    { ...figureColumn<Line>('rest', '剩余本金', { value: (line) => line.rest, reasons: (line) => <RestReasons line={line} lines={lines} currency={currency} /> }), header: `剩余本金（${unit}）` },
    nodeColumn('state', '状态', 88, (line) => (line.dueOn <= asOf ? <StatusBadge tone="plain">已到期</StatusBadge> : '未到期')),
  ]
}

interface SumOf {
  readonly line: Line
  readonly currency: Currency
}

function PaymentReasons({ line: { period, principalFen, interestFen }, currency }: SumOf): ReactNode {
  return <WhyContent title={`第 ${period} 期本息合计`} answer={explainSum('本息合计', [{ label: '应还本金', amount: principalFen }, { label: '应还利息', amount: interestFen }], currency)} />
}

function RestReasons({ line, lines, currency }: SumOf & { readonly lines: readonly Line[] }): ReactNode {
  const later = lines.filter(({ period }) => period > line.period)
  return <WhyContent title={`第 ${line.period} 期后剩余本金`} answer={explainSum('剩余本金', later.map(({ period, principalFen }) => ({ label: `第 ${period} 期应还本金`, amount: principalFen })), currency)} />
}

function totalsOf({ instalments }: LoanSchedule, currency: Currency): Readonly<Record<string, ReactNode>> {
  const stated = instalments.filter(({ interestFen }) => interestFen !== null)
  const principal = explainSum('合计', instalments.map(({ dueOn, principalFen }) => ({ label: dueOn, amount: principalFen })), currency)
  const interest = explainSum('合计', stated.map(({ dueOn, interestFen }) => ({ label: dueOn, amount: interestFen })), currency)
  const payment = explainSum('合计', [{ label: '应还本金', amount: principal.value }, { label: '写明的应还利息', amount: interest.value }], currency)
  return {
    period: '合计',
    principal: <Total title="应还本金合计" answer={principal} />,
    interest: <Total title="应还利息合计" answer={interest} />,
    payment: <Total title="本息合计" answer={payment} />,
  }
}

function Total({ title, answer }: { readonly title: string; readonly answer: Answer<Fen> }): ReactNode {
  return (
    <WhyFigure reachable reasons={() => <WhyContent title={title} answer={answer} />}>
      {formatYuan(answer.value)}
    </WhyFigure>
  )
}
