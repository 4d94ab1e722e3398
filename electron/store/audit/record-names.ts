import type { Ledger } from '../kernel/context.ts'
import { isId } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { prepared } from '../kernel/prepared.ts'

/** What a record is called where a fact of another names it; null where nothing would tell it from its like. */
export type NameOf = (id: string) => string | null

/** Records that facts name, each by what people call it. An id belongs to one table alone, so that they can be asked in turn: those that are named most come first. */
const CALLED = [
  'SELECT name FROM party WHERE id = ?',
  'SELECT name FROM staff WHERE id = ?',
  'SELECT note_no AS name FROM loan WHERE id = ?',
  'SELECT name FROM unit WHERE id = ?',
  'SELECT description AS name FROM asset WHERE id = ?',
  'SELECT coalesce(case_no, court) AS name FROM proceeding WHERE id = ?',
  'SELECT document_no AS name FROM judgment WHERE id = ?',
  'SELECT ruling_no AS name FROM preservation_order WHERE id = ?',
  'SELECT doc_no AS name FROM notice WHERE id = ?',
  'SELECT name FROM evidence_item WHERE id = ?',
  'SELECT file_name AS name FROM attachment WHERE id = ?',
  'SELECT name FROM archive_item WHERE id = ?',
  'SELECT name FROM foreclosed_asset WHERE id = ?',
] as const

/** Names from this ledger. Names are facts of people and bodies that every reader of the household sees; numbers of theirs are not among them. */
export function namesIn({ raw }: Pick<Ledger, 'raw'>): NameOf {
  const known = new Map<string, string | null>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const name = isId(id) ? askedInTurn(raw, idToBytes(id)) : null
    known.set(id, name)
    return name
  }
}

function askedInTurn(raw: Ledger['raw'], id: Buffer): string | null {
  for (const statement of CALLED) {
    const row = prepared<[Buffer], { name: string | null }>(raw, statement).get(id)
    if (row !== undefined) return row.name
  }
  return null
}
