import { type Fen, fen } from '../../../shared/model/fen.ts'
import type { ComponentAmounts } from '../../../shared/rules/ledger/components.ts'
import type { AccrualLine, Balance, Movement } from '../../../shared/rules/ledger.ts'
import type { Components, StatementEntry } from '../documents/snapshot-loan.ts'

type DatedEntry = Exclude<StatementEntry, { kind: 'accrual' }>

/** Interest after judgment is interest to the reader of a statement; misuse interest is a penalty. */
const categories: Record<AccrualLine['kind'], Extract<StatementEntry, { kind: 'accrual' }>['category']> = {
  contract: 'interest',
  misuse: 'penalty',
  penalty: 'penalty',
  compound: 'compound',
  'post-judgment': 'interest',
}

/** Movements as the statement names them; a rate change moves no money and shows in the accrual lines. */
const movementKinds: Partial<Record<Movement['kind'], DatedEntry['kind']>> = {
  'opening-balance': 'opening',
  drawdown: 'drawdown',
  cost: 'cost',
  repayment: 'repayment',
  correction: 'correction',
  judgment: 'opening',
}

function sharesOf(amounts: ComponentAmounts): Components {
  return { principal: amounts.principal, interest: amounts.interest, penalty: amounts.penalty, compound: amounts.compound, fees: amounts.costs }
}

function accrual(line: AccrualLine): StatementEntry {
  return {
    kind: 'accrual',
    from: line.from,
    to: line.to,
    days: line.days,
    base: line.base,
    category: categories[line.kind],
    annualRate: line.rate,
    amount: line.amount,
  }
}

function movement(entry: Movement): StatementEntry[] {
  const kind = movementKinds[entry.kind]
  return kind === undefined ? [] : [{ kind, date: entry.date, effect: sharesOf(entry.changes), note: entry.note ?? null }]
}

/** The statement of account of one loan, oldest first: what it starts from, each accrual line and each movement. */
export function statementOf(balance: Balance): StatementEntry[] {
  const opening: StatementEntry[] =
    balance.openingAsOf === undefined ? [] : [{ kind: 'opening', date: balance.openingAsOf, effect: sharesOf(balance.opening), note: '余额认定' }]
  const dated = [...balance.lines.map(accrual), ...balance.movements.flatMap(movement)]
  return [...opening, ...dated.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || orderOnDay(a) - orderOnDay(b))]
}

/** An accrual is told once it is complete: on the day on which its last counted day is over. */
function dayOf(entry: StatementEntry): string {
  return entry.kind === 'accrual' ? entry.to : entry.date
}

function orderOnDay(entry: StatementEntry): number {
  return entry.kind === 'accrual' ? 0 : 1
}

/** What was repaid of one component after the opening balance, in fen; entries before it are history. */
export function repaid(balance: Balance, parts: readonly (keyof ComponentAmounts)[]): Fen {
  const repayments = balance.movements.filter((entry) => entry.kind === 'repayment')
  const total = repayments.reduce((sum, entry) => sum - parts.reduce((part, key) => part + entry.changes[key], 0), 0)
  return fen(total)
}
