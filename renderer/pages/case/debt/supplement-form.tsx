import type { ReactNode } from 'react'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { LoanSupplement } from '../../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import { supplementLabels as labels } from '../../../../shared/model/field-labels.ts'
import { type SupplementFacts, supplementSubjectLabels } from '../../../../shared/model/loan-agreement.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { Notice } from '../../../components/notice.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useCaseScope } from '../case-scope.ts'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'

type Facts = ParsedOf<'loans.saveSupplement'>['facts']
type Values = Blank<SupplementFacts>

const words = valueWords({ subject: supplementSubjectLabels })

interface Props {
  readonly loan: Loan
  /** Null for a new supplement. */
  readonly supplement: LoanSupplement | null
  readonly onClose: () => void
}

/** 补充协议: what it changed, from when, and its number. */
export function SupplementForm({ loan, supplement, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('loans.saveSupplement')
  const remove = useCommand('loans.voidSupplement')
  const id = supplement?.id ?? null
  const blank: Values = { loanId: loan.id, agreementNo: null, signedOn: null, effectiveOn: null, subject: null, content: null }
  const form = useDetailForm<Values, Facts, 'supplement'>({
    what: '补充协议',
    draftKey: `supplement:${id ?? `new:${loan.id}`}`,
    record: supplement,
    blank,
    loadSchema: () => import('../../../../shared/model/loan-agreement.ts').then((module) => module.supplementFacts),
    save,
    remove,
    latest: async () => (await call('loans.agreements', { loanId: loan.id })).supplements,
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
      <Notice tone="info">补充协议列入起诉状的合同情况。改利率的另登记“利率调整”分录，改还款安排的另登记还款计划，金额据此计算。</Notice>
    </RecordDrawer>
  )
}
