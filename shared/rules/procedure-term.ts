/** The periods that run from recorded events of a proceeding (R27, R29, R31, R32, R38). */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireChoice, requireGivenChoice } from './choice.ts'
import { requireDay, requireDays } from './civil-date.ts'
import type { Period } from './due-date.ts'
import { fixedDueDate, othersDueDate, ownDueDate, periodEnd, periodText } from './due-date.ts'
import { requireFacts, requireFlags, requireList } from './given.ts'
import { inForce } from './law-list.ts'
import { findVersion, sourceOf } from './law-version.ts'
import type { ProcedureActor, ProcedureEventKind, ProcedurePeriod, ProcedureRule } from './procedure-term-law.ts'
import { PROCEDURE_PERIODS, procedureList } from './procedure-term-law.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export type { ProcedureEventKind, ProcedureRule } from './procedure-term-law.ts'

const SERVED_PARTIES = ['bank', 'other'] as const

export interface ProcedureEvent {
  readonly id?: string
  readonly kind: ProcedureEventKind
  readonly date: IsoDate
  /** Whom the paper was served on; default the bank. */
  readonly servedOn?: (typeof SERVED_PARTIES)[number]
  /** That party has no domicile in China. */
  readonly abroad?: boolean
  /** The last day that the court's own paper names, by period: it wins. */
  readonly written?: Readonly<Partial<Record<ProcedureRule, IsoDate>>>
  readonly voided?: boolean
}

export interface ProcedureFacts {
  /** None known yet = asked for. */
  readonly events?: readonly ProcedureEvent[]
}

export interface ProcedureTerm {
  readonly rule: ProcedureRule
  readonly label: string
  readonly event: ProcedureEvent
  /** Whom the period binds: `bank` periods are worked to `safe`, the others are waited for. */
  readonly party: 'bank' | 'court' | 'others'
  readonly due: DueDate
  /** How long it runs from the event; null where the court's paper names its last day. */
  readonly length: Period | null
  readonly fixed: boolean
  /** `urgent`: past the safe day, not yet past the last one. */
  readonly status: 'running' | 'urgent' | 'over'
}

function partyOf(actor: ProcedureActor, event: ProcedureEvent): ProcedureTerm['party'] {
  if (actor !== 'served-party') return actor
  return event.servedOn === 'other' ? 'others' : 'bank'
}

function statusOf(due: DueDate, party: ProcedureTerm['party'], today: IsoDate): ProcedureTerm['status'] {
  if (today > (party === 'bank' ? due.rolled : due.safe)) return 'over'
  return party === 'bank' && today > due.safe ? 'urgent' : 'running'
}

interface TermInput {
  readonly rule: ProcedureRule
  readonly period: ProcedurePeriod
  readonly event: ProcedureEvent
}

function computeDue({ rule, period, event }: TermInput, calendar: WorkdayCalendar, draft: AnswerDraft): Pick<ProcedureTerm, 'due' | 'length'> | null {
  const written = event.written?.[rule]
  if (written !== undefined) {
    draft.step(period.label, `法院文书写明${written}，以文书为准`)
    return { due: fixedDueDate(written, [], calendar), length: null }
  }
  const version = findVersion(inForce(procedureList(rule, period), calendar), event.date)
  if (version === null) {
    draft.ask(`events.${event.id ?? event.date}.written`, `${event.date}当时的${period.label}期间未收录，法院文书写明的最后一日是哪一天？`)
    return null
  }
  const { period: ordinary, abroad = ordinary } = version.rule
  const length = event.abroad === true ? abroad : ordinary
  const nominal = periodEnd(event.date, length)
  const due = partyOf(period.actor, event) === 'bank' ? ownDueDate(nominal, [], calendar) : othersDueDate(nominal, [], calendar)
  const rolled = due.rolled === nominal ? '' : `，遇休假日顺延至${due.rolled}`
  draft.step(period.label, `${event.date}次日起${periodText(length)}，至${nominal}${rolled}`, sourceOf(version))
  if (due.provisional) draft.caution('provisional', `${nominal.slice(0, 4)}年的放假安排尚未导入，${period.label}的日期为暂定`)
  return { due, length }
}

function noteNature({ rule, period }: TermInput, draft: AnswerDraft): void {
  if (period.fixed === true) draft.caution(`fixed:${rule}`, `${period.label}为不变期间，不适用中止、中断、延长`)
  if (rule === 'service-by-notice') {
    draft.caution('notice-roll', '待核实：公告期最后一日遇休假日是否顺延有争议，计算文书生效时按较晚的日期')
  }
}

/** Whether a name is one of the periods. */
export function isProcedureRule(name: string): name is ProcedureRule {
  return Object.values(PROCEDURE_PERIODS).some((periods) => name in periods)
}

const RULES: readonly ProcedureRule[] = Object.values(PROCEDURE_PERIODS)
  .flatMap((periods) => Object.keys(periods))
  .filter(isProcedureRule)

/** An entry of the period table, with its name as a type. */
function periodsOf(kind: ProcedureEventKind): readonly (readonly [ProcedureRule, ProcedurePeriod])[] {
  const periods: Readonly<Partial<Record<ProcedureRule, ProcedurePeriod>>> = PROCEDURE_PERIODS[kind]
  return RULES.flatMap((rule) => {
    const period = periods[rule]
    return period === undefined ? [] : [[rule, period] as const]
  })
}

function checkEvent({ kind, date, servedOn, abroad, voided, written = {} }: ProcedureEvent): void {
  requireGivenChoice(kind, PROCEDURE_PERIODS, '程序事件')
  requireDay(date)
  requireChoice(servedOn, SERVED_PARTIES, '受送达人')
  requireFlags({ 是否在境内没有住所: abroad, 是否作废: voided })
  requireFacts(written, '文书写明的期限')
  requireDays(...Object.values(written))
}

/**
 * Every period that the recorded events started, in the order of their safe days.
 * @param today events after this day are not yet known
 * @throws RuleError `facts-missing`, `flag-invalid`, `date-invalid`, `choice-invalid`
 */
export function procedureTerms(
  facts: ProcedureFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<readonly ProcedureTerm[]> {
  requireFacts(facts, '程序的事实')
  const events = facts.events ?? []
  requireDay(today)
  requireList(events, '程序事件')
  events.forEach(checkEvent)
  const draft = new AnswerDraft()
  if (events.length === 0) draft.ask('events', '收到了什么文书或者发生了什么程序事件，是哪一天？')
  const terms = events
    .filter((event) => event.voided !== true && event.date <= today)
    .flatMap((event) =>
      periodsOf(event.kind).flatMap(([rule, period]): ProcedureTerm[] => {
        const input = { rule, period, event }
        const computed = computeDue(input, calendar, draft)
        if (computed === null) return []
        noteNature(input, draft)
        const party = partyOf(period.actor, event)
        return [{ rule, label: period.label, event, party, ...computed, fixed: period.fixed === true, status: statusOf(computed.due, party, today) }]
      }),
    )
  draft.caution('posting', '期间不包括在途时间，期满前交邮的不算过期；因不可抗力等耽误的，障碍消除后十日内可申请顺延')
  return draft.answer(terms.toSorted((a, b) => (a.due.safe < b.due.safe ? -1 : Number(a.due.safe > b.due.safe))))
}
