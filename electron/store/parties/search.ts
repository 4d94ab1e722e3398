import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { PartyMatch } from '../../../shared/api/parties.ts'
import { type ListedRole, listedRoles, type PartyPage, type PartyRow } from '../../../shared/api/party-profile.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { PartyKind, PartyStatus } from '../../../shared/model/party.ts'
import { roleMark, termsOf } from '../search/index-records.ts'
import { searchQuery } from '../search/terms.ts'
import { addFen } from '../../../shared/rules/money.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitsInScope } from '../kernel/scope.ts'
import { mask, maskPhone, nameKey } from './identity.ts'
import { coBorrowedBy, guaranteedBy } from './owed.ts'

/** Finding parties by what people type: a name or part of it, pinyin or initials, the end of an id number or a telephone, a household's numbers. */

/** Which lines of the index of the search everywhere. */
interface Found {
  /** A condition on `search_entry`. */
  readonly where: string
  readonly parameters: readonly string[]
  readonly count: number
  /** So few that they are put in order by themselves; more are met on a walk through all names. */
  readonly areFew: boolean
}

const NOBODY: Found = { where: '0', parameters: [], count: 0, areFew: true }
const FEW = 2_000

/** Somebody who types the beginning of numbers that more households share has to type on. */
const HOUSEHOLDS = 500

/** A borrower also by the numbers of his household: case, contract, note. */
const BY_HOUSEHOLD = (role: string) => `SELECT e.rowno FROM case_file f JOIN search_entry e ON e.record_id = f.borrower_id
  WHERE f.rowno IN (SELECT rowid FROM case_search WHERE case_search MATCH ? LIMIT ${HOUSEHOLDS})${role}`

/** Digits within one of his telephone numbers; how a number begins and ends, the index of the search knows by itself. */
const BY_PHONE = (role: string) => `SELECT e.rowno FROM party_phone t INDEXED BY party_phone_number JOIN search_entry e ON e.record_id = t.party_id
  WHERE t.voided_at IS NULL AND instr(replace(replace(t.number, '-', ''), ' ', ''), ?) > 0${role}`

const playing = (column: string, role: ListedRole | null): string => (role === null ? '' : ` AND EXISTS (SELECT 1 FROM party_part r WHERE r.party_id = ${column} AND r.role = '${role}')`)

/** What was typed finds, of those who play a part where one is named; nothing typed finds all, and something without a letter or digit nobody. */
function foundBy({ raw }: Ledger, typed: string, role: ListedRole | null): Found {
  if (typed.trim() === '') return everybody(raw, role)
  const words = searchQuery(typed, termsOf('party'))
  const numbers = searchQuery(typed)
  if (words === null || numbers === null) return NOBODY
  const digits = nameKey(typed)
  const byText = { sql: 'SELECT rowid AS rowno FROM search_text WHERE search_text MATCH ?', parameter: role === null ? words : `"${roleMark(role)}" AND ${words}` }
  const byHousehold = { sql: BY_HOUSEHOLD(playing('f.borrower_id', role)), parameter: numbers }
  const lines = linesBy(raw, /\d/.test(digits) ? [byText, byHousehold] : [byText])
  // Digits that no number begins or ends with may stand within a telephone number: nothing but all of them tells.
  const within = lines.length === 0 && /^\d{3,20}$/.test(digits) ? linesBy(raw, [{ sql: BY_PHONE(playing('t.party_id', role)), parameter: digits }]) : lines
  return { where: 'rowno IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(within)], count: within.length, areFew: within.length <= FEW }
}

function linesBy(raw: Ledger['raw'], ways: readonly { readonly sql: string; readonly parameter: string }[]): number[] {
  return prepared<string[], number>(raw, ways.map(({ sql }) => sql).join(' UNION ')).pluck().all(...ways.map(({ parameter }) => parameter))
}

function everybody(raw: Ledger['raw'], role: ListedRole | null): Found {
  const where = role === null ? '1' : `instr(roles, '${role}') > 0`
  const count = prepared<[], number>(raw, `SELECT count(*) FROM search_entry INDEXED BY search_entry_party WHERE kind = 'party' AND ${where}`).pluck().get() ?? 0
  return { where, parameters: [], count, areFew: false }
}

/** In the order of names. A walk keeps within one index: a far page costs no reading of the parties before it. */
const PAGE = ({ where, areFew }: Found) =>
  `SELECT record_id FROM search_entry ${areFew ? 'NOT INDEXED' : 'INDEXED BY search_entry_party'} WHERE kind = 'party' AND ${where} ORDER BY title, rowno LIMIT ? OFFSET ?`

/** Households that he has a part in, of those that the reader sees. */
function caseCount(ledger: Ledger): string {
  return `(SELECT count(DISTINCT r.case_id) FROM party_part r JOIN case_file f ON f.id = r.case_id WHERE r.party_id = p.id${inScope(ledger, 'f.unit_id')})`
}

const hasRole = (role: ListedRole): string => `EXISTS (SELECT 1 FROM party_part r WHERE r.party_id = p.id AND r.role = '${role}')`

/** A further condition on the column of a case's unit; ids are written out, since these conditions stand inside columns. */
function inScope(ledger: Ledger, column: string): string {
  const units = unitsInScope(ledger, ledger.person)
  if (units === null) return ''
  return units.length === 0 ? ' AND 0' : ` AND ${column} IN (${units.map((id) => `x'${idToBytes(id).toString('hex')}'`).join(', ')})`
}

/** What a party's own households owe, of those that the reader sees; `p` is the party. */
export function borrowedSum(ledger: Ledger): string {
  return `(SELECT coalesce(sum(s.principal_fen + s.interest_fen), 0) FROM case_file f JOIN case_summary s ON s.case_id = f.id
    WHERE f.borrower_id = p.id AND f.voided_at IS NULL${inScope(ledger, 's.unit_id')})`
}

interface ListRow {
  readonly id: Buffer
  readonly name: string
  readonly kind: PartyKind
  readonly status: PartyStatus
  readonly id_no: string | null
  readonly phone: string | null
  readonly borrower: 0 | 1
  readonly guarantor: 0 | 1
  readonly owner: 0 | 1
  readonly cases: number
  readonly borrowed: Fen
}

export function listParties(ledger: Ledger, input: ParsedOf<'parties.list'>): PartyPage {
  const { raw } = ledger
  const found = foundBy(ledger, input.search, input.role)
  const rows = prepared<(string | number)[], ListRow>(
    raw,
    `SELECT p.id, p.name, p.kind, p.status, p.id_no, p.phone, ${listedRoles.map((role) => `${hasRole(role)} AS ${role}`).join(', ')},
         ${caseCount(ledger)} AS cases, ${borrowedSum(ledger)} AS borrowed
       FROM party p WHERE p.id IN (${PAGE(found)}) ORDER BY p.name, p.id`,
  ).all(...found.parameters, input.limit, input.offset)
  return { rows: rows.map((row) => listRow(ledger, row)), total: found.count }
}

function listRow(ledger: Ledger, row: ListRow): PartyRow {
  const id = idFromBytes<'party'>(row.id)
  return {
    id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    idNoMasked: mask(row.id_no),
    phoneMasked: maskPhone(row.phone),
    roles: listedRoles.filter((role) => row[role] === 1),
    caseCount: row.cases,
    borrowedFen: row.borrower === 1 ? addFen(row.borrowed, coBorrowedBy(ledger, id)) : row.borrowed,
    guaranteedFen: row.guarantor === 1 ? guaranteedBy(ledger, id) : ZERO_FEN,
  }
}

/** Of more than so many that fit, a picker offers from the first by name. */
const CANDIDATES = 200

/** Candidates for a picker, those with households first. */
export function searchParties(ledger: Ledger, text: string, limit: number): PartyMatch[] {
  const found = text.trim() === '' ? NOBODY : foundBy(ledger, text, null)
  const rows = prepared<(string | number)[], { id: Buffer; name: string; id_no: string | null; cases: number }>(
    ledger.raw,
    `SELECT p.id, p.name, p.id_no, ${caseCount(ledger)} AS cases FROM party p WHERE p.id IN (${PAGE(found)}) ORDER BY cases DESC, length(p.name), p.name_key LIMIT ?`,
  ).all(...found.parameters, CANDIDATES, 0, limit)
  return rows.map((row) => ({ id: idFromBytes<'party'>(row.id), name: row.name, idNoMasked: mask(row.id_no), cases: row.cases }))
}
