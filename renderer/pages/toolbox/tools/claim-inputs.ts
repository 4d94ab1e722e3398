import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type * as terms from '../../../../shared/model/loan-terms.ts'
import type { YesNo } from '../value-fields.tsx'
import type { ClaimEntry, ScheduleRow } from './claim-entry.ts'

/** What the claim tool asks; null while an answer is blank. */
export interface ClaimInputs {
  readonly asOf: IsoDate | null
  readonly drawdownDate: IsoDate | null
  readonly dueDate: IsoDate | null
  readonly method: terms.RepaymentMethod | null
  readonly settlement: terms.Settlement | null
  readonly settlementDay: number | null
  readonly dayCount: terms.DayCount | null
  readonly rateKind: (typeof terms.rateKinds)[number] | null
  readonly annualRate: string | null
  readonly lprTerm: (typeof terms.lprTerms)[number] | null
  readonly points: number | null
  readonly repricingMonths: number | null
  readonly repricingFrom: IsoDate | null
  readonly lprFixing: (typeof terms.lprFixings)[number] | null
  readonly penaltyKind: (typeof terms.penaltyKinds)[number] | null
  readonly penaltyUplift: string | null
  readonly penaltyRate: string | null
  readonly misuseKind: (typeof terms.misuseKinds)[number] | null
  readonly misuseUplift: string | null
  readonly misuseRate: string | null
  readonly compoundOn: (typeof terms.compoundBases)[number] | null
  readonly compoundRateInTerm: (typeof terms.compoundRatesInTerm)[number] | null
  readonly compoundJoins: (typeof terms.compoundJoins)[number] | null
  readonly dueDayRate: (typeof terms.dueDayRates)[number] | null
  readonly allocation: (typeof terms.allocationOrders)[number] | null
  readonly inclusiveEnd: YesNo | null
  readonly entries: readonly ClaimEntry[]
  /** For the schedule of a regular method: how many instalments, how far apart, and the first due date. */
  readonly periods: number | null
  readonly monthsPerPeriod: number | null
  readonly firstDueDate: IsoDate | null
  readonly schedule: readonly ScheduleRow[]
}
