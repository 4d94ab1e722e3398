import type { Ledger } from '../database/ledger.ts'
import { chainHeadOf, readSlots } from '../database/slots.ts'

/**
 * Whether the log still holds the entry that the slot file names as its last: a chain whose tail was cut off is whole in
 * itself, so its head is kept, sealed with the file key, outside the database.
 */
export function holdsSealedHead({ db, folder, key }: Ledger): boolean {
  const slots = readSlots(folder)
  if (!slots.ok) return false
  const head = chainHeadOf(slots.value, key)
  if (head === null) return true
  if (head === 'forged') return false
  if (head.sequence === 0) return true
  const row = db.prepare<[number], { hash: string }>('SELECT hash FROM audit_entry WHERE sequence = ?').get(head.sequence)
  return row?.hash === head.hash
}
