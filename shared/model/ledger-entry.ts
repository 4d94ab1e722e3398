import { z } from 'zod'
import { dateField, fenField, idField, line, percentField, positiveFenField, signedFenField } from './fields.ts'
import { allocationOrders, dayCounts, penaltyKinds } from './loan-terms.ts'

/** Append-only: a wrong entry is answered by a reversal that names it, never by an edit. */
export const entryKinds = [
  'opening-balance', 'drawdown', 'repayment', 'rate-change', 'cost', 'correction', 'misuse', 'interest-stop', 'judgment', 'reversal',
] as const
export type EntryKind = (typeof entryKinds)[number]
export const entryKindLabels: Record<EntryKind, string> = {
  'opening-balance': '余额认定',
  drawdown: '放款',
  repayment: '还款',
  'rate-change': '利率调整',
  cost: '费用计入',
  correction: '余额调整',
  misuse: '贷款挪用',
  'interest-stop': '破产受理停息',
  judgment: '判决确定金额',
  reversal: '冲正',
}

/** 代偿、扣收等: who paid and how; free words of the sheet stay in `memo`. */
export const payers = ['borrower', 'guarantor', 'court', 'other'] as const
export const payerLabels: Record<(typeof payers)[number], string> = {
  borrower: '借款人',
  guarantor: '保证人代偿',
  court: '法院执行款',
  other: '其他',
}

/** How interest runs on after what a title fixes. */
export const interestsAfter = ['contract', 'rate', 'none'] as const
export const interestAfterLabels: Record<(typeof interestsAfter)[number], string> = {
  contract: '按合同约定继续计算',
  rate: '按判决确定的利率计算',
  none: '不再计算',
}

const common = {
  loanId: idField<'loan'>(),
  valueDate: dateField,
  memo: line(200).nullable(),
}

/** A penalty clause that comes with an entry; null = the loan's own. */
const penaltyTerm = {
  penaltyKind: z.enum(penaltyKinds).nullable(),
  /** Percent above the contract rate, e.g. "100". */
  penaltyUplift: percentField.nullable(),
  penaltyRate: percentField.nullable(),
}

/** What a certified balance states; interest that a sheet gives undivided stays in `undividedInterestFen`. */
const openingBalance = z.strictObject({
  kind: z.literal('opening-balance'),
  ...common,
  principalFen: fenField,
  interestFen: fenField,
  penaltyFen: fenField,
  compoundFen: fenField,
  undividedInterestFen: fenField,
  costFen: fenField.nullable(),
  /** Who or what certifies it, e.g. 核心系统余额表. */
  certifiedBy: line(100).nullable(),
  interestPaidTo: dateField.nullable(),
  /** 逾期起始日: due date of the oldest unpaid sum, which the days overdue count from (R59). */
  oldestDueOn: dateField.nullable(),
})

const drawdown = z.strictObject({ kind: z.literal('drawdown'), ...common, amountFen: positiveFenField })

/** Components only where a paper fixes them; otherwise null and the split is derived at each computation. */
const repayment = z.strictObject({
  kind: z.literal('repayment'),
  ...common,
  amountFen: positiveFenField,
  payer: z.enum(payers),
  fixedPrincipalFen: fenField.nullable(),
  fixedInterestFen: fenField.nullable(),
  fixedPenaltyFen: fenField.nullable(),
  fixedCompoundFen: fenField.nullable(),
  fixedCostFen: fenField.nullable(),
  /** The order agreed for this payment alone; null = the loan's. */
  allocationOrder: z.enum(allocationOrders).nullable(),
})

const rateChange = z.strictObject({ kind: z.literal('rate-change'), ...common, annualRate: percentField, ...penaltyTerm })

const cost = z.strictObject({ kind: z.literal('cost'), ...common, amountFen: positiveFenField, costId: idField<'cost'>().nullable() })

/** Signed changes of what is owed, with the reason: 减免, a booking error of the core system. */
const correction = z.strictObject({
  kind: z.literal('correction'),
  ...common,
  principalFen: signedFenField.nullable(),
  interestFen: signedFenField.nullable(),
  penaltyFen: signedFenField.nullable(),
  compoundFen: signedFenField.nullable(),
  undividedInterestFen: signedFenField.nullable(),
  costFen: signedFenField.nullable(),
  reason: line(300),
})

/** 挪用 from the value date until the day before `untilOn`; null = until all is paid. */
const misuse = z.strictObject({
  kind: z.literal('misuse'),
  ...common,
  /** The part of the principal that was misused; null = all of it. */
  amountFen: positiveFenField.nullable(),
  untilOn: dateField.nullable(),
  ...penaltyTerm,
})

/** 破产申请受理 on the value date. */
const interestStop = z.strictObject({ kind: z.literal('interest-stop'), ...common, includesAcceptanceDay: z.boolean() })

/** What a title fixes, computed to the end of the value date; interest of later days runs as it orders. */
const judgment = z.strictObject({
  kind: z.literal('judgment'),
  ...common,
  judgmentId: idField<'judgment'>().nullable(),
  principalFen: fenField,
  interestFen: fenField,
  penaltyFen: fenField,
  compoundFen: fenField,
  costFen: fenField,
  interestAfter: z.enum(interestsAfter),
  /** With `rate`: percent a year and how its days are counted. */
  annualRate: percentField.nullable(),
  dayCount: z.enum(dayCounts).nullable(),
})

const reversal = z.strictObject({ kind: z.literal('reversal'), ...common, reversesId: idField<'entry'>(), reason: line(300) })

export const entryFacts = z.discriminatedUnion('kind', [
  openingBalance, drawdown, repayment, rateChange, cost, correction, misuse, interestStop, judgment, reversal,
])
export type EntryFacts = z.infer<typeof entryFacts>
export type EntryOf<K extends EntryKind> = Extract<EntryFacts, { readonly kind: K }>
