import { z } from 'zod'
import { date, decimal, money, reference, text } from './snapshot-values.ts'

/** `demand[]`: letters that reached, or failed to reach, a party. */
export const demandSchema = z.object({
  /** demand.doc_kind: title of the letter. */
  documentKind: text.nullable(),
  /** demand.doc_no. */
  documentNo: text.nullable(),
  /** demand.date. */
  date: date.nullable(),
  /** demand.to → party. */
  toId: reference,
  /** Whether the letter's wording is the one for companies or for private persons (forms.md G 20). */
  wording: z.enum(['corporate', 'personal']).nullable(),
  /** demand.channel. */
  channel: z.enum(['in-person', 'ems', 'notary', 'electronic', 'public-notice', 'left-at-address']).nullable(),
  /** demand.tracking_no. */
  trackingNo: text.nullable(),
  /** demand.notary_no. */
  notaryNo: text.nullable(),
  /** demand.result. */
  result: z.enum(['signed', 'refused', 'returned']).nullable(),
  /** demand.signer. */
  signer: text.nullable(),
  /** demand.signer_role. */
  signerRole: text.nullable(),
  /** demand.sign_date. */
  signDate: date.nullable(),
  /** demand.arrive_date. */
  arriveDate: date.nullable(),
})

/** `accel`, once for each notice: the loans that it calls. */
export const accelerationSchema = z.object({
  loanIds: z.array(reference).min(1),
  /** By a notice of the bank, or by the court's service of the complaint where no notice was sent (forms.md B1). */
  by: z.enum(['notice', 'complaint-service']),
  /** accel.notice_no. */
  noticeNo: text.nullable(),
  /** accel.notice_date. */
  noticeDate: date.nullable(),
  /** accel.arrive_date. */
  arriveDate: date.nullable(),
  /** accel.effective_date: the day on which the debt fell due. */
  effectiveDate: date.nullable(),
  /** accel.ground: the breach, in words. */
  ground: text.nullable(),
})

/** `court`: where the papers go, and what it has decided. */
export const courtSchema = z.object({
  /** court.name. */
  name: text.nullable(),
  /** court.case_no. */
  caseNo: text.nullable(),
  /** court.division. */
  division: text.nullable(),
  /** court.judge. */
  judge: text.nullable(),
  /** court.clerk. */
  clerk: text.nullable(),
  /** court.phone. */
  phone: text.nullable(),
  /** court.filed. */
  filed: date.nullable(),
  /** court.accepted. */
  accepted: date.nullable(),
  /** court.hearing[]. */
  hearings: z.array(date),
  /** The judgment or other title, needed before enforcement: who made it. */
  judgmentMaker: text.nullable(),
  /** court.judgment_no. */
  judgmentNo: text.nullable(),
  /** court.judgment_date. */
  judgmentDate: date.nullable(),
  /** Its main content (执行依据判项主文). */
  judgmentText: text.nullable(),
  /** court.effective_date. */
  effectiveDate: date.nullable(),
  /** court.perform_by: last day of the performance period. */
  performBy: date.nullable(),
})

/** `preserve[]`: measures that a court has ordered. */
export const preservationSchema = z.object({
  /** preserve.stage: 诉前／诉中／执行前／执行中. */
  stage: z.enum(['before-suit', 'in-suit', 'before-enforcement', 'in-enforcement']),
  /** preserve.court. */
  court: text.nullable(),
  /** preserve.ruling_no. */
  rulingNo: text.nullable(),
  /** preserve.ruling_date. */
  rulingDate: date.nullable(),
  /** preserve.notice_no: 协助执行通知书. */
  noticeNo: text.nullable(),
  /** preserve.case_no. */
  caseNo: text.nullable(),
  /** preserve.object. */
  object: text.nullable(),
  /** preserve.holder → party. */
  holderId: reference.nullable(),
  /** preserve.measure: 查封 (seal), 扣押 (distrain), 冻结 (freeze). */
  measure: z.enum(['seal', 'distrain', 'freeze']).nullable(),
  /** preserve.amount. */
  amount: money.nullable(),
  /** preserve.from. */
  from: date.nullable(),
  /** preserve.to. */
  to: date.nullable(),
  /** preserve.rank: 1 = first, n + 1 = n-th in waiting. */
  rank: z.int().min(1).nullable(),
})

const measureBase = z.object({
  /** Whose property: a party of the snapshot. */
  holderId: reference,
  /** Up to what sum; null = up to the sum of the whole application. */
  amount: money.nullable(),
  /** Where the clue comes from (财产保全规定第一条: concrete clue). */
  source: text.nullable(),
})

/** A property clue that the bank asks the court to preserve; the kind decides what the court needs to find it. */
export const requestedMeasureSchema = z.discriminatedUnion('kind', [
  measureBase.extend({ kind: z.literal('deposit'), bankName: text.nullable(), accountNo: text.nullable() }),
  measureBase.extend({
    kind: z.literal('real-estate'),
    location: text.nullable(),
    certificateNo: text.nullable(),
    /** 1 = this would be the first seal. */
    rank: z.int().min(1).nullable(),
  }),
  measureBase.extend({ kind: z.literal('vehicle'), plate: text.nullable(), model: text.nullable() }),
  measureBase.extend({
    kind: z.literal('shares'),
    company: text.nullable(),
    companyCreditCode: text.nullable(),
    /** Percent of the capital. */
    ratio: decimal.nullable(),
  }),
  measureBase.extend({ kind: z.literal('receivable'), debtor: text.nullable(), ground: text.nullable() }),
  measureBase.extend({ kind: z.literal('other'), description: text }),
])

/** What the 财产保全申请书 asks for; null in the snapshot when no application is to be made. */
export const preservationRequestSchema = z.object({
  stage: z.enum(['before-suit', 'in-suit', 'before-enforcement']),
  /** The value asked to be preserved; null = the whole claim. */
  amount: money.nullable(),
  measures: z.array(requestedMeasureSchema),
  /** Signs that property is being moved, sold or hidden, or that the debtor is on the run. Before suit: why it is urgent. */
  urgencyFacts: text.nullable(),
  /** Security: the bank's exemption in suit (规定九(1)(六)), or what is given. */
  security: z.enum(['exempt', 'bank-letter', 'insurer-letter', 'guarantor', 'property']).nullable(),
  /** Who gives the security, number of the letter or policy, and its sum. */
  securityDetail: text.nullable(),
  /** Ask the court to search its network (规定十一). */
  networkSearch: z.boolean(),
  /** Anything else to be said (规定一, item 6). */
  other: text.nullable(),
})

/** `fees`: what the claim adds to the debt (attorney … notary), each with the paper that proves it. */
export const feesSchema = z.object({
  /** fees.attorney, with contract and invoice: both are needed to claim it. */
  attorney: z.object({ amount: money, contractNo: text.nullable(), invoiceNo: text.nullable() }).nullable(),
  /** fees.appraisal. */
  appraisal: money.nullable(),
  /** fees.notary. */
  notary: money.nullable(),
  /** fees.notice: cost of public notices; a cost of the suit, outside the sum of the claim. */
  notice: money.nullable(),
  /** fees.preservation: outside the sum of the claim. */
  preservation: money.nullable(),
  /** fees.filing: the court's acceptance fee; outside the sum of the claim. */
  filing: money.nullable(),
  /** Other costs of realising the claim, named. */
  others: z.array(z.object({ label: text, amount: money })),
})

/** Row 7 of the claims: something else asked for, in money or not. */
export const otherClaimSchema = z.object({ wording: text, amount: money.nullable() })

/** The answers of the mediation band (forms.md A.6); null = not ticked, and the court asks back. */
export const mediationSchema = z.object({
  knowsMediation: z.boolean().nullable(),
  /** The five items of the second question, in printed order. */
  knowsBenefits: z.tuple([
    z.boolean().nullable(),
    z.boolean().nullable(),
    z.boolean().nullable(),
    z.boolean().nullable(),
    z.boolean().nullable(),
  ]),
  wantsMediation: z.enum(['yes', 'no', 'undecided']).nullable(),
})

/** Words that the user wrote over what the papers would say by themselves; null = as generated. */
export const wordingSchema = z.object({
  /** The full claims (诉讼请求). */
  claims: text.nullable(),
  /** The full facts and reasons (事实与理由). */
  facts: text.nullable(),
  /** A.5 row 17, 合同约定. */
  contractBasis: text.nullable(),
  /** A.5 row 17, 法律规定. */
  legalBasis: text.nullable(),
  /** A.5 row 18. */
  otherNotes: text.nullable(),
})

export type Demand = z.infer<typeof demandSchema>
export type Acceleration = z.infer<typeof accelerationSchema>
export type Court = z.infer<typeof courtSchema>
export type Preservation = z.infer<typeof preservationSchema>
export type PreservationRequest = z.infer<typeof preservationRequestSchema>
export type RequestedMeasure = z.infer<typeof requestedMeasureSchema>
export type Fees = z.infer<typeof feesSchema>
export type OtherClaim = z.infer<typeof otherClaimSchema>
