import { inArray } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { VisitDay, VisitView } from '../../../shared/api/visits.ts'
import type { ContactOutcome } from '../../../shared/model/contact.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { teamOf } from '../../../shared/model/visit.ts'
import type { ContactDecision } from '../../../shared/rules/contact-guard.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { visitState } from '../../../shared/rules/visit-list.ts'
import { phoneOnRecord, tiesOfCase } from '../contacts/persons.ts'
import { visit } from '../database/visit-schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { maskPhone } from '../parties/identity.ts'
import { nameOf } from '../teams/handover-log.ts'
import { guardVisit, lastContact, visitAddresses } from './person.ts'

/** The list of a day as it is gone through, and the days before of which something is not recorded. */

interface DayRow {
  readonly id: Buffer
  readonly case_no: string
  readonly borrower_name: string
  readonly manager_name: string | null
  readonly principal_fen: Fen
  readonly interest_fen: Fen
  readonly cost_fen: Fen
  readonly balance_on: IsoDate | null
  readonly person_name: string
  readonly contact_id: Buffer | null
  readonly outcome: ContactOutcome | null
}

const FROM = `FROM visit v JOIN case_summary s ON s.case_id = v.case_id LEFT JOIN contact c ON c.id = v.contact_id AND c.voided_at IS NULL`
const OWN = `(@mine = 0 OR v.lead_id = @me OR v.recorder_id = @me OR v.witness_id = @me)`

const DAY = (scope: string) => `SELECT v.id, s.case_no, s.borrower_name, s.manager_name, s.principal_fen, s.interest_fen, s.cost_fen, s.balance_on, p.name AS person_name, c.id AS contact_id, c.outcome
  ${FROM} JOIN party p ON p.id = v.party_id WHERE v.visit_on = @day AND v.voided_at IS NULL AND ${OWN}${scope} ORDER BY v.place, v.id`

const DAYS_BACK = 30

const UNRECORDED = (scope: string) => `SELECT v.visit_on AS day, count(*) AS visits ${FROM}
  WHERE v.visit_on < @today AND v.voided_at IS NULL AND c.id IS NULL AND ${OWN}${scope} GROUP BY v.visit_on ORDER BY v.visit_on DESC LIMIT ${DAYS_BACK}`

export function visitDay(ledger: Ledger, { day, mine }: ParsedOf<'visits.day'>): VisitDay {
  const clause = unitClause(ledger, 's.unit_id')
  const [scope, units] = clause === null ? ['', []] : [` AND ${clause.sql}`, clause.parameters]
  const asked = { mine: mine ? 1 : 0, me: idToBytes(ledger.person.id) }
  const rows = prepared<[...Buffer[], object], DayRow>(ledger.raw, DAY(scope)).all(...units, { ...asked, day })
  const unrecorded = prepared<[...Buffer[], object], VisitDay['unrecorded'][number]>(ledger.raw, UNRECORDED(scope)).all(...units, { ...asked, today: ledger.clock.today() })
  return { rows: viewsOf(ledger, rows), unrecorded }
}

function viewsOf(ledger: Ledger, rows: readonly DayRow[]): VisitView[] {
  const ids = rows.map(({ id }) => idFromBytes<'visit'>(id))
  if (ids.length === 0) return []
  const records = new Map(ledger.db.select().from(visit).where(inArray(visit.id, ids)).all().map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const record = records.get(idFromBytes<'visit'>(row.id))
    return record === undefined ? [] : [viewOf(ledger, row, record)]
  })
}

const DONE: Pick<ContactDecision, 'verdict' | 'findings'> = { verdict: 'allow', findings: [] }

function viewOf(ledger: Ledger, row: DayRow, record: typeof visit.$inferSelect): VisitView {
  const { importId: _importId, place: _place, ...facts } = record
  const { caseId, partyId, address, visitOn, startsAt } = record
  const personName = row.person_name
  const relation = tiesOfCase(ledger, caseId).get(partyId) ?? null
  const known = visitAddresses(ledger, partyId).find((each) => each.address === address) ?? null
  // the contact itself carries what the guards said to it
  const { verdict, findings } = row.contact_id === null ? guardVisit(ledger, { caseId, partyId, personName, relation, known, day: visitOn, time: startsAt, colleagues: teamOf(record) }) : DONE
  return {
    ...facts, personName, relation, known, verdict, findings,
    caseNo: row.case_no,
    borrowerName: row.borrower_name,
    managerName: row.manager_name,
    totalFen: sumFen([row.principal_fen, row.interest_fen, row.cost_fen]),
    balanceOn: row.balance_on,
    phoneMasked: maskPhone(phoneOnRecord(ledger, partyId)),
    last: lastContact(ledger, caseId, partyId),
    state: visitState(visitOn, row.outcome, ledger.clock.today()),
    teamNames: namesOf(ledger, teamOf(record).map(({ staffId }) => staffId)),
    contactId: row.contact_id && idFromBytes<'contact'>(row.contact_id),
    outcome: row.outcome,
  }
}

function namesOf(ledger: Ledger, staffIds: readonly Id<'staff'>[]): string[] {
  return staffIds.map((id) => nameOf(ledger, id) ?? '')
}
