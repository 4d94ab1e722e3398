/** How a repayment or a correction changes the account (R57). */
import { ZERO_FEN } from '../../model/fen.ts'
import { formatYuan, toFen } from '../money.ts'
import { RuleError } from '../rule-error.ts'
import { amountsOf, changeBetween, oldestDue, owe, payComponent } from './account.ts'
import type { Component, ComponentAmounts } from './components.ts'
import { allocationOrder, componentLabels, components } from './components.ts'
import { dayOf } from './days.ts'
import type { CorrectionEntry, LedgerEntry, RepaymentEntry, WaiverEntry } from './entries.ts'
import { closeAll } from './legs.ts'
import { takeFromLast } from './plan.ts'
import type { LedgerState } from './state.ts'

/** Books what an entry did: the change of every component and the components after it. */
export function recordMovement(
  state: LedgerState,
  entry: LedgerEntry,
  before: ComponentAmounts,
  sums: { readonly amount?: number; readonly overpaid?: number } = {},
): void {
  const after = amountsOf(state.account)
  state.movements.push({
    date: entry.date,
    kind: entry.kind,
    entryId: entry.id,
    amount: sums.amount === undefined ? undefined : toFen(sums.amount),
    changes: changeBetween(before, after),
    overpaid: sums.overpaid === undefined ? ZERO_FEN : toFen(sums.overpaid),
    after,
    note: entry.note,
  })
}

function overdueDaysOn(state: LedgerState, entry: RepaymentEntry): number {
  const { day } = oldestDue(state.account)
  return day === undefined ? 0 : Math.max(0, dayOf(entry.date) - day)
}

/** Pays a component; principal that was not due yet leaves the plan from its end. */
function pay(state: LedgerState, component: Component, amount: number, entry: LedgerEntry): number {
  const undueBefore = state.account.undue
  const paid = payComponent(state.account, component, amount, { date: entry.date, entryId: entry.id })
  takeFromLast(state.plan, undueBefore - state.account.undue)
  return paid
}

const partsOfInterest: ReadonlySet<Component> = new Set<Component>(['interest', 'penalty', 'compound'])

/** What a paper fixes goes where it says; interest that the opening did not divide may be meant by any kind of it. */
function payFixed(state: LedgerState, component: Component, amount: number, entry: RepaymentEntry): number {
  const paid = pay(state, component, amount, entry)
  if (paid === amount || !partsOfInterest.has(component)) return paid
  return paid + pay(state, 'undivided', amount - paid, entry)
}

function payAsFixed(state: LedgerState, entry: RepaymentEntry): { readonly fixed: number; readonly met: number } {
  let fixed = 0
  let met = 0
  for (const component of components) {
    const amount = entry.fixed?.[component] ?? 0
    if (amount === 0) continue
    fixed += amount
    met += payFixed(state, component, amount, entry)
  }
  if (met < fixed) state.remarks.add('fixed-exceeds-debt')
  return { fixed, met }
}

function payInOrder(state: LedgerState, amount: number, entry: RepaymentEntry): number {
  const rule = entry.allocation ?? state.terms.allocation ?? 'costs-interest-principal'
  let left = amount
  for (const component of allocationOrder(rule, overdueDaysOn(state, entry))) {
    left -= pay(state, component, left, entry)
    if (left === 0) break
  }
  return left
}

/** Sets a repayment against the debt: first what a paper fixes, then by the order; the rest is an overpayment. */
export function repay(state: LedgerState, entry: RepaymentEntry, day: number): void {
  closeAll(state, day)
  const before = amountsOf(state.account)
  const { fixed, met } = payAsFixed(state, entry)
  const overpaid = payInOrder(state, entry.amount - fixed, entry) + (fixed - met)
  state.account.overpayment += overpaid
  recordMovement(state, entry, before, { amount: entry.amount, overpaid })
}

function correctComponent(state: LedgerState, component: Component, change: number, entry: CorrectionEntry, day: number): void {
  if (change > 0) {
    owe(state.account, component, change, { due: day })
    if (component === 'interest') state.account.settledInterest += change
    return
  }
  const short = toFen(-change - pay(state, component, -change, entry))
  if (short > 0) {
    throw new RuleError('correction-exceeds-debt', `${entry.date}的调整使${componentLabels[component]}成为负数（调整后差${formatYuan(short)}元）`)
  }
}

/** Applies signed changes of components. @throws RuleError `correction-exceeds-debt` when one would fall below zero */
export function correct(state: LedgerState, entry: CorrectionEntry, day: number): void {
  closeAll(state, day)
  const before = amountsOf(state.account)
  for (const component of components) {
    const change = entry.changes[component] ?? 0
    if (change !== 0) correctComponent(state, component, change, entry, day)
  }
  recordMovement(state, entry, before)
}

/** 减免: takes what is waived off the debt, oldest first. More than is owed by then cannot be waived; the rest is told. */
export function setAside(state: LedgerState, entry: WaiverEntry, day: number): void {
  closeAll(state, day)
  const before = amountsOf(state.account)
  for (const component of components) {
    const amount = component === 'principal' ? 0 : (entry.amounts[component] ?? 0)
    if (amount > 0 && pay(state, component, amount, entry) < amount) state.remarks.add('waiver-exceeds-debt')
  }
  recordMovement(state, entry, before)
}
