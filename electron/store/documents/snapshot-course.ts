/** The parts of the snapshot that papers after suit need: the title, its enforcement, measures in force, evidence, letters. */
import { z } from 'zod'
import { evidenceForms } from '../../../shared/model/evidence-form.ts'
import { claimKinds, liabilities } from '../../../shared/model/claim.ts'
import { letterForms } from '../../../shared/model/letter-form.ts'
import { titleKinds } from '../../../shared/model/proceeding.ts'
import { date, money, reference, text } from './snapshot-values.ts'

/** 判项: what the title grants, and from whom. */
const titleItemSchema = z.object({
  kind: z.enum(claimKinds),
  /** Null = all debtors of the title. */
  partyId: reference.nullable(),
  liability: z.enum(liabilities),
  amount: money.nullable(),
  /** Interest runs on from this day by the title. */
  interestFrom: date.nullable(),
  interestText: text.nullable(),
  /** The thing out of which the bank is paid first. */
  object: text.nullable(),
  cap: money.nullable(),
  text: text.nullable(),
})

/** 执行依据. */
export const titleSchema = z.object({
  /** Who made it. */
  maker: text.nullable(),
  kind: z.enum(titleKinds).nullable(),
  documentNo: text.nullable(),
  madeOn: date.nullable(),
  effectiveOn: date.nullable(),
  /** Last day of the performance period. */
  performBy: date.nullable(),
  /** 执行依据判项主文. */
  terms: text.nullable(),
  /** What the title grants, in its own figures. */
  principal: money.nullable(),
  interest: money.nullable(),
  costs: money.nullable(),
  items: z.array(titleItemSchema),
  /** Everybody whom the title binds (S166: enforcement that leaves one out gives his liability away). */
  debtors: z.array(z.object({ id: reference, name: text })),
  /** 加倍部分债务利息 at the as-of day (法释〔2014〕8号); null while it cannot be computed. */
  delayed: z.object({ base: money, from: date, to: date, amount: money }).nullable(),
  /** The day to work to for the application (R37). */
  applyBy: date.nullable(),
})

/** The enforcement that goes by the title. */
export const enforcementCaseSchema = z.object({
  court: text.nullable(),
  caseNo: text.nullable(),
  /** 终本 or 终结: its ruling. */
  endedOn: date.nullable(),
  endRulingNo: text.nullable(),
  /** 未履行的债权 as that ruling says. */
  unpaid: money.nullable(),
  /** What came in through the court so far. */
  collected: money,
  settled: z.boolean().nullable(),
})

/** A measure of the court that is in force. */
export const measureInForceSchema = z.object({
  id: reference,
  court: text.nullable(),
  rulingNo: text.nullable(),
  rulingDate: date.nullable(),
  /** 协助执行通知书. */
  noticeNo: text.nullable(),
  /** 协助执行单位, who keeps the register or the account; absent in papers from before it was printed. */
  keeper: text.nullable().optional(),
  object: text,
  certificateNo: text.nullable(),
  ownerId: reference.nullable(),
  measure: z.enum(['seal', 'distrain', 'freeze']),
  /** 1 = first, n + 1 = n-th in waiting. */
  rank: z.int().min(1),
  from: date.nullable(),
  /** The end of the running term; null for a measure in waiting. */
  to: date.nullable(),
  /** The day to work to for the renewal (R24). */
  applyBy: date.nullable(),
  /** The longest term that a renewal may have, in words (民诉法解释第四百八十五条). */
  longest: text.nullable(),
})

/** One line of the evidence list. */
export const evidenceSchema = z.object({
  group: z.int().min(1),
  name: text,
  purpose: text,
  form: z.enum(evidenceForms),
  note: text.nullable(),
  /** 证据来源; null = the bank itself. Absent, with the two below, in papers from before evidence was bound. */
  source: text.nullable().optional(),
  copies: z.int().min(1).optional(),
  /** Pages in the bound book, as printed; null = not bound as it stands. */
  pages: text.nullable().optional(),
})

/** What a letter says beside the debt. */
export const letterSchema = z.object({
  number: text.nullable(),
  /** By when it asks for payment. */
  payBy: date.nullable(),
  /** Whom it goes to; none = all whom a letter of its kind is for. */
  addresseeIds: z.array(reference),
  /** 投诉电话, for letters to private persons; absent in papers from before it was asked. */
  complaintPhone: text.nullable().optional(),
  /** The letter that a record of service is about. */
  served: z.enum(letterForms).nullable().optional(),
})

export type Title = z.infer<typeof titleSchema>
export type EnforcementCase = z.infer<typeof enforcementCaseSchema>
export type TitleItem = z.infer<typeof titleItemSchema>
export type MeasureInForce = z.infer<typeof measureInForceSchema>
