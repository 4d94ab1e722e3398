import type { ReactNode } from 'react'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { LoanSupplement } from '../../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import { supplementLabels as labels } from '../../../../shared/model/field-labels.ts'
import { type GuarantorConsent, type SupplementFacts, supplementSubjectLabels } from '../../../../shared/model/loan-agreement.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { ConsentsField } from './consents-field.tsx'

type Facts = ParsedOf<'loans.saveSupplement'>['facts']
type Values = Blank<SupplementFacts>

const words = valueWords({ subject: supplementSubjectLabels })

interface Props {
  readonly loan: Loan
  /** Null for a new supplement. */
  readonly supplement: LoanSupplement | null
  readonly onClose: () => void
}

/** The supplement as its form keeps it: of each guarantor what he said, without his name. */
function withConsents(supplement: LoanSupplement): Values & Pick<LoanSupplement, 'id' | 'version'> {
  const { guarantors, ...facts } = supplement
  return { ...facts, consents: guarantors.filter(({ consent }) => consent !== 'unknown').map(({ guaranteeId, consent, consentedOn }): GuarantorConsent => ({ guaranteeId, consent, consentedOn })) }
}

/** 补充协议: what it changed, from when, its number, and whether each guarantor agreed to it in writing. */
export function SupplementForm({ loan, supplement, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const guarantees = useCall('guarantees.ofCase', { caseId }).data ?? []
  const save = useCommand('loans.saveSupplement')
  const remove = useCommand('loans.voidSupplement')
  const id = supplement?.id ?? null
  const blank: Values = { loanId: loan.id, agreementNo: null, signedOn: null, effectiveOn: null, subject: null, content: null, consents: [] }
  const form = useDetailForm<Values, Facts, 'supplement'>({
    what: '补充协议',
    draftKey: `supplement:${id ?? `new:${loan.id}`}`,
    record: supplement && withConsents(supplement),
    blank,
    loadSchema: () => import('../../../../shared/model/loan-agreement.ts').then((module) => module.supplementFacts),
    save,
    remove,
    latest: async () => (await call('loans.agreements', { loanId: loan.id })).supplements.map(withConsents),
    onClose,
  })
  const voiding = supplement && <VoidAction subject={`补充协议 ${supplement.agreementNo ?? supplement.effectiveOn}`} what="补充协议" record={supplement} command={remove} onVoided={onClose} />
  return (
    <RecordDrawer title={`${supplement === null ? '登记补充协议' : '补充协议'}：${loan.noteNo}`} form={form} labels={labels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <TextField label={labels.agreementNo} field={form.bind('agreementNo')} autoFocus />
        <DateField label={labels.signedOn} field={form.bind('signedOn')} />
        <EnumSelect label={labels.subject} labels={supplementSubjectLabels} field={form.bind('subject')} required />
        <DateField label={labels.effectiveOn} field={form.bind('effectiveOn')} required />
        <WideField>
          <LongTextField label={labels.content} field={form.bind('content')} required placeholder="如 自 2026-01-01 起年利率由 5.4% 调整为 4.8%" />
        </WideField>
      </FieldGrid>
      <FieldSection title="保证人的书面同意" />
      <Notice tone="doubt">未经保证人书面同意而加重债务的，保证人对加重的部分不承担保证责任；变更履行期限的，保证期间不变（民法典第六百九十五条）。</Notice>
      <ConsentsField guarantees={guarantees.filter(({ loanIds }) => loanIds.includes(loan.id))} field={form.bind('consents')} />
      <Notice tone="info">补充协议列入起诉状的合同情况。改利率的另登记“利率调整”分录，改还款安排的另登记还款计划，金额据此计算。</Notice>
      <FormFiles caseId={caseId} kind="supplement" recordId={id} />
    </RecordDrawer>
  )
}
