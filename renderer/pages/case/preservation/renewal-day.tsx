import type { ReactNode } from 'react'
import type { PreservationItem } from '../../../../shared/api/preservations.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { PreservationStage } from '../../../../shared/model/preservation.ts'
import { DateText } from '../../../components/date-text.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenMeasureInToolbox } from '../../toolbox/open-in-toolbox.tsx'
import { periodFacts } from './measure-reasons.tsx'

export interface MeasureDayProps {
  readonly item: PreservationItem
  /** Of the ruling that the item hangs on. */
  readonly stage: PreservationStage | undefined
}

/** 续封申请截止: the day to apply by, and how it came about — the written end, the lead time and its article. Once applied for, it presses no more. */
export function RenewalDay({ item, stage }: MeasureDayProps): ReactNode {
  const day = item.status === 'in-force' ? item.applyBy : null
  return (
    <>
      <DateText value={day} distance due={item.chain.renewals.at(-1)?.state !== 'applied'} counted unknownReason="没有运行中的期限，或无法推算" />
      {day !== null && <MeasureDayReasons item={item} stage={stage} what="续封申请截止" day={day} />}
    </>
  )
}

/** Where a day of a measure comes from: its written periods, the longest the law allows and the lead time. */
export function MeasureDayReasons({ item, stage, what, day }: MeasureDayProps & { readonly what: string; readonly day: IsoDate }): ReactNode {
  if (item.term === null) return null
  return (
    <WhyPanel
      title={`${item.asset.description} ${what}`}
      answer={item.term}
      valueText={day}
      facts={periodFacts(item)}
      action={<OpenMeasureInToolbox item={item} stage={stage} />}
    />
  )
}
