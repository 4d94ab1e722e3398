import type { ReactNode } from 'react'
import type { Loan } from '../../../../shared/api/loans.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { explainDue } from '../../../../shared/rules/ledger/explain-due.ts'
import { useCall } from '../../../api/use-call.ts'
import { LoadedReasons } from '../../../components/loaded-reasons.tsx'
import { OpenLoanInToolbox } from '../../toolbox/open-in-toolbox.tsx'

/** Why a loan falls due on its day: the contract, and every agreement that moved it. */
export function DueReasons({ loan, asOf }: { readonly loan: Loan; readonly asOf: IsoDate }): ReactNode {
  const agreements = useCall('loans.agreements', { loanId: loan.id })
  return (
    <LoadedReasons
      of={agreements}
      render={({ extensions }) => ({
        title: `${loan.noteNo} 到期日`,
        valueText: loan.maturityOn,
        answer: explainDue({ contractDue: loan.dueOn, extensions, acceleratedOn: loan.acceleratedOn }),
        action: <OpenLoanInToolbox loan={loan} asOf={asOf} />,
      })}
    />
  )
}
