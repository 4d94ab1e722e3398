import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { KnownBalance } from '../../../../shared/rules/ledger/explain-figure.ts'
import { useCall } from '../../../api/use-call.ts'
import { LoadedReasons } from '../../../components/loaded-reasons.tsx'
import { OpenRecordedLoan } from '../../toolbox/open-in-toolbox.tsx'
import { useCaseScope } from '../case-scope.ts'

interface Props {
  readonly loanId: Id<'loan'>
  readonly title: string
  readonly valueText: string
  readonly asOf: IsoDate
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  readonly explain: (balance: KnownBalance) => Answer<unknown>
}

/** A figure of one loan, explained from its balance on the day, with the way into the toolbox. */
export function LoanReasons({ loanId, title, valueText, asOf, facts = [], explain }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const balance = useCall('loans.balance', { caseId, asOf })
  return (
    <LoadedReasons
      of={balance}
      render={({ loans }) => {
        const answer = loans.find((loan) => loan.loanId === loanId)?.answer
        const value = answer?.value
        if (answer === undefined || value === null || value === undefined) return null
        return { title, valueText, facts, answer: explain({ ...answer, value }), action: <OpenRecordedLoan caseId={caseId} loanId={loanId} asOf={asOf} /> }
      }}
    />
  )
}
