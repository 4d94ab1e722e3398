/** What became of promises to pay (S088, S128): kept, kept in part or broken, by the repayments in the ledger. */
import { type Fen, ZERO_FEN } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, Step } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireList } from './given.ts'
import { formatYuan, minFen, subtractFen, sumFen } from './money.ts'

export interface Promised {
  readonly id: string
  readonly madeOn: IsoDate
  readonly dueOn: IsoDate
  readonly amountFen: Fen
}

export interface PromiseRepayment {
  readonly on: IsoDate
  readonly amountFen: Fen
}

export const promiseStates = ['open', 'kept', 'partly-kept', 'broken'] as const
export type PromiseState = (typeof promiseStates)[number]
export const promiseStateLabels: Record<PromiseState, string> = { open: '未到期', kept: '已履行', 'partly-kept': '部分履行', broken: '未履行' }

export interface PromiseOutcome {
  readonly id: string
  readonly state: PromiseState
  /** Paid between the promise and its day, and not already counted for an earlier promise. */
  readonly paidFen: Fen
  readonly shortFen: Fen
}

export interface PromiseRecord {
  readonly outcomes: readonly PromiseOutcome[]
  /** The two promises that fell due last were both broken: a warning sign (S088), nothing more. */
  readonly twoBroken: boolean
}

const SIGNAL_LENGTH = 2

function stateOf(paid: Fen, promise: Promised, today: IsoDate): PromiseState {
  if (paid >= promise.amountFen) return 'kept'
  if (today <= promise.dueOn) return 'open'
  return paid > 0 ? 'partly-kept' : 'broken'
}

function stepOf({ madeOn, dueOn, amountFen }: Omit<Promised, 'id'>, { paidFen, state }: Pick<PromiseOutcome, 'paidFen' | 'state'>): Step {
  return { label: `承诺 ${dueOn} 还 ${formatYuan(amountFen)} 元`, detail: `${madeOn} 至 ${dueOn} 还款 ${formatYuan(paidFen)} 元，${promiseStateLabels[state]}` }
}

/** One settled promise by itself, with how repayments were counted for it. */
export function explainPromise(promise: Omit<Promised, 'id'> & Omit<PromiseOutcome, 'id'>): Answer<PromiseState> {
  const { state, shortFen } = promise
  const short = shortFen > 0 ? `，还差 ${formatYuan(shortFen)} 元` : ''
  return new AnswerDraft()
    .step('计入的还款', '承诺日至到期日（含当日）登记的还款；每笔只计一次，先计入先到期的承诺；法院执行款和已冲正的不计入')
    .step(stepOf(promise, promise).label, `${stepOf(promise, promise).detail}${short}`)
    .answer(state)
}

/**
 * Each repayment counts once, for the promise that falls due first among those that it can answer. A promise runs until the end of its day.
 * @param repayments sums paid by or for the debtor, without reversed entries and without what a court collected
 * @throws RuleError `facts-missing`
 */
export function promiseOutcomes(promises: readonly Promised[], repayments: readonly PromiseRepayment[], today: IsoDate): Answer<PromiseRecord> {
  requireList(promises, '还款承诺')
  requireList(repayments, '还款')
  const draft = new AnswerDraft()
  const left = repayments.filter(({ on }) => on <= today).map((payment) => ({ ...payment }))
  const inOrder = promises.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.madeOn.localeCompare(b.madeOn) || a.id.localeCompare(b.id))
  const outcomes = inOrder.map((promise): PromiseOutcome => {
    const parts: Fen[] = []
    let open = promise.amountFen
    for (const payment of left) {
      if (payment.on < promise.madeOn || payment.on > promise.dueOn) continue
      const taken = minFen(open, payment.amountFen)
      payment.amountFen = subtractFen(payment.amountFen, taken)
      open = subtractFen(open, taken)
      parts.push(taken)
    }
    const paidFen = parts.length === 0 ? ZERO_FEN : sumFen(parts)
    const state = stateOf(paidFen, promise, today)
    const outcome = { id: promise.id, state, paidFen, shortFen: open }
    const { label, detail } = stepOf(promise, outcome)
    draft.step(label, detail)
    return outcome
  })
  const settled = outcomes.filter(({ state }) => state !== 'open').slice(-SIGNAL_LENGTH)
  const twoBroken = settled.length === SIGNAL_LENGTH && settled.every(({ state }) => state === 'broken')
  if (twoBroken) draft.step('预警信号', '最近两次承诺连续没有履行')
  return draft.answer({ outcomes, twoBroken })
}
