/** Running legs: opened when their base and rate come into force, closed, and rounded once, when either changes. */
import { legAmount } from '../interest.ts'
import { divideHalfUp, toFen } from '../money.ts'
import { owe } from './account.ts'
import type { LineKind } from './balance.ts'
import { lineComponent } from './balance.ts'
import type { LedgerState, RunningLeg, ScheduledInterest } from './state.ts'
import { targetLegs } from './state.ts'

/** The part of an instalment's stated interest that belongs to its days before `day`. */
function scheduledShare(scheduled: ScheduledInterest, day: number): number {
  const elapsed = Math.min(Math.max(day - scheduled.from, 0), scheduled.to - scheduled.from)
  return Number(
    divideHalfUp(BigInt(scheduled.interest) * BigInt(elapsed), BigInt(scheduled.to - scheduled.from)),
  )
}

/** What a leg has earned by the start of day `to`, in fen. */
export function earned(leg: RunningLeg, to: number): number {
  if (leg.scheduled !== undefined) {
    return scheduledShare(leg.scheduled, to) - scheduledShare(leg.scheduled, leg.from)
  }
  return legAmount(toFen(leg.base), leg.rate, leg.from, to, leg.dayCount)
}

function closeLeg(state: LedgerState, leg: RunningLeg, to: number, open: boolean): void {
  state.running.delete(leg.kind)
  if (to <= leg.from) return
  const amount = earned(leg, to)
  const item = owe(state.account, lineComponent[leg.kind], amount, {})
  if (leg.kind === 'contract') state.unsettled.push(item)
  state.lines.push({ leg, to, amount, item, open })
}

/** Closes the running leg of one kind of interest at the start of day `to`; nothing where none runs. */
export function closeKind(state: LedgerState, kind: LineKind, to: number): void {
  const leg = state.running.get(kind)
  if (leg !== undefined) closeLeg(state, leg, to, false)
}

/** Closes every running leg at the start of day `to`: a payment needs to know what is owed. */
export function closeAll(state: LedgerState, to: number, open = false): void {
  for (const leg of state.running.values()) closeLeg(state, leg, to, open)
}

function sameSchedule(a: ScheduledInterest | undefined, b: ScheduledInterest | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to && a?.interest === b?.interest
}

function continues(leg: RunningLeg, target: Omit<RunningLeg, 'from'>): boolean {
  return (
    leg.base === target.base &&
    leg.rate.percent === target.rate.percent &&
    leg.dayCount === target.dayCount &&
    sameSchedule(leg.scheduled, target.scheduled)
  )
}

/** After the edges of day `day`: legs whose base or rate changed are closed at its start and opened anew. */
export function retarget(state: LedgerState, day: number): void {
  const targets = targetLegs(state)
  for (const leg of state.running.values()) {
    const target = targets.find(({ kind }) => kind === leg.kind)
    if (target === undefined || !continues(leg, target)) closeLeg(state, leg, day, false)
  }
  for (const target of targets) {
    if (!state.running.has(target.kind)) state.running.set(target.kind, { ...target, from: day })
  }
}
