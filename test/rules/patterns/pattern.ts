import type { DeadlineKind, DeadlineState } from '../../../shared/model/deadline.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { type CaseFacts, NO_FACTS } from '../../../shared/rules/deadlines/case-deadlines.ts'
import type { DeadlineSubject, MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { GuaranteeCase } from '../../../shared/rules/deadlines/guarantee-deadlines.ts'
import type { LoanCase } from '../../../shared/rules/deadlines/loan-deadlines.ts'
import type { MeasureCase } from '../../../shared/rules/deadlines/measure-deadlines.ts'
import type { CaseEvent, CaseTitle, ProceedingCase } from '../../../shared/rules/deadlines/proceeding-deadlines.ts'
import type { GuaranteeFacts } from '../../../shared/rules/guarantee-period.ts'
import type { LimitationEvent } from '../../../shared/rules/limitation.ts'

/** One pattern of facts with the day and the state that law.md, or a computation by hand, gives for it. */
export interface Pattern {
  readonly name: string
  readonly today: string
  readonly facts: Partial<CaseFacts>
  readonly kind: DeadlineKind
  /** Which of several deadlines of the kind, by the fact that starts it. */
  readonly start?: string
  /** Which of several that one fact starts. */
  readonly part?: string
  readonly state: DeadlineState | 'none'
  readonly nominal?: string
  readonly rolled?: string
  readonly safe?: string
  /** Part of a step, a question or the act that met it. */
  readonly why?: string
}

export const factsOf = (facts: Partial<CaseFacts>): CaseFacts => ({ ...NO_FACTS, ...facts })
export const d = isoDate
const subject = (id: string): DeadlineSubject => ({ id, text: id, personName: null, court: null })
export const met = (on: string, text = '凭据'): MetBy => ({ on: d(on), text })

export function loan(due: string, events: readonly LimitationEvent[] = [], more: Partial<LoanCase> = {}): Pick<CaseFacts, 'loans'> {
  return { loans: [{ subject: subject('loan'), worth: null, limitation: { dueDate: d(due), events }, oldestUnpaid: null, title: null, paidOff: null, ...more }] }
}

export const act = (kind: LimitationEvent['kind'], date: string, more: Partial<LimitationEvent> = {}): LimitationEvent => ({ id: `${kind}@${date}`, kind, date: d(date), ...more })

export function guarantee(period: GuaranteeFacts, more: Partial<GuaranteeCase> = {}): Pick<CaseFacts, 'guarantees'> {
  return { guarantees: [{ subject: subject('guarantee'), worth: null, startId: 'loan', period, limitation: () => null, title: null, paidOff: null, ...more }] }
}

export function measure(facts: MeasureCase['facts'], periods: readonly (readonly [from: string, to?: string])[], more: Partial<MeasureCase> = {}): Pick<CaseFacts, 'measures'> {
  const kept = periods.map(([from, to]) => ({ id: from, from: d(from), ...(to === undefined ? {} : { to: d(to) }), paper: null }))
  return { measures: [{ subject: subject('item'), worth: null, facts, periods: kept, ended: null, sued: null, ...more }] }
}

export const event = (kind: CaseEvent['kind'], day: string, dueOn: string | null = null): CaseEvent => ({ id: `${kind}@${day}`, kind, day: d(day), partyId: null, dueOn: dueOn === null ? null : d(dueOn), proof: null })

export function title(more: Partial<CaseTitle> = {}): CaseTitle {
  return { id: 'title', documentNo: null, titleKind: 'judgment', judgedOn: d('2016-01-04'), servedOn: null, effectiveOn: null, performBy: null, instalments: [], ...more }
}

export function proceeding(course: Partial<ProceedingCase['course']>, more: Partial<ProceedingCase> = {}): Pick<CaseFacts, 'proceedings'> {
  const whole = { kind: 'first-instance', status: 'docketed', trialMode: null, appealOf: null, closing: null, opponents: [], followedBy: [], events: [], titles: [], run: null, ...course } as const
  return { proceedings: [{ subject: subject('proceeding'), worth: null, course: whole, bankAnswers: false, applications: [], demands: [], preserved: false, ...more }] }
}
