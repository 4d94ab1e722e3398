import type { CollectionKpi, CollectionKpiLine } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { spokenOutcomes } from '../../../shared/model/contact.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { type CollectionCounts, collectionRates } from '../../../shared/rules/collection-rates.ts'
import { addFen } from '../../../shared/rules/money.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { inTurns } from '../kernel/slices.ts'
import { promisesOfCase } from './promises.ts'

/** 催收指标 of a period: counted from the log itself, so that every figure can be counted again in the lists beside it. */

type Counted = Pick<CollectionCounts, 'calls' | 'callsReached' | 'visits' | 'effective' | 'promises' | 'breaches'>
type Settled = Pick<CollectionCounts, 'promisesDue' | 'promisesKept' | 'promisedFen' | 'paidFen'>

const NOTHING_COUNTED: Counted = { calls: 0, callsReached: 0, visits: 0, effective: 0, promises: 0, breaches: 0 }
const NOTHING_SETTLED: Settled = { promisesDue: 0, promisesKept: 0, promisedFen: ZERO_FEN, paidFen: ZERO_FEN }

const SPOKEN = `c.outcome IN (${[...spokenOutcomes].map((outcome) => `'${outcome}'`).join(', ')})`
const CALL = "c.channel = 'call' AND c.incoming = 0"

const COUNTS = `count(CASE WHEN ${CALL} THEN 1 END) AS calls, count(CASE WHEN ${CALL} AND ${SPOKEN} THEN 1 END) AS callsReached,
  count(CASE WHEN c.channel = 'visit' THEN 1 END) AS visits, count(CASE WHEN ${SPOKEN} THEN 1 END) AS effective,
  count(CASE WHEN c.outcome = 'promised' THEN 1 END) AS promises, count(c.breach_reason) AS breaches`

/** Contacts of the period by whoever took part in them; a visit of two counts for each of the two. */
const BY_PERSON = (scope: string) => `SELECT k.staff_id AS staff, ${COUNTS} FROM contact_line l JOIN contact c ON c.id = l.contact_id JOIN contact_colleague k ON k.contact_id = c.id
  WHERE l.occurred_on BETWEEN @from AND @to${scope} GROUP BY 1`

const ALTOGETHER = (scope: string) => `SELECT ${COUNTS} FROM contact_line l JOIN contact c ON c.id = l.contact_id WHERE l.occurred_on BETWEEN @from AND @to${scope}`

const LETTERS = (scope: string) => `SELECT s.created_by AS staff, count(*) AS letters FROM notice_service s JOIN case_file f ON f.id = s.case_id
  WHERE s.voided_at IS NULL AND s.sent_on BETWEEN @from AND @to${scope} GROUP BY 1`

const PROMISES = (scope: string) => `SELECT DISTINCT l.case_id FROM contact_line l WHERE l.promise_due_on BETWEEN @from AND @to${scope}`

interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** @throws ApiFailure locked when the ledger is locked meanwhile */
export async function collectionKpi(ledger: Ledger, period: ParsedOf<'contacts.kpi'>): Promise<CollectionKpi> {
  const { counted, letters, total } = await countedIn(ledger, period)
  const { altogether, byPerson } = await settledPromises(ledger, period)
  const line = (counts: CollectionCounts): CollectionKpiLine => ({ counts, rates: collectionRates(counts, `${period.from} 至 ${period.to}`) })
  const people = [...new Set([...counted.keys(), ...letters.keys(), ...byPerson.keys()])].map((staffId) => ({
    staffId,
    name: nameOf(ledger, staffId),
    ...line({ ...(counted.get(staffId) ?? NOTHING_COUNTED), letters: letters.get(staffId) ?? 0, ...(byPerson.get(staffId) ?? NOTHING_SETTLED) }),
  }))
  return {
    people: people.toSorted((a, b) => b.counts.effective - a.counts.effective || a.name.localeCompare(b.name, 'zh-CN')),
    total: line({ ...total, letters: [...letters.values()].reduce((sum, each) => sum + each, 0), ...altogether }),
  }
}

interface CountedInPeriod {
  readonly counted: ReadonlyMap<Id<'staff'>, Counted>
  readonly letters: ReadonlyMap<Id<'staff'>, number>
  readonly total: Counted
}

async function countedIn(ledger: Ledger, period: Period): Promise<CountedInPeriod> {
  const counted = new Map<Id<'staff'>, Counted>()
  const letters = new Map(rowsOf<{ staff: Buffer; letters: number }>(ledger, LETTERS, 'f.unit_id', period).map((row) => [idFromBytes<'staff'>(row.staff), row.letters]))
  let total = NOTHING_COUNTED
  for await (const day of inTurns(ledger, daysOf(period))) {
    for (const { staff, ...counts } of rowsOf<Counted & { staff: Buffer }>(ledger, BY_PERSON, 'l.unit_id', day)) {
      const staffId = idFromBytes<'staff'>(staff)
      counted.set(staffId, bothCounted(counted.get(staffId) ?? NOTHING_COUNTED, counts))
    }
    for (const counts of rowsOf<Counted>(ledger, ALTOGETHER, 'l.unit_id', day)) total = bothCounted(total, counts)
  }
  return { counted, letters, total }
}

/** Each day of a period by itself: what a large branch did on one day is counted before anybody notices. */
function* daysOf({ from, to }: Period): Generator<Period> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield { from: day, to: day }
}

function bothCounted(a: Counted, b: Counted): Counted {
  return {
    calls: a.calls + b.calls,
    callsReached: a.callsReached + b.callsReached,
    visits: a.visits + b.visits,
    effective: a.effective + b.effective,
    promises: a.promises + b.promises,
    breaches: a.breaches + b.breaches,
  }
}

function rowsOf<Row>(ledger: Ledger, query: (scope: string) => string, unitColumn: string, { from, to }: Period): Row[] {
  const clause = unitClause(ledger, unitColumn)
  const sql = query(clause === null ? '' : ` AND ${clause.sql}`)
  return prepared<[...Buffer[], object], Row>(ledger.raw, sql).all(...(clause?.parameters ?? []), { from, to })
}

interface SettledPromises {
  readonly altogether: Settled
  readonly byPerson: ReadonlyMap<Id<'staff'>, Settled>
}

/** Promises whose day lies in the period and has passed, or was met before it; each household is settled as its own tab settles it. */
async function settledPromises(ledger: Ledger, period: Period): Promise<SettledPromises> {
  const byPerson = new Map<Id<'staff'>, Settled>()
  let altogether = NOTHING_SETTLED
  for await (const row of inTurns(ledger, rowsOf<{ case_id: Buffer }>(ledger, PROMISES, 'l.unit_id', period))) {
    for (const promise of promisesOfCase(ledger, idFromBytes<'case'>(row.case_id)).promises) {
      if (promise.state === 'open' || promise.dueOn < period.from || promise.dueOn > period.to) continue
      const own: Settled = { promisesDue: 1, promisesKept: promise.state === 'kept' ? 1 : 0, promisedFen: promise.amountFen, paidFen: promise.paidFen }
      altogether = bothSettled(altogether, own)
      for (const staffId of colleaguesOf(ledger, promise.contactId)) byPerson.set(staffId, bothSettled(byPerson.get(staffId) ?? NOTHING_SETTLED, own))
    }
  }
  return { altogether, byPerson }
}

function bothSettled(a: Settled, b: Settled): Settled {
  return {
    promisesDue: a.promisesDue + b.promisesDue,
    promisesKept: a.promisesKept + b.promisesKept,
    promisedFen: addFen(a.promisedFen, b.promisedFen),
    paidFen: addFen(a.paidFen, b.paidFen),
  }
}

function colleaguesOf({ raw }: Ledger, contactId: Id<'contact'>): Id<'staff'>[] {
  return prepared<[Buffer], { staff_id: Buffer }>(raw, 'SELECT staff_id FROM contact_colleague WHERE contact_id = ?').all(idToBytes(contactId)).map((row) => idFromBytes<'staff'>(row.staff_id))
}

function nameOf({ raw }: Ledger, staffId: Id<'staff'>): string {
  return prepared<[Buffer], { name: string }>(raw, 'SELECT name FROM staff WHERE id = ?').get(idToBytes(staffId))?.name ?? '（已不在名册）'
}
