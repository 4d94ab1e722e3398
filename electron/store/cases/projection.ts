import { type Currency, MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type RiskClass, riskClasses } from '../../../shared/model/loan.ts'
import { earliestKnown, latestKnown } from '../../../shared/rules/civil-date.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { newestDemandOn } from '../contacts/demand-day.ts'
import { projectContacts } from '../contacts/lines.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import type { RecordChange } from '../kernel/work.ts'
import { prepared } from '../kernel/prepared.ts'
import { keptOrProjected } from '../loans/position.ts'
import { dropPositions, dropStalePositions } from '../loans/stale-positions.ts'
import { projectMeasures } from '../preservations/lines.ts'
import { type CaseFigures, caseFigures, foreignJson } from './figures.ts'
import { projectParts } from '../parties/parts.ts'
import { numbersIn } from '../parties/phone-text.ts'
import { indexRecords } from '../search/index-records.ts'
import { readName, sortKey } from '../search/read-name.ts'
import { type Searchable, searchTerms } from '../search/terms.ts'
import { projectProceedings } from '../proceedings/summary.ts'
import { type StageFact, stageOf } from './stage.ts'

/** Rebuilds the list line, the measures' lines, the positions and the search terms of cases from nothing but their records. */
export function projectCases(ledger: Ledger, caseIds: readonly Id<'case'>[]): void {
  dropPositions(ledger, caseIds)
  for (const caseId of caseIds) projectCase(ledger, caseId)
}

/** The same after a command's changes: the positions of loans that it left alone stay. Part of every command. */
export function projectChanges(ledger: Ledger, caseIds: readonly Id<'case'>[], changes: readonly RecordChange[]): void {
  dropStalePositions(ledger, changes)
  for (const caseId of caseIds) projectCase(ledger, caseId)
}

/** Only the name changes: no need to build every line again. */
export function renameUnit(ledger: Ledger, unitId: Id<'unit'>, name: string): void {
  ledger.raw.prepare('UPDATE case_summary SET unit_name = ? WHERE unit_id = ? AND unit_name <> ?').run(name, idToBytes(unitId), name)
}

export function renameManager(ledger: Ledger, staffId: Id<'staff'>, name: string): void {
  ledger.raw.prepare('UPDATE case_summary SET manager_name = ? WHERE manager_id = ? AND manager_name <> ?').run(name, idToBytes(staffId), name)
}

/** What the list shows of a case itself, ids as they lie in the file. */
interface Head {
  readonly id: Buffer
  readonly rowno: number
  readonly case_no: string
  readonly status: string
  readonly unit_id: Buffer
  readonly unit_name: string
  readonly manager_id: Buffer | null
  readonly manager_name: string | null
  readonly borrower_name: string
  readonly borrower_kind: string
  readonly id_no: string | null
  /** Every number of the borrower, in use or not: a household is found by an old one too. */
  readonly phones: string | null
  readonly created_at: number
  readonly updated_at: number
  readonly voided_at: number | null
  /** 1 when the list holds a line of it already. */
  readonly listed: 0 | 1
}

const HEAD = `SELECT f.id, f.rowno, f.case_no, f.status, f.unit_id, u.name AS unit_name, f.manager_id, s.name AS manager_name, p.name AS borrower_name,
    p.kind AS borrower_kind, p.id_no,
    (SELECT group_concat(t.number, '、') FROM party_phone t WHERE t.party_id = p.id AND t.voided_at IS NULL) AS phones, f.created_at, f.updated_at, f.voided_at, EXISTS (SELECT 1 FROM case_summary c WHERE c.rowno = f.rowno) AS listed
  FROM case_file f JOIN party p ON p.id = f.borrower_id JOIN unit u ON u.id = f.unit_id LEFT JOIN staff s ON s.id = f.manager_id WHERE f.id = ?`

interface LoanLine {
  readonly id: Buffer
  readonly note_no: string
  readonly contract_no: string | null
  readonly risk_class: RiskClass | null
  readonly security_type: string | null
  readonly currency: Currency
  readonly contract_fen: Fen
  readonly due_on: IsoDate
  readonly last_demand_on: IsoDate | null
}

const LOANS = `SELECT id, note_no, contract_no, risk_class, security_type, currency, contract_fen, last_demand_on,
    coalesce((SELECT max(e.new_due_on) FROM loan_extension e WHERE e.loan_id = loan.id AND e.voided_at IS NULL), due_on) AS due_on
  FROM loan WHERE case_id = ? AND voided_at IS NULL`

interface ProceedingLine extends StageFact {
  readonly case_no: string | null
  readonly ledger_no: string | null
}

const PROCEEDINGS = 'SELECT kind, status, case_no, ledger_no FROM proceeding WHERE case_id = ? AND voided_at IS NULL'

function projectCase(ledger: Ledger, caseId: Id<'case'>): void {
  const { raw } = ledger
  const head = prepared<[Buffer], Head>(raw, HEAD).get(idToBytes(caseId))
  if (!head) return
  if (head.listed === 1) forget(ledger, head)
  projectMeasures(ledger, head.id)
  projectContacts(ledger, head)
  indexRecords(ledger, projectParts(ledger, head.id, head.voided_at !== null).map((id) => ({ table: 'party', id: idFromBytes(id) })))
  if (head.voided_at !== null) return dropPositions(ledger, [caseId])
  const loans = prepared<[Buffer], LoanLine>(raw, LOANS).all(head.id)
  const figures = caseFigures(keptOrProjected(ledger, head.id, loans.map(({ id }) => id)))
  const proceedings = prepared<[Buffer], ProceedingLine>(raw, PROCEEDINGS).all(head.id)
  const borrower = readName(head.borrower_name)
  writeSummary(ledger, head, { sort: sortKey(borrower), loans, figures, stage: stageOf(proceedings) })
  if (proceedings.length > 0) projectProceedings(ledger, head, sortKey(borrower))
  writeTerms(ledger, head.rowno, {
    names: [borrower],
    tails: [...present([head.id_no]), ...numbersIn(head.phones)],
    numbers: present([head.case_no, ...loans.flatMap((row) => [row.contract_no, row.note_no]), ...proceedings.flatMap((row) => [row.case_no, row.ledger_no])]),
  })
}

/** Takes the old line away first: the index of search terms can only be added to or deleted from. */
function forget({ raw }: Ledger, { id, rowno }: Head): void {
  prepared<[number]>(raw, 'DELETE FROM case_search WHERE rowid = ?').run(rowno)
  prepared<[Buffer]>(raw, 'DELETE FROM proceeding_summary WHERE case_id = ?').run(id)
  prepared<[number]>(raw, 'DELETE FROM case_summary WHERE rowno = ?').run(rowno)
}

interface OrderFigures {
  readonly orders: number
  readonly expiry: IsoDate | null
}

/** 在封数 and the earliest running end among items in force: the latest written end of each, waiting items aside. */
function orderFigures(ledger: Ledger, caseId: Buffer): OrderFigures {
  const row = prepared<[Buffer], OrderFigures>(
    ledger.raw,
    `SELECT count(*) AS orders, min(ends) AS expiry FROM (
       SELECT i.id, CASE WHEN i.rank = 'first' THEN (
         SELECT max(p.ends_on) FROM preservation_period p WHERE p.item_id = i.id AND p.voided_at IS NULL) END AS ends
       FROM preservation_item i WHERE i.case_id = ? AND i.voided_at IS NULL AND i.status = 'in-force')`,
  ).get(caseId)
  return row ?? { orders: 0, expiry: null }
}

function contractSum(loans: readonly LoanLine[]): Fen {
  return sumFen(loans.filter(({ currency }) => currency === MAIN_CURRENCY).map((row) => row.contract_fen))
}

function worstClass(loans: readonly LoanLine[]): string | null {
  return riskClasses.findLast((riskClass) => loans.some((row) => row.risk_class === riskClass)) ?? null
}

interface Line {
  readonly sort: string
  readonly loans: readonly LoanLine[]
  readonly figures: CaseFigures
  readonly stage: string
}

function writeSummary(ledger: Ledger, head: Head, { sort, loans, figures, stage }: Line): void {
  const { orders, expiry } = orderFigures(ledger, head.id)
  prepared(
    ledger.raw,
    `INSERT INTO case_summary (case_id, rowno, case_no, borrower_name, borrower_sort, borrower_kind, unit_id, unit_name, manager_id, manager_name,
       status, stage, risk_class, security_type, loan_count, contract_fen, principal_fen, interest_fen, cost_fen, foreign_json, balance_on, figures_on,
       earliest_due_on, last_demand_on, next_expiry_on, order_count, note_nos, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    head.id, head.rowno, head.case_no, head.borrower_name, sort, head.borrower_kind, head.unit_id, head.unit_name, head.manager_id, head.manager_name,
    head.status, stage, worstClass(loans), loans[0]?.security_type ?? null, loans.length,
    contractSum(loans), figures.principal, figures.interest, figures.costs, foreignJson(figures), figures.on, ledger.clock.today(),
    earliestKnown(loans.map((row) => row.due_on)),
    latestKnown([...loans.map((row) => row.last_demand_on), newestDemandOn(ledger, head.id)]), expiry, orders, loans.map((row) => row.note_no).join(' ').slice(0, 2000), head.created_at, head.updated_at,
  )
}

function present(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null)
}

function writeTerms({ raw }: Ledger, rowno: number, subject: Searchable): void {
  prepared<[number, string]>(raw, 'INSERT INTO case_search (rowid, terms) VALUES (?, ?)').run(rowno, searchTerms(subject))
}
