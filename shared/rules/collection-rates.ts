/** 催收指标 (S032–S036): how many calls, how many of them reached somebody, promised, and paid. Counts in, ratios with their formula out. */
import type { Fen } from '../model/fen.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { formatYuan } from './money.ts'
import { shareText } from './share.ts'

/** What the log of contacts and the register of promises say of a period. */
export interface CollectionCounts {
  /** Calls that the bank made, answered or not. */
  readonly calls: number
  /** Of those, the ones in which somebody spoke. */
  readonly callsReached: number
  readonly visits: number
  /** Letters handed over or posted, one for each addressee. */
  readonly letters: number
  /** Contacts of any way in which somebody spoke with the bank. */
  readonly effective: number
  readonly promises: number
  /** Promises whose day lies in the period and is settled. */
  readonly promisesDue: number
  readonly promisesKept: number
  /** What was promised for those days, and what of it was paid in time. */
  readonly promisedFen: Fen
  readonly paidFen: Fen
  /** Contacts that the rules barred and that took place all the same. */
  readonly breaches: number
}

/** Percent with one decimal, e.g. `62.5%`; null where there is nothing to divide by. */
export interface CollectionRates {
  readonly contact: string | null
  readonly promise: string | null
  /** Kept promises by their number. */
  readonly kept: string | null
  /** Kept promises by their money. */
  readonly paid: string | null
}

/** @param period how the period is called, e.g. `2026-11-01 至 2026-11-22` */
export function collectionRates(counts: CollectionCounts, period: string): Answer<CollectionRates> {
  const draft = new AnswerDraft().step('统计区间', `${period}，含首尾两日；作废的记录不计`)
  const rate = (label: string, formula: string, part: number, whole: number, figures = `${part} ÷ ${whole}`): string | null => {
    const share = shareText(part, whole)
    draft.step(label, `${formula}：${figures}${share === null ? '，没有可比的数' : ` = ${share}`}`)
    return share
  }
  return draft.answer({
    contact: rate('接通率', '接通的电话 ÷ 拨打的电话，来电不计', counts.callsReached, counts.calls),
    promise: rate('承诺率', '承诺还款次数 ÷ 有效联系次数（电话、上门等实际谈到的）', counts.promises, counts.effective),
    kept: rate('履约率（笔数）', '按期足额履行的 ÷ 区间内到期的承诺', counts.promisesKept, counts.promisesDue),
    paid: rate('履约率（金额）', '承诺期内已还 ÷ 区间内到期的承诺金额，元', counts.paidFen, counts.promisedFen, `${formatYuan(counts.paidFen)} ÷ ${formatYuan(counts.promisedFen)}`),
  })
}
