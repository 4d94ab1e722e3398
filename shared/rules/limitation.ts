/**
 * Limitation of the loan claim (R5–R11). The product never says that a claim is barred, only that the debtor may
 * raise the defence (时效抗辩风险).
 */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireChoice } from './choice.ts'
import { addYears, maxDate, minDate, requireDays } from './civil-date.ts'
import { requireDayLists, requireFacts, requireLists, requireSets } from './given.ts'
import type { Obstacle } from './interruptible-period.ts'
import { inForce } from './law-list.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import type { LimitationEvent } from './limitation-acts.ts'
import { CLAIMS_WITHOUT_LIMITATION, INSTALMENT_START, LIMITATION_LENGTHS } from './limitation-law.ts'
import type { LimitationOutcome } from './limitation-run.ts'
import { runLimitation } from './limitation-run.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export type { LimitationActKind, LimitationEvent } from './limitation-acts.ts'
export type { LimitationOutcome } from './limitation-run.ts'

const CLAIM_KINDS = ['loan', 'deposit', 'public-bond', 'capital-contribution'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export interface LimitationFacts {
  /** Default `loan`; the other kinds know no limitation. */
  readonly claim?: ClaimKind
  /** The day on which the debt fell, or falls, due. */
  readonly dueDate?: IsoDate
  /** Due days of the instalments of one debt. */
  readonly instalments?: readonly IsoDate[]
  /** Declared early maturity: arrival of the notice and the day to pay that it sets. */
  readonly acceleration?: { readonly noticeArrived?: IsoDate; readonly payBy?: IsoDate }
  /** A debt without a due date: the end of the grace period in the first demand, or the day of a flat refusal. */
  readonly onDemand?: { readonly graceEnds?: IsoDate; readonly refusedOn?: IsoDate }
  readonly events?: readonly LimitationEvent[]
  /** Causes that kept the bank from claiming (R8). */
  readonly obstacles?: readonly Obstacle[]
}

export interface InstalmentLimitation {
  readonly due: IsoDate
  /** Last day if this instalment were counted by itself, without any interruption: for information. */
  readonly last: IsoDate
}

export interface Limitation extends LimitationOutcome {
  /** Start by the legal reading; the day itself is not counted. */
  readonly start: IsoDate
  readonly instalments: readonly InstalmentLimitation[]
}

export type LimitationAnswer =
  | { readonly subject: false }
  | ({ readonly subject: true } & Limitation)

interface StartDays {
  readonly legal: IsoDate
  readonly others: readonly IsoDate[]
}

function accelerationStarts(facts: LimitationFacts, draft: AnswerDraft): IsoDate[] {
  const { noticeArrived, payBy } = facts.acceleration ?? {}
  const starts = [noticeArrived, payBy].filter((day) => day !== undefined)
  if (starts.length > 0) {
    draft.caution(
      'acceleration',
      `待核实：宣布提前到期后，时效自通知到达（${noticeArrived ?? '未填'}）、通知指定的还款日（${payBy ?? '未填'}）还是最后一期起算有争议，应办日取最早者`,
      source('民法典第一百八十九条', 'from-memory'),
    )
  }
  return starts
}

function onDemandStart({ onDemand }: LimitationFacts): IsoDate | undefined {
  const days = [onDemand?.graceEnds, onDemand?.refusedOn].filter((day) => day !== undefined)
  const [first, ...rest] = days
  return first === undefined ? undefined : minDate(first, ...rest)
}

/** The due day as the contract gives it: of the whole debt, of its last instalment, or set by the first demand. */
function contractualStart(facts: LimitationFacts, calendar: WorkdayCalendar, draft: AnswerDraft): IsoDate | null {
  const [first, ...rest] = facts.instalments ?? []
  if (first !== undefined) {
    const last = maxDate(first, ...rest, ...(facts.dueDate === undefined ? [] : [facts.dueDate]))
    draft.step('起算', `分期履行，自最后一期履行期限届满之日${last}起算`, sourceOf(versionOn(INSTALMENT_START, last)))
    return last
  }
  if (facts.dueDate !== undefined) {
    draft.step('起算', `履行期限届满之日${facts.dueDate}，自次日起算`, sourceOf(versionOn(inForce(LIMITATION_LENGTHS, calendar), facts.dueDate)))
    return facts.dueDate
  }
  const demanded = onDemandStart(facts)
  if (demanded === undefined) return null
  draft.step('起算', `未约定履行期限，自宽限期届满或者明确拒绝之日${demanded}起算`, source('诉讼时效规定第四条'))
  return demanded
}

function startDays(facts: LimitationFacts, calendar: WorkdayCalendar, draft: AnswerDraft): StartDays | null {
  const accelerated = accelerationStarts(facts, draft)
  const legal = contractualStart(facts, calendar, draft)
  if (legal !== null) return { legal, others: accelerated }
  draft.ask('dueDate', '债务的履行期限哪一天届满？没有约定期限的，首次催收给的宽限期哪一天届满？')
  return null
}

function instalmentInformation({ instalments = [] }: LimitationFacts, calendar: WorkdayCalendar): InstalmentLimitation[] {
  const lengths = inForce(LIMITATION_LENGTHS, calendar)
  return instalments.toSorted().map((due) => ({ due, last: addYears(due, versionOn(lengths, due).rule.years) }))
}

function checkFacts({ claim, dueDate, instalments, acceleration, onDemand, events, obstacles }: LimitationFacts): void {
  requireChoice(claim, CLAIM_KINDS, '债权种类')
  requireSets({ 提前到期: acceleration, 没有约定期限的首次催收: onDemand })
  requireDays(dueDate, acceleration?.noticeArrived, acceleration?.payBy, onDemand?.graceEnds, onDemand?.refusedOn)
  requireDayLists({ 各期到期日: instalments })
  requireLists({ 中断事由: events, 中止事由: obstacles })
}

/**
 * The running limitation period of a claim as of a day: last day, what interrupted it, and the risk.
 * @param today acts and procedure ends after this day are not yet known
 * @returns null, with the question, when nothing says when the debt fell due
 * @throws RuleError `facts-missing`, `flag-invalid`, `date-invalid`, `choice-invalid`, `dates-out-of-order`, `law-version-missing` (before 1987)
 */
export function limitation(
  facts: LimitationFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<LimitationAnswer | null> {
  requireFacts(facts, '时效的事实')
  checkFacts(facts)
  const draft = new AnswerDraft()
  if (facts.claim !== undefined && facts.claim !== 'loan') {
    draft.step('不适用诉讼时效', CLAIMS_WITHOUT_LIMITATION.text, sourceOf(CLAIMS_WITHOUT_LIMITATION))
    return draft.answer({ subject: false })
  }
  const starts = startDays(facts, calendar, draft)
  if (starts === null) return draft.answer(null)
  const outcome = runLimitation(
    { start: starts.legal, otherStarts: starts.others, events: facts.events ?? [], obstacles: facts.obstacles ?? [] },
    today,
    calendar,
    draft,
  )
  return draft.answer({ subject: true, ...outcome, start: starts.legal, instalments: instalmentInformation(facts, calendar) })
}
