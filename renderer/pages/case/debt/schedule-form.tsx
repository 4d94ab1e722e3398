import type { ReactNode } from 'react'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { LoanSchedule } from '../../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import { scheduleLabels as labels } from '../../../../shared/model/field-labels.ts'
import { type ScheduleFacts, scheduleSourceLabels } from '../../../../shared/model/repayment-schedule.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { InstalmentRows } from './instalment-rows.tsx'
import type { InstalmentValues } from './paste-instalments.ts'
import { ScheduleGenerator } from './schedule-generator.tsx'

type Facts = ParsedOf<'loans.saveSchedule'>['facts']
type Values = Omit<Blank<ScheduleFacts>, 'instalments'> & { readonly instalments: readonly InstalmentValues[] }

const words = valueWords({ source: scheduleSourceLabels })

interface Props {
  readonly loan: Loan
  /** Null for a new version. */
  readonly schedule: LoanSchedule | null
  /** True where the loan has no schedule yet: then the contract's own is asked for. */
  readonly isFirst: boolean
  readonly onClose: () => void
}

function valuesOf(loan: Loan, schedule: LoanSchedule | null, isFirst: boolean): Values {
  if (schedule === null) return { loanId: loan.id, source: isFirst ? 'contract' : null, agreementNo: null, fromOn: isFirst ? loan.drawdownOn : null, instalments: [], note: null }
  const { loanId, source, agreementNo, fromOn, instalments, note } = schedule
  return { loanId, source, agreementNo, fromOn, instalments, note }
}

/** A version of the repayment schedule: where it comes from, from when it holds, and its rows. */
export function ScheduleForm({ loan, schedule, isFirst, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('loans.saveSchedule')
  const remove = useCommand('loans.voidSchedule')
  const id = schedule?.id ?? null
  const form = useRecordForm<Values, Facts, Saved<'schedule'>>({
    draftKey: `schedule:${id ?? `new:${loan.id}`}`,
    initial: valuesOf(loan, schedule, isFirst),
    version: schedule?.version ?? null,
    loadSchema: () => import('../../../../shared/model/repayment-schedule.ts').then((module) => module.scheduleFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedAndClosed('还款计划', onClose),
    readLatest: async () => {
      const latest = (await call('loans.agreements', { loanId: loan.id })).schedules.find((each) => each.id === id)
      return latest ? { version: latest.version, values: valuesOf(loan, latest, isFirst) } : null
    },
  })
  const voiding = schedule && <VoidAction subject={`还款计划 ${schedule.fromOn} 起用`} what="还款计划" record={schedule} command={remove} onVoided={onClose} />
  const rows = form.bind('instalments')
  return (
    <RecordDrawer title={`${schedule === null ? '登记还款计划' : '还款计划'}：${loan.noteNo}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <EnumSelect label={labels.source} labels={scheduleSourceLabels} field={form.bind('source')} required autoFocus={schedule === null} />
        <DateField label={labels.fromOn} field={form.bind('fromOn')} required help="第一期利息从这一天算起；这一天起按本计划计算" />
        {form.values.source !== 'contract' && <TextField label={labels.agreementNo} field={form.bind('agreementNo')} />}
      </FieldGrid>
      <FieldSection title="按合同要素生成" />
      <ScheduleGenerator loan={loan} fromOn={form.values.fromOn} onRows={rows.onChange} />
      <FieldSection title="各期（与合同附件的还款计划表核对）" />
      <InstalmentRows field={rows} lent={loan.disbursedFen ?? loan.contractFen} />
      <FieldGrid>
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}
