/** What a foreclosed asset has come to on the books: what is left of it, what it cost and brought, and the loss of its sale (R65, R66). */
import { type Fen, ZERO_FEN } from '../model/fen.ts'
import { foreclosedIncomeKinds, foreclosedMoneyKindLabels, type ForeclosedMoneyKind } from '../model/foreclosed-asset.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireFacts, requireList } from './given.ts'
import { excessOver, formatYuan, subtractFen, sumFen } from './money.ts'

export interface DisposalFact {
  readonly on: IsoDate
  readonly price: Fen
  readonly received: Fen
  readonly cost: Fen
  /** The part of the book value that left with it. */
  readonly bookPart: Fen
}

export interface ForeclosedResultFacts {
  /** 入账价值; null while it is not on the books. */
  readonly book: Fen | null
  readonly money: readonly { readonly kind: ForeclosedMoneyKind; readonly amount: Fen }[]
  readonly disposals: readonly DisposalFact[]
}

export interface ForeclosedResult {
  /** 结存账面余额. */
  readonly bookLeft: Fen
  readonly price: Fen
  readonly received: Fen
  /** 租金等收入 and 费用 while it was held. */
  readonly income: Fen
  readonly cost: Fen
  /** 处置损失: book value that left, less the price after its costs; negative is a gain. */
  readonly loss: Fen
  /** The day on which the last of it left the books. */
  readonly disposedOn: IsoDate | null
}

/** Sums in fen. @returns null, with the question, while nobody has said at what it was booked @throws RuleError `facts-missing` */
export function foreclosedResult(facts: ForeclosedResultFacts): Answer<ForeclosedResult | null> {
  requireFacts(facts, '抵债资产的账务')
  const { book, money, disposals } = facts
  requireList(money, '收入和费用')
  requireList(disposals, '处置')
  const draft = new AnswerDraft()
  if (book === null) return draft.ask('bookFen', '该抵债资产的入账价值是多少？').answer(null)
  const sum = (pick: (disposal: DisposalFact) => Fen) => sumFen(disposals.map(pick))
  const [price, received, saleCost, bookPart] = [sum((each) => each.price), sum((each) => each.received), sum((each) => each.cost), sum((each) => each.bookPart)]
  const income = sumFen(money.filter(({ kind }) => foreclosedIncomeKinds.has(kind)).map(({ amount }) => amount))
  const cost = sumFen(money.filter(({ kind }) => !foreclosedIncomeKinds.has(kind)).map(({ amount }) => amount))
  const bookLeft = excessOver(book, bookPart)
  const net = subtractFen(price, saleCost)
  const loss = subtractFen(bookPart, net)
  draft.step('结存账面余额', `入账价值${formatYuan(book)}元，已结转${formatYuan(bookPart)}元，结存${formatYuan(bookLeft)}元`)
  for (const { kind, amount } of money) draft.step(foreclosedMoneyKindLabels[kind], `${formatYuan(amount)}元`)
  if (disposals.length > 0) {
    draft.step('处置净额', `处置价款${formatYuan(price)}元，减处置税费${formatYuan(saleCost)}元，净额${formatYuan(net)}元`)
    draft.step(loss < 0 ? '处置收益' : '处置损失', `结转账面${formatYuan(bookPart)}元与净额之差${formatYuan(loss)}元`)
  }
  draft.caution('accounting', '入账价值、减值准备和损益的会计处理以本行会计制度为准，此处不含减值准备')
  const last = disposals.map(({ on }) => on).toSorted().at(-1) ?? null
  return draft.answer({ bookLeft, price, received, income, cost, loss, disposedOn: bookLeft === ZERO_FEN ? last : null })
}
