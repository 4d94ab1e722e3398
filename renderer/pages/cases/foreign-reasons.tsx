import type { ReactNode } from 'react'
import { type CaseRow, type ForeignDebt, foreignText } from '../../../shared/api/cases.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import { householdAnswer } from '../case/case-balance.ts'
import { OpenHouseholdInToolbox } from '../toolbox/open-in-toolbox.tsx'

interface Props {
  readonly row: CaseRow
  readonly debt: ForeignDebt
  readonly today: IsoDate
}

/** Why a household owes so much in one foreign currency: its loans in that currency, one by one. */
export default function ForeignReasons({ row, debt, today }: Props): ReactNode {
  const balance = useCall('loans.balance', { caseId: row.id, asOf: today })
  return (
    <LoadedReasons
      of={balance}
      render={(data) => ({
        title: `${row.borrowerName} 外币欠款`,
        valueText: foreignText([debt]),
        facts: [{ label: '算至', value: row.balanceOn ?? '—' }, { label: '币种', value: debt.currency }],
        answer: householdAnswer(data, debt.currency),
        action: <OpenHouseholdInToolbox caseId={row.id} asOf={today} />,
      })}
    />
  )
}
