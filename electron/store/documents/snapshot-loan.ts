import { z } from 'zod'
import { date, decimal, money, reference, text } from './snapshot-values.ts'

/** The seven boxes of 还款方式 in printed order (forms.md A.5 row 7). */
export const REPAY_METHODS = [
  'equal-instalment', // 等额本息
  'equal-principal', // 等额本金
  'bullet', // 到期一次性还本付息
  'monthly-interest', // 按月计息、到期一次性还本
  'quarterly-interest', // 按季计息、到期一次性还本
  'yearly-interest', // 按年计息、到期一次性还本
  'other', // 其他
] as const

/** What a contract says about who decides disputes: `loan.jurisdiction_clause` (text, no) and its kind. */
export const jurisdictionSchema = z.object({
  /** 'none' = the contract was read and says nothing; null on the contract = nobody has looked. */
  kind: z.enum(['court', 'arbitration', 'none']),
  /** Article number as the contract counts it, e.g. "18". */
  clause: text.nullable(),
  /** The clause as it reads. */
  wording: text.nullable(),
  /** The court that the clause names, when it names one. */
  courtName: text.nullable(),
})

/** The parts a debt consists of; a repayment or an opening balance gives each its share. */
const components = z.object({
  principal: money,
  interest: money,
  penalty: money,
  compound: money,
  fees: money,
})

/**
 * One line of the statement of account, oldest first. An accrual covers `[from, to)`, so that its last counted day is
 * the day before `to` (law.md R53); every other entry changes the balance by `effect` on its day.
 */
const statementEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('accrual'),
    from: date,
    to: date,
    days: z.int().min(0),
    /** What the rate applies to: principal, or the unpaid interest for compound interest. */
    base: money,
    category: z.enum(['interest', 'penalty', 'compound']),
    /** Per year, in percent. */
    annualRate: decimal,
    amount: money,
  }),
  z.object({
    kind: z.enum(['opening', 'drawdown', 'cost', 'repayment', 'correction']),
    date,
    /** Repayments carry negative shares. */
    effect: components,
    /** What the entry rests on: certificate, voucher, reason of a correction. */
    note: text.nullable(),
  }),
])

/** `ledger@D` of one loan. */
export const loanLedgerSchema = z.object({
  /** ledger.as_of: the day included in the figures. */
  asOf: date,
  /** ledger.principal. */
  principal: money.nullable(),
  /** ledger.interest: 期内利息. */
  interest: money.nullable(),
  /** ledger.penalty: 罚息（违约金）. */
  penalty: money.nullable(),
  /** ledger.compound: 复利. */
  compound: money.nullable(),
  /** Interest that a sheet gave undivided and nobody has split: the three parts stay null and no claim can be filed. */
  undividedInterest: money.nullable(),
  /** ledger.other_fees: realisation costs booked on this account, without court fees and without what `fees` lists. */
  otherFees: money.nullable(),
  /** ledger.total: principal + three kinds of interest + other fees. */
  total: money.nullable(),
  /** ledger.repaid_principal. */
  repaidPrincipal: money.nullable(),
  /** ledger.repaid_interest. */
  repaidInterest: money.nullable(),
  /** ledger.interest_paid_to: 还息至. */
  interestPaidTo: date.nullable(),
  /** The oldest due date that is still unpaid: overdue days count from it (law.md R59). */
  oldestUnpaidDue: date.nullable(),
  /** ledger.first_overdue: the day after the oldest unpaid due date. */
  firstOverdue: date.nullable(),
  /** ledger.days_overdue: as_of − oldest unpaid due date. */
  daysOverdue: z.int().min(0).nullable(),
  /** ledger.periods_overdue. */
  periodsOverdue: z.int().min(0).nullable(),
  /** ledger.method_text: day count, rate resets, penalty uplift, what compound interest runs on, order of payment. */
  methodText: text.nullable(),
  /** What the branch itself set where the texts leave a doubt, with its reason; absent in papers from before it could. */
  settledByBranch: z.array(text).optional(),
  /** How the amounts run on from the day after as_of until paid (欠款本息明细表 part 4). */
  continuationText: text.nullable(),
  /** on_sheet: 表内 interest. */
  onSheetInterest: money.nullable(),
  /** off_sheet: 表外 interest. */
  offSheetInterest: money.nullable(),
  /** What the figures are made of; the entries sum to them to the fen. */
  entries: z.array(statementEntrySchema),
})

/** `loan[]` with its ledger. */
export const loanSchema = z.object({
  /** Named by guarantees, collateral and accelerations. */
  id: reference,
  /** loan.contract_name. */
  contractName: text.nullable(),
  /** loan.no. */
  contractNo: text.nullable(),
  /** loan.sign_date. */
  signDate: date.nullable(),
  /** loan.sign_place. */
  signPlace: text.nullable(),
  /** The lender as the contract names it; null = as `bank` is named today. */
  lenderName: text.nullable(),
  /** The borrower and co-borrowers among the parties. */
  borrowerIds: z.array(reference),
  /** loan.product. */
  product: text.nullable(),
  /** loan.purpose. */
  purpose: text.nullable(),
  /** loan.currency as ISO 4217; the form's figures are renminbi unless noted. */
  currency: z.string().length(3),
  /** loan.amount: as agreed. */
  amount: money.nullable(),
  /** loan.disbursed, disburse_date, note_no (借据号): one row for each drawdown. */
  disbursements: z.array(z.object({ date: date.nullable(), amount: money, noteNo: text.nullable() })),
  /** loan.start. */
  start: date.nullable(),
  /** loan.due. */
  due: date.nullable(),
  /** loan.rate, in percent per rate unit. */
  rate: decimal.nullable(),
  /** loan.rate_unit. */
  rateUnit: z.enum(['year', 'quarter', 'month']),
  /** loan.rate_kind: fixed, or LPR ± bp. */
  rateKind: z.enum(['fixed', 'lpr']).nullable(),
  /** The basis points on LPR, signed, as text ("+120"). */
  lprBasisPoints: z.string().regex(/^[+-]?\d{1,5}$/).nullable(),
  /** loan.rate_clause: article number. */
  rateClause: text.nullable(),
  /** loan.overdue_up: by how many percent the overdue rate exceeds the contract rate. */
  overdueUplift: decimal.nullable(),
  /** loan.overdue_clause. */
  overdueClause: text.nullable(),
  /** loan.compound: whether compound interest is agreed. */
  compound: z.boolean().nullable(),
  /** loan.compound_clause. */
  compoundClause: text.nullable(),
  /** loan.penalty_rate: percent a year. */
  penaltyRate: decimal.nullable(),
  /** loan.penalty_clause. */
  penaltyClause: text.nullable(),
  /** loan.repay_method. */
  repayMethod: z.enum(REPAY_METHODS).nullable(),
  /** The method in words when it is 'other'. */
  repayMethodText: text.nullable(),
  /** loan.accel_clause: the article that lets the bank call the loan. */
  accelerationClause: text.nullable(),
  /** loan.breach_clause. */
  breachClause: text.nullable(),
  /** loan.jurisdiction_clause; null = not read yet. */
  jurisdiction: jurisdictionSchema.nullable(),
  /** loan.fee_clause: the article that puts the costs of realisation on the borrower. */
  feeClause: text.nullable(),
  /** loan.service_clause. */
  serviceClause: text.nullable(),
  /** loan.notarised: number of the notarial deed and of the 执行证书. */
  notarised: z.object({ deedNo: text.nullable(), executionNo: text.nullable() }).nullable(),
  /** loan.day_base. */
  dayBase: z.union([z.literal(360), z.literal(365)]).nullable(),
  /** loan.settle_day: when interest is settled, in words ("每季末月20日"). */
  settleDay: text.nullable(),
  /** loan.inclusive_end: whether the text of the contract counts both ends. */
  inclusiveEnd: z.boolean().nullable(),
  /** Supplements and extensions, to be listed with the contract. */
  supplements: z.array(z.object({ name: text, no: text.nullable(), signDate: date.nullable() })),
  ledger: loanLedgerSchema,
  /** What will be owed, if nothing is paid until then: for letters that remind before a day; absent in other papers. */
  ahead: z
    .object({
      /** 期内利息 up to the last day on which the letter asks for payment: it is settled the day after. */
      interest: money.nullable(),
      /** On the day that the loan falls due. */
      principalAtDue: money.nullable(),
      interestAtDue: money.nullable(),
    })
    .optional(),
})

export type Jurisdiction = z.infer<typeof jurisdictionSchema>
export type Components = z.infer<typeof components>
export type StatementEntry = z.infer<typeof statementEntrySchema>
export type LoanLedger = z.infer<typeof loanLedgerSchema>
export type Loan = z.infer<typeof loanSchema>
export type RepayMethod = (typeof REPAY_METHODS)[number]
