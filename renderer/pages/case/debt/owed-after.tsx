import type { ReactNode } from 'react'
import { moneyUnit } from '../../../../shared/model/currency.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'
import type { Movement } from '../../../../shared/rules/ledger/balance.ts'
import { type ComponentAmounts, componentLabels, components } from '../../../../shared/rules/ledger/components.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { LoadedReasons } from '../../../components/loaded-reasons.tsx'
import { useSumCurrency } from '../../../components/money-unit.ts'
import { WhyContent } from '../../../components/why-panel.tsx'
import { OpenRecordedLoan } from '../../toolbox/open-in-toolbox.tsx'
import { useCaseScope } from '../case-scope.ts'

interface Props {
  readonly loanId: Id<'loan'>
  readonly on: IsoDate
  /** What the entry moved; null for a paper of the contract and for an entry that a later certified balance has overtaken. */
  readonly movement: Movement | null
}

/** 之后欠款: the parts that were owed right after the entry, or the whole balance at the end of its day. */
export function OwedAfter({ loanId, on, movement }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const currency = useSumCurrency()
  const unit = moneyUnit(currency)
  const tool = <OpenRecordedLoan caseId={caseId} loanId={loanId} asOf={on} />
  if (movement === null) return <OwedAtEnd loanId={loanId} on={on} tool={tool} />
  const parts = partsOf(movement.after)
  const moved = partsOf(movement.changes).map(({ label, amount }) => ({ label: `本笔${label}增减`, value: `${formatYuan(amount)} ${unit}` }))
  return (
    <WhyContent
      title={`${on} 之后欠款`}
      valueText={`${formatYuan(sumFen(parts.map(({ amount }) => amount)))} ${unit}`}
      facts={moved}
      answer={explainSum('合计', parts, currency)}
      action={tool}
    />
  )
}

function partsOf(amounts: ComponentAmounts): readonly { readonly label: string; readonly amount: Fen }[] {
  return components.flatMap((component) => (amounts[component] === 0 ? [] : [{ label: componentLabels[component], amount: amounts[component] }]))
}

function OwedAtEnd({ loanId, on, tool }: Pick<Props, 'loanId' | 'on'> & { readonly tool: ReactNode }): ReactNode {
  const { caseId } = useCaseScope()
  const balance = useCall('loans.balance', { caseId, asOf: on })
  return (
    <LoadedReasons
      of={balance}
      render={({ loans }) => {
        const loan = loans.find((each) => each.loanId === loanId)
        if (loan === undefined) return null
        const { answer } = loan
        return { title: `${on} 日终欠款`, answer, action: tool, ...(answer.value && { valueText: `${formatYuan(answer.value.total)} ${moneyUnit(answer.value.currency)}` }) }
      }}
    />
  )
}
