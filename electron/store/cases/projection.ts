import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { riskClasses } from '../../../shared/model/loan.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { caseFile, loan, party, proceeding, staff, unit } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger, prepared } from '../kernel/prepared.ts'
import { entriesOf, type LoanRow, type Position, positionOf, storePosition } from '../loans/position.ts'
import { searchTerms, sortKey } from './search-terms.ts'
import { stageOf } from './stage.ts'

/** Rebuilds the list line, the positions and the search terms of cases from their records. Part of every command. */
export function projectCases(ledger: Ledger, caseIds: readonly Id<'case'>[]): void {
  for (const caseId of caseIds) projectCase(ledger, caseId)
}

/** Rebuilds all of them: after an upgrade that changes a projection. */
export function projectAllCases(ledger: Ledger): void {
  const all = ledger.db.select({ id: caseFile.id }).from(caseFile).all()
  projectCases(ledger, all.map((row) => row.id))
}

/** Only the name changes: no need to build every line again. */
export function renameUnit(ledger: Ledger, unitId: Id<'unit'>, name: string): void {
  ledger.raw.prepare('UPDATE case_summary SET unit_name = ? WHERE unit_id = ? AND unit_name <> ?').run(name, idToBytes(unitId), name)
}

export function renameManager(ledger: Ledger, staffId: Id<'staff'>, name: string): void {
  ledger.raw.prepare('UPDATE case_summary SET manager_name = ? WHERE manager_id = ? AND manager_name <> ?').run(name, idToBytes(staffId), name)
}

/** What a projection reads (ids as they lie in the file), prepared once: an import projects thousands of cases in one transaction. */
const reads = oncePerLedger(({ db }) => ({
  head: db
    .select({ file: caseFile, borrower: party, unitName: unit.name, managerName: staff.name })
    .from(caseFile)
    .innerJoin(party, eq(party.id, caseFile.borrowerId))
    .innerJoin(unit, eq(unit.id, caseFile.unitId))
    .leftJoin(staff, eq(staff.id, caseFile.managerId))
    .where(eq(caseFile.id, sql.placeholder('caseId')))
    .prepare(),
  loans: db.select().from(loan).where(and(eq(loan.caseId, sql.placeholder('caseId')), isNull(loan.voidedAt))).prepare(),
  proceedings: db.select().from(proceeding).where(and(eq(proceeding.caseId, sql.placeholder('caseId')), isNull(proceeding.voidedAt))).prepare(),
}))

function projectCase(ledger: Ledger, caseId: Id<'case'>): void {
  const head = reads(ledger).head.get({ caseId: idToBytes(caseId) })
  if (!head) return
  forget(ledger, caseId, head.file.rowno)
  if (head.file.voidedAt !== null) return
  const loans = reads(ledger).loans.all({ caseId: idToBytes(caseId) })
  const positions = loans.map((row) => projectPosition(ledger, row))
  const proceedings = reads(ledger).proceedings.all({ caseId: idToBytes(caseId) })
  writeSummary(ledger, head, loans, positions, stageOf(proceedings))
  writeTerms(ledger, head, loans, proceedings.flatMap((row) => [row.caseNo, row.ledgerNo]))
}

interface Head {
  readonly file: typeof caseFile.$inferSelect
  readonly borrower: typeof party.$inferSelect
  readonly unitName: string
  readonly managerName: string | null
}

function forget(ledger: Ledger, caseId: Id<'case'>, rowno: number): void {
  prepared(ledger.raw, 'DELETE FROM case_search WHERE rowid = ?').run(rowno)
  prepared(ledger.raw, 'DELETE FROM case_summary WHERE case_id = ?').run(idToBytes(caseId))
  prepared(ledger.raw, 'DELETE FROM loan_position WHERE case_id = ?').run(idToBytes(caseId))
}

function projectPosition(ledger: Ledger, row: LoanRow): Position {
  const position = positionOf(row, entriesOf(ledger, row.id))
  storePosition(ledger, row, position)
  return position
}

interface OrderFigures {
  readonly orders: number
  readonly expiry: IsoDate | null
}

/** 在封数 and the earliest running end among items in force: the latest written end of each, waiting items aside. */
function orderFigures(ledger: Ledger, caseId: Id<'case'>): OrderFigures {
  const row = prepared<[Buffer], OrderFigures>(
    ledger.raw,
    `SELECT count(*) AS orders, min(ends) AS expiry FROM (
       SELECT i.id, CASE WHEN i.rank = 'first' THEN (
         SELECT max(p.ends_on) FROM preservation_period p WHERE p.item_id = i.id AND p.voided_at IS NULL) END AS ends
       FROM preservation_item i WHERE i.case_id = ? AND i.voided_at IS NULL AND i.status = 'in-force')`,
  ).get(idToBytes(caseId))
  return row ?? { orders: 0, expiry: null }
}

function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function worstClass(loans: readonly LoanRow[]): string | null {
  return riskClasses.findLast((riskClass) => loans.some((row) => row.riskClass === riskClass)) ?? null
}

function writeSummary(ledger: Ledger, head: Head, loans: readonly LoanRow[], positions: readonly Position[], stage: string): void {
  const { file, borrower } = head
  const { orders, expiry } = orderFigures(ledger, file.id)
  prepared(
    ledger.raw,
    `INSERT INTO case_summary (case_id, rowno, case_no, borrower_name, borrower_sort, borrower_kind, unit_id, unit_name, manager_id, manager_name,
       status, stage, risk_class, security_type, loan_count, contract_fen, principal_fen, interest_fen, balance_on, earliest_due_on, last_demand_on,
       next_expiry_on, order_count, note_nos, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    idToBytes(file.id), file.rowno, file.caseNo, borrower.name, sortKey(borrower.name), borrower.kind, idToBytes(file.unitId), head.unitName,
    file.managerId && idToBytes(file.managerId), head.managerName, file.status, stage, worstClass(loans), loans[0]?.securityType ?? null, loans.length,
    sum(loans.map((row) => row.contractFen)), sum(positions.map((position) => position.principal)),
    sum(positions.map((position) => position.interest + position.penalty + position.compound + position.undivided)),
    latest(positions.map((position) => position.computedOn)), earliest(loans.map((row) => row.extendedDueOn ?? row.dueOn)),
    latest(loans.map((row) => row.lastDemandOn)), expiry, orders, loans.map((row) => row.noteNo).join(' ').slice(0, 2000), file.createdAt, file.updatedAt,
  )
}

function present(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null)
}

function writeTerms(ledger: Ledger, head: Head, loans: readonly LoanRow[], courtNumbers: readonly (string | null)[]): void {
  const terms = searchTerms({
    names: [head.borrower.name],
    tails: present([head.borrower.idNo, head.borrower.phone]),
    numbers: present([head.file.caseNo, ...loans.flatMap((row) => [row.contractNo, row.noteNo]), ...courtNumbers]),
  })
  prepared(ledger.raw, 'INSERT INTO case_search (rowid, terms) VALUES (?, ?)').run(head.file.rowno, terms)
}
