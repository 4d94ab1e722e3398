import type Database from 'better-sqlite3'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type Id, isId } from '../../../shared/model/id.ts'
import type { StaffRole } from '../../../shared/model/staff.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger, Person } from './context.ts'
import { prepared } from './prepared.ts'

/**
 * Which cases a person sees: 经办 those of his unit, 复核、审批 and 管理员 those of their unit and all below it, 审计 all (and changes none:
 * `shared/model/rights.ts`). Checked in two places and nowhere else: `unitClause` narrows what lists, searches, sums and exports read;
 * `guardScope` stands in front of every call that names a case or a record of one.
 */

type Reach = 'unit' | 'subtree' | 'all'
const reaches: Record<StaffRole, Reach> = { 'case-manager': 'unit', reviewer: 'subtree', approver: 'subtree', administrator: 'subtree', auditor: 'all' }

/** One file is one bank: a unit that nobody has put below another yet counts as below the first. */
const SUBTREE = `
  WITH RECURSIVE bank(id) AS (SELECT id FROM unit WHERE parent_id IS NULL AND voided_at IS NULL ORDER BY created_at, id LIMIT 1),
  below(id) AS (
    VALUES (?) UNION
    SELECT unit.id FROM unit JOIN below ON coalesce(unit.parent_id, (SELECT id FROM bank)) = below.id WHERE unit.voided_at IS NULL)
  SELECT id FROM below`

/** The units whose cases a person sees; null means all. Somebody without a unit sees none, unless he sees all. */
export function unitsInScope({ raw }: Pick<Ledger, 'raw'>, { role, unitId }: Pick<Person, 'role' | 'unitId'>): readonly Id<'unit'>[] | null {
  const reach = reaches[role]
  if (reach === 'all') return null
  if (unitId === null) return []
  if (reach === 'unit') return [unitId]
  const below = prepared<[Buffer], { id: Buffer }>(raw, SUBTREE).all(idToBytes(unitId)).map(({ id }) => idFromBytes<'unit'>(id))
  const units = prepared<[], { n: number }>(raw, 'SELECT count(*) AS n FROM unit WHERE voided_at IS NULL').get()?.n ?? 0
  return below.length >= units ? null : below
}

export interface UnitClause {
  readonly sql: string
  readonly parameters: readonly Buffer[]
}

/** A condition on the column that holds a case's unit, or null when the person sees all: then the lists keep to their indexes. */
export function unitClause(ledger: Ledger, column: string): UnitClause | null {
  const units = unitsInScope(ledger, ledger.person)
  if (units === null) return null
  if (units.length === 0) return { sql: '0', parameters: [] }
  return { sql: `${column} IN (${units.map(() => '?').join(', ')})`, parameters: units.map(idToBytes) }
}

export function seesUnit(ledger: Pick<Ledger, 'raw'>, person: Pick<Person, 'role' | 'unitId'>, unitId: Id<'unit'>): boolean {
  const units = unitsInScope(ledger, person)
  return units === null || units.includes(unitId)
}

/** Whether a person sees a case; a case that does not exist is left to whoever looks for it. */
export function seesCase(ledger: Pick<Ledger, 'raw'>, person: Pick<Person, 'role' | 'unitId'>, caseId: Id<'case'>): boolean {
  const unitId = unitOf(ledger, caseId)
  return unitId === null || seesUnit(ledger, person, unitId)
}

/** {@link seesCase} for many cases in one go: the person's units are read once. */
export function caseSight(ledger: Ledger): (caseId: Id<'case'>) => boolean {
  const units = unitsInScope(ledger, ledger.person)
  if (units === null) return () => true
  const seen = new Set<string>(units)
  return (caseId) => {
    const row = prepared<[Buffer], { unit_id: Buffer }>(ledger.raw, 'SELECT unit_id FROM case_file WHERE id = ?').get(idToBytes(caseId))
    return row === undefined || seen.has(idFromBytes<'unit'>(row.unit_id))
  }
}

/**
 * Refuses a call whose input names a case, or a record of a case, that the person does not see.
 * Every id of the input is looked at, whatever its field is called, so that a new call or a new table of a case is guarded without a word.
 * @throws ApiFailure forbidden
 */
export function guardScope(ledger: Ledger, input: unknown): void {
  const units = unitsInScope(ledger, ledger.person)
  if (units === null) return
  const seen = new Set<string>(units)
  for (const id of idsIn(input)) {
    const unitId = unitOf(ledger, id)
    if (unitId !== null && !seen.has(unitId)) throw new ApiFailure('forbidden', { message: '这一户由其他机构管理，不在您的查看范围内。请联系管户机构，或由上级机构的同事办理。' })
  }
}

function* idsIn(value: unknown): Generator<Id> {
  if (isId(value)) yield value
  else if (Array.isArray(value)) for (const item of value) yield* idsIn(item)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* idsIn(item)
}

/** The unit of the case that an id names or belongs to; null for ids of anything else. */
function unitOf({ raw }: Pick<Ledger, 'raw'>, id: Id): Id<'unit'> | null {
  const row = prepared<[{ id: Buffer }], { unit_id: Buffer }>(raw, ownerQuery(raw)).get({ id: idToBytes(id) })
  return row ? idFromBytes<'unit'>(row.unit_id) : null
}

const ownerQueries = new WeakMap<Database.Database, string>()

/** One statement over the cases and every table whose records name their case, read from the schema itself. */
function ownerQuery(raw: Database.Database): string {
  const known = ownerQueries.get(raw)
  if (known !== undefined) return known
  const owned = raw
    .prepare<[], { name: string }>(
      `SELECT t.name FROM sqlite_schema t WHERE t.type = 'table'
         AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'case_id') AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'id') ORDER BY t.name`,
    )
    .all()
  const parts = ['SELECT unit_id FROM case_file WHERE id = @id', ...owned.map(({ name }) => `SELECT f.unit_id FROM ${name} t JOIN case_file f ON f.id = t.case_id WHERE t.id = @id`)]
  const query = `${parts.join(' UNION ALL ')} LIMIT 1`
  ownerQueries.set(raw, query)
  return query
}
