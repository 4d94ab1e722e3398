import { Button, Checkbox, Select, Stack } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { type CaseFilter, emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { RunPlan } from '../../../shared/api/paper-runs.ts'
import { type FilingAct, filingActLabels, filingActs, type PaperForm } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRefusal } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import { DateField } from '../../components/date-field.tsx'
import type { FieldBinding } from '../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../components/field-grid.tsx'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { LongTextField } from '../../components/text-field.tsx'
import { FilterBar } from '../cases/filter-bar.tsx'
import classes from './papers-page.module.css'

const acts = filingActs.map((value) => ({ value, label: filingActLabels[value] }))

interface Props {
  readonly today: IsoDate
  readonly onBegun: (id: Id<'paper-run'>) => void
}

/** Which cases, which act, which papers of it, and one as-of date for all. */
export function RunForm({ today, onBegun }: Props): ReactNode {
  const searchRef = useRef<HTMLInputElement>(null)
  const begin = useCommand('paperRuns.begin')
  const refusal = useRefusal('export')
  const [filter, setFilter] = useState<CaseFilter>(emptyCaseFilter)
  const [plan, setPlan] = useState<RunPlan>({ act: 'demand', forms: [], traditional: false, asOf: today, filingOn: today, payBy: null, reason: null, acceptAmber: true })
  const [problem, setProblem] = useState<string | null>(null)
  const totals = useCall('cases.totals', { filter }, { keepPrevious: true })
  const papers = useCall('paperRuns.papersOfAct', { act: plan.act, traditional: plan.traditional }, { keepPrevious: true })
  const change = (part: Partial<RunPlan>) => setPlan({ ...plan, ...part })
  const field = <K extends 'payBy' | 'reason'>(key: K): FieldBinding<RunPlan[K]> => ({ value: plan[key], error: null, onChange: (next) => change({ [key]: next }), onProblem: setProblem, onBlur: () => {} })
  const day = (key: 'asOf' | 'filingOn'): FieldBinding<IsoDate | null> => ({ value: plan[key], error: null, onChange: (next) => next !== null && change({ [key]: next }), onProblem: setProblem, onBlur: () => {} })
  const cases = totals.data?.cases ?? 0
  const fields = begin.error?.error.fields ?? {}

  function toggle(form: PaperForm, on: boolean): void {
    change({ forms: on ? [...plan.forms, form] : plan.forms.filter((each) => each !== form) })
  }

  function start(): void {
    begin.mutate((commandId) => ({ commandId, plan, filter, caseIds: null }), {
      onSuccess: ({ id, cases: count }) => {
        announce({ tone: 'good', text: `已新建一批，共 ${count} 户。选择保存到文件夹或压缩包后开始出具。` })
        onBegun(id)
      },
    })
  }

  return (
    <Stack gap="sm">
      <FilterBar filter={filter} onChange={setFilter} onLeaveSearch={() => searchRef.current?.blur()} searchRef={searchRef} />
      <p className={classes.count} role="status">
        筛选出 <b>{totals.data ? cases : '…'}</b> 户
      </p>
      <FieldGrid>
        <Select label="办理事项" data={acts} value={plan.act} allowDeselect={false} onChange={(value) => change({ act: actOf(value, plan.act), forms: [] })} />
        <DateField label="截至日" field={day('asOf')} help="所有文书用同一个截至日" />
        <DateField label="出具日期" field={day('filingOn')} help="落款日期" />
        <DateField label="还款期限" field={field('payBy')} help="催收函件要求在哪天前还款" />
        <WideField>
          <fieldset className={classes.papers}>
            <legend>文书（不勾选时出具本户适用的全部）</legend>
            {papers.data?.map(({ form, title }) => (
              <Checkbox key={form} size="xs" label={title} checked={plan.forms.includes(form)} onChange={(event) => toggle(form, event.currentTarget.checked)} />
            ))}
          </fieldset>
        </WideField>
        <WideField>
          <LongTextField label="事由" field={field('reason')} help="如违约事实；写入每一份需要事由的文书" />
        </WideField>
        <WideField>
          <Checkbox size="xs" label="有需要核对的事项也照样出具，并在结果里列明" checked={plan.acceptAmber} onChange={(event) => change({ acceptAmber: event.currentTarget.checked })} />
        </WideField>
      </FieldGrid>
      {refusal !== null && <Notice tone="info">{refusal}</Notice>}
      {begin.error && <Notice tone="bad">{fields['filter'] ?? failureText(begin.error)}</Notice>}
      <div>
        <Button disabled={refusal !== null || problem !== null || cases === 0} loading={begin.isPending} onClick={start}>
          新建一批
        </Button>
      </div>
    </Stack>
  )
}

function actOf(value: string | null, before: FilingAct): FilingAct {
  return filingActs.find((act) => act === value) ?? before
}
