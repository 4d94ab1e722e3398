import { and, asc, desc, eq } from 'drizzle-orm'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type PaperOffer, RUN_MAX_CASES, type RunCase, type RunCaseState, type RunOutcome, runPlan, type RunPlan, type RunRow } from '../../../shared/api/paper-runs.ts'
import { type FilingAct, filingActLabels, papersOf } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Call } from '../call.ts'
import { eachCase } from '../cases/list.ts'
import { paperRun, paperRunCase } from '../database/document-schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { staff } from '../database/schema.ts'
import { moveLog } from '../database/write-ahead-log.ts'
import { FORMS } from '../documents/forms.ts'
import { PaperThread } from '../documents/paper-thread.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { seesCase } from '../kernel/scope.ts'
import { type KnownLetters, letterLines, lettersOf } from './letter-lines.ts'
import { folderTarget, type PaperTarget, zipTarget } from './paper-target.ts'
import { numberSeries } from './paper-rule.ts'
import { type CasePapers, type CaseToMake, keepCase, setCase } from './run-case.ts'

/** 批量出具: one act and one as-of date over many cases; what was left is taken up by the next go. */

export function papersOffered(act: FilingAct, traditional: boolean): PaperOffer[] {
  return papersOf(act, traditional).map((form) => ({ form, title: FORMS[form].title }))
}

/** Notes the cases of a run in the order of the list. @throws ApiFailure invalid-input when there are none, or too many */
export function beginRun(ledger: Ledger, input: ParsedOf<'paperRuns.begin'>): OutputOf<'paperRuns.begin'> {
  const caseIds = casesChosen(ledger, input)
  if (caseIds.length === 0) throw new ApiFailure('invalid-input', { fields: { filter: '没有选中案件，请调整筛选' } })
  if (caseIds.length > RUN_MAX_CASES) throw new ApiFailure('invalid-input', { fields: { filter: `一批最多 ${RUN_MAX_CASES} 户，请缩小筛选后分批出具` } })
  const summary = `新建批量出具：${filingActLabels[input.plan.act]}，${caseIds.length} 户，截至 ${input.plan.asOf}`
  return perform(ledger, { command: 'paperRuns.begin', commandId: input.commandId, summary }, (work) => {
    const id = newId<'paper-run'>()
    work.insert(paperRun, id, { planJson: JSON.stringify(input.plan) })
    const insert = prepared(ledger.raw, "INSERT INTO paper_run_case (run_id, case_id, ordinal, state) VALUES (?, ?, ?, 'waiting')")
    for (const [index, caseId] of caseIds.entries()) insert.run(idToBytes(id), idToBytes(caseId), index + 1)
    return { id, cases: caseIds.length }
  })
}

function casesChosen(ledger: Ledger, { filter, caseIds }: ParsedOf<'paperRuns.begin'>): readonly Id<'case'>[] {
  if (caseIds !== null) return [...new Set(caseIds)]
  const found: Id<'case'>[] = []
  for (const row of eachCase(ledger, filter, { key: 'principalFen', descending: true })) {
    found.push(row.id)
    if (found.length > RUN_MAX_CASES) break
  }
  return found
}

function planOf({ db }: Ledger, id: Id<'paper-run'>): RunPlan {
  const row = db.select({ planJson: paperRun.planJson }).from(paperRun).where(eq(paperRun.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return runPlan.parse(JSON.parse(row.planJson))
}

interface Counts {
  readonly cases: number
  readonly made: number
  readonly refused: number
  readonly papers: number
}

const COUNTS = `SELECT count(*) AS cases, coalesce(sum(state = 'made'), 0) AS made, coalesce(sum(state = 'refused'), 0) AS refused,
  (SELECT count(*) FROM document WHERE run_id = @run) AS papers FROM paper_run_case WHERE run_id = @run`

function countsOf({ raw }: Ledger, id: Id<'paper-run'>): Counts {
  return prepared<[object], Counts>(raw, COUNTS).get({ run: idToBytes(id) }) ?? { cases: 0, made: 0, refused: 0, papers: 0 }
}

export function listRuns(ledger: Ledger): RunRow[] {
  const rows = ledger.db.select({ row: paperRun, createdByName: staff.name }).from(paperRun).leftJoin(staff, eq(staff.id, paperRun.createdBy)).orderBy(desc(paperRun.createdAt), desc(paperRun.id)).limit(50).all()
  return rows.map(({ row: { id, createdAt }, createdByName }) => ({ id, plan: planOf(ledger, id), createdAt, createdByName: createdByName ?? '', ...countsOf(ledger, id) }))
}

/** What became of each case; those that the person does not see are left out. */
export function casesOfRun(ledger: Ledger, { runId, state, offset, limit }: ParsedOf<'paperRuns.cases'>): RunCase[] {
  const rows = prepared<[object], { case_id: Buffer; ordinal: number; borrower: string; state: RunCaseState; words: string | null }>(
    ledger.raw,
    `SELECT k.case_id, k.ordinal, coalesce(s.borrower_name, '') AS borrower, k.state, k.words FROM paper_run_case k LEFT JOIN case_summary s ON s.case_id = k.case_id
      WHERE k.run_id = @run AND (@state IS NULL OR k.state = @state) ORDER BY k.ordinal LIMIT @limit OFFSET @offset`,
  ).all({ run: idToBytes(runId), state, limit, offset })
  return rows
    .map((row) => ({ caseId: idFromBytes<'case'>(row.case_id), ordinal: row.ordinal, borrowerName: row.borrower, state: row.state, words: row.words }))
    .filter(({ caseId }) => seesCase(ledger, ledger.person, caseId))
}

const running = new Set<Id<'paper-run'>>()
const stopping = new Set<Id<'paper-run'>>()

/** The run stops after the case in hand. */
export function stopRun(id: Id<'paper-run'>): { readonly stopped: boolean } {
  if (running.has(id)) stopping.add(id)
  return { stopped: running.has(id) }
}

type RunCall = Pick<Call, 'ledger' | 'paths' | 'emit'>

export async function runToFolder(call: RunCall, input: ParsedOf<'paperRuns.toFolder'>): Promise<RunOutcome> {
  return go(call, input.runId, folderTarget(chosenPath(call.paths)))
}

export async function runToZip(call: RunCall, input: ParsedOf<'paperRuns.toZip'>): Promise<RunOutcome> {
  return go(call, input.runId, zipTarget(chosenPath(call.paths)))
}

async function go({ ledger, emit }: RunCall, runId: Id<'paper-run'>, target: PaperTarget): Promise<RunOutcome> {
  if (running.has(runId)) throw new ApiFailure('paper-run-busy')
  const plan = planOf(ledger, runId)
  const open = ledger.db
    .select({ caseId: paperRunCase.caseId, ordinal: paperRunCase.ordinal, state: paperRunCase.state })
    .from(paperRunCase)
    .where(eq(paperRunCase.runId, runId))
    .orderBy(asc(paperRunCase.ordinal))
    .all()
    .filter(({ state }) => state !== 'made')
  const nextNo = numberSeries(ledger, plan.filingOn)
  running.add(runId)
  const report = (done: number) => emit({ kind: 'progress', task: `papers:${runId}`, done, total: open.length, label: '正在出具文书' })
  const thread = new PaperThread()
  const letters: KnownLetters = new Map()
  try {
    const tasks = open.map(({ caseId, ordinal }): RunTask => ({ runId, caseId, ordinal, plan, nextNo }))
    const setting = (task: RunTask | undefined) => (task === undefined ? null : settled(setCase(ledger, task, thread)))
    let ahead = setting(tasks[0])
    let unmoved = 0
    for (const [done, task] of tasks.entries()) {
      report(done)
      const papers = await ahead
      if (papers === null || stopping.has(runId) || !ledger.raw.open) break
      ahead = setting(tasks[done + 1])
      unmoved += await keep(ledger, task, papers, target, letters)
      if (unmoved < PAPERS_PER_CHECKPOINT) continue
      await nextTurn()
      moveLog(ledger.raw)
      unmoved = 0
    }
    const lines = await letterLines(ledger, runId, letters)
    if (lines.length > 0) target.put(null, `函件登记簿和交寄清单-${plan.filingOn.replaceAll('-', '')}.xlsx`, await thread.register(lines))
    target.finish()
    report(open.length)
    const { cases, made, refused, papers } = countsOf(ledger, runId)
    return { made, refused, papers, left: cases - made - refused }
  } catch (error) {
    target.abandon()
    throw error
  } finally {
    running.delete(runId)
    stopping.delete(runId)
    await thread.end()
  }
}

type RunTask = CaseToMake & { readonly ordinal: number }

type Settled<T> = { readonly value: T } | { readonly error: unknown }

/** After so many papers the log is moved into the file, before SQLite does it at one commit. */
const PAPERS_PER_CHECKPOINT = 4

/** What becomes of the papers of a case, known when its turn to be saved comes. */
function settled<T>(work: Promise<T>): Promise<Settled<T>> {
  return work.then((value) => ({ value }), (error: unknown) => ({ error }))
}

/** One case; what it lacks is noted with it and does not stop the others. A place that cannot be written to stops the run. @returns how many papers were registered */
async function keep(ledger: Ledger, task: RunTask, set: Settled<CasePapers>, target: PaperTarget, letters: KnownLetters): Promise<number> {
  try {
    if ('error' in set) throw set.error
    const { papers, snapshot } = set.value
    const ids = await keepCase(ledger, task, set.value, target, (words) => note(ledger, task, 'made', words))
    for (const [index, id] of ids.entries()) {
      const paper = papers[index]
      if (paper !== undefined) letters.set(id, lettersOf(paper.form, snapshot))
    }
    return ids.length
  } catch (error) {
    if (!(error instanceof ApiFailure) || !REFUSALS.has(error.error.code)) throw error
    note(ledger, task, 'refused', error.error.message)
    return 0
  }
}

/** What a case may be refused for by itself. */
const REFUSALS: ReadonlySet<string> = new Set(['document-blocked', 'not-found', 'document-number', 'rule-refused', 'invalid-input', 'out-of-scope'])

const LONGEST_WORDS = 500

function note(ledger: Ledger, { runId, ordinal }: { readonly runId: Id<'paper-run'>; readonly ordinal: number }, state: RunCaseState, words: string): void {
  ledger.db.update(paperRunCase).set({ state, words: words.slice(0, LONGEST_WORDS) }).where(and(eq(paperRunCase.runId, runId), eq(paperRunCase.ordinal, ordinal))).run()
}
