import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { caseDeadlines } from '../../../shared/rules/deadlines/case-deadlines.ts'
import type { Deadline, Setting } from '../../../shared/rules/deadlines/deadline.ts'
import { nextEdge } from '../../../shared/rules/deadlines/next-edge.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { prepared } from '../kernel/prepared.ts'
import { lawOf, lawState } from '../law/law-of.ts'
import { factsOfCase } from './facts.ts'
import type { CaseHead } from './household.ts'
import { type MovedLine, Moves } from './moves.ts'
import { pendingFor } from './pending.ts'

/**
 * The lines of the board, built from the facts of each case as part of every command on it. A line keeps its id while its key stays: kind, subject and
 * the fact that starts the period. Dates are stored; whether one has lapsed follows from the day alone, when the board is read.
 */

const HEAD = `SELECT f.id, f.rowno, f.unit_id, f.manager_id, f.borrower_id, p.name AS borrower_name, f.voided_at FROM case_file f JOIN party p ON p.id = f.borrower_id WHERE f.id = ?`

/** What of a case its deadlines are computed from, on the ledger's day. */
export function settingOf(ledger: Ledger): Setting {
  const { calendar, values } = lawOf(ledger)
  return { today: ledger.clock.today(), calendar, values }
}

export function headOf({ raw }: Pick<Ledger, 'raw'>, caseId: Id<'case'>): CaseHead | null {
  return prepared<[Buffer], CaseHead>(raw, HEAD).get(idToBytes(caseId)) ?? null
}

/**
 * Builds the deadlines of cases anew; inside the transaction that changed them.
 * @param act what was done, in the words of the log; null where the day or the law asks for it
 */
export function projectDeadlines(ledger: Ledger, caseIds: Iterable<Id<'case'>>, act: string | null): void {
  for (const caseId of caseIds) projectOne(ledger, caseId, act)
}

function projectOne(ledger: Ledger, caseId: Id<'case'>, act: string | null): void {
  const head = headOf(ledger, caseId)
  if (head === null) return
  if (head.voided_at !== null) return forget(ledger, head)
  const pending = pendingFor(ledger, caseId)
  const facts = factsOfCase(ledger, head, pending)
  const setting = settingOf(ledger)
  const deadlines = caseDeadlines(facts, setting)
  write(ledger, head, deadlines, pending.any, new Moves(ledger, head.id, act))
  prepared<[Buffer, IsoDate | null, number]>(
    ledger.raw,
    'INSERT INTO deadline_held (case_id, edge_on, law_state) VALUES (?, ?, ?) ON CONFLICT (case_id) DO UPDATE SET edge_on = excluded.edge_on, law_state = excluded.law_state',
  ).run(head.id, nextEdge(facts, deadlines, setting.today), lawState(ledger))
}

function forget({ raw }: Ledger, { id }: CaseHead): void {
  prepared<[Buffer]>(raw, 'DELETE FROM deadline WHERE case_id = ?').run(id)
  prepared<[Buffer]>(raw, 'DELETE FROM deadline_held WHERE case_id = ?').run(id)
}

const COLUMNS = [
  'case_rowno', 'unit_id', 'owner_id', 'assigned', 'kind', 'subject_id', 'start_id', 'subject_text', 'person_name', 'court', 'standing', 'nominal', 'rolled', 'safe',
  'provisional', 'worth_fen', 'start_on', 'met_on', 'met_text', 'reason', 'pending',
] as const
type Column = (typeof COLUMNS)[number]
type Cell = Buffer | string | number | null
type Line = Readonly<Record<Column, Cell>> & MovedLine
type KeptLine = Line & { readonly rowno: number; readonly start_id: Buffer }

const KEPT = `SELECT rowno, deadline_key, ${COLUMNS.join(', ')} FROM deadline WHERE case_id = ?`
const INSERT = `INSERT INTO deadline (id, deadline_key, case_id, ${COLUMNS.join(', ')}) VALUES (?, ?, ?, ${COLUMNS.map(() => '?').join(', ')})`
const UPDATE = `UPDATE deadline SET ${COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE rowno = ?`

/** Only lines that differ are written: the indexes of a large stock cost more than the computation. */
function write({ raw }: Ledger, head: CaseHead, deadlines: readonly Deadline[], pending: boolean, moves: Moves): void {
  const decided = decisionsOf(raw, head.id)
  const kept = new Map(prepared<[Buffer], KeptLine>(raw, KEPT).all(head.id).map((row) => [row.deadline_key, row]))
  for (const deadline of deadlines) {
    const line = lineOf(head, deadline, decided.get(deadline.key), pending)
    const before = kept.get(deadline.key)
    kept.delete(deadline.key)
    if (before === undefined) {
      prepared<Cell[]>(raw, INSERT).run(idToBytes(newId<'deadline'>()), deadline.key, head.id, ...COLUMNS.map((name) => line[name]))
      moves.added(line)
    } else if (COLUMNS.some((name) => differs(before[name], line[name]))) {
      prepared<Cell[]>(raw, UPDATE).run(...COLUMNS.map((name) => line[name]), before.rowno)
      moves.changed(before, line)
    }
  }
  for (const row of kept.values()) settleGone(raw, row, decided.has(row.deadline_key), moves)
  moves.finish()
}

function differs(a: Cell, b: Cell): boolean {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? !a.equals(b) : a !== b
}

/** What people last said of a deadline. */
interface Decided {
  readonly givenUp: string | null
  readonly assignee: Buffer | null
}

interface DecisionRow { readonly deadline_key: string; readonly kind: string; readonly text: string | null; readonly assignee_id: Buffer | null }
const DECISIONS = 'SELECT deadline_key, kind, text, assignee_id FROM deadline_decision WHERE case_id = ? AND voided_at IS NULL ORDER BY id'

function decisionsOf(raw: Ledger['raw'], caseId: Buffer): Map<string, Decided> {
  const found = new Map<string, Decided>()
  for (const { deadline_key, kind, text, assignee_id } of prepared<[Buffer], DecisionRow>(raw, DECISIONS).all(caseId)) {
    const before = found.get(deadline_key) ?? { givenUp: null, assignee: null }
    if (kind === 'give-up') found.set(deadline_key, { ...before, givenUp: text ?? '' })
    else if (kind === 'resume') found.set(deadline_key, { ...before, givenUp: null })
    else if (kind === 'assign') found.set(deadline_key, { ...before, assignee: assignee_id })
    else found.set(deadline_key, before)
  }
  return found
}

function lineOf(head: CaseHead, deadline: Deadline, decided: Decided | undefined, pending: boolean): Line {
  const { kind, subject, start, standing, due, met, worth, answer } = deadline
  const givenUp = decided?.givenUp ?? null
  const open = standing !== 'met'
  return {
    deadline_key: deadline.key,
    case_rowno: head.rowno,
    unit_id: head.unit_id,
    owner_id: decided?.assignee ?? head.manager_id,
    assigned: decided?.assignee === undefined || decided.assignee === null ? 0 : 1,
    kind,
    subject_id: bytesOf(subject.id),
    start_id: bytesOf(start.id),
    subject_text: subject.text.slice(0, 500),
    person_name: subject.personName?.slice(0, 200) ?? null,
    court: subject.court,
    standing: givenUp !== null && open ? 'given-up' : standing,
    nominal: due?.nominal ?? null,
    rolled: due?.rolled ?? null,
    safe: due?.safe ?? null,
    provisional: due?.provisional === true ? 1 : 0,
    worth_fen: worth,
    start_on: start.on,
    met_on: met?.on ?? null,
    met_text: met?.text.slice(0, 500) ?? null,
    reason: givenUp !== null && open ? givenUp : reasonOf(standing, answer.missing.map(({ question }) => question)),
    pending: pending ? 1 : 0,
  }
}

function bytesOf(id: string): Buffer {
  return idToBytes(id as Id)
}

function reasonOf(standing: Deadline['standing'], questions: readonly string[]): string | null {
  return standing === 'uncertain' || standing === 'not-started' ? (questions.join('；').slice(0, 500) || null) : null
}

/** A line whose fact was voided, or on which people have decided, stays visible as withdrawn; one that other facts have taken the place of goes. */
function settleGone(raw: Ledger['raw'], row: KeptLine, decided: boolean, moves: Moves): void {
  const voided = isVoided(raw, row.start_id) || isVoided(raw, row.subject_id)
  if (!voided && !decided) {
    prepared<[number]>(raw, 'DELETE FROM deadline WHERE rowno = ?').run(row.rowno)
    moves.gone(row)
  } else if (row.standing !== 'withdrawn') {
    const reason = voided ? '依据的记录已作废' : '依据的事实已改变'
    prepared<[string, number]>(raw, `UPDATE deadline SET standing = 'withdrawn', met_on = NULL, met_text = NULL, reason = ?, pending = 0 WHERE rowno = ?`).run(reason, row.rowno)
    moves.changed(row, { ...row, standing: 'withdrawn' })
  }
}

/** Tables whose records start a period or have one. */
const STARTING = [
  'loan', 'guarantee', 'collateral', 'preservation_item', 'preservation_period', 'proceeding', 'proceeding_event', 'judgment', 'judgment_instalment', 'enforcement',
  'contact', 'notice_service', 'ledger_entry', 'disposal_right', 'reference_price', 'auction_round', 'enforcement_objection', 'distribution_plan', 'foreclosed_asset', 'foreclosed_count', 'waiver', 'write_off',
  'debtor_act', 'preservation_order', 'debtor_listing', 'outsourcing',
] as const
const VOIDED = STARTING.map((table) => `SELECT voided_at FROM ${table} WHERE id = @id`).join(' UNION ALL ')

function isVoided(raw: Ledger['raw'], id: Buffer): boolean {
  return (prepared<[{ id: Buffer }], { voided_at: number | null }>(raw, `SELECT voided_at FROM (${VOIDED}) WHERE voided_at IS NOT NULL LIMIT 1`).get({ id })?.voided_at ?? null) !== null
}

/** The deadlines of a case with their why, computed now: for one line opened. */
export function deadlinesNow(ledger: Ledger, caseId: Id<'case'>): readonly Deadline[] {
  const head = headOf(ledger, caseId)
  return head === null ? [] : caseDeadlines(factsOfCase(ledger, head, pendingFor(ledger, caseId)), settingOf(ledger))
}

/** Cases looked at between two steps: few enough that finding none is short work, too. */
const WINDOW = 500

const DUE = `SELECT f.id FROM case_file f LEFT JOIN deadline_held d ON d.case_id = f.id
  WHERE f.rowno > @from AND f.rowno <= @to AND (d.edge_on <= @today OR d.law_state <> @law OR (d.case_id IS NULL AND f.voided_at IS NULL))`

const noted = new WeakMap<object, number>()

/** Has the lines of a case built soon, in slices: after an import, whose list must not wait for them. What a killed process leaves is found by the missing row. */
export function noteDeadlinesDue({ raw }: Pick<Ledger, 'raw'>, caseId: Id<'case'>): void {
  prepared<[Buffer]>(raw, 'DELETE FROM deadline_held WHERE case_id = ?').run(idToBytes(caseId))
  noted.set(raw, deadlinesNoted({ raw }) + 1)
}

/** Grows with every case that was noted since the ledger was opened: whoever builds them looks whether it has. */
export function deadlinesNoted({ raw }: Pick<Ledger, 'raw'>): number {
  return noted.get(raw) ?? 0
}

/** Cases whose lines no longer hold: an edge has come, the law has changed, or they were never built. Null after each window, so that a slice can end there. */
export function* casesToProject(ledger: Ledger): Generator<Id<'case'> | null, undefined> {
  const { raw, clock } = ledger
  const window = prepared<[{ from: number; to: number; today: IsoDate; law: number }], { id: Buffer }>(raw, DUE)
  const last = prepared<[], { last: number | null }>(raw, 'SELECT max(rowno) AS last FROM case_file').get()?.last ?? 0
  for (let from = 0; from < last; from += WINDOW) {
    for (const { id } of window.all({ from, to: from + WINDOW, today: clock.today(), law: lawState(ledger) })) yield idFromBytes<'case'>(id)
    yield null
  }
}
