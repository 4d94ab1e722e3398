/** The debt while it is being computed: sums per component, each kept as items so that the oldest is paid first. */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { toFen } from '../money.ts'
import type { LinePayment } from './balance.ts'
import type { Component, ComponentAmounts } from './components.ts'
import { components } from './components.ts'

/** One sum owed: an accrual line's, an overdue principal's, an opening component. */
export interface DebtItem {
  rest: number
  /** Day number on which it fell due; absent while not due or where the paper does not say. */
  due?: number
  /** True for a sum of a certified balance. */
  readonly certified: boolean
  readonly payments: LinePayment[]
}

/** Items in the order in which they arose; `head` is the first that may still be owed. */
interface DebtQueue {
  readonly items: DebtItem[]
  head: number
  total: number
}

export interface Account {
  readonly queues: Readonly<Record<Component, DebtQueue>>
  /** Principal not yet due; the principal queue holds what is overdue. */
  undue: number
  /** Settled, hence due, contract interest: the oldest part of what is owed. */
  settledInterest: number
  /** Parts of interest and penalty that have joined the base of compound interest. */
  joinedInterest: number
  joinedPenalty: number
  overpayment: number
}

function emptyQueue(): DebtQueue {
  return { items: [], head: 0, total: 0 }
}

/** An account on which nothing is owed. */
export function newAccount(): Account {
  return {
    queues: {
      principal: emptyQueue(),
      interest: emptyQueue(),
      penalty: emptyQueue(),
      compound: emptyQueue(),
      undivided: emptyQueue(),
      costs: emptyQueue(),
    },
    undue: 0,
    settledInterest: 0,
    joinedInterest: 0,
    joinedPenalty: 0,
    overpayment: 0,
  }
}

/** Principal that has fallen due and is unpaid, in fen. */
export function overduePrincipal(account: Account): number {
  return account.queues.principal.total
}

/** Adds a sum owed; returns its item so that a line can tell later what was paid on it. */
export function owe(account: Account, component: Component, amount: number, origin: { due?: number; certified?: boolean }): DebtItem {
  const item: DebtItem = { rest: amount, certified: origin.certified ?? false, payments: [] }
  if (origin.due !== undefined) item.due = origin.due
  const queue = account.queues[component]
  queue.items.push(item)
  queue.total += amount
  return item
}

export interface Payment {
  readonly date: IsoDate
  readonly entryId: string
}

function payQueue(queue: DebtQueue, amount: number, payment: Payment): void {
  let left = amount
  queue.total -= amount
  while (left > 0) {
    const item = queue.items[queue.head]
    if (item === undefined) return
    const part = Math.min(left, item.rest)
    if (part > 0) item.payments.push({ ...payment, amount: toFen(part) })
    item.rest -= part
    left -= part
    if (item.rest === 0) queue.head += 1
  }
}

/** What is owed of a component, principal not yet due included. */
function owedOf(account: Account, component: Component): number {
  const due = account.queues[component].total
  return component === 'principal' ? due + account.undue : due
}

/**
 * Sets money against a component, oldest sums first, and returns how much of it was owed. Settled and joined
 * interest are the oldest, so they are met first; principal beyond the overdue part is a prepayment.
 */
export function payComponent(account: Account, component: Component, amount: number, payment: Payment): number {
  const queue = account.queues[component]
  const part = Math.min(amount, owedOf(account, component))
  const onQueue = Math.min(part, queue.total)
  payQueue(queue, onQueue, payment)
  if (component === 'principal') account.undue -= part - onQueue
  if (component === 'interest') {
    account.settledInterest = Math.max(0, account.settledInterest - part)
    account.joinedInterest = Math.max(0, account.joinedInterest - part)
  }
  if (component === 'penalty') account.joinedPenalty = Math.max(0, account.joinedPenalty - part)
  return part
}

/** The components now, in fen. @throws RuleError `amount-overflow` */
export function amountsOf(account: Account): ComponentAmounts {
  return {
    principal: toFen(owedOf(account, 'principal')),
    interest: toFen(account.queues.interest.total),
    penalty: toFen(account.queues.penalty.total),
    compound: toFen(account.queues.compound.total),
    undivided: toFen(account.queues.undivided.total),
    costs: toFen(account.queues.costs.total),
  }
}

/** `after − before`, component by component. */
export function changeBetween(before: ComponentAmounts, after: ComponentAmounts): ComponentAmounts {
  const change: Record<Component, Fen> = { ...after }
  for (const component of components) change[component] = toFen(after[component] - before[component])
  return change
}

export interface OldestDue {
  /** Day number of the oldest due date among unpaid sums. */
  readonly day?: number
  /** True when a certified sum is unpaid whose due date no paper states. */
  readonly unknown: boolean
}

/** Certified sums whose age matters: penalty and compound interest are never older than what they run on. */
const datedComponents: ReadonlySet<Component> = new Set<Component>(['interest', 'undivided'])

/** The oldest unpaid sum that is due. */
export function oldestDue(account: Account): OldestDue {
  let day: number | undefined
  let unknown = false
  for (const component of components) {
    const queue = account.queues[component]
    const item = queue.items[queue.head]
    if (item === undefined || queue.total === 0) continue
    if (item.due !== undefined && (day === undefined || item.due < day)) day = item.due
    unknown ||= item.certified && item.due === undefined && datedComponents.has(component)
  }
  return day === undefined ? { unknown } : { day, unknown }
}

