import { type ReactNode } from 'react'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { LoanExtension } from '../../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import { extensionLabels as labels } from '../../../../shared/model/field-labels.ts'
import type { GuarantorConsent } from '../../../../shared/model/loan-agreement.ts'
import type { ExtensionFacts } from '../../../../shared/model/loan-agreement.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { PercentField } from '../../../components/percent-field.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { ConsentsField } from './consents-field.tsx'

type Facts = ParsedOf<'loans.saveExtension'>['facts']
type Values = Blank<ExtensionFacts>

const words = valueWords({})

interface Props {
  readonly loan: Loan
  /** Null for a new extension. */
  readonly extension: LoanExtension | null
  readonly onClose: () => void
}

function valuesOf(loan: Loan, extension: LoanExtension | null): Values {
  if (extension === null) return { loanId: loan.id, agreementNo: null, signedOn: null, oldDueOn: loan.maturityOn, newDueOn: null, annualRate: null, consents: [], note: null }
  const { loanId, agreementNo, signedOn, oldDueOn, newDueOn, annualRate, note, guarantors } = extension
  const consents = guarantors.map(({ guaranteeId, consent, consentedOn }): GuarantorConsent => ({ guaranteeId, consent, consentedOn }))
  return { loanId, agreementNo, signedOn, oldDueOn, newDueOn, annualRate, consents, note }
}

/** 展期: the new maturity, and whether each guarantor agreed to it in writing. */
export function ExtensionForm({ loan, extension, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const guarantees = useCall('guarantees.ofCase', { caseId }).data ?? []
  const save = useCommand('loans.saveExtension')
  const remove = useCommand('loans.voidExtension')
  const id = extension?.id ?? null
  const form = useRecordForm<Values, Facts, Saved<'extension'>>({
    draftKey: `extension:${id ?? `new:${loan.id}`}`,
    initial: valuesOf(loan, extension),
    version: extension?.version ?? null,
    loadSchema: () => import('../../../../shared/model/loan-agreement.ts').then((module) => module.extensionFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: savedAndClosed('展期', onClose),
    readLatest: async () => {
      const latest = (await call('loans.agreements', { loanId: loan.id })).extensions.find((each) => each.id === id)
      return latest ? { version: latest.version, values: valuesOf(loan, latest) } : null
    },
  })
  const voiding = extension && <VoidAction subject={`展期 ${extension.agreementNo ?? extension.newDueOn}`} what="展期" record={extension} command={remove} onVoided={onClose} />
  const own = guarantees.filter((guarantee) => guarantee.loanIds.includes(loan.id))
  return (
    <RecordDrawer title={`${extension === null ? '登记展期' : '展期'}：${loan.noteNo}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <TextField label={labels.agreementNo} field={form.bind('agreementNo')} autoFocus />
        <DateField label={labels.signedOn} field={form.bind('signedOn')} help="不知道的留空，按到期前已签订计算" />
        <DateField label={labels.oldDueOn} field={form.bind('oldDueOn')} required />
        <DateField label={labels.newDueOn} field={form.bind('newDueOn')} required />
        <PercentField label="展期年利率" field={form.bind('annualRate')} help="展期期间利率不变的留空" />
      </FieldGrid>
      <FieldSection title="保证人的书面同意" />
      <Notice tone="doubt">未经保证人书面同意展期的，保证期间仍按原到期日计算（民法典第六百九十五条第二款）。</Notice>
      <ConsentsField guarantees={own} field={form.bind('consents')} />
      <FieldGrid>
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
      <FormFiles caseId={caseId} kind="extension" recordId={id} />
    </RecordDrawer>
  )
}
