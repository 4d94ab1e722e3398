import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { debtorListing, enforcementRound } from '../database/enforcement-schema.ts'
import { enforcement, proceeding } from '../database/schema.ts'
import { newId } from '../kernel/new-id.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import type { Work } from '../kernel/work.ts'

/**
 * Carries the days of 终本, 恢复执行, 限高 and 失信 to the enforcement's own line, which the stage of the case and the import
 * know: typed once, here. A kind without any record, voided ones counted too, keeps the day that an import or a person wrote there.
 */
export function carryDates(work: Work, proceedingId: Id<'proceeding'>): void {
  const { db } = work.ledger
  const rounds = db.select().from(enforcementRound).where(eq(enforcementRound.proceedingId, proceedingId)).all()
  const listings = db.select().from(debtorListing).where(eq(debtorListing.proceedingId, proceedingId)).all()
  const dates = {
    ...carried('terminatedRoundOn', rounds.filter((row) => row.kind === 'terminated').map((row) => ({ on: row.happenedOn, live: row.voidedAt === null })), lastOf),
    ...carried('resumedOn', rounds.filter((row) => row.kind === 'resumed').map((row) => ({ on: row.happenedOn, live: row.voidedAt === null })), lastOf),
    ...carried('restrictedOn', listings.filter((row) => row.kind === 'restriction').map((row) => ({ on: row.listedOn, live: row.voidedAt === null })), firstOf),
    ...carried('dishonestListedOn', listings.filter((row) => row.kind === 'defaulter').map((row) => ({ on: row.listedOn, live: row.voidedAt === null })), firstOf),
  }
  if (Object.keys(dates).length > 0) writeLine(work, proceedingId, dates)
}

interface Dated {
  readonly on: IsoDate
  readonly live: boolean
}

type LineDate = 'terminatedRoundOn' | 'resumedOn' | 'restrictedOn' | 'dishonestListedOn'
type LineDates = Partial<Record<LineDate, IsoDate | null>>

function carried(key: LineDate, days: readonly Dated[], pick: (days: readonly IsoDate[]) => IsoDate | null): LineDates {
  if (days.length === 0) return {}
  return { [key]: pick(days.filter((day) => day.live).map((day) => day.on).toSorted()) }
}

const firstOf = (days: readonly IsoDate[]): IsoDate | null => days[0] ?? null
const lastOf = (days: readonly IsoDate[]): IsoDate | null => days.at(-1) ?? null

function writeLine(work: Work, proceedingId: Id<'proceeding'>, dates: LineDates): void {
  const { ledger } = work
  const caseId = caseIdOf(ledger, proceeding, proceedingId)
  const line = ledger.db.select().from(enforcement).where(and(eq(enforcement.proceedingId, proceedingId), isNull(enforcement.voidedAt))).get()
  if (line) work.update(enforcement, line.id, line.version, dates)
  else work.insert(enforcement, newId<'enforcement'>(), { caseId, proceedingId, ...dates })
  work.touchCase(caseId)
}
