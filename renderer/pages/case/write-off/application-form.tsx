import { Fragment, type ReactNode } from 'react'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { WriteOffView } from '../../../../shared/api/write-off.ts'
import { writeOffLabels as labels } from '../../../../shared/model/field-labels.ts'
import { responsibilityFindingLabels, type WriteOffFacts, writeOffWayLabels } from '../../../../shared/model/write-off.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { factsFrom } from '../record/facts-from.ts'
import { valueWords } from '../record/value-words.ts'
import { StandardSelect } from './standard-select.tsx'

type Values = Blank<WriteOffFacts>

const words = valueWords({ way: writeOffWayLabels, responsibility: responsibilityFindingLabels })

interface Props {
  /** What the record drafts, or the application as it stands. */
  readonly initial: WriteOffFacts
  readonly record: WriteOffView | null
  readonly onClose: () => void
}

/** 呆账核销申请: every word and sum that the papers will carry. */
export function ApplicationForm({ initial, record, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('writeOff.save')
  const id = record?.id ?? null
  const form = useRecordForm<Values, WriteOffFacts, Saved<'write-off'>>({
    draftKey: `write-off:${id ?? `new:${caseId}`}`,
    initial: record === null ? initial : factsFrom<Values>(initial, record),
    version: record?.version ?? null,
    loadSchema: () => import('../../../../shared/model/write-off.ts').then((module) => module.writeOffFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts: { ...facts, loans: facts.loans.map(appliedSums) } })),
    onSaved: savedAndClosed('核销申请', onClose),
  })
  return (
    <RecordDrawer title={record === null ? '起草核销申请' : '修改核销申请'} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose}>
      <FieldGrid>
        <WideField>
          <StandardSelect label={labels.standardCode} field={form.bind('standardCode')} required />
        </WideField>
        <DateField label={labels.asOf} field={form.bind('asOf')} required help="所有金额都是这一天日终的台账余额" />
        <EnumSelect label={labels.way} labels={writeOffWayLabels} field={form.bind('way')} required help="多笔小额可用清单方式" />
        <LoanSums field={form.bind('loans')} />
        <FieldSection title="申请书的内容" />
        <WideField>
          <LongTextField label={labels.origin} field={form.bind('origin')} required />
        </WideField>
        <WideField>
          <LongTextField label={labels.cause} field={form.bind('cause')} required />
        </WideField>
        <WideField>
          <LongTextField label={labels.remedies} field={form.bind('remedies')} required help="按催收、送达和诉讼记录起草，请逐句核对" />
        </WideField>
        <WideField>
          <LongTextField label={labels.property} field={form.bind('property')} required />
        </WideField>
        <WideField>
          <LongTextField label={labels.managementAfter} field={form.bind('managementAfter')} required />
        </WideField>
        <FieldSection title="责任和签字" />
        <EnumSelect label={labels.responsibility} labels={responsibilityFindingLabels} field={form.bind('responsibility')} required />
        <TextField label={labels.responsibilityNo} field={form.bind('responsibilityNo')} />
        <WideField>
          <LongTextField label={labels.responsibilityText} field={form.bind('responsibilityText')} />
        </WideField>
        <TextField label={labels.handlerName} field={form.bind('handlerName')} required />
        <TextField label={labels.departmentHead} field={form.bind('departmentHead')} required />
        <TextField label={labels.unitHead} field={form.bind('unitHead')} required />
        <WideField>
          <LongTextField label={labels.openPoints} field={form.bind('openPoints')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}

type LoanRow = WriteOffFacts['loans'][number]

/** What the contract takes of a loan: the view's further words stay behind. */
function appliedSums({ loanId, principalFen, onInterestFen, offInterestFen, costFen, provisionFen }: LoanRow): LoanRow {
  return { loanId, principalFen, onInterestFen, offInterestFen, costFen, provisionFen }
}

const sums = [['principalFen', '本金'], ['onInterestFen', '表内利息'], ['offInterestFen', '表外利息'], ['costFen', '垫付费用'], ['provisionFen', '已提准备']] as const

/** The sums of each loan; what is above the ledger's is told beside it. */
function LoanSums({ field }: { readonly field: FieldBinding<WriteOffFacts['loans'] | null> }): ReactNode {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  const rows = field.value ?? []
  const change = (at: number, part: Partial<LoanRow>) => field.onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return rows.map((row, at) => (
    <Fragment key={row.loanId}>
      <FieldSection title={`借据 ${loans.find(({ id }) => id === row.loanId)?.noteNo ?? ''}`} />
      {sums.map(([key, label]) => (
        <MoneyField
          key={key}
          label={label}
          required
          field={{ value: row[key], error: field.errorAt?.(`${at}.${key}`) ?? null, onChange: (value) => value !== null && change(at, { [key]: value }), onProblem: field.onProblem, onBlur: field.onBlur }}
        />
      ))}
    </Fragment>
  ))
}
