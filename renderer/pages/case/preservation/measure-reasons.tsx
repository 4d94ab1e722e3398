import type { ReactNode } from 'react'
import type { PreservationItem } from '../../../../shared/api/preservations.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { LoadedReasons } from '../../../components/loaded-reasons.tsx'
import type { WhyPanelProps } from '../../../components/why-panel.tsx'
import { OpenMeasureInToolbox } from '../../toolbox/open-in-toolbox.tsx'

interface Props {
  readonly caseId: Id<'case'>
  /** The measure meant, among those of the household. */
  readonly pick: (items: readonly PreservationItem[]) => PreservationItem | undefined
}

/** When a measure ends and by when its renewal must be applied for, for lists that hold the two days only. */
export default function MeasureReasons({ caseId, pick }: Props): ReactNode {
  const measures = useCall('preservations.ofCase', { caseId })
  return (
    <LoadedReasons
      of={measures}
      render={({ items, orders }): WhyPanelProps | null => {
        const item = pick(items)
        if (item === undefined || item.term === null) return null
        return {
          title: item.asset.description,
          ...(item.runningEnd !== null && { valueText: `${item.runningEnd} 到期` }),
          facts: periodFacts(item),
          answer: item.term,
          action: <OpenMeasureInToolbox item={item} stage={orders.find(({ id }) => id === item.orderId)?.stage} />,
        }
      }}
    />
  )
}

/** The written periods that the days come from. */
export function periodFacts({ periods }: PreservationItem): { readonly label: string; readonly value: string }[] {
  return periods.map(({ paperNo, startsOn, endsOn }) => ({ label: paperNo ?? '登记的期限', value: `${startsOn} 至 ${endsOn}` }))
}
