/** The parts of the snapshot that one act alone needs: what the person said for it, and what the record adds. */
import { z } from 'zod'
import { priceMethods, saleResults, saleRounds } from '../../../shared/model/enforcement.ts'
import { additionGrounds, assignmentRoles, sanctionGrounds, securityKinds, settlementKinds, taxBearers } from '../../../shared/model/filing-particulars.ts'
import { date, money, reference, text } from './snapshot-values.ts'

/** 保全担保: who answers for the damage of a wrongful application, up to which sum. */
export const securitySchema = z.object({
  kind: z.enum(securityKinds).nullable(),
  /** Null = the bank itself. */
  issuer: text.nullable(),
  paperNo: text.nullable(),
  /** Null = the sum asked to be preserved. */
  amount: money.nullable(),
  property: text.nullable(),
})

export const appealSchema = z.object({
  /** Which items of the judgment. */
  items: text.nullable(),
  change: text.nullable(),
  contested: money.nullable(),
  /** When the judgment reached the bank, and the day to work to (R31). */
  servedOn: date.nullable(),
  appealBy: date.nullable(),
})

export const sanctionsSchema = z.object({
  list: z.boolean(),
  limit: z.boolean(),
  grounds: z.array(z.enum(sanctionGrounds)),
  /** Against whom; none = every debtor. */
  partyIds: z.array(reference),
})

/** A thing that the court is to sell, with the rounds of its sale. */
export const saleObjectSchema = z.object({
  id: reference,
  object: text,
  location: text.nullable(),
  certificateNo: text.nullable(),
  ownerId: reference.nullable(),
  /** Of the bank's own seal: 1 = first, n + 1 = n-th in waiting; null = the bank has none. */
  rank: z.int().min(1).nullable(),
  mortgage: text.nullable(),
  lease: text.nullable(),
  occupant: text.nullable(),
  /** 欠税费 as found; absent, with the register, in papers from before they were printed. */
  arrears: text.nullable().optional(),
  /** Who keeps its register. */
  registry: text.nullable().optional(),
  /** 参考价. */
  referencePrice: money.nullable(),
  rounds: z.array(z.object({ round: z.enum(saleRounds), opensOn: date, startPrice: money, result: z.enum(saleResults) })),
})

export const disposalSchema = z.object({ priceMethod: z.enum(priceMethods).nullable(), clearOut: z.boolean() })

export const inKindSchema = z.object({
  assetId: reference.nullable(),
  approvalNo: text.nullable(),
  taxBearer: z.enum(taxBearers).nullable(),
  /** The claim against which the price is set off. */
  claim: money.nullable(),
})

export const assignmentSchema = z.object({
  role: z.enum(assignmentRoles).nullable(),
  counterparty: text.nullable(),
  counterpartyCode: text.nullable(),
  counterpartyAddress: text.nullable(),
  counterpartyHead: text.nullable(),
  counterpartyContact: text.nullable(),
  agreementNo: text.nullable(),
  signedOn: date.nullable(),
  noticeOn: date.nullable(),
  noticeWay: text.nullable(),
})

export const additionSchema = z.object({
  partyId: reference.nullable(),
  ground: z.enum(additionGrounds).nullable(),
  range: text.nullable(),
})

/** What is owed at one end of the day of acceptance. */
const claimSumsSchema = z.object({ interest: money.nullable(), penalty: money.nullable(), compound: money.nullable() })

export const bankruptcySchema = z.object({
  administrator: text.nullable(),
  secured: money.nullable(),
  setOff: text.nullable(),
  court: text.nullable(),
  caseNo: text.nullable(),
  acceptedOn: date.nullable(),
  /** The last day that bears interest (企业破产法第四十六条, as the branch set the day of acceptance). */
  interestTo: date.nullable(),
  claimBy: date.nullable(),
  /** The sums with the day of acceptance counted: both are shown (forms.md K). */
  onAcceptance: claimSumsSchema.nullable(),
})

export const settlementSchema = z.object({
  kind: z.enum(settlementKinds).nullable(),
  instalments: z.array(z.object({ dueOn: date, principal: money, interest: money })),
  waived: money.nullable(),
  waivedWhat: text.nullable(),
  approvalNo: text.nullable(),
  graceDays: z.int().min(0).nullable(),
})

export const cardSchema = z.object({
  cardNo: text.nullable(),
  openedOn: date.nullable(),
  issuer: text.nullable(),
  agreement: text.nullable(),
  limit: money.nullable(),
  standards: text.nullable(),
  breach: text.nullable(),
  termination: text.nullable(),
  prompt: text.nullable(),
  lateFee: money.nullable(),
  damages: money.nullable(),
  handling: money.nullable(),
  repaid: money.nullable(),
})

export type SaleThing = z.infer<typeof saleObjectSchema>
export type Assignment = z.infer<typeof assignmentSchema>
export type Settlement = z.infer<typeof settlementSchema>
export type Card = z.infer<typeof cardSchema>
