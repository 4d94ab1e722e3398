import type { Id } from '../../../shared/model/id.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger, Person } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { prepared } from '../kernel/prepared.ts'
import { putLine } from './line-index.ts'
import { CHAIN_START, type ChainedEntry, entryHash } from './chain.ts'

export interface AuditDraft {
  readonly at: Instant
  readonly command: string
  readonly commandId: Id<'command'> | null
  readonly caseId: Id<'case'> | null
  readonly summary: string
  readonly changes: readonly { readonly id: Id }[]
}

/** Commands over whole sheets: each record names its import, so their entries are found without an index row for each. */
export const sheetCommands: ReadonlySet<string> = new Set(['imports.commit', 'imports.undo'])

/** Appends one entry, chained to the last; must run inside the transaction of the change that it tells of. */
export function appendAuditEntry(ledger: Ledger, draft: AuditDraft): void {
  const id = newId<'audit'>()
  const staffId = actorOf(ledger).id
  const entry: ChainedEntry = {
    id,
    at: draft.at,
    staffId,
    command: draft.command,
    commandId: draft.commandId,
    caseId: draft.caseId,
    summary: draft.summary.slice(0, 500),
    changesJson: JSON.stringify(draft.changes),
  }
  const last = lastLink(ledger)
  prepared(
    ledger.raw,
    `INSERT INTO audit_entry (sequence, id, at, staff_id, command, command_id, case_id, summary, changes_json, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    last.sequence + 1, idToBytes(id), entry.at, idToBytes(staffId), entry.command, draft.commandId && idToBytes(draft.commandId),
    draft.caseId && idToBytes(draft.caseId),
    entry.summary, entry.changesJson, last.hash, entryHash(last.hash, entry),
  )
  putLine(ledger.raw, last.sequence + 1, entry.summary)
  if (!sheetCommands.has(draft.command)) noteRecords(ledger, last.sequence + 1, draft.changes)
}

function noteRecords({ raw }: Ledger, sequence: number, changes: AuditDraft['changes']): void {
  const note = prepared<[Buffer, number]>(raw, 'INSERT INTO audit_record (record_id, sequence) VALUES (?, ?) ON CONFLICT DO NOTHING')
  for (const { id } of changes) note.run(idToBytes(id), sequence)
}

/** Who acts: of a command that a second person has approved, he, not the one who proposed it. */
function actorOf({ person, request }: Ledger): Person {
  return request?.approval?.by ?? person
}

/** Sequence and hash of the newest entry: the head of the chain, repeated in the slot file and in backups. */
export function lastLink(ledger: Pick<Ledger, 'raw'>): { readonly sequence: number; readonly hash: string } {
  const row = ledger.raw
    .prepare<[], { sequence: number; hash: string }>('SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1')
    .get()
  return row ?? { sequence: 0, hash: CHAIN_START }
}

interface StoredEntry {
  sequence: number
  id: Buffer
  at: number
  staff_id: Buffer
  command: string
  command_id: Buffer | null
  case_id: Buffer | null
  summary: string
  changes_json: string
  previous_hash: string
  hash: string
}

/** Walks the whole chain; answers with the first entry that was changed, removed or put elsewhere. */
export function verifyChain(ledger: Pick<Ledger, 'raw'>): { readonly entries: number; readonly brokenAt: number | null } {
  const rows = ledger.raw.prepare<[], StoredEntry>('SELECT * FROM audit_entry ORDER BY sequence').iterate()
  let previous = CHAIN_START
  let entries = 0
  for (const row of rows) {
    entries += 1
    const entry: ChainedEntry = {
      id: idFromBytes(row.id),
      at: row.at,
      staffId: idFromBytes(row.staff_id),
      command: row.command,
      commandId: row.command_id && idFromBytes(row.command_id),
      caseId: row.case_id && idFromBytes(row.case_id),
      summary: row.summary,
      changesJson: row.changes_json,
    }
    const fits = row.sequence === entries && row.previous_hash === previous && row.hash === entryHash(previous, entry)
    if (!fits) return { entries, brokenAt: row.sequence }
    previous = row.hash
  }
  return { entries, brokenAt: null }
}
