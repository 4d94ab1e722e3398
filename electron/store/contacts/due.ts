import type { CallLine, DueContact, PageOf, PromiseView } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { ContactPlan } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { maskPhone } from '../parties/identity.ts'
import { guardContact } from './guard.ts'
import { phoneOnRecord } from './persons.ts'
import { promisesOfCase } from './promises.ts'

/** What is to be done next: next steps that fall due, promises that fall due, and the day's call list with the guards applied. */

interface DueRow {
  readonly contact_id: Buffer
  readonly case_id: Buffer
  readonly case_no: string
  readonly borrower_name: string
  readonly manager_name: string | null
  readonly party_id: Buffer | null
  readonly person_name: string
  readonly relation: DueContact['relation']
  readonly channel: ContactPlan['channel']
  readonly target: string | null
  readonly target_source: ContactPlan['targetSource']
  readonly next_on: IsoDate
  readonly next_step: string
  readonly occurred_on: IsoDate
  readonly outcome: DueContact['lastOutcome']
}

/** The page is found within one index; only its own rows are joined, in that order, to what they show. */
const DUE = (scope: string) => `SELECT d.contact_id, d.case_id, s.case_no, s.borrower_name, s.manager_name, c.party_id, c.person_name, c.relation, c.channel, c.target, c.target_source, d.next_on,
    c.next_step, c.occurred_on, c.outcome
  FROM (SELECT contact_id, case_id, next_on FROM contact_due INDEXED BY contact_due_day
      WHERE next_on <= @until AND (@mine = 0 OR manager_id = @me OR author_id = @me)${scope} ORDER BY next_on, case_id LIMIT @limit OFFSET @offset) d
    CROSS JOIN case_summary s ON s.case_id = d.case_id CROSS JOIN contact c ON c.id = d.contact_id
  ORDER BY d.next_on, d.case_id`

interface Asked {
  readonly mine: boolean
  readonly until: IsoDate
  readonly offset: number
  readonly limit: number
}

/** Only what the signed-in person sees. */
function scopeOf(ledger: Ledger): { readonly sql: string; readonly parameters: readonly Buffer[] } {
  const clause = unitClause(ledger, 'unit_id')
  return clause === null ? { sql: '', parameters: [] } : { sql: ` AND ${clause.sql}`, parameters: clause.parameters }
}

function dueRows(ledger: Ledger, { mine, until, offset, limit }: Asked): DueRow[] {
  const { sql, parameters } = scopeOf(ledger)
  return prepared<[...Buffer[], object], DueRow>(ledger.raw, DUE(sql)).all(...parameters, { until, mine: mine ? 1 : 0, me: idToBytes(ledger.person.id), limit, offset })
}

function dueContact(row: DueRow): DueContact {
  return {
    contactId: idFromBytes<'contact'>(row.contact_id),
    caseId: idFromBytes<'case'>(row.case_id),
    caseNo: row.case_no,
    borrowerName: row.borrower_name,
    managerName: row.manager_name,
    partyId: row.party_id && idFromBytes<'party'>(row.party_id),
    personName: row.person_name,
    relation: row.relation,
    nextOn: row.next_on,
    nextStep: row.next_step,
    lastOn: row.occurred_on,
    lastOutcome: row.outcome,
  }
}

/** One row more than the page holds tells whether another follows. */
function paged<Row, View>(rows: readonly Row[], limit: number, view: (row: Row) => View): PageOf<View> {
  return { rows: rows.slice(0, limit).map(view), more: rows.length > limit }
}

export function dueContacts(ledger: Ledger, input: ParsedOf<'contacts.due'>): PageOf<DueContact> {
  return paged(dueRows(ledger, { ...input, limit: input.limit + 1 }), input.limit, dueContact)
}

const PROMISES_DUE = (scope: string) => `SELECT contact_id AS id, case_id FROM contact_line INDEXED BY contact_line_promise
  WHERE promise_due_on IS NOT NULL AND promise_due_on <= @until AND open = 1 AND (@mine = 0 OR manager_id = @me OR author_id = @me)${scope}
  ORDER BY promise_due_on DESC, contact_id DESC LIMIT @limit OFFSET @offset`

/** Promises up to a day, the latest first; each with what the ledger says became of it. */
export function duePromises(ledger: Ledger, { mine, until, offset, limit }: ParsedOf<'contacts.promises'>): PageOf<PromiseView> {
  const { sql, parameters } = scopeOf(ledger)
  const rows = prepared<[...Buffer[], object], { id: Buffer; case_id: Buffer }>(ledger.raw, PROMISES_DUE(sql)).all(...parameters, {
    until, mine: mine ? 1 : 0, me: idToBytes(ledger.person.id), limit: limit + 1, offset,
  })
  const known = new Map<Id<'case'>, ReadonlyMap<Id<'contact'>, PromiseView>>()
  const shown = rows.slice(0, limit).flatMap((row) => {
    const caseId = idFromBytes<'case'>(row.case_id)
    const own = known.get(caseId) ?? new Map(promisesOfCase(ledger, caseId).promises.map((promise) => [promise.contactId, promise]))
    known.set(caseId, own)
    return own.get(idFromBytes<'contact'>(row.id)) ?? []
  })
  return { rows: shown, more: rows.length > limit }
}

export interface CallListDay {
  readonly day: IsoDate
  readonly time: string
  readonly mine: boolean
}

/** A line of the call list with the full number, for the export. */
export interface NumberedLine {
  readonly line: CallLine
  readonly number: string | null
}

/** Whom to call on a day and what the guards say to it: the cases whose next step falls due by then, at the number last used. */
export function callLines(ledger: Ledger, { day, time, mine }: CallListDay, offset: number, limit: number): { readonly rows: readonly NumberedLine[]; readonly more: boolean } {
  const rows = dueRows(ledger, { mine, until: day, offset, limit: limit + 1 })
  return paged(rows, limit, (row) => callLine(ledger, row, day, time))
}

function callLine(ledger: Ledger, row: DueRow, day: IsoDate, time: string): NumberedLine {
  const partyId = row.party_id === null ? null : idFromBytes<'party'>(row.party_id)
  const used = row.channel === 'call' || row.channel === 'sms' ? row.target : null
  const number = used ?? phoneOnRecord(ledger, partyId)
  const decision = guardContact(
    ledger,
    {
      caseId: idFromBytes<'case'>(row.case_id), channel: 'call', incoming: false, partyId, personName: row.person_name, relation: row.relation, target: number,
      targetSource: row.target_source, occurredOn: day, occurredAt: time, colleagues: [], disclosed: false,
    },
    null,
  ).value
  return { line: { ...dueContact(row), numberMasked: maskPhone(number), verdict: decision.verdict, findings: decision.findings }, number }
}

export function callList(ledger: Ledger, { offset, limit, ...day }: ParsedOf<'contacts.callList'>): PageOf<CallLine> {
  const { rows, more } = callLines(ledger, day, offset, limit)
  return { rows: rows.map(({ line }) => line), more }
}
