/** What the sale of a thing, or its offset in kind, left of the debt (不足部分): interest runs on until the money arrives, and the rest is claimed on. */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireDay } from './civil-date.ts'
import { requireFacts, requireLists } from './given.ts'
import { source } from './law-version.ts'
import { formatSum, formatYuan, sumFen } from './money.ts'

/** What came in for one thing, and what its loan still owed at the end of that day. */
export interface DisposalProceeds {
  readonly thing: string
  /** The day of receipt; of an offset, the day on which its ruling was served. */
  readonly on: IsoDate
  /** In fen. */
  readonly amount: Fen
  /** The loan that it was booked to; null = not booked. */
  readonly loan: { readonly noteNo: string; readonly currency: string; readonly owedAfter: Fen | null } | null
}

/** What a loan of the proceeding owes today, in the smallest unit of its currency; null where it cannot be computed. */
export interface LoanOwing {
  readonly noteNo: string
  readonly currency: string
  readonly owed: Fen | null
}

export interface DisposalFacts {
  readonly proceeds: readonly DisposalProceeds[]
  readonly loans: readonly LoanOwing[]
  /** `security-only`: a ruling that realises the security binds the thing alone. */
  readonly title: 'personal' | 'security-only'
  readonly round: 'running' | 'terminated'
}

export interface RestAfterDisposal {
  /** Per currency; empty once nothing is owed. */
  readonly rests: readonly { readonly currency: string; readonly amount: Fen }[]
  /** How the rest is claimed: by a suit, by resuming, or in the round that runs; null once nothing is owed. */
  readonly next: 'sue' | 'resume' | 'go-on' | null
}

const NEXT_WORDS: Readonly<Record<NonNullable<RestAfterDisposal['next']>, string>> = {
  sue: '实现担保物权的裁定只及于担保物，不足部分另行起诉债务人和保证人',
  resume: '本次执行程序已终结，发现财产后就不足部分申请恢复执行',
  'go-on': '就不足部分继续执行被执行人的其他财产',
}

/**
 * The rest of the debt after its security was sold or taken in kind, as of `today`.
 * `value` is null while a loan cannot be computed, or where nothing has come in yet.
 * @throws RuleError `facts-missing`, `date-invalid`
 */
export function restAfterDisposal(facts: DisposalFacts, today: IsoDate): Answer<RestAfterDisposal | null> {
  requireFacts(facts, '处置')
  requireLists({ 处置所得: facts.proceeds, 借据: facts.loans })
  requireDay(today)
  const draft = new AnswerDraft()
  for (const each of facts.proceeds) noteProceeds(draft, each)
  for (const { noteNo, owed } of facts.loans) if (owed === null) draft.ask(noteNo, `借据${noteNo}的余额还算不出，请先补全借据要素`)
  if (facts.proceeds.length === 0 || facts.loans.some(({ owed }) => owed === null)) return draft.answer(null)

  const rests = restsByCurrency(facts.loans)
  for (const { currency, amount } of rests) draft.step('尚欠', `利息、罚息继续计算，截至${today}（含当日）尚欠${formatSum(amount, currency)}`)
  if (rests.length === 0) return draft.step('尚欠', `截至${today}没有欠款，处置所得已足额清偿`).answer({ rests, next: null })
  const next = facts.title === 'security-only' ? 'sue' : facts.round === 'terminated' ? 'resume' : 'go-on'
  return draft
    .step('不足部分', '抵押财产折价、拍卖、变卖的价款不足的，不足部分由债务人清偿', source('民法典第四百一十三条', 'from-memory'))
    .step('下一步', NEXT_WORDS[next])
    .answer({ rests, next })
}

function noteProceeds(draft: AnswerDraft, { thing, on, amount, loan }: DisposalProceeds): void {
  if (loan === null) {
    draft.ask(`${thing} ${on}`, `${thing}处置所得${formatYuan(amount)}元没有计入借据，冲减哪一笔借款？`)
    return
  }
  const left = loan.owedAfter === null ? '' : `，付款后尚欠${formatSum(loan.owedAfter, loan.currency)}`
  draft.step(thing, `${on}所得${formatYuan(amount)}元计入借据${loan.noteNo}，利息、罚息计至当日${left}`)
}

function restsByCurrency(loans: readonly LoanOwing[]): RestAfterDisposal['rests'] {
  const currencies = [...new Set(loans.map(({ currency }) => currency))]
  return currencies
    .map((currency) => ({ currency, amount: sumFen(loans.flatMap((loan) => (loan.currency === currency && loan.owed !== null ? [loan.owed] : []))) }))
    .filter(({ amount }) => amount > 0)
}
