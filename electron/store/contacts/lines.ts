import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Lines of the lists of contacts over all households, and each open household's next step: built with the line of the case list. */

/** What the lists narrow contacts by and the contact itself does not say. Ids as they lie in the file. */
export interface ContactOwner {
  readonly id: Buffer
  readonly unit_id: Buffer
  readonly manager_id: Buffer | null
  readonly status: string
  readonly voided_at: number | null
}

const GONE = 'DELETE FROM contact_line WHERE case_id = @case AND (@voided OR contact_id NOT IN (SELECT id FROM contact WHERE case_id = @case AND voided_at IS NULL))'

/** Lines that say what they said before are left alone: a household has hundreds of contacts, and a command changes one. */
const WRITE = `INSERT INTO contact_line (contact_id, case_id, unit_id, manager_id, author_id, open, occurred_on, occurred_at, channel, breach, promise_due_on)
  SELECT id, case_id, @unit, @manager, created_by, @open, occurred_on, occurred_at, channel, breach_reason IS NOT NULL, promise_due_on
  FROM contact WHERE case_id = @case AND voided_at IS NULL
  ON CONFLICT (contact_id) DO UPDATE SET unit_id = excluded.unit_id, manager_id = excluded.manager_id, open = excluded.open, occurred_on = excluded.occurred_on,
    occurred_at = excluded.occurred_at, channel = excluded.channel, breach = excluded.breach, promise_due_on = excluded.promise_due_on
  WHERE (unit_id, open, occurred_on, occurred_at, channel, breach) <> (excluded.unit_id, excluded.open, excluded.occurred_on, excluded.occurred_at, excluded.channel, excluded.breach)
    OR manager_id IS NOT excluded.manager_id OR promise_due_on IS NOT excluded.promise_due_on`

const NEWEST_CONTACT = `SELECT id, next_on, created_by FROM contact WHERE case_id = ? AND voided_at IS NULL ORDER BY occurred_on DESC, occurred_at DESC, id DESC LIMIT 1`

export function projectContacts(ledger: Ledger, owner: ContactOwner): void {
  const { raw } = ledger
  const listed = owner.voided_at === null
  prepared<[object]>(raw, GONE).run({ case: owner.id, voided: listed ? 0 : 1 })
  if (listed) prepared<[object]>(raw, WRITE).run({ case: owner.id, unit: owner.unit_id, manager: owner.manager_id, open: owner.status === 'open' ? 1 : 0 })
  projectNextStep(ledger, owner)
}

/** The next step of a case is that of its newest contact: a later contact settles it, whether or not it names another. */
function projectNextStep({ raw }: Ledger, owner: ContactOwner): void {
  prepared<[Buffer]>(raw, 'DELETE FROM contact_due WHERE case_id = ?').run(owner.id)
  if (owner.voided_at !== null || owner.status !== 'open') return
  const newest = prepared<[Buffer], { id: Buffer; next_on: IsoDate | null; created_by: Buffer }>(raw, NEWEST_CONTACT).get(owner.id)
  if (newest === undefined || newest.next_on === null) return
  prepared(raw, 'INSERT INTO contact_due (case_id, contact_id, next_on, unit_id, manager_id, author_id) VALUES (?, ?, ?, ?, ?, ?)')
    .run(owner.id, newest.id, newest.next_on, owner.unit_id, owner.manager_id, newest.created_by)
}
