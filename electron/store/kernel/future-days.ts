import { ApiFailure } from '../../../shared/api/errors.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Ledger } from './context.ts'

/** Events lie in the past; each given day after today is refused beside its field. @throws ApiFailure invalid-input */
export function refuseFutureDays(ledger: Ledger, days: Readonly<Record<string, IsoDate | null>>): void {
  const today = ledger.clock.today()
  const ahead = Object.entries(days).filter(([, day]) => day !== null && day > today)
  if (ahead.length === 0) return
  throw new ApiFailure('invalid-input', { fields: Object.fromEntries(ahead.map(([key]) => [`facts.${key}`, '日期在今天之后，尚未发生的事不能登记'])) })
}
