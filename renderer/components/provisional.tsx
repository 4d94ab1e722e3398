import type { IsoDate } from '../../shared/model/iso-date.ts'
import { useCall } from '../api/use-call.ts'
import classes from './date-text.module.css'

const WHY = '当年的放假安排还没有导入，导入后重新计算'

/** Marks a day that was counted by working days without the notice of its year. */
export function ProvisionalMark() {
  return (
    <span className={classes['provisional']} title={WHY}>
      暂定
    </span>
  )
}

/** The same, by the year of the day: for days that come without the word of the rule. */
export function ProvisionalYear({ day }: { readonly day: IsoDate }) {
  const years = useCall('law.holidayYears', {}).data
  return years === undefined || years.includes(Number(day.slice(0, 4))) ? null : <ProvisionalMark />
}
