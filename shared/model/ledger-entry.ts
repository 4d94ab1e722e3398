import { z } from 'zod'
import { dateField, fenField, line, percentField, positiveFenField, idField } from './fields.ts'

/** Append-only: a wrong entry is answered by a reversal that names it, never by an edit. */
export const entryKinds = ['opening-balance', 'drawdown', 'repayment', 'rate-change', 'cost', 'reversal'] as const
export type EntryKind = (typeof entryKinds)[number]
export const entryKindLabels: Record<EntryKind, string> = {
  'opening-balance': '余额认定',
  drawdown: '放款',
  repayment: '还款',
  'rate-change': '利率调整',
  cost: '费用计入',
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

const common = {
  loanId: idField<'loan'>(),
  valueDate: dateField,
  memo: line(200).nullable(),
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
  /** Who or what certifies it, e.g. 核心系统余额表. */
  certifiedBy: line(100).nullable(),
  interestPaidTo: dateField.nullable(),
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
})

const rateChange = z.strictObject({ kind: z.literal('rate-change'), ...common, annualRate: percentField })

const cost = z.strictObject({ kind: z.literal('cost'), ...common, amountFen: positiveFenField, costId: idField<'cost'>().nullable() })

const reversal = z.strictObject({ kind: z.literal('reversal'), ...common, reversesId: idField<'entry'>(), reason: line(300) })

export const entryFacts = z.discriminatedUnion('kind', [openingBalance, drawdown, repayment, rateChange, cost, reversal])
export type EntryFacts = z.infer<typeof entryFacts>
