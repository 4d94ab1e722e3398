import type { Fen } from '../../shared/model/fen.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { type Balance, balanceAsOf } from '../../shared/rules/ledger.ts'
import { carryForward, type LedgerPosition, positionOf } from '../../shared/rules/ledger/carry-forward.ts'
import { totalOf } from '../../shared/rules/ledger/components.ts'
import { sumFen } from '../../shared/rules/money.ts'
import { AS_OF, type LoanHistory, loanHistories, MONTHS } from './loan-histories.ts'
import { medianOf, pairs, repeated, timed } from './measure.ts'
import { atMost, type Finding, say, shown, title } from './report.ts'

const SINGLE_RUNS = 300
const PORTFOLIO_PAIRS = 3
const FEW = 1_000
const MANY = 10_000
const SINGLE_LIMIT_MS = 1
const PORTFOLIO_LIMIT_S = 3
const GROWTH_LIMIT = 11
/** What a portfolio's figure from kept positions may cost of one from whole histories. */
const CARRIED_LIMIT = 0.2
const NEXT_DAY = addDays(AS_OF, 1)

/** Balances as of one day from whole histories, on one core. Nothing is carried over from one computation to the next. */
export async function benchBalances(): Promise<readonly Finding[]> {
  title(`balances as of ${AS_OF} over ${MONTHS} months of entries`)
  const loans = loanHistories(MANY)
  const [single] = loans
  if (single === undefined) throw new Error('there are loans')
  const { value } = balanceAsOf(single.terms, single.entries, AS_OF)
  say(`a loan: ${single.entries.length} entries, ${value?.lines.length ?? 0} lines`)
  const one = medianOf(await repeated(SINGLE_RUNS, () => balanceAsOf(single.terms, single.entries, AS_OF)))
  const firstLoans = loans.slice(0, FEW)
  const portfolio = await pairs(PORTFOLIO_PAIRS, () => timed(() => computeAll(loans)), () => timed(() => computeAll(firstLoans)))
  say(`1,000 loans ${shown(portfolio.other, 'ms')}, 10,000 loans ${shown(portfolio.ours, 'ms')}`)
  const positions = loans.map(positionOfLoan)
  const carried = await pairs(PORTFOLIO_PAIRS, () => timed(() => carriedTotal(positions)), () => timed(() => wholeTotal(loans)))
  if (carriedTotal(positions) !== wholeTotal(loans)) throw new Error('the portfolio carried is not the portfolio computed')
  say(`the portfolio on ${NEXT_DAY}: carried ${shown(carried.ours, 'ms')}, computed ${shown(carried.other, 'ms')}, equal to the fen`)
  return [
    atMost('a single balance', one, SINGLE_LIMIT_MS, 'ms'),
    atMost('10,000 balances as of one day', portfolio.ours / 1_000, PORTFOLIO_LIMIT_S, 's'),
    atMost('portfolio of 10,000 loans from positions / from histories', carried.ratio, CARRIED_LIMIT, 'times'),
    atMost('growth from 1,000 to 10,000 balances', portfolio.ratio, GROWTH_LIMIT, 'times'),
  ]
}

function computeAll(loans: readonly LoanHistory[]): void {
  for (const { terms, entries } of loans) balanceAsOf(terms, entries, AS_OF)
}

function balanceOn({ terms, entries }: LoanHistory, day: IsoDate): Balance {
  const { value } = balanceAsOf(terms, entries, day)
  if (value === null) throw new Error('each loan has been drawn')
  return value
}

const positionOfLoan = (loan: LoanHistory): LedgerPosition => positionOf(balanceOn(loan, AS_OF))
const carriedTotal = (positions: readonly LedgerPosition[]): Fen => sumFen(positions.map((position) => totalOf(carryForward(position, NEXT_DAY))))
const wholeTotal = (loans: readonly LoanHistory[]): Fen => sumFen(loans.map((loan) => balanceOn(loan, NEXT_DAY).total))
