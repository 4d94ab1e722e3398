/** What was asked, what was granted, and what was asked and not granted. */
import { type Fen, fen } from '../model/fen.ts'
import type { ClaimItemFacts } from '../model/claim.ts'
import { requireList } from './given.ts'
import { sumFen } from './money.ts'

export type DecidedClaim = Pick<ClaimItemFacts, 'amountFen' | 'outcome' | 'grantedFen'>

export interface ClaimTotals {
  readonly claimedFen: Fen
  readonly grantedFen: Fen
  /** Of decided items with a sum: what was asked and not granted. */
  readonly refusedFen: Fen
}

/** The sum granted of one item in fen; null while it is open, or where a part was granted without a sum. */
export function grantedOf({ amountFen, outcome, grantedFen }: DecidedClaim): Fen | null {
  switch (outcome) {
    case 'full':
      return amountFen
    case 'none':
      return fen(0)
    case 'part':
      return grantedFen
    case null:
      return null
  }
}

/** What was asked of one item and not granted, in fen; null while it is open, or where a sum is not recorded. */
export function refusedOf(item: DecidedClaim): Fen | null {
  const granted = grantedOf(item)
  return granted === null || item.amountFen === null ? null : fen(item.amountFen - granted)
}

/** Sums in fen. @throws RuleError `facts-missing` */
export function claimTotals(items: readonly DecidedClaim[]): ClaimTotals {
  requireList(items, '诉讼请求')
  return {
    claimedFen: sumFen(items.map(({ amountFen }) => amountFen ?? fen(0))),
    grantedFen: sumFen(items.map((item) => grantedOf(item) ?? fen(0))),
    refusedFen: sumFen(items.map((item) => refusedOf(item) ?? fen(0))),
  }
}
