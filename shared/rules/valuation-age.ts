/** Whether a valuation is too old to rely on. */
import type { IsoDate } from '../model/iso-date.ts'
import { addYears, requireDays } from './civil-date.ts'

const GOOD_FOR_YEARS = 1

/** True from the day after the valuation has turned a year old: a report of appraisal is good for a year at most. @throws RuleError `date-invalid` */
export function isValuationOld(valuedOn: IsoDate, today: IsoDate): boolean {
  requireDays(valuedOn, today)
  return today > addYears(valuedOn, GOOD_FOR_YEARS)
}
