import { createHash } from 'node:crypto'

/** Hash that the first entry names as the one before it. */
export const CHAIN_START = '0'.repeat(64)

/** What an audit entry says; its hash covers all of it and the hash of the entry before. */
export interface ChainedEntry {
  readonly id: string
  readonly at: number
  readonly staffId: string
  readonly command: string
  readonly commandId: string | null
  readonly caseId: string | null
  readonly summary: string
  readonly changesJson: string
}

/** Keys in a fixed order, so that the same entry always hashes alike. */
function canonical(entry: ChainedEntry): string {
  return JSON.stringify([
    entry.id, entry.at, entry.staffId, entry.command, entry.commandId, entry.caseId, entry.summary, entry.changesJson,
  ])
}

export function entryHash(previousHash: string, entry: ChainedEntry): string {
  return createHash('sha256').update(previousHash).update('\n').update(canonical(entry)).digest('hex')
}
