import type { ReactNode } from 'react'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import type { Loan } from '../../../../shared/api/loans.ts'
import { loanLabels } from '../../../../shared/model/field-labels.ts'
import type { BranchValues } from '../../../../shared/rules/branch-values.ts'
import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { ErrorState } from '../../../components/states.tsx'
import { type RecordForm } from '../../../components/use-record-form.ts'
import { FormFiles } from '../attachments/tied-files.tsx'
import { useCaseScope } from '../case-scope.ts'
import { factsFrom } from '../record/facts-from.ts'
import { TakeOverField } from '../record/take-over-field.tsx'
import { useDetailForm } from '../record/use-detail-form.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { blankLoan, contractTerms, loanEnumWords, type LoanValues } from './loan-facts.ts'
import { AccelerationFields, ClauseFields, ContractFields, InterestFields, MonitoringFields } from './loan-form-sections.tsx'

type LoanInput = ParsedOf<'loans.save'>['facts']

const words = valueWords(loanEnumWords)

interface Props {
  /** Null for a new loan. */
  readonly loan: Loan | null
  /** Shows the acceleration alone: it is declared long after the contract was entered. */
  readonly part?: 'acceleration'
  readonly onClose: () => void
}

/** A loan note; a new one begins with what the branch set, so that is asked for first. */
export function LoanForm(props: Props): ReactNode {
  const law = useCall('law.inForce', {})
  if (law.isError) return <ErrorState error={law.error} onRetry={() => void law.refetch()} />
  return law.isSuccess ? <LoanDrawer {...props} branch={law.data.values} /> : null
}

/** The terms of the contract, in the order of the contract. */
function LoanDrawer({ loan, part, branch, onClose }: Props & { readonly branch: BranchValues }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('loans.save')
  const remove = useCommand('loans.void')
  const id = loan?.id ?? null
  const blank = blankLoan(caseId, branch)
  const form = useDetailForm<LoanValues, LoanInput, 'loan'>({
    what: '借据',
    draftKey: `loan:${id ?? `new:${caseId}`}`,
    record: loan,
    blank,
    loadSchema: () => import('../../../../shared/api/loans.ts').then((module) => module.loanInput),
    save,
    remove,
    latest: () => call('loans.ofCase', { caseId }),
    onClose,
  })

  const voiding = loan && <VoidAction subject={`借据 ${loan.noteNo}`} what="借据" record={loan} command={remove} onVoided={onClose} />
  if (loan !== null && part === 'acceleration') {
    return (
      <RecordDrawer title={`宣布提前到期：${loan.noteNo}`} form={form} labels={loanLabels} valueWords={words} review={{ caseId, recordId: loan.id }} onClose={onClose}>
        <AccelerationFields form={form} />
      </RecordDrawer>
    )
  }
  return (
    <RecordDrawer title={loan === null ? '新增借据' : `借据 ${loan.noteNo}`} form={form} labels={loanLabels} valueWords={words} review={id && { caseId, recordId: id }} onClose={onClose} actions={voiding}>
      <ContractFields form={form} before={loan === null && <SameContract form={form} blank={blank} />} />
      <InterestFields form={form} />
      <AccelerationFields form={form} />
      <ClauseFields form={form} />
      <MonitoringFields form={form} />
      <FormFiles caseId={caseId} kind="loan" recordId={id} />
    </RecordDrawer>
  )
}

/** Several notes under one contract: its terms are typed once. */
function SameContract({ form, blank }: { readonly form: RecordForm<LoanValues>; readonly blank: LoanValues }): ReactNode {
  const { caseId } = useCaseScope()
  const kept = useCall('loans.ofCase', { caseId }).data ?? []
  return (
    <TakeOverField
      label="参照已登记的借据"
      help="同一份合同的其他借据：合同条款照抄过来，金额和日期仍要填写"
      sources={kept.map((loan) => ({ id: loan.id, words: `${loan.noteNo}　${loan.contractNo ?? loan.contractName}`, facts: contractTerms(factsFrom<LoanValues>(blank, loan)) }))}
      onTake={(terms) => terms && form.change(terms)}
    />
  )
}
