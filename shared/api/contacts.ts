import { z } from 'zod'
import { type ContactFacts, contactChannels, contactFacts, contactPlan, type ContactRelation, permitFacts, type PermitFacts } from '../model/contact.ts'
import { dateField, idField } from '../model/fields.ts'
import type { Fen } from '../model/fen.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { PartyKind } from '../model/party.ts'
import { type AddressKind, type AddressStanding, type PhoneStatus, standingAnswers } from '../model/party-contact.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { CollectionCounts, CollectionRates } from '../rules/collection-rates.ts'
import type { ContactDecision, ContactVerdict } from '../rules/contact-guard.ts'
import type { GradedDemand } from '../rules/demand-grade.ts'
import type { PromiseState } from '../rules/promise-outcome.ts'
import { commandFields, ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** Whether the number is the typed one, the one on record of the party, or stays as it was saved (the window never saw it). */
export const targetOrigins = ['typed', 'on-record', 'unchanged'] as const

/** A contact as the window sees it: the number covered, with what it is worth as proof. */
export type ContactView = Omit<Stored<'contact', ContactFacts>, 'target'> & {
  readonly targetMasked: string | null
  readonly guardVerdict: ContactVerdict
  /** The rules that stood against it, one a line; null for a contact that was allowed. */
  readonly guardReasons: string | null
  readonly colleagueNames: readonly string[]
  readonly grade: Answer<GradedDemand>
  readonly caseNo: string
  readonly borrowerName: string
}

/** Somebody whom the record ties to the debt, and how he can be reached. */
export interface ContactPersonView {
  readonly partyId: Id<'party'>
  readonly name: string
  readonly kind: PartyKind
  readonly relation: ContactRelation
  readonly phoneMasked: string | null
  /** 非本人 or 失效, where the record says so. */
  readonly phoneTrouble: string | null
  readonly serviceAddress: string | null
}

export interface PromiseView {
  readonly contactId: Id<'contact'>
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  /** Null for somebody whom the record knows by name alone. */
  readonly partyId: Id<'party'> | null
  readonly personName: string
  readonly madeOn: IsoDate
  readonly dueOn: IsoDate
  readonly way: NonNullable<ContactFacts['promiseWay']>
  readonly amountFen: Fen
  readonly paidFen: Fen
  readonly shortFen: Fen
  readonly state: PromiseState
}

export type PermitView = Stored<'permit', PermitFacts>

/** The record that speaks against a number or an address: a contact that found nobody there, or a letter that came back. */
const standingSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contact'), id: idField<'contact'>() }),
  z.strictObject({ kind: z.literal('service'), id: idField<'service'>() }),
])
export type StandingSource = z.infer<typeof standingSource>

/** What a contact or a returned letter says of a number or address on record; proposed, never changed by itself (S130). */
export interface StandingProposal {
  readonly source: StandingSource
  /** The version of that contact or letter. */
  readonly version: number
  readonly partyId: Id<'party'>
  readonly partyName: string
  readonly found: { readonly on: IsoDate; readonly words: string }
  readonly change:
    | { readonly kind: 'phone'; readonly shown: string; readonly from: PhoneStatus; readonly to: PhoneStatus }
    | { readonly kind: 'address'; readonly shown: string; readonly addressKinds: readonly AddressKind[]; readonly from: AddressStanding; readonly to: AddressStanding }
}

/** What the tab 催收 shows beside the list. */
export interface ContactsOfCase {
  readonly persons: readonly ContactPersonView[]
  readonly permits: readonly PermitView[]
  readonly promises: readonly PromiseView[]
  /** S088: the two promises that fell due last were both broken. */
  readonly twoBroken: boolean
  /** The newest demand on record here, and the one of the branch's own ledger: two sources, side by side. */
  readonly newestDemandOn: IsoDate | null
  readonly ledgerDemandOn: IsoDate | null
  /** Numbers and addresses that a contact or a returned letter speaks against, until somebody answers. */
  readonly standings: readonly StandingProposal[]
}

export const contactFilter = z.strictObject({
  caseId: idField<'case'>().nullable(),
  /** Only what I entered. */
  mine: z.boolean(),
  channel: z.enum(contactChannels).nullable(),
  breachesOnly: z.boolean(),
  from: dateField.nullable(),
  to: dateField.nullable(),
})
export type ContactFilter = z.infer<typeof contactFilter>

const paging = { offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) } as const

/** One page of a list; `more` says that another follows. */
export interface PageOf<Row> {
  readonly rows: readonly Row[]
  readonly more: boolean
}

export interface DueContact {
  readonly contactId: Id<'contact'>
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly managerName: string | null
  /** Null for somebody whom the record knows by name alone. */
  readonly partyId: Id<'party'> | null
  readonly personName: string
  readonly relation: ContactRelation
  readonly nextOn: IsoDate
  readonly nextStep: string
  readonly lastOn: IsoDate
  readonly lastOutcome: ContactFacts['outcome']
}

/** A line of the call list: whom to call, and whether one may. */
export interface CallLine extends DueContact {
  readonly numberMasked: string | null
  readonly verdict: ContactVerdict
  readonly findings: ContactDecision['findings']
}

export interface CollectionKpiLine {
  readonly counts: CollectionCounts
  readonly rates: Answer<CollectionRates>
}

/** 催收指标 of a period: each person's own share, and all together, where a visit of two counts once. */
export interface CollectionKpi {
  readonly people: readonly (CollectionKpiLine & { readonly staffId: Id<'staff'>; readonly name: string })[]
  readonly total: CollectionKpiLine
}

const callListInput = { day: dateField, time: contactPlan.shape.occurredAt, mine: z.boolean() } as const

export const contacts = {
  ofCase: query(ofCase, output<ContactsOfCase>()),
  page: query(z.strictObject({ filter: contactFilter, ...paging }), output<PageOf<ContactView>>()),
  /** The guards' answer to a contact that is about to be made or entered; `id` is the contact that is being changed. */
  check: query(z.strictObject({ id: idField<'contact'>().nullable(), plan: contactPlan, targetFrom: z.enum(targetOrigins) }), output<Answer<ContactDecision>>()),
  /** With `visitId` it is the result of a planned visit. */
  save: command(
    z.strictObject({ ...saveInput<'contact', typeof contactFacts>(contactFacts).shape, targetFrom: z.enum(targetOrigins), visitId: idField<'visit'>().optional() }),
    output<Saved<'contact'>>(),
  ),
  void: command(voidInput<'contact'>(), output<Saved<'contact'>>()),
  /** Takes a proposed standing over, or leaves the number or address as it is; either way it is asked no more. */
  answerStanding: command(
    z.strictObject({ ...commandFields, source: standingSource, version: z.number().int().positive(), answer: z.enum(standingAnswers) }),
    output<{ readonly changed: number }>(),
  ),
  savePermit: command(saveInput<'permit', typeof permitFacts>(permitFacts), output<Saved<'permit'>>()),
  voidPermit: command(voidInput<'permit'>(), output<Saved<'permit'>>()),
  due: query(z.strictObject({ mine: z.boolean(), until: dateField, ...paging }), output<PageOf<DueContact>>()),
  promises: query(z.strictObject({ mine: z.boolean(), until: dateField, ...paging }), output<PageOf<PromiseView>>()),
  kpi: query(z.strictObject({ from: dateField, to: dateField }).refine(({ from, to }) => from <= to, { path: ['to'], message: '止日不能早于起日' }), output<CollectionKpi>()),
  callList: query(z.strictObject({ ...callListInput, ...paging }), output<PageOf<CallLine>>()),
  /** The call list to an .xlsx; full numbers are noted in the log. */
  exportCallList: command(
    z.strictObject({ ...commandFields, ...callListInput, fullNumbers: z.boolean(), conductRead: z.literal(true, '请先阅读催收行为要求'), fileName: z.string().max(120) }),
    output<{ readonly rows: number; readonly barred: number }>(),
    { dialog: { type: 'save', title: '导出外呼名单', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' }, right: 'export' },
  ),
}
