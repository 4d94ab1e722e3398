import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { partyMerge } from '../database/party-schema.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { projectContacts } from './contact-points.ts'
import { refuseMerge } from './merge-checks.ts'
import { readParty } from './parties.ts'
import { casesWithPart } from './parts.ts'
import { type PartyReference, partyReferences } from './references.ts'

/** A value of the file as JSON keeps it: bytes as hex. */
const cellSchema = z.union([z.null(), z.string(), z.number(), z.strictObject({ hex: z.string() })])
type Cell = z.infer<typeof cellSchema>
const cellsSchema = z.record(z.string(), cellSchema)

/** One row that was re-pointed; a link that the kept party had already was taken out and is kept whole in `row`. */
const moveSchema = z.strictObject({ table: z.string(), column: z.string(), key: cellsSchema, row: cellsSchema.nullable() })
type Move = z.infer<typeof moveSchema>
const movesSchema = z.array(moveSchema)

type Row = Readonly<Record<string, unknown>>

function cellOf(value: unknown): Cell {
  return Buffer.isBuffer(value) ? { hex: value.toString('hex') } : cellSchema.parse(value)
}

function cellsOf(row: Row, names: readonly string[]): Record<string, Cell> {
  return Object.fromEntries(names.map((name) => [name, cellOf(row[name])]))
}

function valueOf(cell: Cell): string | number | Buffer | null {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.hex, 'hex') : cell
}

/**
 * 合并当事人: every record that names `dropId` names `keepId`, in one transaction; `dropId` is voided and keeps its own facts.
 * @throws ApiFailure `not-found`, `already-voided`, `party-conflict` (two numbers), `has-dependents` (what must be settled first)
 */
export function mergeParties(ledger: Ledger, input: ParsedOf<'parties.merge'>): Saved<'party-merge'> {
  const [keep, drop] = [readParty(ledger, input.keepId), readParty(ledger, input.dropId)]
  const act = { command: 'parties.merge', commandId: input.commandId, summary: `合并当事人：${drop.name} 并入 ${keep.name}` }
  return perform(ledger, act, (work) => {
    refuseMerge(ledger, keep, drop)
    touchCasesWithParts(work, [keep.id, drop.id])
    const moves = partyReferences(ledger.raw).flatMap((reference) => repoint(work, reference, input.dropId, input.keepId))
    work.void(party, drop.id, drop.version, `并入“${keep.name}”：${input.reason}`.slice(0, 300))
    projectContacts(work, keep.id)
    const id = newId<'party-merge'>()
    return { id, version: work.insert(partyMerge, id, { keepId: keep.id, dropId: drop.id, reason: input.reason, movesJson: JSON.stringify(moves) }) }
  })
}

/** A thing that changes its owner names no case, yet the owner's part in one changes with it. */
function touchCasesWithParts(work: Work, partyIds: readonly Id<'party'>[]): void {
  for (const partyId of partyIds) casesWithPart(work.ledger, partyId).forEach((caseId) => work.touchCase(caseId))
}

function whereKey(key: readonly string[]): string {
  return key.map((name) => `${name} = ?`).join(' AND ')
}

function repoint(work: Work, reference: PartyReference, from: Id<'party'>, to: Id<'party'>): Move[] {
  const { table, column, key } = reference
  const rows = work.ledger.raw.prepare<[Buffer], Row>(`SELECT * FROM ${table} WHERE ${column} = ?`).all(idToBytes(from))
  return rows.flatMap((row) => {
    const move: Move = { table, column, key: cellsOf(row, key), row: null }
    if (pointTo(work, reference, move, from, to)) return [{ ...move, key: movedKey(move, to) }]
    // A number that both have stays with the party that is dropped; a link that both have would stand twice.
    return reference.isRecord ? [] : [takeOut(work, move, row)]
  })
}

/** Of a link the party may be part of the key: that is how the row is found again. */
function movedKey({ key, column }: Move, to: Id<'party'>): Move['key'] {
  return column in key ? { ...key, [column]: { hex: idToBytes(to).toString('hex') } } : key
}

/** @returns false when the row would stand twice then and was left as it is */
function pointTo(work: Work, { table, column, isRecord, ofCase }: PartyReference, { key }: Move, from: Id<'party'>, to: Id<'party'>): boolean {
  const { raw, person } = work.ledger
  const stamp = isRecord ? ', version = version + 1, updated_at = ?, updated_by = ?' : ''
  const names = Object.keys(key)
  const stamps = isRecord ? [work.now, idToBytes(person.id)] : []
  const result = raw
    .prepare(`UPDATE OR IGNORE ${table} SET ${column} = ?${stamp} WHERE ${whereKey(names)} AND ${column} = ?`)
    .run(idToBytes(to), ...stamps, ...Object.values(key).map(valueOf), idToBytes(from))
  if (result.changes === 0) return false
  work.note(table, recordIdOf(key), { [column]: from }, { [column]: to })
  touchCaseOf(work, table, names, movedKey({ table, column, key, row: null }, to), ofCase)
  return true
}

/** The id in the log: of the record, or of what the link belongs to. */
function recordIdOf(key: Move['key']): Id {
  const [first] = Object.values(key).map(valueOf)
  if (!Buffer.isBuffer(first)) throw new Error('rows that name a party are keyed by ids')
  return idFromBytes(first)
}

function touchCaseOf(work: Work, table: string, names: readonly string[], key: Move['key'], ofCase: boolean): void {
  if (table !== 'case_file' && !ofCase) return
  const column = table === 'case_file' ? 'id' : 'case_id'
  const row = work.ledger.raw.prepare<unknown[], { case_id: Buffer | null }>(`SELECT ${column} AS case_id FROM ${table} WHERE ${whereKey(names)}`).get(...Object.values(key).map(valueOf))
  if (row?.case_id) work.touchCase(idFromBytes<'case'>(row.case_id))
}

function takeOut(work: Work, move: Move, row: Row): Move {
  work.ledger.raw.prepare(`DELETE FROM ${move.table} WHERE ${whereKey(Object.keys(move.key))}`).run(...Object.values(move.key).map(valueOf))
  work.note(move.table, recordIdOf(move.key), { [move.column]: valueText(row[move.column]) }, null)
  return { ...move, row: cellsOf(row, Object.keys(row)) }
}

function valueText(value: unknown): string | null {
  return Buffer.isBuffer(value) ? idFromBytes(value) : null
}

/**
 * Takes a merge back: every row that it re-pointed names again whom it named before, and the dropped party stands again.
 * @throws ApiFailure `not-found`, `already-voided`, `stale-version`; `has-dependents` when a later act stands in the way
 */
export function undoMerge(ledger: Ledger, input: ParsedOf<'parties.undoMerge'>): Saved<'party-merge'> {
  const merge = ledger.db.select().from(partyMerge).where(eq(partyMerge.id, input.id)).get()
  if (!merge) throw new ApiFailure('not-found')
  const [keep, drop] = [readParty(ledger, merge.keepId), readParty(ledger, merge.dropId)]
  const act = { command: 'parties.undoMerge', commandId: input.commandId, summary: `撤销合并：${drop.name} 与 ${keep.name} 分开` }
  return perform(ledger, act, (work) => {
    const version = work.void(partyMerge, merge.id, input.version, input.reason)
    if (keep.voidedAt !== null) throw new ApiFailure('has-dependents', { message: `“${keep.name}”后来又并入了别的当事人，请先撤销那一次合并。` })
    touchCasesWithParts(work, [keep.id])
    const references = partyReferences(ledger.raw)
    for (const move of movesSchema.parse(JSON.parse(merge.movesJson)).toReversed()) putBack(work, references, move, merge.keepId, merge.dropId)
    revive(work, drop)
    projectContacts(work, drop.id)
    projectContacts(work, keep.id)
    return { id: merge.id, version }
  })
}

function putBack(work: Work, references: readonly PartyReference[], move: Move, keepId: Id<'party'>, dropId: Id<'party'>): void {
  if (move.row !== null) return putIn(work, move, move.row)
  const reference = references.find(({ table, column }) => table === move.table && column === move.column)
  if (reference && pointTo(work, reference, move, keepId, dropId)) return
  throw new ApiFailure('has-dependents', { message: '合并之后有记录改动过当事人，不能整体撤销。请先把改动过的记录改回来。' })
}

function putIn(work: Work, { table, column, key }: Move, row: Move['key']): void {
  const names = Object.keys(row)
  const marks = names.map(() => '?').join(', ')
  work.ledger.raw.prepare(`INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(...Object.values(row).map(valueOf))
  work.note(table, recordIdOf(key), null, { [column]: valueText(valueOf(row[column] ?? null)) })
}

/** The dropped party stands again, at a version of its own. */
function revive(work: Work, drop: typeof party.$inferSelect): void {
  const { raw, person } = work.ledger
  raw
    .prepare('UPDATE party SET voided_at = NULL, void_reason = NULL, version = version + 1, updated_at = ?, updated_by = ? WHERE id = ?')
    .run(work.now, idToBytes(person.id), idToBytes(drop.id))
  work.note('party', drop.id, { voidReason: drop.voidReason }, { voidReason: null })
}
