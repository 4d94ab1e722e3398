import { z } from 'zod'
import type { CaseStage } from '../model/case.ts'
import type { Fen } from '../model/fen.ts'
import { idField, line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant } from '../model/iso-date.ts'
import type { PartyKind, PartyStatus } from '../model/party.ts'
import { type AddressFacts, phoneFacts, type PhoneFacts } from '../model/party-contact.ts'
import { type RelationFacts, relationKindLabels } from '../model/party-relation.ts'
import { partyRoleLabels } from '../model/proceeding.ts'
import type { Stored } from '../model/record.ts'
import type { CaseTab } from './cases.ts'
import { commandFields } from './command-fields.ts'
import type { PartyView } from './party-view.ts'

/** A number, masked until it is revealed by a call that is logged. */
export type PhoneView = Omit<Stored<'party-phone', PhoneFacts>, 'number'> & { readonly numberMasked: string }
export type AddressView = Stored<'party-address', AddressFacts>
export type RelationView = Stored<'party-relation', RelationFacts> & { readonly partyName: string; readonly otherName: string }

/** Saving a number: one left out stays as it is (the form never saw it). */
export const phoneInput = phoneFacts.extend({ number: line(60).nullable().optional() })

/** What a party is in a household. */
export const exposureRoleLabels = {
  ...relationKindLabels,
  borrower: '借款人',
  'co-borrower': '共同借款人',
  guarantor: '保证人',
  'counter-guarantor': '反担保人',
  'counter-secured': '反担保的担保对象',
  mortgagor: '抵押人',
  pledgor: '出质人',
  'clue-owner': '财产线索所有人',
  preserved: '被保全人',
  litigant: '诉讼当事人',
  provider: '补充担保提供人',
} as const
export type ExposureRole = keyof typeof exposureRoleLabels

/** What one loan in renminbi owes on the ledger's day. */
export interface OwedLoan {
  readonly noteNo: string
  readonly borrowerName: string
  readonly principalFen: Fen
  readonly interestFen: Fen
}

/** One part that a party plays in one household, with what is owed there by the projection of the case list. */
export interface PartyExposure {
  readonly role: ExposureRole
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly unitName: string
  readonly stage: CaseStage
  /** The record that makes the part, in words: contract, thing, proceeding. */
  readonly detail: string | null
  readonly capFen: Fen | null
  readonly sharePercent: string | null
  /** What is owed on the loans that this part is about, by their last entries; null where the part carries no debt. */
  readonly principalFen: Fen | null
  readonly interestFen: Fen | null
  /** The loans that the two sums are made of. */
  readonly loans: readonly OwedLoan[]
  readonly tab: CaseTab
}

/** Another record of the same name: for a look and, when it is the same person, a merge. */
export interface Namesake {
  readonly id: Id<'party'>
  readonly name: string
  readonly idNoMasked: string | null
  /** Both have an id number and they differ: two persons, never merged. */
  readonly otherNumber: boolean
}

export interface MergeView {
  readonly id: Id<'party-merge'>
  readonly version: number
  readonly dropId: Id<'party'>
  readonly dropName: string
  readonly reason: string
  readonly at: Instant
  readonly personName: string
}

export interface PartyProfile {
  readonly party: PartyView
  /** The party that this one was merged into, if it was. */
  readonly mergedInto: { readonly id: Id<'party'>; readonly name: string } | null
  readonly phones: readonly PhoneView[]
  readonly addresses: readonly AddressView[]
  readonly relations: readonly RelationView[]
  readonly exposures: readonly PartyExposure[]
  /** Parts in households of units that the reader does not see. */
  readonly hiddenExposures: number
  /** What the reader sees, each loan counted once. */
  readonly totals: { readonly borrowedFen: Fen; readonly guaranteedFen: Fen }
  /** The loans that the totals are made of. */
  readonly owed: { readonly borrowed: readonly OwedLoan[]; readonly guaranteed: readonly OwedLoan[] }
  readonly namesakes: readonly Namesake[]
  readonly merges: readonly MergeView[]
}

/** The roles that the list can be narrowed to. */
export const listedRoles = ['borrower', 'guarantor', 'owner'] as const
export type ListedRole = (typeof listedRoles)[number]
export const listedRoleLabels: Record<ListedRole, string> = {
  borrower: partyRoleLabels.borrower,
  guarantor: partyRoleLabels.guarantor,
  owner: '抵押、出质人',
}

export const partyListInput = z.strictObject({
  /** Name or part of it, the end of an id number, digits of any telephone, or pinyin of a borrower. */
  search: z.string().max(60),
  role: z.enum(listedRoles).nullable(),
  offset: z.number().int().min(0).max(1_000_000),
  limit: z.number().int().min(1).max(200),
})

export interface PartyRow {
  readonly id: Id<'party'>
  readonly name: string
  readonly kind: PartyKind
  readonly status: PartyStatus
  readonly idNoMasked: string | null
  readonly phoneMasked: string | null
  readonly roles: readonly ListedRole[]
  readonly caseCount: number
  readonly borrowedFen: Fen
  readonly guaranteedFen: Fen
}

export interface PartyPage {
  readonly rows: readonly PartyRow[]
  readonly total: number
}

export const mergeInput = z.strictObject({
  ...commandFields,
  keepId: idField<'party'>(),
  dropId: idField<'party'>(),
  reason: z.string().trim().min(2, '请写明合并依据').max(300, '最多 300 字'),
})
