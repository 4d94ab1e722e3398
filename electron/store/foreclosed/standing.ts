import type { ForeclosedStanding } from '../../../shared/api/foreclosed.ts'
import type { ForeclosedAssetFacts } from '../../../shared/model/foreclosed-asset.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { disposalTerm, type DisposalTerm, type DisposalTermFacts } from '../../../shared/rules/disposal-term.ts'
import { type ForeclosedResult, foreclosedResult } from '../../../shared/rules/foreclosed-result.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { foreclosedDisposal, foreclosedMoney } from '../database/foreclosed-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'

/** Record → facts of the rules, for the page, the list, the board and the papers alike. */

type Clocked = Pick<ForeclosedAssetFacts, 'kind' | 'acquiredOn' | 'rightValidUntil'>

export function termFacts({ kind, acquiredOn, rightValidUntil }: Clocked, disposedOn: IsoDate | null): DisposalTermFacts {
  return { kind, ...(acquiredOn === null ? {} : { acquiredOn }), ...(rightValidUntil === null ? {} : { rightValidUntil }), ...(disposedOn === null ? {} : { disposedOn }) }
}

/** By when it must be sold; a day for which no text of the law is kept comes back as a question. */
export function termOf(ledger: Ledger, asset: Clocked, disposedOn: IsoDate | null): Answer<DisposalTerm | null> {
  try {
    return disposalTerm(termFacts(asset, disposedOn), ledger.clock.today(), lawOf(ledger).calendar)
  } catch (error) {
    if (error instanceof RuleError) return { value: null, steps: [], cautions: [], missing: [{ fact: 'acquiredOn', question: error.message }] }
    throw error
  }
}

type MoneyRow = Pick<typeof foreclosedMoney.$inferSelect, 'kind' | 'amountFen'>
type DisposalRow = Pick<typeof foreclosedDisposal.$inferSelect, 'disposedOn' | 'priceFen' | 'receivedFen' | 'costFen' | 'bookPartFen'>

export function resultOf(bookFen: ForeclosedAssetFacts['bookFen'], money: readonly MoneyRow[], disposals: readonly DisposalRow[]): Answer<ForeclosedResult | null> {
  return foreclosedResult({
    book: bookFen,
    money: money.map(({ kind, amountFen }) => ({ kind, amount: amountFen })),
    disposals: disposals.map((row) => ({ on: row.disposedOn, price: row.priceFen, received: row.receivedFen, cost: row.costFen ?? ZERO_FEN, bookPart: row.bookPartFen })),
  })
}

export function standingOf({ acquiredOn }: Pick<ForeclosedAssetFacts, 'acquiredOn'>, result: ForeclosedResult | null, term: DisposalTerm | null): ForeclosedStanding {
  if (acquiredOn === null) return 'planned'
  if (result !== null && result.disposedOn !== null) return 'disposed'
  return term?.status === 'overdue' ? 'overdue' : 'held'
}
