import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type DateReading, worseOf } from '../../../shared/rules/worse-reading.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { importedDates } from '../review/imported-dates.ts'
import { pendingOfCase } from '../review/read.ts'

/** What waits for review in a case, changes that are held and imports that nobody else has confirmed, as its deadlines count it: of each date the worse reading, until somebody has decided. */
export interface Pending {
  readonly any: boolean
  /**
   * The date that the deadlines count with. A date that no reading can do without stays as it stands.
   * @param reading how it feeds the period that is asked about, where that is not how it is declared
   */
  readonly date: <D extends IsoDate | null>(recordId: Id, fact: string, standing: D, reading?: DateReading) => D | IsoDate
  /** The day of an act that meets a period: none while the record's voiding, or the clearing of the day, waits. */
  readonly act: (recordId: Id, fact: string, standing: IsoDate | null) => IsoDate | null
  /** True while the voiding of the record waits. */
  readonly voids: (recordId: Id) => boolean
  /** The day on which a repayment counts: none while its reversal waits, the earlier of the two while a correction does. */
  readonly repaid: (entryId: Id, standing: IsoDate) => IsoDate | null
  /** True while the reversal of the entry waits, with or without a right one in its place. */
  readonly reverses: (entryId: Id) => boolean
  /** True while a reversal on the loan waits: what is owed may then be more. */
  readonly reopens: (loanId: Id) => boolean
}

const NOTHING: Pending = { any: false, date: (_record, _fact, standing) => standing, act: (_record, _fact, standing) => standing, voids: () => false, repaid: (_entry, standing) => standing, reverses: () => false, reopens: () => false }

export function pendingFor(ledger: Ledger, caseId: Id<'case'>): Pending {
  const waiting = prepared<[Buffer], { n: number }>(ledger.raw, `SELECT count(*) AS n FROM proposal WHERE case_id = ? AND state = 'pending'`).get(idToBytes(caseId))?.n ?? 0
  const imported = importedDates(ledger, caseId)
  if (waiting === 0 && imported.length === 0) return NOTHING
  const { dates, voids, reversals } = pendingOfCase(ledger, caseId)
  const otherReadings = [...dates, ...imported.map(({ found, ...date }) => ({ ...date, proposed: found }))]
  const of = (recordId: Id, fact: string) => otherReadings.filter((each) => each.recordId === recordId && each.fact === fact)
  return {
    any: true,
    date: (recordId, fact, standing, asked) =>
      of(recordId, fact).reduce<typeof standing | IsoDate>((counted, { reading, proposed }) => worseOf(asked ?? reading, counted, proposed) ?? counted, standing),
    act: (recordId, fact, standing) =>
      voids.has(recordId) ? null : of(recordId, fact).reduce<IsoDate | null>((counted, { proposed }) => worseOf('meets', counted, proposed), standing),
    voids: (recordId) => voids.has(recordId),
    repaid: (entryId, standing) =>
      reversals.filter((each) => each.entryId === entryId).reduce<IsoDate | null>((counted, { instead }) => worseOf('holds', counted, instead), standing),
    reverses: (entryId) => reversals.some((each) => each.entryId === entryId),
    reopens: (loanId) => reversals.some((each) => each.loanId === loanId),
  }
}
