import type { ReactNode } from 'react'
import type { ClassificationLine } from '../../../shared/api/classification.ts'
import type { CandidateRow, WriteOffRow } from '../../../shared/api/write-off.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { riskClassLabels } from '../../../shared/model/loan.ts'
import { explainComponent, explainOverdue } from '../../../shared/rules/ledger/explain-figure.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { standardOutcomeLabels } from '../../../shared/rules/write-off-readiness.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import { applicationTotal } from '../case/write-off/sum-answers.ts'
import { standardName } from '../case/write-off/standard-select.tsx'
import { OpenRecordedLoan } from '../toolbox/open-in-toolbox.tsx'

/** Reasons of the lists of 分类核销: each is loaded from the record of the one household when its figure is opened. */

/** Which conditions of the standard the record shows, and which not. */
export function OutcomeReasons({ row }: { readonly row: CandidateRow }): ReactNode {
  const found = useCall('writeOff.ofCase', { caseId: row.caseId })
  return (
    <LoadedReasons
      of={found}
      render={({ assessments }) => {
        const assessed = assessments.find(({ code }) => code === row.code)
        return assessed === undefined ? null : { title: `${row.borrowerName} ${standardName(row)}`, valueText: standardOutcomeLabels[assessed.assessment.outcome], answer: assessed.answer }
      }}
    />
  )
}

/** 申请核销合计, loan by loan. */
export function ApplicationReasons({ row }: { readonly row: WriteOffRow }): ReactNode {
  const found = useCall('writeOff.ofCase', { caseId: row.caseId })
  return (
    <LoadedReasons
      of={found}
      render={({ applications }) => {
        const application = applications.find(({ id }) => id === row.id)
        return application === undefined
          ? null
          : { title: `${row.borrowerName} 申请核销合计`, valueText: `${formatYuan(row.totalFen)} 元`, facts: [{ label: '截至', value: row.asOf }], answer: applicationTotal(application.loans, application.sums) }
      }}
    />
  )
}

interface LineProps {
  readonly row: ClassificationLine
  readonly asOf: IsoDate
}

/** A figure of the loan on the day of the run: its principal, or how long its oldest unpaid sum is overdue. */
export function LoanReasons({ row, asOf, of }: LineProps & { readonly of: 'principal' | 'overdue' }): ReactNode {
  const balance = useCall('loans.balance', { caseId: row.caseId, asOf })
  return (
    <LoadedReasons
      of={balance}
      render={({ loans }) => {
        const loan = loans.find(({ loanId }) => loanId === row.loanId)
        const value = loan?.answer.value
        if (loan === undefined || value === null || value === undefined) return null
        const known = { ...loan.answer, value }
        const shared = { facts: [{ label: '分类日期', value: asOf }], action: <OpenRecordedLoan caseId={row.caseId} loanId={row.loanId} asOf={asOf} /> }
        return of === 'principal'
          ? { title: `${row.noteNo} 本金`, valueText: `${formatYuan(row.principalFen)} 元`, answer: explainComponent(known, 'principal'), ...shared }
          : { title: `${row.noteNo} 逾期天数`, valueText: row.overdueDays === null ? '算不出' : `${row.overdueDays} 天`, answer: explainOverdue(known), ...shared }
      }}
    />
  )
}

/** Why the rules propose a class, with the bucket of its days. */
export function ProposalReasons({ row, asOf }: LineProps): ReactNode {
  const found = useCall('classification.ofCase', { caseId: row.caseId, asOf })
  const proposed = row.proposed === null ? '无法计算' : riskClassLabels[row.proposed]
  return (
    <LoadedReasons
      of={found}
      render={({ loans, bounds }) => {
        const loan = loans.find(({ loanId }) => loanId === row.loanId)
        return loan === undefined
          ? null
          : { title: `建议类别 ${row.noteNo}`, valueText: proposed, facts: [{ label: '分类日期', value: asOf }, { label: '逾期区间', value: bounds }], answer: loan.answer }
      }}
    />
  )
}
