/** What has become of a conditional waiver: performed, still open, or lapsed because a payment was missed (forms.md E5; 民法典第一百五十八条). */
import type { Fen } from '../model/fen.ts'
import { ZERO_FEN } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addDays, minDate, requireDays } from './civil-date.ts'
import { source } from './law-version.ts'
import { excessOver, formatSum, sumFen } from './money.ts'
import { RuleError } from './rule-error.ts'

export interface WaiverPlan {
  /** The day of the approval: payments from this day on keep the condition. */
  readonly decidedOn: IsoDate
  /** Of the loans of which something is waived. */
  readonly currency: string
  /** What is to be paid, and by when; at least one. */
  readonly instalments: readonly { readonly dueOn: IsoDate; readonly amount: Fen }[]
  /** Ended by the bank for another breach. */
  readonly revokedOn: IsoDate | null
}

export interface WaiverPayment {
  readonly on: IsoDate
  readonly amount: Fen
}

export interface WaiverOutcome {
  readonly state: 'running' | 'performed' | 'lapsed'
  /** The first day on which it no longer holds, by the payments known; null once performed. */
  readonly lapsesOn: IsoDate | null
  readonly performedOn: IsoDate | null
  readonly paid: Fen
  readonly promised: Fen
  /** The next day by which something is to be paid, and how much is still short of it. */
  readonly next: { readonly dueOn: IsoDate; readonly short: Fen } | null
}

const CONDITION = source('民法典第一百五十八条')

/** The day on which the payments first reach a sum; null when they do not by `until`. */
function reachedOn(payments: readonly WaiverPayment[], sum: Fen, until: IsoDate): IsoDate | null {
  let paid = 0
  for (const { on, amount } of payments) {
    if (on > until) return null
    paid += amount
    if (paid >= sum) return on
  }
  return null
}

/** Sums in fen; what is due by a day is counted from the first instalment on. @throws RuleError `waiver-plan-invalid` without an instalment, or with days out of order */
export function waiverOutcome({ decidedOn, currency, instalments, revokedOn }: WaiverPlan, payments: readonly WaiverPayment[], today: IsoDate): Answer<WaiverOutcome> {
  requireDays(decidedOn, today, ...instalments.map(({ dueOn }) => dueOn))
  const plan = instalments.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const last = plan.at(-1)
  if (last === undefined) throw new RuleError('waiver-plan-invalid', '减免没有登记还款安排，无法判断条件是否成就')
  if (plan.some(({ dueOn }) => dueOn < decidedOn)) throw new RuleError('waiver-plan-invalid', '还款日期不能早于批准日')
  const counted = payments.filter(({ on }) => on >= decidedOn).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const draft = new AnswerDraft()
  const dues = plan.map(({ dueOn }, index) => ({ dueOn, sum: sumFen(plan.slice(0, index + 1).map(({ amount }) => amount)) }))
  const promised = sumFen(plan.map(({ amount }) => amount))
  const missed = dues.find(({ dueOn, sum }) => reachedOn(counted, sum, dueOn) === null)
  const performedOn = missed === undefined ? reachedOn(counted, promised, last.dueOn) : null
  const missedOn = missed === undefined ? null : addDays(missed.dueOn, 1)
  const revoked = revokedOn !== null && (performedOn === null || revokedOn <= performedOn) ? revokedOn : null
  const lapsesOn = missedOn !== null && revoked !== null ? minDate(missedOn, revoked) : (missedOn ?? revoked)
  const paid = sumFen(counted.filter(({ on }) => on <= today && (lapsesOn === null || on < lapsesOn)).map(({ amount }) => amount))
  const state = lapsesOn === null ? 'performed' : lapsesOn <= today ? 'lapsed' : 'running'
  for (const { dueOn, sum } of dues) draft.step(`${dueOn}前`, `累计应还${formatSum(sum, currency)}`)
  draft.step('批准后还款', `${decidedOn}起至今共还${formatSum(paid, currency)}`)
  if (state === 'performed') draft.step('条件成就', `${String(performedOn)}已按约还清${formatSum(promised, currency)}，减免确定`, CONDITION)
  else if (state === 'lapsed') draft.step('减免失效', lapsesOn === revoked ? `${String(lapsesOn)}本行终止减免，已减免的款项恢复计算` : `${String(missed?.dueOn)}前未还足，自${String(lapsesOn)}起减免失效，已减免的款项恢复计算`, CONDITION)
  else draft.step('条件未成就', `${String(missed?.dueOn)}前还须还款；逾期未还，自${String(lapsesOn)}起减免失效`, CONDITION)
  const open = dues.find(({ dueOn, sum }) => dueOn >= today && sum > paid)
  const next = state === 'running' && open !== undefined ? { dueOn: open.dueOn, short: excessOver(open.sum, paid) } : null
  return draft.answer({ state, lapsesOn, performedOn: revoked === null ? performedOn : null, paid: paid === 0 ? ZERO_FEN : paid, promised, next })
}
