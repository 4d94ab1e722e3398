import type { Ledger } from '../database/ledger.ts'
import { chainHeadOf, readSlots } from '../database/slots.ts'
import type { Ledger as ChainedLedger } from '../kernel/context.ts'
import { verifyChain } from './append.ts'

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

/**
 * The whole log, each line against the one before it and the last against its seal: somebody with the key can chain all lines anew, or cut the end off, but not
 * with the seal that was made when the ledger was last locked or backed up.
 * @returns the first line that does not fit; of a log that was cut, the first that is missing
 */
export function verifyLog(ledger: Pick<ChainedLedger, 'raw'>, file: Ledger): { readonly entries: number; readonly brokenAt: number | null } {
  const chain = verifyChain(ledger)
  if (chain.brokenAt !== null || holdsSealedHead(file)) return chain
  const slots = readSlots(file.folder)
  const sealed = slots.ok ? (slots.value.chainHead?.sequence ?? 0) : 0
  return { ...chain, brokenAt: Math.min(sealed, chain.entries + 1) }
}
