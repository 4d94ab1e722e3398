import type { ReactNode } from 'react'
import type { Deduction } from '../../../../shared/api/deductions.ts'
import { type DeductionFacts, deductionNoticeWayLabels, fundKindLabels } from '../../../../shared/model/deduction.ts'
import { deductionLabels as labels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { useCaseScope } from '../case-scope.ts'
import { IdSelect, LoanSelect } from '../enforcement/id-select.tsx'
import { DetailForm } from '../record/detail-form.tsx'

interface Props {
  readonly record: Deduction | null
  readonly onClose: () => void
}

type Values = Blank<DeductionFacts>

export function DeductionForm({ record, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('deductions.save')
  const remove = useCommand('deductions.void')
  const holders = useHolders()
  const blank: Values = {
    caseId, loanId: null, holderId: null, accountTail: null, deductedOn: null, amountFen: null, clause: null, fundKind: null, fundBasis: null, keptFen: null, noticeOn: null, noticeWay: null, note: null,
  }
  const booked = record !== null
  return (
    <DetailForm
      what="账户扣收" title={record === null ? '登记账户扣收' : `账户扣收 ${record.deductedOn}`} record={record} draftKey={`deduction:${caseId}`} blank={blank} labels={labels}
      enums={{ fundKind: fundKindLabels, noticeWay: deductionNoticeWayLabels }} loadSchema={async () => (await import('../../../../shared/model/deduction.ts')).deductionFacts} save={save} remove={remove}
      latest={() => call('deductions.ofCase', { caseId })} onClose={onClose}
    >
      {({ bind, values }) => (
        <>
          <Guard values={values} />
          <FieldGrid>
            <IdSelect label={labels.holderId} field={bind('holderId')} choices={holders} nothing="本户没有登记借款人、保证人" required autoFocus={!booked} disabled={booked} />
            <TextField label={labels.accountTail} field={bind('accountTail')} required help="只能扣收在本行开立的账户，他行存款由法院扣划" />
            <MoneyField label={labels.amountFen} field={bind('amountFen')} required disabled={booked} help={booked ? '已计入还款分录，改动请作废后重新登记' : undefined} />
            <DateField label={labels.deductedOn} field={bind('deductedOn')} required disabled={booked} />
            <LoanSelect label={labels.loanId} field={bind('loanId')} required disabled={booked} />
            <TextField label={labels.clause} field={bind('clause')} required placeholder="如 借款合同第十二条" />
          </FieldGrid>
          <FieldSection title="款项" />
          <FieldGrid>
            <EnumSelect label={labels.fundKind} labels={fundKindLabels} field={bind('fundKind')} required />
            <MoneyField label={labels.keptFen} field={bind('keptFen')} required={values.fundKind === 'wage'} help="工资、养老金须为本人和所扶养的家属保留" />
            <WideField>
              <TextField label={labels.fundBasis} field={bind('fundBasis')} placeholder="如 核对近一年流水，无代发、补助款" />
            </WideField>
          </FieldGrid>
          <FieldSection title="通知" />
          <FieldGrid>
            <DateField label={labels.noticeOn} field={bind('noticeOn')} />
            <EnumSelect label={labels.noticeWay} labels={deductionNoticeWayLabels} field={bind('noticeWay')} />
            <WideField>
              <LongTextField label={labels.note} field={bind('note')} />
            </WideField>
          </FieldGrid>
        </>
      )}
    </DetailForm>
  )
}

/** Those who owe the debt themselves: the borrower, co-debtors and guarantors. */
function useHolders() {
  const { caseId } = useCaseScope()
  const persons = useCall('contacts.ofCase', { caseId }).data?.persons ?? []
  return persons.filter(({ relation }) => relation === 'debtor' || relation === 'co-debtor' || relation === 'guarantor').map(({ partyId, name }) => ({ value: partyId, label: name }))
}

/** What stands against it, before it is saved. */
function Guard({ values }: { readonly values: Values }): ReactNode {
  const { caseId } = useCaseScope()
  const { loanId, holderId, deductedOn, fundKind, keptFen, noticeOn } = values
  const answer = useCall('deductions.check', { caseId, loanId, holderId, deductedOn, fundKind, keptFen, noticeOn }, { keepPrevious: true }).data
  if (answer === undefined) return null
  const { verdict, findings } = answer.value
  const asked = loanId !== null && holderId !== null && deductedOn !== null && fundKind !== null
  if (findings.length === 0 && !asked) return null
  const words = verdict === 'allow' ? '可以扣收' : '不得扣收'
  return (
    <Notice tone={verdict === 'allow' ? 'good' : 'bad'} action={<WhyPanel title="能否扣收" answer={answer} valueText={words} />}>
      <strong>{words}</strong>
      {findings.map(({ fact, reason, instead }) => (
        <div key={fact}>
          {reason}。{instead}。
        </div>
      ))}
    </Notice>
  )
}
