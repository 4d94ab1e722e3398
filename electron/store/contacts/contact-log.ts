import type { ContactChannel, ContactOutcome } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { ContactWay, LoggedContact } from '../../../shared/rules/contact-guard.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** What the guards read of the contacts already made: those of the day, the numbers that proved wrong, the failures in a row. */

export const wayOf: Readonly<Record<ContactChannel, ContactWay>> = {
  call: 'call', visit: 'visit', sms: 'message', wechat: 'message', email: 'message', letter: 'letter',
}

/** No contact has this id: stands for "none is being changed". */
const NOBODY = Buffer.alloc(16)

const bytesOf = (id: Id | null): Buffer => (id === null ? NOBODY : idToBytes(id))

const SPOKEN = `('reached', 'promised', 'refused', 'disputed')`

const CALLS_OF_DAY = `SELECT channel, target, outcome FROM contact
    WHERE party_id = @party AND occurred_on = @day AND channel = 'call' AND incoming = 0 AND voided_at IS NULL AND id <> @self
  UNION ALL SELECT channel, target, outcome FROM contact
    WHERE target = @target AND occurred_on = @day AND channel = 'call' AND incoming = 0 AND voided_at IS NULL AND id <> @self
      AND party_id IS NOT @party AND outcome NOT IN ${SPOKEN}`

export interface LogQuestion {
  readonly partyId: Id<'party'> | null
  readonly target: string | null
  readonly day: IsoDate
  /** The contact that is being changed: it does not count against itself. */
  readonly self: Id<'contact'> | null
}

const spoken: ReadonlySet<ContactOutcome> = new Set(['reached', 'promised', 'refused', 'disputed'])

/** The day's calls to the person in any case, and unanswered ones to the number whoever was asked for. */
export function callsOfDay(ledger: Ledger, { partyId, target, day, self }: LogQuestion): LoggedContact[] {
  const rows = prepared<[object], { channel: ContactChannel; target: string | null; outcome: ContactOutcome }>(ledger.raw, CALLS_OF_DAY).all({
    party: bytesOf(partyId), target, day, self: bytesOf(self),
  })
  return rows.map((row) => ({ day, channel: wayOf[row.channel], effective: spoken.has(row.outcome), ...(row.target === null ? {} : { number: row.target }) }))
}

const NUMBER_VERDICT = `SELECT outcome, occurred_on FROM contact
  WHERE target = ? AND voided_at IS NULL AND id <> ? AND outcome IN ('wrong-number', 'reached', 'promised', 'refused', 'disputed')
  ORDER BY occurred_on DESC, occurred_at DESC LIMIT 1`

const NOT_OWN = `SELECT coalesce(since, date(updated_at / 1000, 'unixepoch')) AS since FROM party_phone WHERE party_id = ? AND number = ? AND status = 'not-own' AND voided_at IS NULL`

/**
 * Since when a number is known not to be the person's: as his record says it, else as the newest contact that told whose it is.
 * Null while nothing speaks against it.
 */
export function notTheirsSince(ledger: Ledger, { partyId, target, self }: Omit<LogQuestion, 'day' | 'target'> & { readonly target: string }): IsoDate | null {
  const onRecord = partyId === null ? undefined : prepared<[Buffer, string], { since: IsoDate }>(ledger.raw, NOT_OWN).get(idToBytes(partyId), target)
  if (onRecord !== undefined) return onRecord.since
  const row = prepared<[string, Buffer], { outcome: ContactOutcome; occurred_on: IsoDate }>(ledger.raw, NUMBER_VERDICT).get(target, bytesOf(self))
  return row?.outcome === 'wrong-number' ? row.occurred_on : null
}

const NEWEST_WITH_DEBTOR = `SELECT outcome FROM contact WHERE case_id = ? AND relation = 'debtor' AND voided_at IS NULL AND id <> ? AND outcome <> 'sent'
  ORDER BY occurred_on DESC, occurred_at DESC LIMIT 20`

/** How many of the newest contacts with the debtor of a case reached nobody, from the last backwards. */
export function failuresInARow(ledger: Ledger, caseId: Id<'case'>, self: Id<'contact'> | null): number {
  const rows = prepared<[Buffer, Buffer], { outcome: ContactOutcome }>(ledger.raw, NEWEST_WITH_DEBTOR).all(idToBytes(caseId), bytesOf(self))
  const reached = rows.findIndex(({ outcome }) => spoken.has(outcome))
  return reached < 0 ? rows.length : reached
}
