/** The ledger's answer of one loan in the shape that the papers print: figures, lines in order, method in words. */
import { type Fen, fen } from '../../../../shared/model/fen.ts'
import type { AccrualLine, Balance, ComponentAmounts, LineKind, LoanTerms, Movement } from '../../../../shared/rules/ledger.ts'
import type { Components, LoanLedger, StatementEntry } from '../snapshot-loan.ts'
import { continuationText, methodText } from './method-text.ts'

type Accrual = Extract<StatementEntry, { kind: 'accrual' }>
type Event = Exclude<StatementEntry, { kind: 'accrual' }>

const CATEGORIES: Readonly<Record<LineKind, Accrual['category']>> = {
  contract: 'interest',
  'post-judgment': 'interest',
  misuse: 'penalty',
  penalty: 'penalty',
  compound: 'compound',
}

/** What a movement is called on the statement; everything that is not money in or out is a correction. */
const EVENTS: Partial<Record<Movement['kind'], Event['kind']>> = { drawdown: 'drawdown', cost: 'cost', repayment: 'repayment' }

function accrual(line: AccrualLine): StatementEntry {
  const { from, to, days, base, amount, rate } = line
  return { kind: 'accrual', from, to, days, base, category: CATEGORIES[line.kind], annualRate: rate, amount }
}

function effectOf({ principal, interest, penalty, compound, costs }: ComponentAmounts): Components {
  return { principal, interest, penalty, compound, fees: costs }
}

function changesNothing(effect: Components): boolean {
  return Object.values(effect).every((amount) => amount === 0)
}

function event(movement: Movement): Event {
  const kind = EVENTS[movement.kind] ?? 'correction'
  return { kind, date: movement.date, effect: effectOf(movement.changes), note: movement.note ?? null }
}

function opening({ opening: amounts, openingAsOf }: Balance): readonly StatementEntry[] {
  if (openingAsOf === undefined) return []
  return [{ kind: 'opening', date: openingAsOf, effect: effectOf(amounts), note: null }]
}

/** A line stands where it ends; what happens on the day after its last day comes after it. */
function placeOf(entry: StatementEntry): string {
  return entry.kind === 'accrual' ? `${entry.to} 0 ${entry.from}` : `${entry.date} 1`
}

function inOrder(entries: readonly StatementEntry[]): readonly StatementEntry[] {
  return entries
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ entry }) => entry)
}

/** The opening balance, then lines and movements by day; the entries sum to the balance, part by part. */
function entriesOf(balance: Balance): StatementEntry[] {
  const events = balance.movements.map(event).filter((one) => !changesNothing(one.effect))
  return [...opening(balance), ...inOrder([...balance.lines.map(accrual), ...events])]
}

/** What was repaid on these parts; null after a certified balance, because what came before it is not computed. */
function repaid(balance: Balance, parts: readonly (keyof Components)[]): Fen | null {
  if (balance.openingAsOf !== undefined) return null
  const effects = balance.movements.filter((movement) => movement.kind === 'repayment').map((one) => effectOf(one.changes))
  return fen(effects.reduce((sum, effect) => sum - parts.reduce((share, part) => share + effect[part], 0), 0))
}

/**
 * The `ledger` of a loan in the snapshot, from `balanceAsOf`. Interest that the sheet gave undivided leaves its three
 * parts unknown, which stops a claim until somebody divides it. `otherFees` is all that is booked as costs: court fees
 * among them have to be kept apart by the caller, as they are no part of the claim (law.md 15, R47).
 */
export function ledgerSnapshot(balance: Balance, terms: LoanTerms): LoanLedger {
  const undivided = balance.undivided === 0 ? null : balance.undivided
  const part = (amount: Fen): Fen | null => (undivided === null ? amount : null)
  return {
    asOf: balance.asOf,
    principal: balance.principal,
    interest: part(balance.interest),
    penalty: part(balance.penalty),
    compound: part(balance.compound),
    undividedInterest: undivided,
    otherFees: balance.costs,
    total: balance.total,
    repaidPrincipal: repaid(balance, ['principal']),
    repaidInterest: repaid(balance, ['interest', 'penalty', 'compound']),
    interestPaidTo: balance.interestPaidTo ?? null,
    oldestUnpaidDue: balance.oldestUnpaidDueDate ?? null,
    firstOverdue: balance.firstOverdueDay ?? null,
    daysOverdue: balance.overdueDays,
    periodsOverdue: null,
    methodText: methodText(terms),
    continuationText: continuationText(balance),
    onSheetInterest: null,
    offSheetInterest: null,
    entries: entriesOf(balance),
  }
}
