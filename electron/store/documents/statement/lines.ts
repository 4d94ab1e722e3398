/** The lines of a loan's statement of account with their running balance, and what they sum to. */
import { type Fen, fen, ZERO_FEN } from '../../../../shared/model/fen.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import { addFen, formatYuan } from '../../../../shared/rules/money.ts'
import { joinKnown, longDate } from '../paper/format.ts'
import type { Components, LoanLedger, StatementEntry } from '../snapshot-loan.ts'

/** One printed row of part 2: 期次或分段 to 余额, ten columns. */
type StatementRow = readonly (string | null)[]

const NOTHING: Components = {
  principal: ZERO_FEN,
  interest: ZERO_FEN,
  penalty: ZERO_FEN,
  compound: ZERO_FEN,
  fees: ZERO_FEN,
}

const PARTS = [
  ['fees', '费用'],
  ['interest', '期内利息'],
  ['penalty', '罚息'],
  ['compound', '复利'],
  ['principal', '本金'],
] as const satisfies readonly (readonly [keyof Components, string])[]

const KINDS = { opening: '期初余额认定', drawdown: '发放', cost: '费用', repayment: '还款', correction: '更正' } as const
const RATES = { interest: '合同利率', penalty: '罚息利率', compound: '复利' } as const

/** What an entry adds to each part of the debt, in fen; repayments are negative. */
export function effectOf(entry: StatementEntry): Components {
  return entry.kind === 'accrual' ? { ...NOTHING, [entry.category]: entry.amount } : entry.effect
}

function add(a: Components, b: Components): Components {
  return {
    principal: addFen(a.principal, b.principal),
    interest: addFen(a.interest, b.interest),
    penalty: addFen(a.penalty, b.penalty),
    compound: addFen(a.compound, b.compound),
    fees: addFen(a.fees, b.fees),
  }
}

export function totalOf(components: Components): Fen {
  return PARTS.reduce((sum, [part]) => addFen(sum, components[part]), ZERO_FEN)
}

/** What the entries come to, part by part. */
export function balanceOf(entries: readonly StatementEntry[]): Components {
  return entries.map(effectOf).reduce(add, NOTHING)
}

/** `抵期内利息7,600.00、本金…`, in the order in which the law sets payments off (民法典第五百六十一条). */
function sharesText(effect: Components, sign: 1 | -1): string | null {
  const shares = PARTS.filter(([part]) => effect[part] !== 0).map(
    ([part, label]) => `${label}${formatYuan(fen(sign * effect[part]))}`,
  )
  return joinKnown(shares)
}

function paidText(entry: Exclude<StatementEntry, { kind: 'accrual' }>): string {
  const paid = fen(-totalOf(entry.effect))
  return `${longDate(entry.date)}还${formatYuan(paid)}，抵${sharesText(entry.effect, -1) ?? '无'}`
}

function accrualRow(entry: Extract<StatementEntry, { kind: 'accrual' }>, segment: number, balance: Fen): StatementRow {
  return [
    `第${segment}段`,
    longDate(entry.from),
    longDate(addDays(entry.to, -1)),
    String(entry.days),
    formatYuan(entry.base),
    RATES[entry.category],
    entry.annualRate,
    formatYuan(entry.amount),
    null,
    formatYuan(balance),
  ]
}

function eventRow(entry: Exclude<StatementEntry, { kind: 'accrual' }>, balance: Fen): StatementRow {
  const isPayment = entry.kind === 'repayment'
  const what = joinKnown([KINDS[entry.kind], isPayment ? null : sharesText(entry.effect, 1), entry.note], '，')
  const paid = isPayment ? paidText(entry) : null
  return [what, longDate(entry.date), null, null, null, null, null, null, paid, formatYuan(balance)]
}

/** The rows of part 2 in the order of the ledger; the last column is the whole debt after the row. */
export function statementRows({ entries }: LoanLedger): readonly StatementRow[] {
  const rows: StatementRow[] = []
  let balance = NOTHING
  let segment = 0
  for (const entry of entries) {
    balance = add(balance, effectOf(entry))
    if (entry.kind === 'accrual') segment += 1
    rows.push(entry.kind === 'accrual' ? accrualRow(entry, segment, totalOf(balance)) : eventRow(entry, totalOf(balance)))
  }
  return rows
}

/** The closing row: all that accrued, all that was paid, and the debt; blank when there are no lines to sum. */
export function statementSum({ entries }: LoanLedger): StatementRow {
  if (entries.length === 0) return ['合计']
  const accruals = entries.map((entry) => (entry.kind === 'accrual' ? entry.amount : ZERO_FEN))
  const payments = entries.map((entry) => (entry.kind === 'repayment' ? fen(-totalOf(entry.effect)) : ZERO_FEN))
  return [
    '合计',
    null,
    null,
    null,
    null,
    null,
    null,
    formatYuan(accruals.reduce(addFen, ZERO_FEN)),
    formatYuan(payments.reduce(addFen, ZERO_FEN)),
    formatYuan(totalOf(balanceOf(entries))),
  ]
}
