import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { WeeklyInput } from '../../../shared/api/department-papers.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRefusal } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import { DateField } from '../../components/date-field.tsx'
import type { FieldBinding } from '../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { MoneyField } from '../../components/money-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { ErrorState, failureText } from '../../components/states.tsx'
import { LongTextField, TextField } from '../../components/text-field.tsx'
import { mondayOf } from '../board/calendar-days.ts'
import type { ViewProps } from './view.ts'
import { WeeklyFigures } from './weekly-figures.tsx'

/** 清收进度周报: the week, what no ledger keeps, and the figures of the record before the paper is saved. */
export function WeeklyForm({ today }: ViewProps): ReactNode {
  const [week, setWeek] = useState<WeeklyInput>({ from: mondayOf(today), to: today, target: null, restructured: null, needs: null, author: null })
  const report = useCall('departmentPapers.weekly', week, { keepPrevious: true, enabled: week.from <= week.to })
  const save = useCommand('departmentPapers.exportWeekly')
  const refusal = useRefusal('export')
  const open = <K extends keyof WeeklyInput>(key: K): FieldBinding<WeeklyInput[K]> => ({ value: week[key], error: null, onChange: (value) => setWeek({ ...week, [key]: value }), onProblem: () => undefined, onBlur: () => undefined })
  const day = (key: 'from' | 'to'): FieldBinding<WeeklyInput['from'] | null> => ({
    ...open(key), error: week.from > week.to && key === 'to' ? '止日不能早于起日' : null, onChange: (value) => value !== null && setWeek({ ...week, [key]: value }),
  })
  const failure = save.error !== null && save.error.error.code !== 'cancelled' ? save.error : null
  return (
    <>
      <FieldGrid>
        <DateField label="起日" field={day('from')} />
        <DateField label="止日" field={day('to')} help="红色清单从这天往后看三十日" />
        <MoneyField label="年度回收目标" field={open('target')} />
        <MoneyField label="本周重组金额" field={open('restructured')} />
        <TextField label="填报人" field={open('author')} />
        <WideField>
          <LongTextField label="需协调事项" field={open('needs')} />
        </WideField>
      </FieldGrid>
      {report.isError && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
      {report.data && <WeeklyFigures report={report.data} target={week.target ?? null} />}
      {refusal !== null && <Notice tone="info">{refusal}</Notice>}
      {failure && <Notice tone="bad">{failureText(failure)}</Notice>}
      <div>
        <Button disabled={refusal !== null || week.from > week.to} loading={save.isPending} onClick={() => save.mutate(() => ({ week, fileName: `清收进度周报 ${week.from} 至 ${week.to}.docx` }), { onSuccess: () => announce({ tone: 'good', text: '周报已保存，请审核人签字。' }) })}>
          保存周报
        </Button>
      </div>
    </>
  )
}
