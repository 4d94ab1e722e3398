import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { ClassificationLine, ClassificationRun } from '../../../shared/api/classification.ts'
import type { PageOf } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ShellEvent } from '../../../shared/api/events.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { RiskClass } from '../../../shared/model/loan.ts'
import type { PartyKind } from '../../../shared/model/party.ts'
import { boundsText, bucketBounds, type BucketBounds } from '../../../shared/rules/ageing.ts'
import { findVersion } from '../../../shared/rules/law-version.ts'
import { OVERDUE_FLOORS } from '../../../shared/rules/classification-law.ts'
import { classificationRun, riskFact } from '../database/classification-schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { answeredBefore, perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { inSlices } from '../kernel/slices.ts'
import { lawOf } from '../law/law-of.ts'
import { classDebtor, type ClassedLoan, type NotedSign } from './debtor-claims.ts'

/**
 * 月末批量分类: every loan of the stock on one day, written in short slices, so that other calls are served between them. The run counts
 * once its own record stands; lines that a broken-off run left behind are taken away by the next.
 */

type RunId = Id<'classification-run'>
type StartedRun = { readonly id: RunId; readonly loans: number }

interface DebtorRow {
  readonly rowno: number
  readonly borrower_id: Buffer
  readonly kind: PartyKind
}

interface Before {
  readonly bucket: ClassificationLine['bucket']
  readonly proposed: RiskClass | null
}

export async function startRun(call: { readonly ledger: Ledger; emit(event: ShellEvent): void }, input: ParsedOf<'classification.startRun'>): Promise<StartedRun> {
  const { ledger } = call
  const { commandId, asOf } = input
  const answered = answeredBefore<StartedRun>(ledger, { command: 'classification.startRun', commandId })
  if (answered) return answered.answer
  refuseUnfitDay(ledger, asOf)
  clearUnfinished(ledger)
  await nextTurn()
  const bounds = bucketBounds(lawOf(ledger).values)
  const id = newId<'classification-run'>()
  const compared = runBefore(ledger, asOf)
  const loans = await writeLines(call, { id, asOf, bounds, comparedWith: compared })
  const summary = `月末批量分类 ${asOf}，共 ${loans} 笔`
  return perform(ledger, { command: 'classification.startRun', commandId, summary }, (work) => {
    work.insert(classificationRun, id, { asOf, comparedWith: compared, bounds: boundsText(bounds), loans })
    return { id, loans }
  })
}

function refuseUnfitDay(ledger: Ledger, asOf: IsoDate): void {
  if (asOf > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { asOf: '这一天还没有到，请选今天或更早的日期' } })
  if (findVersion(OVERDUE_FLOORS, asOf) === null) throw new ApiFailure('invalid-input', { fields: { asOf: '2023-07-01 之前的分类规定没有收录，请选之后的日期' } })
}

function clearUnfinished({ raw }: Ledger): void {
  raw.prepare('DELETE FROM classification_line WHERE run_id NOT IN (SELECT id FROM classification_run)').run()
}

/** The newest run of an earlier day: last month's, as a rule. */
function runBefore({ db }: Ledger, asOf: IsoDate): RunId | null {
  const earlier = db.select({ id: classificationRun.id }).from(classificationRun).where(and(lt(classificationRun.asOf, asOf), isNull(classificationRun.voidedAt)))
  return earlier.orderBy(desc(classificationRun.asOf), desc(classificationRun.createdAt)).limit(1).get()?.id ?? null
}

interface RunFacts {
  readonly id: RunId
  readonly asOf: IsoDate
  readonly bounds: BucketBounds
  readonly comparedWith: RunId | null
}

/** Debtors looked at between two steps. */
const WINDOW = 50

async function writeLines({ ledger, emit }: { readonly ledger: Ledger; emit(event: ShellEvent): void }, run: RunFacts): Promise<number> {
  const debtors = debtorsOf(ledger)
  await nextTurn()
  const total = prepared<[], { n: number }>(ledger.raw, 'SELECT count(*) AS n FROM case_file WHERE voided_at IS NULL').get()?.n ?? 0
  const signs = notedSigns(ledger)
  const before = linesBefore(ledger, run.comparedWith)
  let lineNo = 0
  await inSlices(
    ledger,
    () => {
      const { value } = debtors.next()
      if (value === undefined) return false
      const debtor = { borrowerId: value.borrower_id, kind: value.kind }
      for (const classed of classDebtor(ledger, debtor, run.bounds, run.asOf, (caseId) => signs.get(caseId) ?? [])) {
        if (classed.principal === 0 && classed.overdueDays === 0) continue
        lineNo += 1
        writeLine(ledger, run.id, lineNo, classed, before(classed.loanId))
      }
      return true
    },
    (done) => emit({ kind: 'progress', task: 'classification', done, total, label: '正在批量分类' }),
  )
  return lineNo
}

/** Each debtor once, at the first of his households. */
function* debtorsOf({ raw }: Ledger): Generator<DebtorRow, undefined> {
  const window = prepared<[number, number], DebtorRow>(
    raw,
    `SELECT s.rowno, f.borrower_id, s.borrower_kind AS kind FROM case_summary s CROSS JOIN case_file f ON f.id = s.case_id
     WHERE s.rowno > ? AND NOT EXISTS (SELECT 1 FROM case_file o WHERE o.borrower_id = f.borrower_id AND o.voided_at IS NULL AND o.rowno < f.rowno)
     ORDER BY s.rowno LIMIT ?`,
  )
  for (let after = 0; ; ) {
    const rows = window.all(after, WINDOW)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return undefined
    after = last.rowno
  }
}

function notedSigns({ db }: Ledger): ReadonlyMap<Id<'case'>, readonly NotedSign[]> {
  const rows = db.select().from(riskFact).where(isNull(riskFact.voidedAt)).all()
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

function linesBefore({ raw }: Ledger, runId: RunId | null): (loanId: Id<'loan'>) => Before | null {
  if (runId === null) return () => null
  const find = prepared<[Buffer, Buffer], { bucket: Before['bucket']; class_proposed: RiskClass | null }>(raw, 'SELECT bucket, class_proposed FROM classification_line WHERE run_id = ? AND loan_id = ?')
  return (loanId) => {
    const row = find.get(idToBytes(runId), idToBytes(loanId))
    return row === undefined ? null : { bucket: row.bucket, proposed: row.class_proposed }
  }
}

function writeLine({ raw }: Ledger, runId: RunId, lineNo: number, classed: ClassedLoan, before: Before | null): void {
  const { loanId, caseId, principal, overdueDays, current, answer } = classed
  const bucket = overdueDays === null ? null : (answer.value?.bucket ?? null)
  const proposed = answer.value?.proposed ?? null
  const differs = proposed !== null && proposed !== current
  const moved = before !== null && (before.bucket !== bucket || before.proposed !== proposed)
  prepared(
    raw,
    `INSERT INTO classification_line (run_id, line_no, loan_id, case_id, principal_fen, overdue_days, bucket, class_current, class_proposed, bucket_before, class_before, differs, moved)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(idToBytes(runId), lineNo, idToBytes(loanId), idToBytes(caseId), principal, overdueDays, bucket, current, proposed, before?.bucket ?? null, before?.proposed ?? null, differs ? 1 : 0, moved ? 1 : 0)
}

const RUNS = `SELECT r.id, r.as_of, c.as_of AS compared_with, r.bounds, r.loans, r.created_at,
    (SELECT count(*) FROM classification_line l WHERE l.run_id = r.id AND l.differs = 1) AS differing,
    (SELECT count(*) FROM classification_line l WHERE l.run_id = r.id AND l.moved = 1) AS moved,
    (SELECT count(*) FROM classification_line l WHERE l.run_id = r.id AND l.class_proposed IS NULL) AS unknown
  FROM classification_run r LEFT JOIN classification_run c ON c.id = r.compared_with WHERE r.voided_at IS NULL ORDER BY r.as_of DESC, r.created_at DESC LIMIT 60`

interface RunRow {
  readonly id: Buffer
  readonly as_of: IsoDate
  readonly compared_with: IsoDate | null
  readonly bounds: string
  readonly loans: number
  readonly created_at: ClassificationRun['madeAt']
  readonly differing: number
  readonly moved: number
  readonly unknown: number
}

/** The newest runs, with how many loans differ. */
export function listRuns({ raw }: Ledger): ClassificationRun[] {
  return prepared<[], RunRow>(raw, RUNS).all().map((row) => ({
    id: idFromBytes<'classification-run'>(row.id),
    asOf: row.as_of,
    comparedWith: row.compared_with,
    bounds: row.bounds,
    loans: row.loans,
    differing: row.differing,
    moved: row.moved,
    unknown: row.unknown,
    madeAt: row.created_at,
  }))
}

const conditions: Record<ParsedOf<'classification.lines'>['filter'], string> = { differs: 'l.differs = 1', moved: 'l.moved = 1', unknown: 'l.class_proposed IS NULL', all: '1' }

interface LineRow {
  readonly loan_id: Buffer
  readonly case_id: Buffer
  readonly borrower_name: string
  readonly manager_name: string | null
  readonly note_no: string
  readonly principal_fen: Fen
  readonly overdue_days: number | null
  readonly bucket: ClassificationLine['bucket']
  readonly class_current: RiskClass | null
  readonly class_proposed: RiskClass | null
  readonly bucket_before: ClassificationLine['bucket']
  readonly class_before: RiskClass | null
  readonly waiting: 0 | 1
}

function lineQuery(ledger: Ledger, filter: ParsedOf<'classification.lines'>['filter'], tail: string): { readonly sql: string; readonly scope: readonly Buffer[] } {
  const inScope = unitClause(ledger, 's.unit_id')
  const sql = `SELECT l.*, s.borrower_name, s.manager_name, n.note_no,
      EXISTS (SELECT 1 FROM loan_classification c WHERE c.loan_id = l.loan_id AND c.voided_at IS NULL AND c.state IN ('proposed','reviewed')) AS waiting
    FROM classification_line l JOIN case_summary s ON s.case_id = l.case_id JOIN loan n ON n.id = l.loan_id
    WHERE l.run_id = ? AND ${conditions[filter]} AND ${inScope?.sql ?? '1'} ORDER BY l.line_no ${tail}`
  return { sql, scope: inScope?.parameters ?? [] }
}

export function runLines(ledger: Ledger, { runId, filter, offset, limit }: ParsedOf<'classification.lines'>): PageOf<ClassificationLine> {
  const { sql, scope } = lineQuery(ledger, filter, 'LIMIT ? OFFSET ?')
  const rows = ledger.raw.prepare<(Buffer | number)[], LineRow>(sql).all(idToBytes(runId), ...scope, limit + 1, offset)
  return { rows: rows.slice(0, limit).map(lineOf), more: rows.length > limit }
}

/** Every line of a run as filtered, one at a time: for the export. */
export function* eachLine(ledger: Ledger, runId: RunId, filter: ParsedOf<'classification.lines'>['filter']): Generator<ClassificationLine> {
  const { sql, scope } = lineQuery(ledger, filter, '')
  for (const row of ledger.raw.prepare<Buffer[], LineRow>(sql).iterate(idToBytes(runId), ...scope)) yield lineOf(row)
}

/** @throws ApiFailure not-found */
export function readRun({ db }: Ledger, runId: RunId): typeof classificationRun.$inferSelect {
  const run = db.select().from(classificationRun).where(and(eq(classificationRun.id, runId), isNull(classificationRun.voidedAt))).get()
  if (!run) throw new ApiFailure('not-found')
  return run
}

function lineOf(row: LineRow): ClassificationLine {
  return {
    loanId: idFromBytes<'loan'>(row.loan_id),
    caseId: idFromBytes<'case'>(row.case_id),
    borrowerName: row.borrower_name,
    managerName: row.manager_name,
    noteNo: row.note_no,
    principalFen: row.principal_fen,
    overdueDays: row.overdue_days,
    bucket: row.bucket,
    current: row.class_current,
    proposed: row.class_proposed,
    bucketBefore: row.bucket_before,
    proposedBefore: row.class_before,
    waiting: row.waiting === 1,
  }
}
