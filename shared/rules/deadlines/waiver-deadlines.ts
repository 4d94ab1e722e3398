/** The payments that a waiver hangs on: one that is missed ends it, and what was waived is owed again (民法典158). */
import type { Fen } from '../../model/fen.ts'
import { addDays } from '../civil-date.ts'
import { fixedDueDate } from '../due-date.ts'
import { waiverOutcome, type WaiverPayment, type WaiverPlan } from '../waiver-outcome.ts'
import { type CounterFact, type Deadline, deadlineOf, type DeadlineSubject, dueOf, lastDayText, type MetBy, orUncertain, type Setting } from './deadline.ts'

export interface WaiverCase {
  readonly subject: DeadlineSubject
  /** What is waived, in fen. */
  readonly worth: Fen | null
  readonly plan: WaiverPlan
  readonly payments: readonly WaiverPayment[]
}

function metBy(plan: WaiverPlan, performedOn: WaiverPlan['revokedOn']): MetBy | null {
  if (performedOn !== null) return { on: performedOn, text: '已按约还清' }
  return plan.revokedOn === null ? null : { on: plan.revokedOn, text: '已终止减免' }
}

/** The first payment that is not in yet: it stays, red, until the waiver was ended on record. */
export function waiverDeadlines({ subject, worth, plan, payments }: WaiverCase, setting: Setting): readonly Deadline[] {
  const start = { id: subject.id, on: plan.decidedOn }
  return orUncertain({ kind: 'waiver-payment', subject, worth, start }, setting, () => {
    const { today, calendar } = setting
    const answer = waiverOutcome(plan, payments, today)
    const dueWith = (paid: readonly WaiverPayment[]) => {
      const { lapsesOn } = waiverOutcome({ ...plan, revokedOn: null }, paid, today).value
      const day = lapsesOn === null ? plan.instalments.map(({ dueOn }) => dueOn).toSorted().at(-1) : addDays(lapsesOn, -1)
      return day === undefined ? null : fixedDueDate(day, [], calendar)
    }
    const counterFacts = (): CounterFact[] => {
      const last = payments.filter(({ on }) => on >= plan.decidedOn).toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
      if (last === undefined) return []
      const due = dueWith(payments.filter((payment) => payment !== last))
      return [{ text: `如${last.on}的还款不能证明，${lastDayText(due)}`, due }]
    }
    return [deadlineOf({ kind: 'waiver-payment', subject, worth, start, answer: dueOf(answer, dueWith(payments)), met: metBy(plan, answer.value.performedOn), counterFacts }, setting)]
  })
}
