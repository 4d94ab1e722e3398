import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { type NextStep, nextSteps } from '../../../shared/rules/next-step.ts'
import { type Course, lastMilestone, milestonesOf } from '../../../shared/rules/proceeding-course.ts'
import { wonTitle } from '../../../shared/rules/won-title.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { lawOf } from '../law/law-of.ts'
import { type CourseEventRow, type CourseInstalmentRow, courseOf, type CourseRecords, type CourseRow, type CourseRunRow, type CourseTitleRow, type OpposingParty } from './course.ts'

/**
 * The list of proceedings: one line each, with the last event and what comes next. Part of every command on a case. A line says from which day
 * on it no longer holds (a hearing passes, a period ends); such lines are built anew before the list is read.
 */

/** What the list shows of the household itself, as it lies in the file. */
export interface SummaryHead {
  readonly id: Buffer
  readonly unit_id: Buffer
  readonly manager_id: Buffer | null
}

interface ProceedingLine {
  readonly id: Buffer
  readonly kind: CourseRow['kind']
  readonly status: CourseRow['status']
  readonly trial_mode: CourseRow['trialMode']
  readonly appeal_of: CourseRow['appealOf']
  readonly closing: CourseRow['closing']
  readonly parent_id: Buffer | null
  readonly court: string | null
  readonly case_no: string | null
  readonly ledger_no: string | null
  readonly judge: string | null
  readonly claim_fen: number | null
}

const LINES = 'SELECT id, kind, status, trial_mode, appeal_of, closing, parent_id, court, case_no, ledger_no, judge, claim_fen FROM proceeding WHERE case_id = ? AND voided_at IS NULL'

const INSERT = `INSERT INTO proceeding_summary (proceeding_id, case_id, borrower_sort, unit_id, manager_id, kind, status, closing, court, case_no, ledger_no, judge, claim_fen,
  last_event_on, last_event, next_on, next_step, next_party, effective_on, apply_by, won, unapplied, over, stale_on)
  VALUES (@proceeding, @case, @sort, @unit, @manager, @kind, @status, @closing, @court, @caseNo, @ledgerNo, @judge, @claim,
  @lastOn, @last, @nextOn, @next, @party, @effective, @applyBy, @won, @unapplied, @over, @stale)`

/** Writes the lines of a case anew, in the place of those that are there. */
export function projectProceedings(ledger: Ledger, head: SummaryHead, sort: string): void {
  prepared<[Buffer]>(ledger.raw, 'DELETE FROM proceeding_summary WHERE case_id = ?').run(head.id)
  const lines = prepared<[Buffer], ProceedingLine>(ledger.raw, LINES).all(head.id)
  if (lines.length === 0) return
  const records = recordsOf(ledger, head.id, lines)
  for (const line of lines) writeLine(ledger, head, sort, line, records)
}

function writeLine(ledger: Ledger, head: SummaryHead, sort: string, line: ProceedingLine, records: CourseRecords): void {
  const row = records.proceedings.find(({ id }) => id === idFromBytes<'proceeding'>(line.id))
  if (!row) return
  const state = lineState(ledger, courseOf(row, records))
  prepared<[Record<string, unknown>]>(ledger.raw, INSERT).run({
    proceeding: line.id, case: head.id, sort, unit: head.unit_id, manager: head.manager_id, kind: line.kind, status: line.status, closing: line.closing,
    court: line.court, caseNo: line.case_no, ledgerNo: line.ledger_no, judge: line.judge, claim: line.claim_fen, ...state,
  })
}

/** What of a line depends on the day. */
interface LineState {
  readonly lastOn: IsoDate | null
  readonly last: string | null
  readonly nextOn: IsoDate | null
  readonly next: string | null
  readonly party: NextStep['party'] | null
  readonly effective: IsoDate | null
  readonly applyBy: IsoDate | null
  readonly won: 0 | 1
  readonly unapplied: 0 | 1
  readonly over: 0 | 1
  readonly stale: IsoDate | null
}

const ended = new Set<Course['status']>(['completed', 'withdrawn'])

function lineState(ledger: Ledger, course: Course): LineState {
  const today = ledger.clock.today()
  const { calendar } = lawOf(ledger)
  const steps = nextSteps(course, today, calendar)
  const won = wonTitle(course, today, calendar)
  const last = lastMilestone(course, today)
  const [first] = steps
  return {
    lastOn: last?.on ?? null,
    last: last?.label ?? null,
    nextOn: first?.by ?? null,
    next: first?.label ?? null,
    party: first?.party ?? null,
    effective: won?.title.effectiveOn ?? null,
    applyBy: won?.unapplied === true ? (won.term.value?.due.safe ?? null) : null,
    won: won?.unsettled === true ? 1 : 0,
    unapplied: won?.unapplied === true ? 1 : 0,
    over: ended.has(course.status) ? 1 : 0,
    stale: staleOn(course, steps, today),
  }
}

/** The day after the first day ahead on which something was set down or runs out; a day that comes true counts on it. */
function staleOn(course: Course, steps: readonly NextStep[], today: IsoDate): IsoDate | null {
  const ahead = [
    ...milestonesOf(course).filter(({ on }) => on > today).map(({ on }) => on),
    ...milestonesOf(course).filter(({ on }) => on === today).map(({ on }) => addDays(on, 1)),
    ...steps.flatMap(({ by }) => (by !== null && by >= today ? [addDays(by, 1)] : [])),
  ]
  return ahead.toSorted()[0] ?? null
}

const COLUMNS = {
  opponents: `SELECT pp.proceeding_id, pp.party_id FROM proceeding_party pp JOIN proceeding p ON p.id = pp.proceeding_id WHERE p.case_id = ? AND p.voided_at IS NULL AND pp.side = 'defendant'`,
  events: 'SELECT proceeding_id, kind, day, party_id, due_on FROM proceeding_event WHERE case_id = ? AND voided_at IS NULL ORDER BY day, id',
  titles: 'SELECT id, proceeding_id, title_kind, judged_on, served_on, effective_on, perform_by FROM judgment WHERE case_id = ? AND voided_at IS NULL',
  instalments: 'SELECT judgment_id, due_on, paid_on FROM judgment_instalment WHERE case_id = ? AND voided_at IS NULL',
  runs: 'SELECT proceeding_id, applied_on, terminated_round_on, resumed_on FROM enforcement WHERE case_id = ? AND voided_at IS NULL',
} as const

interface EventLine { readonly proceeding_id: Buffer; readonly kind: CourseEventRow['kind']; readonly day: IsoDate; readonly party_id: Buffer | null; readonly due_on: IsoDate | null }
interface TitleLine { readonly id: Buffer; readonly proceeding_id: Buffer; readonly title_kind: CourseTitleRow['titleKind']; readonly judged_on: IsoDate; readonly served_on: IsoDate | null; readonly effective_on: IsoDate | null; readonly perform_by: IsoDate | null }
interface InstalmentLine { readonly judgment_id: Buffer; readonly due_on: IsoDate; readonly paid_on: IsoDate | null }
interface RunLine { readonly proceeding_id: Buffer; readonly applied_on: IsoDate | null; readonly terminated_round_on: IsoDate | null; readonly resumed_on: IsoDate | null }

function idOrNull<Tag extends string>(bytes: Buffer | null): Id<Tag> | null {
  return bytes === null ? null : idFromBytes<Tag>(bytes)
}

/** Plain statements, because a thousand cases are projected in one go after an import. */
function recordsOf({ raw }: Ledger, caseId: Buffer, lines: readonly ProceedingLine[]): CourseRecords {
  const all = <Row>(sql: string): readonly Row[] => prepared<[Buffer], Row>(raw, sql).all(caseId)
  return {
    proceedings: lines.map((line): CourseRow => ({
      id: idFromBytes<'proceeding'>(line.id), kind: line.kind, status: line.status, trialMode: line.trial_mode, appealOf: line.appeal_of, closing: line.closing, parentId: idOrNull<'proceeding'>(line.parent_id),
    })),
    opponents: all<{ proceeding_id: Buffer; party_id: Buffer }>(COLUMNS.opponents).map((row): OpposingParty => ({ proceedingId: idFromBytes<'proceeding'>(row.proceeding_id), partyId: idFromBytes<'party'>(row.party_id) })),
    events: all<EventLine>(COLUMNS.events).map((row): CourseEventRow => ({ proceedingId: idFromBytes<'proceeding'>(row.proceeding_id), kind: row.kind, day: row.day, partyId: idOrNull<'party'>(row.party_id), dueOn: row.due_on })),
    titles: all<TitleLine>(COLUMNS.titles).map((row): CourseTitleRow => ({
      id: idFromBytes<'judgment'>(row.id), proceedingId: idFromBytes<'proceeding'>(row.proceeding_id), titleKind: row.title_kind, judgedOn: row.judged_on, servedOn: row.served_on, effectiveOn: row.effective_on, performBy: row.perform_by,
    })),
    instalments: all<InstalmentLine>(COLUMNS.instalments).map((row): CourseInstalmentRow => ({ judgmentId: idFromBytes<'judgment'>(row.judgment_id), dueOn: row.due_on, paidOn: row.paid_on })),
    runs: all<RunLine>(COLUMNS.runs).map((row): CourseRunRow => ({ proceedingId: idFromBytes<'proceeding'>(row.proceeding_id), appliedOn: row.applied_on, terminatedRoundOn: row.terminated_round_on, resumedOn: row.resumed_on })),
  }
}

const STALE = `SELECT DISTINCT s.case_id AS id, f.unit_id, f.manager_id, s.borrower_sort AS sort FROM proceeding_summary s JOIN case_file f ON f.id = s.case_id WHERE s.stale_on <= ?`

/** Builds the lines anew whose day has come. A few on the morning of a day, none on the calls after it. */
export function refreshStaleLines(ledger: Ledger): void {
  const due = prepared<[string], SummaryHead & { readonly sort: string }>(ledger.raw, STALE).all(ledger.clock.today())
  if (due.length === 0) return
  ledger.raw.transaction(() => due.forEach((head) => projectProceedings(ledger, head, head.sort))).immediate()
}
