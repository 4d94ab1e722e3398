import { inArray } from 'drizzle-orm'
import type { ContactFilter, ContactsOfCase, ContactView, PageOf } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { contact } from '../database/contact-schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { type Condition, type Parameter, whereAll } from '../kernel/condition.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { type UnitClause, unitClause } from '../kernel/scope.ts'
import { maskPhone } from '../parties/identity.ts'
import { gradeOfContact } from './acts.ts'
import { wayOf } from './contact-log.ts'
import { newestDemandOn } from './demand-day.ts'
import { permitsOfCase } from './permits.ts'
import { personsOfCase } from './persons.ts'
import { promisesOfCase } from './promises.ts'
import { standingsOfCase } from './standings.ts'

/** Lists of contacts: a page is found within one index of their lines, then read by its ids. */

function conditionsOf(ledger: Ledger, filter: ContactFilter, inScope: UnitClause | null): Condition[] {
  return [
    ...(inScope === null ? [] : [inScope]),
    ...(filter.caseId === null ? [] : [{ sql: 'case_id = ?', parameters: [idToBytes(filter.caseId)] }]),
    ...(filter.breachesOnly ? [{ sql: 'breach = 1', parameters: [] }] : []),
    ...(filter.from === null ? [] : [{ sql: 'occurred_on >= ?', parameters: [filter.from] }]),
    ...(filter.to === null ? [] : [{ sql: 'occurred_on <= ?', parameters: [filter.to] }]),
    ...(filter.channel === null ? [] : [{ sql: 'channel = ?', parameters: [filter.channel] }]),
    ...(filter.mine ? [{ sql: 'author_id = ?', parameters: [idToBytes(ledger.person.id)] }] : []),
  ]
}

/** The index in whose order the page is met soonest. It is named, since the planner knows neither who asks nor how far the page is. */
function indexFor(filter: ContactFilter, inScope: UnitClause | null): string {
  if (filter.caseId !== null) return 'contact_line_case'
  if (filter.mine) return 'contact_line_author'
  return inScope?.parameters.length === 1 ? 'contact_line_unit' : 'contact_line_day'
}

export function contactPage(ledger: Ledger, { filter, offset, limit }: ParsedOf<'contacts.page'>): PageOf<ContactView> {
  const inScope = unitClause(ledger, 'unit_id')
  const where = whereAll(conditionsOf(ledger, filter, inScope))
  const sql = `SELECT contact_id AS id FROM contact_line INDEXED BY ${indexFor(filter, inScope)} ${where.sql} ORDER BY occurred_on DESC, occurred_at DESC, contact_id DESC LIMIT ? OFFSET ?`
  const found = prepared<Parameter[], { id: Buffer }>(ledger.raw, sql).all(...where.parameters, limit + 1, offset)
  const ids = found.slice(0, limit).map(({ id }) => idFromBytes<'contact'>(id))
  return { rows: contactViews(ledger, ids), more: found.length > limit }
}

interface HeadRow {
  readonly case_id: Buffer
  readonly case_no: string
  readonly borrower_name: string
}

const HEAD = 'SELECT case_id, case_no, borrower_name FROM case_summary WHERE case_id = ?'
const COLLEAGUES = `SELECT k.staff_id, k.role, s.name FROM contact_colleague k JOIN staff s ON s.id = k.staff_id WHERE k.contact_id = ? ORDER BY k.role, s.name`

interface ColleagueRow {
  readonly staff_id: Buffer
  readonly role: ContactView['colleagues'][number]['role']
  readonly name: string
}

function contactViews(ledger: Ledger, ids: readonly Id<'contact'>[]): ContactView[] {
  if (ids.length === 0) return []
  const rows = new Map(ledger.db.select().from(contact).where(inArray(contact.id, [...ids])).all().map((row) => [row.id, row]))
  const head = prepared<[Buffer], HeadRow>(ledger.raw, HEAD)
  const colleagues = prepared<[Buffer], ColleagueRow>(ledger.raw, COLLEAGUES)
  return ids.flatMap((id): ContactView[] => {
    const row = rows.get(id)
    if (row === undefined) return []
    const { target, importId: _importId, standingAnswer: _answer, ...facts } = row
    const file = head.get(idToBytes(row.caseId))
    const team = colleagues.all(idToBytes(id))
    const numbered = wayOf[row.channel] === 'call' || row.channel === 'sms'
    return [
      {
        ...facts,
        colleagues: team.map(({ staff_id, role }) => ({ staffId: idFromBytes<'staff'>(staff_id), role })),
        colleagueNames: team.map(({ name }) => name),
        targetMasked: numbered ? maskPhone(target) : target,
        grade: gradeOfContact(row),
        caseNo: file?.case_no ?? '',
        borrowerName: file?.borrower_name ?? '',
      },
    ]
  })
}

export function contactsOfCase(ledger: Ledger, caseId: Id<'case'>): ContactsOfCase {
  return {
    persons: personsOfCase(ledger, caseId),
    permits: permitsOfCase(ledger, caseId),
    ...promisesOfCase(ledger, caseId),
    newestDemandOn: newestDemandOn(ledger, idToBytes(caseId)),
    ledgerDemandOn: ledgerDemandOn(ledger, caseId),
    standings: standingsOfCase(ledger, caseId).map(({ proposal }) => proposal),
  }
}

function ledgerDemandOn(ledger: Ledger, caseId: Id<'case'>): IsoDate | null {
  const row = prepared<[Buffer], { day: IsoDate | null }>(ledger.raw, 'SELECT max(last_demand_on) AS day FROM loan WHERE case_id = ? AND voided_at IS NULL').get(idToBytes(caseId))
  return row?.day ?? null
}
