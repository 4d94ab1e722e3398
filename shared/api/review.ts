import { z } from 'zod'
import type { DateReading } from '../rules/worse-reading.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import type { HeldRight, MarkedAct, ProposalState } from '../model/review.ts'
import type { FieldChange } from './audit.ts'
import { commandFields, ofCase, type Saved } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 待复核: changes held for a second person, and records that one person alone stands for. */

/** Which household an item is of; null for what holds for the whole branch. */
export interface ReviewedCase {
  readonly id: Id<'case'>
  readonly borrowerName: string
}

/** One fact of a proposal: as it stood, as it would be, and, where somebody changed it since, as it is now. */
export interface ProposedChange extends FieldChange {
  /** Null when it is still as it was. */
  readonly now: string | null
}

export interface Proposal {
  readonly id: Id<'proposal'>
  readonly version: number
  readonly reviewed: ReviewedCase | null
  readonly summary: string
  readonly needs: HeldRight
  readonly state: ProposalState
  readonly proposedAt: Instant
  readonly proposedBy: { readonly id: Id<'staff'>; readonly name: string }
  readonly changes: readonly ProposedChange[]
  /** True when a record has changed since: the proposal can only be refused or withdrawn. */
  readonly stale: boolean
  /** Why this person cannot settle it, or null when he can. */
  readonly barred: string | null
}

/** 未复核: a record as one person entered it. */
export interface Unconfirmed {
  readonly id: Id<'review-mark'>
  readonly version: number
  readonly reviewed: ReviewedCase | null
  readonly recordId: Id
  readonly word: string
  readonly act: MarkedAct
  readonly summary: string
  readonly needs: HeldRight
  /** True when a change was carried out at once, since nobody else could settle it. */
  readonly alone: boolean
  readonly enteredAt: Instant
  readonly enteredBy: { readonly id: Id<'staff'>; readonly name: string }
  readonly changes: readonly FieldChange[]
  readonly barred: string | null
}

export interface ReviewList {
  readonly proposals: readonly Proposal[]
  readonly unconfirmed: readonly Unconfirmed[]
  readonly totals: { readonly proposals: number; readonly unconfirmed: number }
}

/** A date that a proposal would change: what a board counts with is the worse of the two at once, the better only after approval. */
export interface PendingDate {
  readonly proposalId: Id<'proposal'>
  readonly recordTable: string
  readonly recordId: Id
  readonly fact: string
  readonly reading: DateReading
  readonly standing: IsoDate | null
  readonly proposed: IsoDate | null
  readonly worse: IsoDate | null
}

export interface ReviewOfCase {
  readonly proposals: readonly Proposal[]
  readonly unconfirmed: readonly Unconfirmed[]
  /** Facts that wait, by record: what a badge on the record says. */
  readonly byRecord: Readonly<Record<Id, { readonly waiting: readonly ProposedChange[]; readonly unconfirmed: boolean }>>
  readonly dates: readonly PendingDate[]
}

/** For the menu: how much this person could settle, and whether there is a second person at all. */
export interface ReviewCount {
  readonly forMe: number
  readonly mine: number
  readonly shown: boolean
}

const proposalId = idField<'proposal'>()

export const review = {
  waiting: query(z.strictObject({ limit: z.number().int().min(1).max(200) }), output<ReviewList>()),
  count: query(z.strictObject({}), output<ReviewCount>()),
  ofCase: query(ofCase, output<ReviewOfCase>()),
  /** Households with a change that waits, of those that the person sees: marked in the list. */
  waitingCases: query(z.strictObject({}), output<readonly Id<'case'>[]>()),
  /** Carries the held command out, as its proposer's. */
  approve: command(z.strictObject({ ...commandFields, proposalId }), output<Saved<'proposal'>>(), { right: 'review' }),
  refuse: command(
    z.strictObject({ ...commandFields, proposalId, reason: z.string().trim().min(2, '请写明退回原因').max(300, '最多 300 字') }),
    output<Saved<'proposal'>>(),
    { right: 'review' },
  ),
  withdraw: command(z.strictObject({ ...commandFields, proposalId }), output<Saved<'proposal'>>()),
  /** 复核确认 of a record as it stands, by somebody who did not enter it. */
  confirm: command(z.strictObject({ ...commandFields, markId: idField<'review-mark'>(), version: z.number().int().positive() }), output<Saved<'review-mark'>>(), { right: 'review' }),
}
