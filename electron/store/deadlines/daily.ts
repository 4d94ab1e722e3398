import type { Ledger } from '../kernel/context.ts'
import { inSlices } from '../kernel/slices.ts'
import { casesToProject, projectDeadlines } from './project.ts'

/** Brings the board to the day and to the law in force, in slices: only cases whose next edge has come are computed again. @returns how many were */
export async function carryDeadlines(ledger: Ledger): Promise<number> {
  const cases = casesToProject(ledger)
  let computed = 0
  await inSlices(ledger, () => {
    const { value, done } = cases.next()
    if (done === true) return false
    if (value !== null) {
      projectDeadlines(ledger, [value], null)
      computed += 1
    }
    return true
  })
  return computed
}
