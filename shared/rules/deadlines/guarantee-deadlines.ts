/** The period of one guarantor, and the limitation that follows once it was met (R13–R19). Each guarantor is asked apart. */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { addYears } from '../civil-date.ts'
import { GUARANTEE_ACT_LABELS } from '../guarantee-outcome.ts'
import { guaranteeLimitation, type GuaranteeLimitationFacts } from '../guarantee-limitation.ts'
import { type GuaranteeFacts, type GuaranteePeriod, guaranteePeriod } from '../guarantee-period.ts'
import { type CounterFact, type Deadline, deadlineOf, type DeadlineSubject, dueOf, lastDayText, type MetBy, orUncertain, type Setting, without } from './deadline.ts'
import { roundsAsDeadlines, withoutActs } from './loan-deadlines.ts'

export interface GuaranteeCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  /** The loan that the period runs on, or the guarantee itself for a maximum amount. */
  readonly startId: string
  readonly period: GuaranteeFacts
  /** What the second clock turns on, once the period was met; null while nothing runs. */
  readonly limitation: (period: GuaranteePeriod) => GuaranteeLimitationFacts | null
  /** The title against this guarantor. */
  readonly title: MetBy | null
  readonly paidOff: MetBy | null
}

function outcomeWords(value: GuaranteePeriod | null): string {
  return value === null ? '期间不能推算' : value.outcome.reason
}

function periodCounterFacts({ period }: GuaranteeCase, value: GuaranteePeriod | null, { today, calendar }: Setting): CounterFact[] {
  const asked = (facts: GuaranteeFacts): GuaranteePeriod | null => guaranteePeriod(facts, today, calendar).value
  const due = (facts: GuaranteeFacts) => without(() => guaranteePeriod(facts, today, calendar), (found) => found?.due ?? null)
  const facts: CounterFact[] = []
  const act = value?.outcome.metBy?.act
  if (act !== undefined) {
    const less = { ...period, acts: (period.acts ?? []).filter((each) => each !== act) }
    const last = due(less)
    facts.push({ text: `如${act.date}${GUARANTEE_ACT_LABELS[act.kind]}不能证明：${outcomeWords(asked(less))}，${lastDayText(last)}`, due: last })
  }
  if (period.extension !== undefined && value !== null) {
    const consented = period.extension.guarantorConsented === true
    const other = { ...period, extension: { ...period.extension, guarantorConsented: !consented } }
    facts.push({ text: consented ? `如保证人对展期的书面同意不能证明，${lastDayText(due(other))}` : `如保证人书面同意过展期，${lastDayText(due(other))}`, due: due(other) })
  }
  return facts
}

function periodDeadline(guarantee: GuaranteeCase, setting: Setting): { readonly deadline: Deadline; readonly value: GuaranteePeriod | null } {
  const { subject, worth, startId } = guarantee
  const answer = guaranteePeriod(guarantee.period, setting.today, setting.calendar)
  const { value } = answer
  const exercised = value !== null && value.outcome.status === 'met' ? value.outcome.metBy : null
  const met = exercised === null ? null : { on: exercised.on, text: GUARANTEE_ACT_LABELS[exercised.act.kind] }
  const deadline = deadlineOf(
    {
      kind: 'guarantee-period', subject, worth, start: { id: startId, on: value?.start ?? null }, answer: dueOf(answer, value?.due ?? null),
      met: met ?? guarantee.paidOff, counterFacts: () => periodCounterFacts(guarantee, value, setting),
    },
    setting,
  )
  return { deadline, value }
}

/** The day from which the guarantor's own limitation runs is fixed by the act that met the period. */
function limitationDeadlines(guarantee: GuaranteeCase, period: GuaranteePeriod, setting: Setting): readonly Deadline[] {
  const { subject, worth } = guarantee
  const { today, calendar } = setting
  const facts = guarantee.limitation(period)
  if (facts === null) return []
  const answer = guaranteeLimitation(facts, today, calendar)
  const firstStartId = period.outcome.metBy?.act.id ?? guarantee.startId
  const met = guarantee.paidOff ?? guarantee.title
  const run = answer.value
  const ahead = (facts.events ?? []).map(({ date }) => date).filter((day) => day > today)
  if (run === null) {
    // Nothing runs against the general guarantor before enforcement against the debtor has failed, or a year has passed.
    const from = facts.enforcement?.applicationReceivedOn
    return [deadlineOf({ kind: 'guarantee-limitation', subject, worth, start: { id: firstStartId, on: null }, answer: dueOf(answer, null), met, standing: 'not-started', edges: [...ahead, ...yearAfter(from)] }, setting)]
  }
  return roundsAsDeadlines(
    {
      kind: 'guarantee-limitation', subject, worth, outcome: run, answer, firstStartId, met, edges: ahead,
      counterFacts: () => withoutActs(run, (dropped) => without(() => guaranteeLimitation({ ...facts, events: (facts.events ?? []).filter(({ id }) => id !== dropped.id) }, today, calendar), (found) => found?.due ?? null)),
    },
    setting,
  )
}

function yearAfter(day: IsoDate | undefined): IsoDate[] {
  return day === undefined ? [] : [addYears(day, 1)]
}

/** Of one guarantee: its period (民法典第六百九十二条), and once that was met the limitation against the guarantor (第六百九十四条). */
export function guaranteeDeadlines(guarantee: GuaranteeCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, startId } = guarantee
  return orUncertain({ kind: 'guarantee-period', subject, worth, start: { id: startId, on: null } }, setting, () => {
    const { deadline, value } = periodDeadline(guarantee, setting)
    return [deadline, ...(value === null ? [] : limitationDeadlines(guarantee, value, setting))]
  })
}
