/** Settlement of interest and the falling due of principal. */
import { owe } from './account.ts'
import { closeAll, closeKind } from './legs.ts'
import type { LedgerState } from './state.ts'
import { dueShift } from './state.ts'

/** What is unpaid joins the base of compound interest (R55). */
export function join(state: LedgerState, day: number): void {
  const { account, terms } = state
  account.joinedInterest = account.settledInterest
  if (terms.compound.on !== 'interest-and-penalty') return
  closeKind(state, 'penalty', day)
  closeKind(state, 'misuse', day)
  account.joinedPenalty = account.queues.penalty.total
}

/** Contract interest up to `day` falls due on it. */
export function settle(state: LedgerState, day: number): void {
  closeKind(state, 'contract', day)
  for (const item of state.unsettled) item.due = day
  state.unsettled = []
  state.account.settledInterest = state.account.queues.interest.total
  if ((state.terms.compound.joins ?? 'settlement') === 'settlement') join(state, day)
}

function moveToOverdue(state: LedgerState, principal: number, due: number): void {
  if (principal === 0) return
  state.account.undue -= principal
  owe(state.account, 'principal', principal, { due })
}

/** All principal falls due: at maturity, by acceleration, or by bankruptcy acceptance (企业破产法第四十六条). */
export function fallDueEntirely(state: LedgerState, day: number, due: number): void {
  state.matured = true
  for (const row of state.plan) moveToOverdue(state, row.principal, Math.min(row.due, due))
  state.plan = []
  settle(state, day)
}

/** Instalments whose day has come, and the maturity. */
export function fallDue(state: LedgerState, day: number): void {
  const shift = dueShift(state.terms)
  if (state.maturity + shift === day) return fallDueEntirely(state, day, state.maturity)
  const ripe = state.plan.filter((row) => row.due + shift <= day)
  if (ripe.length === 0) return
  state.plan = state.plan.filter((row) => row.due + shift > day)
  for (const row of ripe) moveToOverdue(state, row.principal, row.due)
  if (ripe.some((row) => row.scheduled !== undefined)) settle(state, day)
}

/** R46: nothing accrues from `day` on, and undue claims fall due. */
export function stopInterest(state: LedgerState, day: number): void {
  closeAll(state, day)
  if (!state.matured) {
    fallDueEntirely(state, day, day)
    state.maturity = day
  }
  state.stopped = true
}
