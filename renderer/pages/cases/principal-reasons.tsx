import type { ReactNode } from 'react'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import { householdPart } from '../case/case-balance.ts'
import { OpenHouseholdInToolbox } from '../toolbox/open-in-toolbox.tsx'

interface Props {
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly principalFen: Fen
  readonly asOf: IsoDate
}

/** Why a household owes so much principal on a day: its loans' own drawdowns and repayments. */
export function PrincipalReasons({ caseId, borrowerName, principalFen, asOf }: Props): ReactNode {
  const balance = useCall('loans.balance', { caseId, asOf })
  return (
    <LoadedReasons
      of={balance}
      render={(data) => ({
        title: `${borrowerName} 本金余额`,
        valueText: `${formatYuan(principalFen)} 元`,
        facts: [{ label: '算至', value: asOf }],
        answer: householdPart(data, 'principal'),
        action: <OpenHouseholdInToolbox caseId={caseId} asOf={asOf} />,
      })}
    />
  )
}
