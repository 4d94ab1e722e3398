/**
 * When a judgment or ruling takes effect, and when performance under it ends (R29, R30). Both the earliest and the
 * latest reading are given: the latest shows as the effective day, the bank's own periods count from the earliest.
 */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { addDays, maxDate, requireDays } from './civil-date.ts'
import { othersDueDate, periodEnd } from './due-date.ts'
import { requireFacts, requireList } from './given.ts'
import { inForce } from './law-list.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { PROCEDURE_PERIODS, procedureList } from './procedure-term-law.ts'
import { RuleError } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR, firstWorkdayFrom } from './workdays.ts'

const EFFECTIVE_DOCUMENTS = [
  'first-instance-judgment', 'first-instance-ruling',
  /** Effective on service: second instance, small claims, a ruling that suspends or ends enforcement. */
  'final-on-service',
  /** Effective when both sides have signed for it. */
  'mediation-paper',
] as const
export type EffectiveDocument = (typeof EFFECTIVE_DOCUMENTS)[number]

/** Service on one party: in person, or by public notice. */
export interface ServiceFact {
  readonly servedOn?: IsoDate
  readonly noticePublishedOn?: IsoDate
  readonly abroad?: boolean
}

export interface EffectiveDateFacts {
  readonly document: EffectiveDocument
  /** One entry for each party that must be served. */
  readonly services: readonly ServiceFact[]
  readonly appealedOn?: IsoDate
  /** The court's own certificate of effect (生效证明): it wins. */
  readonly certifiedOn?: IsoDate
  /** Days of the performance period that the operative part sets, counted from effect. */
  readonly performanceDays?: number
}

export interface DayReadings {
  readonly earliest: IsoDate
  readonly latest: IsoDate
}

export interface EffectiveDate extends DayReadings {
  readonly performance: { readonly earliest: DueDate; readonly latest: DueDate } | null
  /** First day on which enforcement may be asked for. */
  readonly enforceableFrom: IsoDate | null
}

/** Served by notice on its last day; whether that day moves behind a day off is disputed (section 14, doubt 12). */
function serviceReadings(service: ServiceFact, calendar: WorkdayCalendar, draft: AnswerDraft): DayReadings | null {
  const { servedOn, noticePublishedOn } = service
  if (servedOn !== undefined) return { earliest: servedOn, latest: servedOn }
  if (noticePublishedOn === undefined) return null
  const version = versionOn(inForce(procedureList('service-by-notice', PROCEDURE_PERIODS['notice-published']['service-by-notice']), calendar), noticePublishedOn)
  const { period, abroad = period } = version.rule
  const earliest = periodEnd(noticePublishedOn, service.abroad === true ? abroad : period)
  const latest = firstWorkdayFrom(earliest, calendar).day
  draft.step('公告送达', `${noticePublishedOn}公告，${earliest}期满视为送达`, sourceOf(version))
  if (latest !== earliest) {
    draft.caution('notice-roll', `待核实：公告期最后一日${earliest}为休假日，是否顺延至${latest}有争议，生效日期按较晚的计算`)
  }
  return { earliest, latest }
}

function appealEnd(document: EffectiveDocument, served: IsoDate, abroad: boolean, calendar: WorkdayCalendar): IsoDate {
  const periods =
    document === 'first-instance-judgment'
      ? procedureList('appeal-judgment', PROCEDURE_PERIODS['judgment-served']['appeal-judgment'])
      : procedureList('appeal-ruling', PROCEDURE_PERIODS['ruling-served']['appeal-ruling'])
  const { period, abroad: longer = period } = versionOn(inForce(periods, calendar), served).rule
  return firstWorkdayFrom(periodEnd(served, abroad ? longer : period), calendar).day
}

/** The day on which the document could bind this party: after its appeal period, or on service. */
function bindingOn(document: EffectiveDocument, served: IsoDate, abroad: boolean, calendar: WorkdayCalendar): IsoDate {
  const final = document === 'final-on-service' || document === 'mediation-paper'
  return final ? served : addDays(appealEnd(document, served, abroad, calendar), 1)
}

function effectReadings(facts: EffectiveDateFacts, calendar: WorkdayCalendar, draft: AnswerDraft): DayReadings | null {
  const bindings = facts.services.map((service) => {
    const served = serviceReadings(service, calendar, draft)
    if (served === null) return null
    const binding = (day: IsoDate) => bindingOn(facts.document, day, service.abroad === true, calendar)
    return { earliest: binding(served.earliest), latest: binding(served.latest) }
  })
  const known = bindings.filter((binding) => binding !== null)
  const [first, ...rest] = known
  if (first === undefined || known.length < bindings.length) return null
  return {
    earliest: maxDate(first.earliest, ...rest.map((binding) => binding.earliest)),
    latest: maxDate(first.latest, ...rest.map((binding) => binding.latest)),
  }
}

function performanceOf(readings: DayReadings, days: number | undefined, calendar: WorkdayCalendar): EffectiveDate['performance'] {
  if (days === undefined) return null
  if (!Number.isSafeInteger(days) || days < 1) throw new RuleError('period-invalid', `履行期间的天数应为正整数：${days}`)
  const end = (effective: IsoDate) => othersDueDate(addDays(effective, days), [], calendar)
  return { earliest: end(readings.earliest), latest: end(readings.latest) }
}

function noteEffect(facts: EffectiveDateFacts, readings: DayReadings, draft: AnswerDraft): void {
  const appealable = facts.document === 'first-instance-judgment' || facts.document === 'first-instance-ruling'
  const words = appealable ? '最后送达的当事人上诉期届满次日' : '最后送达的当事人收到之日'
  const status = appealable ? ('from-memory' as const) : ('confirmed' as const)
  draft.step('生效', `${words}：${readings.latest}`, source('民事诉讼法第一百条、第一百七十一条、第一百八十二条', status))
  if (readings.earliest !== readings.latest) draft.step('较早口径', `最早${readings.earliest}生效，本行自身的期限按此计算`)
}

/**
 * The effective day of a document, by both readings.
 * @returns null, with the question, while a party has not been served or an appeal is pending
 * @throws RuleError `facts-missing`, `date-invalid`, `choice-invalid`, `period-invalid` for a performance period that is not a positive whole number of days
 */
export function effectiveDate(
  facts: EffectiveDateFacts,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<EffectiveDate | null> {
  requireFacts(facts, '文书的事实')
  requireList(facts.services, '送达')
  requireDays(facts.certifiedOn, facts.appealedOn, ...facts.services.flatMap(({ servedOn, noticePublishedOn }) => [servedOn, noticePublishedOn]))
  requireGivenChoice(facts.document, EFFECTIVE_DOCUMENTS, '文书种类')
  const draft = new AnswerDraft()
  const certified = facts.certifiedOn
  if (certified === undefined && facts.appealedOn !== undefined) {
    return draft.ask('certifiedOn', `${facts.appealedOn}已提出上诉，一审文书未生效；二审文书哪一天送达？`).answer(null)
  }
  const readings = certified === undefined ? effectReadings(facts, calendar, draft) : { earliest: certified, latest: certified }
  if (readings === null) return draft.ask('services', '文书哪一天送达各方当事人（公告送达的填公告日）？').answer(null)
  if (certified === undefined) noteEffect(facts, readings, draft)
  else draft.step('生效', `法院生效证明写明${certified}，以证明为准`)
  const performance = performanceOf(readings, facts.performanceDays, calendar)
  if (performance !== null) {
    draft.step('履行期间', `生效后${String(facts.performanceDays)}日内，至${performance.latest.rolled}`)
  }
  const enforceableFrom = performance === null ? null : addDays(performance.latest.rolled, 1)
  return draft.answer({ ...readings, performance, enforceableFrom })
}
