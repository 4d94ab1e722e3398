import type { Id } from '../../../../shared/model/id.ts'
import { isId } from '../../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'
import type { PackedName } from './collect.ts'
import type { PackageSession } from './package-session.ts'
import type { PackedRecord, RecordState } from './packed-record.ts'

/**
 * Who and what the package names, as this ledger knows them: colleagues and units by name, people by id number, files by their
 * hash. What it does not know keeps the package's id.
 */
export interface IdentityMap {
  readonly ids: ReadonlyMap<string, string>
  readonly unknown: readonly PackedName[]
}

export function identityMap(ledger: Ledger, session: Pick<PackageSession, 'records' | 'names' | 'db'>): IdentityMap {
  const ids = new Map<string, string>()
  const unknown: PackedName[] = []
  for (const name of session.names) {
    const known = localName(ledger, name)
    if (known === null) unknown.push(name)
    else ids.set(name.id, known)
  }
  for (const record of session.records) {
    const same = samePerson(ledger, record)
    if (same !== null) ids.set(record.id, same)
  }
  for (const { id, sha256 } of session.db.prepare<[], { id: string; sha256: string }>('SELECT id, sha256 FROM content').all()) {
    const same = prepared<[string], { id: Buffer }>(ledger.raw, 'SELECT id FROM attachment_content WHERE sha256 = ?').get(sha256)
    if (same) ids.set(id, idFromBytes(same.id))
  }
  return { ids, unknown }
}

/** By id first: a name may have changed since. */
function localName({ raw }: Ledger, { kind, id, name }: PackedName): string | null {
  const byId = isId(id) ? prepared<[Buffer], { id: Buffer }>(raw, `SELECT id FROM ${kind} WHERE id = ?`).get(idToBytes(id)) : undefined
  const found = byId ?? prepared<[string], { id: Buffer }>(raw, `SELECT id FROM ${kind} WHERE name = ? AND voided_at IS NULL ORDER BY created_at, id`).get(name)
  return found ? idFromBytes(found.id) : null
}

/** Somebody with the same id number, entered here and there apart. */
function samePerson({ raw }: Ledger, { table, id, state }: PackedRecord): string | null {
  const idNo = state.facts['idNo']
  if (table !== 'party' || typeof idNo !== 'string') return null
  const found = prepared<[string], { id: Buffer }>(raw, 'SELECT id FROM party WHERE id_no = ? AND voided_at IS NULL').get(idNo)
  const local = found ? idFromBytes<string>(found.id) : null
  return local === id ? null : local
}

/** A record as this ledger would hold it: with this ledger's own ids for whom and what it names. */
export function translated(record: PackedRecord, { ids }: IdentityMap): PackedRecord & { readonly id: Id } {
  const id = ids.get(record.id) ?? record.id
  if (!isId(id)) throw new Error('a record of the package has no id') // its schema takes any text, its writer makes UUIDv7
  return { ...record, id, state: translatedState(record.state, ids), base: record.base && { ...record.base, state: translatedState(record.base.state, ids) } }
}

function translatedState({ facts, links }: RecordState, ids: ReadonlyMap<string, string>): RecordState {
  return {
    facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? (ids.get(value) ?? value) : value])),
    links: Object.fromEntries(
      Object.entries(links).map(([table, rows]) => [
        table,
        rows
          .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? (ids.get(value) ?? value) : value])))
          .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
      ]),
    ),
  }
}
