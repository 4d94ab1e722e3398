import type { ReactNode } from 'react'
import type { CaseRow } from '../../../shared/api/cases.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { explainEarliestDue } from '../../../shared/rules/ledger/explain-due.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import { OpenHouseholdInToolbox } from '../toolbox/open-in-toolbox.tsx'

/** Which loan of the household falls due first, and by which agreement. */
export default function EarliestDueReasons({ row, today }: { readonly row: CaseRow; readonly today: IsoDate }): ReactNode {
  const loans = useCall('loans.ofCase', { caseId: row.id })
  return (
    <LoadedReasons
      of={loans}
      render={(data) => ({
        title: `${row.borrowerName} 最早到期日`,
        valueText: row.earliestDueOn ?? '—',
        facts: [{ label: '借据数', value: `${row.loanCount} 笔` }],
        answer: explainEarliestDue(data.map(({ noteNo, dueOn, maturityOn, acceleratedOn }) => ({ noteNo, contractDue: dueOn, dueOn: maturityOn, acceleratedOn }))),
        action: <OpenHouseholdInToolbox caseId={row.id} asOf={today} />,
      })}
    />
  )
}
