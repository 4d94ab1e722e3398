import type { ReactNode } from 'react'
import type { PreservationItem } from '../../../../shared/api/preservations.ts'
import type { PreservationStage } from '../../../../shared/model/preservation.ts'
import { DateText } from '../../../components/date-text.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenMeasureInToolbox } from '../../toolbox/open-in-toolbox.tsx'
import { periodFacts } from './measure-reasons.tsx'

interface Props {
  readonly item: PreservationItem
  /** Of the ruling that the item hangs on. */
  readonly stage: PreservationStage | undefined
}

/** 续封申请截止: the day to apply by, and how it came about — the written end, the lead time and its article. Once applied for, it presses no more. */
export function RenewalDay({ item, stage }: Props): ReactNode {
  const day = item.status === 'in-force' ? item.applyBy : null
  return (
    <>
      <DateText value={day} distance due={item.chain.renewals.at(-1)?.state !== 'applied'} counted unknownReason="没有在封的期间，或无法推算" />
      {day !== null && item.term !== null && (
        <WhyPanel
          title={`${item.asset.description} 续封申请截止`}
          answer={item.term}
          valueText={day}
          facts={periodFacts(item)}
          action={<OpenMeasureInToolbox item={item} stage={stage} />}
        />
      )}
    </>
  )
}
