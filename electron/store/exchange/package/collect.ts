import { type Id, isId } from '../../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'
import { namedIds, type PackedRecord, type RecordState, readState, recordStateSchema, type TakenVersion } from './packed-record.ts'
import { caseTables, namedTables, partyTables } from './travelling-tables.ts'

/** A colleague or a unit that the records name: matched by name on the other side. */
export interface PackedName {
  readonly kind: 'staff' | 'unit'
  readonly id: string
  readonly name: string
}

export interface Collected {
  readonly records: readonly PackedRecord[]
  readonly names: readonly PackedName[]
}

/** Everything that the cases are made of, voided records included: the case, its records, the people and the things that they name. */
export function collectCases(ledger: Ledger, caseIds: readonly Id<'case'>[]): Collected {
  const collection = new Collection(ledger)
  for (const caseId of caseIds) {
    collection.add('case_file', caseId, caseId)
    for (const table of caseTables) for (const id of idsWhere(ledger, table, 'case_id', caseId)) collection.add(table, id, caseId)
  }
  return { records: collection.records, names: collection.names() }
}

function idsWhere({ raw }: Ledger, table: string, column: string, value: Id): Id[] {
  return prepared<[Buffer], { id: Buffer }>(raw, `SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`).all(idToBytes(value)).map(({ id }) => idFromBytes<string>(id))
}

class Collection {
  readonly records: PackedRecord[] = []
  readonly #ledger: Ledger
  readonly #taken = new Set<string>()
  readonly #named = new Map<string, PackedName['kind']>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** Takes a record, and what it names; what was taken before is not taken twice. */
  add(table: string, id: Id, caseId: Id<'case'> | null): void {
    // By table and id: an upgrade once gave a record the id of the one that it was split from.
    const key = `${table} ${id}`
    if (this.#taken.has(key)) return
    const state = readState(this.#ledger.raw, table, id)
    if (!state) return
    this.#taken.add(key)
    const base = baseOf(this.#ledger, table, id)
    this.records.push({ table, id, caseId, state, base })
    for (const named of namedIds(this.#ledger.raw, table, state)) this.#addNamed(named.table, named.id)
    if (base !== null) this.#addColleagues(table, base.state)
    if (table === 'party') for (const part of partyTables) for (const partId of idsWhere(this.#ledger, part, 'party_id', id)) this.add(part, partId, null)
  }

  #addNamed(table: string, id: string): void {
    if (table === 'staff' || table === 'unit') this.#named.set(id, table)
    else if (isId(id) && namedTables.some((name) => name === table)) this.add(table, id, null)
  }

  /** Colleagues of the version that both sides had are named as well: one replaced since would otherwise look changed on both. */
  #addColleagues(table: string, before: RecordState): void {
    for (const named of namedIds(this.#ledger.raw, table, before)) if (named.table === 'staff') this.#named.set(named.id, 'staff')
  }

  names(): PackedName[] {
    return [...this.#named].flatMap(([id, kind]) => {
      const row = isId(id) ? prepared<[Buffer], { name: string }>(this.#ledger.raw, `SELECT name FROM ${kind} WHERE id = ?`).get(idToBytes(id)) : undefined
      return row ? [{ kind, id, name: row.name }] : []
    })
  }
}

/** What the other side last said of a record. */
export function sharedVersionOf({ raw }: Pick<Ledger, 'raw'>, table: string, id: Id): TakenVersion | null {
  const row = prepared<[string, Buffer], SharedRow>(raw, 'SELECT facts_json, packed_at, taken_at, their_base_at FROM shared_version WHERE record_table = ? AND record_id = ?').get(table, idToBytes(id))
  return row ? { state: recordStateSchema.parse(JSON.parse(row.facts_json)), packedAt: row.packed_at, takenAt: row.taken_at, theirBaseAt: row.their_base_at } : null
}

interface SharedRow {
  readonly facts_json: string
  readonly packed_at: number
  readonly taken_at: number | null
  readonly their_base_at: number | null
}

/** The same as it goes into a package. */
function baseOf(ledger: Ledger, table: string, id: Id): PackedRecord['base'] {
  const shared = sharedVersionOf(ledger, table, id)
  return shared && { state: shared.state, packedAt: shared.packedAt }
}
