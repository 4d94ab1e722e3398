import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { WeeklyCase, WeeklyRed, WeeklyReport, WeeklySums } from '../../../shared/api/department-papers.ts'
import { type CaseStage, caseStageLabels } from '../../../shared/model/case.ts'
import { type ContactChannel, contactChannelLabels, type ContactOutcome, type ContactRelation, outcomeLabelsFor } from '../../../shared/model/contact.ts'
import { deadlineActs, type DeadlineKind, deadlineKindLabels } from '../../../shared/model/deadline.ts'
import { type Fen, fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import { type IsoDate, isoDate } from '../../../shared/model/iso-date.ts'
import { type NoticeKind, noticeKindLabels } from '../../../shared/model/notice.ts'
import { type ProceedingEventKind, proceedingEventKindLabels } from '../../../shared/model/proceeding-event.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { recoveryRate } from '../../../shared/rules/recovery-rate.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import { longDate } from '../documents/paper/format.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'

/** 清收进度周报 (forms.md E8) out of the record: the stock of whoever asks, what came in, what was done, what lapses next. Money in yuan loans alone. */

/** Rows of the table: as many as two pages hold. */
const SHOWN = 30
const RED_SHOWN = 40
/** Days ahead that the red list looks. */
const AHEAD = 30

type Parameter = string | number | Buffer

interface Range {
  readonly from: IsoDate
  readonly to: IsoDate
}

interface Scope {
  readonly sql: string
  readonly parameters: readonly Buffer[]
}

export function weeklyReport(ledger: Ledger, { from, to, target }: ParsedOf<'departmentPapers.weekly'>): WeeklyReport {
  const scope = unitClause(ledger, 'c.unit_id') ?? { sql: '1', parameters: [] }
  const year = { from: isoDate(`${to.slice(0, 4)}-01-01`), to }
  const stock = prepared<Parameter[], { cases: number; principal: Fen }>(
    ledger.raw, `SELECT count(*) AS cases, coalesce(sum(c.principal_fen), 0) AS principal FROM case_summary c WHERE c.status = 'open' AND ${scope.sql}`,
  ).get(...scope.parameters)
  const { lines, left } = linesOf(ledger, scope, { from, to })
  const collected = sumsOf(ledger, scope, year)
  return {
    from, to,
    cases: stock?.cases ?? 0,
    principalFen: stock?.principal ?? ZERO_FEN,
    week: sumsOf(ledger, scope, { from, to }),
    year: collected,
    reached: recoveryRate(sumFen([collected.cash, collected.inKind]), target),
    lines, left,
    red: redLines(ledger, scope, to),
    newSuits: count(ledger, `SELECT count(DISTINCT e.proceeding_id) AS n FROM proceeding_event e JOIN case_summary c ON c.case_id = e.case_id WHERE e.kind = 'docketed' AND e.voided_at IS NULL AND e.day BETWEEN ? AND ? AND ${scope.sql}`, scope, { from, to }),
    preservedFen: fen(count(ledger, `SELECT coalesce(sum(o.amount_fen), 0) AS n FROM preservation_order o JOIN case_summary c ON c.case_id = o.case_id WHERE o.voided_at IS NULL AND o.ruled_on BETWEEN ? AND ? AND ${scope.sql}`, scope, { from, to })),
    auctions: count(ledger, `SELECT count(*) AS n FROM auction_round a JOIN case_summary c ON c.case_id = a.case_id WHERE a.voided_at IS NULL AND a.opens_on BETWEEN ? AND ? AND ${scope.sql}`, scope, { from, to }),
  }
}

/** The range comes before the scope in each statement. */
function count({ raw }: Ledger, sql: string, { parameters }: Scope, { from, to }: Range): number {
  return prepared<Parameter[], { n: number }>(raw, sql).get(from, to, ...parameters)?.n ?? 0
}

/** A repayment that was reversed did not come in; one that books a thing taken is 抵债, not 现金. */
const CASH = `SELECT coalesce(sum(e.amount_fen), 0) AS n FROM ledger_entry e JOIN loan l ON l.id = e.loan_id JOIN case_summary c ON c.case_id = e.case_id
  WHERE e.kind = 'repayment' AND l.currency = 'CNY' AND e.voided_at IS NULL AND e.value_date BETWEEN ? AND ?
    AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.loan_id = e.loan_id AND r.reverses_id = e.id AND r.voided_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM foreclosed_asset f WHERE f.case_id = e.case_id AND f.entry_id = e.id AND f.voided_at IS NULL)`
const IN_KIND = `SELECT coalesce(sum(f.offset_fen), 0) AS n FROM foreclosed_asset f JOIN case_summary c ON c.case_id = f.case_id WHERE f.voided_at IS NULL AND f.acquired_on BETWEEN ? AND ?`
const WRITTEN_OFF = `SELECT coalesce(sum(l.principal_fen + l.on_interest_fen + l.cost_fen), 0) AS n FROM write_off w JOIN write_off_loan l ON l.write_off_id = w.id JOIN case_summary c ON c.case_id = w.case_id
  WHERE w.state = 'written-off' AND w.voided_at IS NULL AND w.decided_on BETWEEN ? AND ?`

function sumsOf(ledger: Ledger, scope: Scope, range: Range): WeeklySums {
  const sum = (sql: string) => fen(count(ledger, `${sql} AND ${scope.sql}`, scope, range))
  return { cash: sum(CASH), inKind: sum(IN_KIND), writtenOff: sum(WRITTEN_OFF) }
}

interface CaseRow {
  readonly case_id: Buffer
  readonly borrower_name: string
  readonly principal_fen: Fen
  readonly stage: CaseStage
  readonly manager_name: string | null
}

/** On the list of key debtors. */
const KEY = 'EXISTS (SELECT 1 FROM key_debtor k WHERE k.case_id = c.case_id AND k.voided_at IS NULL)'

/** Something was done in the week, or something is due soon. */
const MOVED = `(c.case_id IN (SELECT case_id FROM contact WHERE voided_at IS NULL AND occurred_on BETWEEN @from AND @to)
  OR c.case_id IN (SELECT case_id FROM proceeding_event WHERE voided_at IS NULL AND day BETWEEN @from AND @to)
  OR c.case_id IN (SELECT case_id FROM notice WHERE voided_at IS NULL AND issued_on BETWEEN @from AND @to)
  OR c.case_id IN (SELECT case_id FROM ledger_entry WHERE voided_at IS NULL AND kind = 'repayment' AND value_date BETWEEN @from AND @to)
  OR c.case_id IN (SELECT case_id FROM deadline WHERE standing = 'running' AND safe <= @ahead))`

function linesOf(ledger: Ledger, scope: Scope, range: Range): { readonly lines: readonly WeeklyCase[]; readonly left: number } {
  const named = { ...range, ahead: addDays(range.to, AHEAD) }
  const where = `c.status = 'open' AND (${MOVED} OR ${KEY}) AND ${scope.sql}`
  const all = prepared<[...Buffer[], object], { n: number }>(ledger.raw, `SELECT count(*) AS n FROM case_summary c WHERE ${where}`).get(...scope.parameters, named)?.n ?? 0
  const rows = prepared<[...Buffer[], object], CaseRow>(
    ledger.raw, `SELECT c.case_id, c.borrower_name, c.principal_fen, c.stage, c.manager_name FROM case_summary c WHERE ${where} ORDER BY ${KEY} DESC, c.principal_fen DESC, c.case_id LIMIT ${SHOWN}`,
  ).all(...scope.parameters, named)
  return { lines: rows.map((row) => lineOf(ledger, row, range)), left: Math.max(0, all - rows.length) }
}

function lineOf(ledger: Ledger, { case_id, borrower_name, principal_fen, stage, manager_name }: CaseRow, range: Range): WeeklyCase {
  const due = prepared<[Buffer, IsoDate], { kind: DeadlineKind; safe: IsoDate }>(
    ledger.raw, "SELECT kind, safe FROM deadline WHERE case_id = ? AND standing = 'running' AND safe <= ? ORDER BY safe LIMIT 3",
  ).all(case_id, addDays(range.to, AHEAD))
  const [first] = due
  return {
    caseId: idFromBytes<'case'>(case_id),
    borrowerName: borrower_name,
    principalFen: principal_fen,
    stage: caseStageLabels[stage],
    progress: progressOf(ledger, case_id, range),
    keyDates: due.map(({ kind, safe }) => `${deadlineKindLabels[kind]} ${longDate(safe)}`),
    next: first === undefined ? null : deadlineActs[first.kind],
    manager: manager_name,
  }
}

/** What was done for a case in the week, day by day. */
function progressOf({ raw }: Ledger, caseId: Buffer, { from, to }: Range): string[] {
  const asked = [caseId, from, to] as const
  const contacts = prepared<[Buffer, IsoDate, IsoDate], { day: IsoDate; channel: ContactChannel; outcome: ContactOutcome; relation: ContactRelation }>(
    raw, 'SELECT occurred_on AS day, channel, outcome, relation FROM contact WHERE case_id = ? AND voided_at IS NULL AND occurred_on BETWEEN ? AND ?',
  ).all(...asked)
  const events = prepared<[Buffer, IsoDate, IsoDate], { day: IsoDate; kind: ProceedingEventKind }>(
    raw, 'SELECT day, kind FROM proceeding_event WHERE case_id = ? AND voided_at IS NULL AND day BETWEEN ? AND ?',
  ).all(...asked)
  const notices = prepared<[Buffer, IsoDate, IsoDate], { day: IsoDate; kind: NoticeKind }>(
    raw, 'SELECT issued_on AS day, kind FROM notice WHERE case_id = ? AND voided_at IS NULL AND issued_on BETWEEN ? AND ?',
  ).all(...asked)
  const receipts = prepared<[Buffer, IsoDate, IsoDate], { day: IsoDate; amount: Fen }>(
    raw, "SELECT value_date AS day, amount_fen AS amount FROM ledger_entry WHERE case_id = ? AND kind = 'repayment' AND voided_at IS NULL AND value_date BETWEEN ? AND ?",
  ).all(...asked)
  const all = [
    ...contacts.map(({ day, channel, outcome, relation }) => ({ day, words: `${contactChannelLabels[channel]}：${outcomeLabelsFor(relation)[outcome]}` })),
    ...events.map(({ day, kind }) => ({ day, words: proceedingEventKindLabels[kind] })),
    ...notices.map(({ day, kind }) => ({ day, words: `发出${noticeKindLabels[kind]}` })),
    ...receipts.map(({ day, amount }) => ({ day, words: `还款${formatYuan(amount)}元` })),
  ]
  return all.toSorted((a, b) => a.day.localeCompare(b.day)).map(({ day, words }) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日${words}`)
}

/** Every day that must be kept within thirty days, missed ones first. */
function redLines(ledger: Ledger, scope: Scope, to: IsoDate): WeeklyRed[] {
  const sql = `SELECT c.borrower_name AS borrowerName, d.kind, d.subject_text AS subject, d.safe, s.name AS ownerName
    FROM deadline d JOIN case_summary c ON c.case_id = d.case_id LEFT JOIN staff s ON s.id = d.owner_id
    WHERE d.standing = 'running' AND d.safe <= ? AND c.status = 'open' AND ${scope.sql} ORDER BY d.safe, d.rowno LIMIT ${RED_SHOWN}`
  return prepared<Parameter[], WeeklyRed>(ledger.raw, sql).all(addDays(to, AHEAD), ...scope.parameters)
}
