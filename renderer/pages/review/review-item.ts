import type { Proposal, ReviewList, Unconfirmed } from '../../../shared/api/review.ts'

/** One line of 待复核: a change that is held, or a record that one person alone stands for. */
export type ReviewItem = { readonly kind: 'proposal'; readonly of: Proposal } | { readonly kind: 'unconfirmed'; readonly of: Unconfirmed }

/** Held changes first: somebody waits for them. */
export function itemsOf({ proposals, unconfirmed }: ReviewList): readonly ReviewItem[] {
  return [
    ...proposals.map((of): ReviewItem => ({ kind: 'proposal', of })),
    ...unconfirmed.map((of): ReviewItem => ({ kind: 'unconfirmed', of })),
  ]
}

export const personOf = ({ kind, of }: ReviewItem) => (kind === 'proposal' ? of.proposedBy : of.enteredBy)
export const timeOf = ({ kind, of }: ReviewItem) => (kind === 'proposal' ? of.proposedAt : of.enteredAt)
