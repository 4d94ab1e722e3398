import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { PartyMatch } from '../../../shared/api/parties.ts'
import { type ListedRole, listedRoles, type PartyPage, type PartyRow } from '../../../shared/api/party-profile.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { PartyKind, PartyStatus } from '../../../shared/model/party.ts'
import { kindMark } from '../search/index-records.ts'
import { searchQuery } from '../search/terms.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { unitsInScope } from '../kernel/scope.ts'
import { mask, maskPhone, nameKey } from './identity.ts'
import { guaranteedBy } from './owed.ts'

/** Finding parties by what people type: a name or part of it, the end of an id number, digits of any telephone, pinyin or initials. */

interface Where {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** So many digits or letters of a number tell somebody apart. */
const NUMBER_PART = /^(?=.*\d)[\da-z]{3,40}$/

/** Through the index of the search everywhere: pinyin and initials of every party, whatever his part in a household. */
const OF_PARTY = 'p.id IN (SELECT e.record_id FROM search_text s JOIN search_entry e ON e.rowno = s.rowid WHERE s.search_text MATCH ?)'
/** A borrower also by the numbers of his household: case, contract, note. */
const OF_HOUSEHOLD = 'p.id IN (SELECT f.borrower_id FROM case_search JOIN case_file f ON f.rowno = case_search.rowid WHERE case_search MATCH ?)'

function whereTyped(text: string): Where | null {
  const key = nameKey(text)
  if (key === '') return null
  const words = searchQuery(text)
  const parts: Where[] = [
    { sql: 'instr(p.name_key, ?) > 0', parameters: [key] },
    ...(NUMBER_PART.test(key) ? byNumber(key) : []),
    ...(words === null ? [] : [{ sql: OF_PARTY, parameters: [`"${kindMark('party')}" AND ${words}`] }, { sql: OF_HOUSEHOLD, parameters: [words] }]),
  ]
  return { sql: `(${parts.map((part) => part.sql).join(' OR ')})`, parameters: parts.flatMap((part) => part.parameters) }
}

function byNumber(key: string): Where[] {
  const id: Where = { sql: "p.id_no LIKE '%' || ?", parameters: [key.toUpperCase()] }
  if (!/^\d+$/.test(key)) return [id]
  const phone = `p.id IN (SELECT t.party_id FROM party_phone t WHERE t.voided_at IS NULL AND instr(replace(replace(t.number, '-', ''), ' ', ''), ?) > 0)`
  return [id, { sql: phone, parameters: [key] }]
}

/** Rows that make a party a borrower, a guarantor, an owner of what was mortgaged or pledged; `who.id` is the party. */
const roleRows: Record<ListedRole, string> = {
  borrower: 'SELECT f.borrower_id AS party_id, f.id AS case_id FROM case_file f WHERE f.voided_at IS NULL',
  guarantor: 'SELECT g.guarantor_id AS party_id, g.case_id FROM guarantee g WHERE g.voided_at IS NULL',
  owner: 'SELECT a.owner_id AS party_id, c.case_id FROM collateral c JOIN asset a ON a.id = c.asset_id WHERE c.voided_at IS NULL AND a.owner_id IS NOT NULL',
}
const anyRole = listedRoles.map((role) => roleRows[role]).join(' UNION ')

/** Households that he has a part in, of those that the reader sees. */
function caseCount(ledger: Ledger): string {
  return `(SELECT count(DISTINCT r.case_id) FROM (${anyRole}) r JOIN case_file f ON f.id = r.case_id WHERE r.party_id = p.id${inScope(ledger, 'f.unit_id')})`
}

const hasRole = (role: ListedRole): string => `EXISTS (SELECT 1 FROM (${roleRows[role]}) r WHERE r.party_id = p.id)`

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
  const typed = input.search.trim() === '' ? { sql: '1', parameters: [] } : (whereTyped(input.search) ?? { sql: '0', parameters: [] })
  const where = `p.voided_at IS NULL AND ${typed.sql}${input.role === null ? '' : ` AND ${hasRole(input.role)}`}`
  const rows = raw
    .prepare<(string | number)[], ListRow>(
      `SELECT p.id, p.name, p.kind, p.status, p.id_no, p.phone, ${listedRoles.map((role) => `${hasRole(role)} AS ${role}`).join(', ')},
         ${caseCount(ledger)} AS cases, ${borrowedSum(ledger)} AS borrowed
       FROM party p WHERE p.id IN (SELECT p.id FROM party p WHERE ${where} ORDER BY p.name_key, p.id LIMIT ? OFFSET ?) ORDER BY p.name_key, p.id`,
    )
    .all(...typed.parameters, input.limit, input.offset)
  const total = raw.prepare<(string | number)[], { n: number }>(`SELECT count(*) AS n FROM party p WHERE ${where}`).get(...typed.parameters)?.n ?? 0
  return { rows: rows.map((row) => listRow(ledger, row)), total }
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
    borrowedFen: row.borrowed,
    guaranteedFen: row.guarantor === 1 ? guaranteedBy(ledger, id) : ZERO_FEN,
  }
}

/** Candidates for a picker, those with households first. */
export function searchParties(ledger: Ledger, text: string, limit: number): PartyMatch[] {
  const typed = whereTyped(text)
  if (typed === null) return []
  const rows = ledger.raw
    .prepare<(string | number)[], { id: Buffer; name: string; id_no: string | null; cases: number }>(
      `SELECT p.id, p.name, p.id_no, ${caseCount(ledger)} AS cases
       FROM party p WHERE p.voided_at IS NULL AND ${typed.sql} ORDER BY cases DESC, length(p.name), p.name_key LIMIT ?`,
    )
    .all(...typed.parameters, limit)
  return rows.map((row) => ({ id: idFromBytes<'party'>(row.id), name: row.name, idNoMasked: mask(row.id_no), cases: row.cases }))
}
