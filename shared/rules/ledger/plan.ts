/** When principal not yet due falls due: by the schedule in force, and by the maturity for what it leaves open. */
import { dayOf } from './days.ts'
import type { ScheduleVersion } from './terms.ts'

/** One instalment ahead. Days are day numbers. */
export interface PlannedDue {
  readonly due: number
  principal: number
  /** Interest that the schedule itself states for `[from, due)`, and the principal that it supposes. */
  readonly scheduled?: { readonly from: number; readonly interest: number; readonly balance: number }
}

function futureRows(version: ScheduleVersion, after: number): readonly PlannedDue[] {
  let from = dayOf(version.from)
  let balance = version.rows.reduce((sum, row) => sum + row.principal, 0)
  const rows: PlannedDue[] = []
  for (const row of version.rows) {
    const due = dayOf(row.dueDate)
    const scheduled = row.interest === undefined ? undefined : { from, interest: row.interest, balance }
    if (due > after) rows.push({ due, principal: row.principal, ...(scheduled && { scheduled }) })
    from = due
    balance -= row.principal
  }
  return rows
}

/** Takes principal off the plan from the last instalment backwards (a prepayment shortens the term). */
export function takeFromLast(plan: PlannedDue[], amount: number): void {
  let left = amount
  for (let i = plan.length - 1; i >= 0 && left > 0; i--) {
    const row = plan[i]
    if (row === undefined) return
    const part = Math.min(left, row.principal)
    row.principal -= part
    left -= part
  }
}

export interface PlanFacts {
  /** Principal not yet due. */
  readonly undue: number
  /** Rows due on or before this day have fallen due already. */
  readonly after: number
  readonly maturity: number
}

/** The instalments ahead, summing to the principal not yet due: a shortfall is due at maturity, a surplus is cut from the end. */
export function planAhead(version: ScheduleVersion | undefined, facts: PlanFacts): PlannedDue[] {
  const rows = version === undefined ? [] : futureRows(version, facts.after)
  const plan = rows.map((row) => ({ ...row }))
  const planned = plan.reduce((sum, row) => sum + row.principal, 0)
  if (planned < facts.undue) plan.push({ due: facts.maturity, principal: facts.undue - planned })
  else takeFromLast(plan, planned - facts.undue)
  return plan
}

/** Principal that the schedule leaves for days after `day`. */
export function scheduledAfter(version: ScheduleVersion, day: number): number {
  return version.rows.reduce((sum, row) => (dayOf(row.dueDate) > day ? sum + row.principal : sum), 0)
}
