import { ApiFailure } from '../../../shared/api/errors.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { type ItemRow, latestEnd, type PeriodRow } from './item.ts'

/** What a term must fit to: a waiting measure has none, a renewal goes on without a gap from a term that still holds. */

export function refuseTermOfWaiting(item: ItemRow): void {
  if (item.rank === 'waiting') throw new ApiFailure('invalid-input', { message: '轮候查封没有运行中的期限。转为首封后再登记期限。' })
}

/**
 * A measure that lapsed cannot be renewed (查封扣押冻结规定第二十七条): what the court orders then is a new one.
 * @param before the item's other terms
 * @throws ApiFailure invalid-input beside `field`
 */
export function refuseGap(before: readonly PeriodRow[], startsOn: IsoDate, field: string): void {
  const held = latestEnd(before)
  if (held === null || startsOn <= addDays(held, 1)) return
  throw new ApiFailure('invalid-input', {
    fields: { [field]: `原期限 ${held} 已届满，届满前未续封的效力消灭。重新查封的，请登记新的裁定和财产` },
  })
}

/** An application after the last day is late: the effect is gone by then. */
export function refuseLateApplication(before: readonly PeriodRow[], appliedOn: IsoDate | null): void {
  const held = latestEnd(before)
  if (held === null || appliedOn === null || appliedOn <= held) return
  throw new ApiFailure('invalid-input', { fields: { 'facts.appliedOn': `申请日晚于到期日 ${held}，效力已消灭，不能再续封。请登记新的保全裁定` } })
}
