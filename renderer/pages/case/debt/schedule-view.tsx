import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LoanSchedule } from '../../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { InstalmentFacts } from '../../../../shared/model/repayment-schedule.ts'
import { scheduleSourceLabels } from '../../../../shared/model/repayment-schedule.ts'
import { addFen, formatYuan, subtractFen, sumFen } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { EmptyState } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn } from '../record/cells.tsx'
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
        <DataTable label="还款计划" columns={columnsFor(asOf)} rows={linesOf(shown)} rowId={(line) => String(line.period)} empty="本计划没有期次。" foot={totalsOf(shown)} />
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

function columnsFor(asOf: string): readonly TableColumn<Line>[] {
  return [
    { id: 'period', header: '期次', width: 56, align: 'end', always: true, cell: (line) => line.period },
    dateColumn('dueOn', '应还日', (line) => line.dueOn),
    moneyColumn('principal', '应还本金', (line) => line.principalFen),
    { ...nodeColumn<Line>('interest', '应还利息（元）', 128, (line) => (line.interestFen === null ? <Unknown reason="计划没有写明利息，按天数计算" /> : formatYuan(line.interestFen))), align: 'end' },
    { ...nodeColumn<Line>('payment', '本息合计（元）', 128, (line) => (line.interestFen === null ? '' : formatYuan(addFen(line.principalFen, line.interestFen)))), align: 'end' },
    moneyColumn('rest', '剩余本金', (line) => line.rest),
    nodeColumn('state', '状态', 88, (line) => (line.dueOn <= asOf ? <StatusBadge tone="plain">已到期</StatusBadge> : '未到期')),
  ]
}

function totalsOf(schedule: LoanSchedule): Readonly<Record<string, ReactNode>> {
  const principal = sumFen(schedule.instalments.map((each) => each.principalFen))
  const stated = sumFen(schedule.instalments.flatMap((each) => (each.interestFen === null ? [] : [each.interestFen])))
  return { period: '合计', principal: formatYuan(principal), interest: formatYuan(stated), payment: formatYuan(addFen(principal, stated)) }
}
