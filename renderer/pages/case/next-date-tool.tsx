import type { ReactNode } from 'react'
import type { NextDate } from '../../../shared/api/cases.ts'
import { useCall } from '../../api/use-call.ts'
import { OpenLoanInToolbox, OpenMeasureInToolbox } from '../toolbox/open-in-toolbox.tsx'
import { useCaseScope } from './case-scope.ts'

/** The way from a date in the head to its tool; a hearing and a day that a paper names have none. */
export function NextDateTool({ next }: { readonly next: NextDate }): ReactNode {
  switch (next.tab) {
    case 'debt':
      return <LoanTool next={next} />
    case 'preservation':
      return <MeasureTool next={next} />
    default:
      return null
  }
}

function LoanTool({ next }: { readonly next: NextDate }): ReactNode {
  const { caseId, asOf } = useCaseScope()
  const loan = useCall('loans.ofCase', { caseId }).data?.find(({ id }) => id === next.recordId)
  return loan && <OpenLoanInToolbox loan={loan} asOf={asOf} />
}

function MeasureTool({ next }: { readonly next: NextDate }): ReactNode {
  const { caseId } = useCaseScope()
  const preservations = useCall('preservations.ofCase', { caseId }).data
  const item = preservations?.items.find(({ id }) => id === next.recordId)
  return item && <OpenMeasureInToolbox item={item} stage={preservations?.orders.find(({ id }) => id === item.orderId)?.stage} />
}
