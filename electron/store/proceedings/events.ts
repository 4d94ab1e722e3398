import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { ProceedingKind } from '../../../shared/model/proceeding.ts'
import { aheadKinds, eventLabel, partyKinds, type ProceedingEventFacts, type ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import { proceedingEvent } from '../database/proceedings-schema.ts'
import { judgment, proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'

/** The dated events of a proceeding: what happened, and the hearings and last days that were set down. */

export function saveEvent(ledger: Ledger, input: ParsedOf<'proceedings.saveEvent'>): Saved<'proceeding-event'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  const words = eventLabel(facts.kind, kindOf(ledger, facts.proceedingId))
  const act = { command: 'proceedings.saveEvent', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}${words} ${facts.day}` }
  return perform(ledger, act, (work) => {
    const fields = { ...futureProblem(ledger, facts), ...partyProblem(facts), ...orderProblems(ledger, facts, input.id) }
    if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
    work.touchCase(caseId)
    return saveRecord(work, proceedingEvent, input, { ...facts, caseId })
  })
}

export function voidEvent(ledger: Ledger, input: ParsedOf<'proceedings.voidEvent'>): Saved<'proceeding-event'> {
  return voidRecord(ledger, proceedingEvent, input, { command: 'proceedings.voidEvent', summary: '作废程序事件' })
}

function kindOf(ledger: Ledger, id: Id<'proceeding'>): ProceedingKind {
  const row = ledger.db.select({ kind: proceeding.kind }).from(proceeding).where(eq(proceeding.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return row.kind
}

type Problems = Record<string, string>

/** Hearings, meetings and last days lie ahead; what has happened cannot. */
function futureProblem(ledger: Ledger, { kind, day }: ProceedingEventFacts): Problems {
  return day > ledger.clock.today() && !aheadKinds.has(kind) ? { 'facts.day': '日期在今天之后，尚未发生的事不能登记' } : {}
}

function partyProblem({ kind, partyId, day, dueOn }: ProceedingEventFacts): Problems {
  return {
    ...(partyKinds.has(kind) && partyId === null ? { 'facts.partyId': kind === 'judgment-served' ? '请选择送达给谁；送达本行的日期登记在裁判里' : '请选择送达给谁' } : {}),
    ...(dueOn !== null && dueOn < day ? { 'facts.dueOn': '文书写明的最后一日不能早于事件日期' } : {}),
  }
}

/** What must come before, by kind: an event earlier than it is a slip of the pen. */
const after: Partial<Record<ProceedingEventKind, readonly ProceedingEventKind[]>> = {
  docketed: ['filed'],
  'order-issued': ['docketed'],
  'order-served': ['order-issued'],
  'order-objected': ['order-served'],
  'claim-filed': ['docketed'],
  'claims-notice': ['docketed'],
}
const before: Partial<Record<ProceedingEventKind, readonly ProceedingEventKind[]>> = {
  filed: ['docketed'],
  docketed: ['order-issued', 'claims-notice', 'claim-filed'],
  'order-issued': ['order-served'],
  'order-served': ['order-objected'],
}
const afterTitle: ReadonlySet<ProceedingEventKind> = new Set(['judgment-served', 'appealed'])

function orderProblems(ledger: Ledger, facts: ProceedingEventFacts, own: Id<'proceeding-event'> | null): Problems {
  const kind = kindOf(ledger, facts.proceedingId)
  const others = ledger.db
    .select({ id: proceedingEvent.id, kind: proceedingEvent.kind, day: proceedingEvent.day })
    .from(proceedingEvent)
    .where(and(eq(proceedingEvent.proceedingId, facts.proceedingId), isNull(proceedingEvent.voidedAt)))
    .all()
    .filter((event) => event.id !== own)
  const earlier = others.find((event) => after[facts.kind]?.includes(event.kind) === true && facts.day < event.day)
  if (earlier) return { 'facts.day': `早于${eventLabel(earlier.kind, kind)}（${earlier.day}），请核对` }
  const later = others.find((event) => before[facts.kind]?.includes(event.kind) === true && facts.day > event.day)
  if (later) return { 'facts.day': `晚于${eventLabel(later.kind, kind)}（${later.day}），请核对` }
  const titles = titleDays(ledger, facts.proceedingId)
  if (facts.kind === 'docketed' && titles.some((day) => day < facts.day)) return { 'facts.day': `晚于裁判日期（${titles[0] ?? ''}），请核对` }
  const rulings = facts.kind === 'appealed' ? others.filter((event) => event.kind === 'ruling-served').map(({ day }) => day) : []
  return afterTitle.has(facts.kind) ? titleProblem([...titles, ...rulings].toSorted(), facts.day) : {}
}

function titleDays(ledger: Ledger, id: Id<'proceeding'>): IsoDate[] {
  const rows = ledger.db.select({ on: judgment.judgedOn }).from(judgment).where(and(eq(judgment.proceedingId, id), isNull(judgment.voidedAt))).orderBy(judgment.judgedOn).all()
  return rows.map((row) => row.on)
}

function titleProblem(titles: readonly IsoDate[], day: IsoDate): Problems {
  const [first] = titles
  if (first === undefined) return { 'facts.kind': '还没有登记裁判，请先登记裁判文书，再登记这一事件' }
  return day < first ? { 'facts.day': `早于裁判日期（${first}），请核对` } : {}
}

/** The day on which the court took the case; null while it is not recorded. */
export function docketedOn(ledger: Ledger, id: Id<'proceeding'>): IsoDate | null {
  const row = ledger.db
    .select({ day: proceedingEvent.day })
    .from(proceedingEvent)
    .where(and(eq(proceedingEvent.proceedingId, id), eq(proceedingEvent.kind, 'docketed'), isNull(proceedingEvent.voidedAt)))
    .orderBy(proceedingEvent.day)
    .get()
  return row?.day ?? null
}
