import type { ReactNode } from 'react'
import type { Waiver } from '../../../../shared/api/waivers.ts'
import { moneyUnit } from '../../../../shared/model/currency.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { waivedKeys, waivedLabels } from '../../../../shared/model/waiver.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'
import { explainSplit } from '../../../../shared/rules/ledger/waived.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { LoadedReasons } from '../../../components/loaded-reasons.tsx'
import { WhyContent } from '../../../components/why-panel.tsx'
import { OpenHouseholdInToolbox, OpenRecordedLoan } from '../../toolbox/open-in-toolbox.tsx'
import { useCaseScope } from '../case-scope.ts'

/** What a waiver was applied for, loan by loan and part by part. */
export function WaivedReasons({ row: { lines, waivedFen, currency, calculatedOn } }: { readonly row: Waiver }): ReactNode {
  const { caseId } = useCaseScope()
  const loans = useCall('loans.ofCase', { caseId }).data ?? []
  const parts = lines.flatMap((line) => {
    const noteNo = loans.find(({ id }) => id === line.loanId)?.noteNo ?? ''
    return waivedKeys.flatMap((key) => (line[key] === 0 ? [] : [{ label: `借据${noteNo} ${waivedLabels[key]}`, amount: line[key] }]))
  })
  return (
    <WhyContent
      title="减免金额"
      valueText={`${formatYuan(waivedFen)} ${moneyUnit(currency)}`}
      facts={[{ label: '债务截至日', value: calculatedOn }]}
      answer={explainSum('减免金额', parts, currency)}
      action={<OpenHouseholdInToolbox caseId={caseId} asOf={calculatedOn} />}
    />
  )
}

interface SplitProps {
  readonly loanId: Id<'loan'>
  readonly asOf: IsoDate
  readonly label: string
  /** The three sums apart, or the ledger's own lines of what is still owed. */
  readonly of: 'split' | 'lines'
}

/** 债权、已减免、尚欠 of one loan. */
export function SplitReasons({ loanId, asOf, label, of }: SplitProps): ReactNode {
  const { caseId } = useCaseScope()
  const balance = useCall('loans.balance', { caseId, asOf })
  return (
    <LoadedReasons
      of={balance}
      render={({ loans }) => {
        const loan = loans.find((each) => each.loanId === loanId)
        const value = loan?.answer.value
        if (loan === undefined || value === null || value === undefined) return null
        const answer = of === 'split' ? explainSplit({ ...loan.answer, value }) : loan.answer
        return { title: `${loan.noteNo} ${label}`, facts: [{ label: '截至', value: asOf }], answer, action: <OpenRecordedLoan caseId={caseId} loanId={loanId} asOf={asOf} /> }
      }}
    />
  )
}
