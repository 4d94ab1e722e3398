import type { Ledger } from '../kernel/context.ts'
import { inSlices } from '../kernel/slices.ts'
import { casesToProject, projectDeadlines } from './project.ts'

/** Brings the board to the day and to the law in force, in slices: only cases whose next edge has come are computed again. @returns how many were */
export function carryDeadlines(ledger: Ledger): Promise<number> {
  const cases = casesToProject(ledger)[Symbol.iterator]()
  return inSlices(ledger, () => {
    const { value, done } = cases.next()
    if (done === true) return false
    projectDeadlines(ledger, [value], null)
    return true
  })
}
