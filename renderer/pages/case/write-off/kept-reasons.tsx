import type { ReactNode } from 'react'
import type { KeptClaimView } from '../../../../shared/api/write-off.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { LoadedReasons } from '../../../components/loaded-reasons.tsx'
import { WhyContent } from '../../../components/why-panel.tsx'
import { recoveredTotal, writtenOffPart } from './sum-answers.ts'

/** What was written off of the principal or the interest, as the application had it. */
export function WrittenOffReasons({ row, part }: { readonly row: KeptClaimView; readonly part: 'principalFen' | 'interestFen' }): ReactNode {
  const found = useCall('writeOff.ofCase', { caseId: row.caseId })
  const label = part === 'principalFen' ? '核销本金' : '核销利息'
  return (
    <LoadedReasons
      of={found}
      render={({ applications }) => {
        const application = applications.find(({ id }) => id === row.writeOffId)
        return application === undefined
          ? null
          : {
              title: `${row.borrowerName} ${label}`,
              valueText: `${formatYuan(row[part])} 元`,
              facts: [{ label: '批复', value: `${row.decisionNo}，${row.openedOn}核销` }],
              answer: writtenOffPart(label, application.loans, part === 'principalFen' ? 'principalFen' : 'onInterestFen'),
            }
      }}
    />
  )
}

export function RecoveredReasons({ row }: { readonly row: KeptClaimView }): ReactNode {
  return <WhyContent title={`${row.borrowerName} 累计收回`} valueText={`${formatYuan(row.recoveredFen)} 元`} answer={recoveredTotal(row)} />
}
