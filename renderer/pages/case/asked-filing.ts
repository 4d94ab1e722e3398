import type { FilingStart } from '../../../shared/api/deadlines.ts'
import type { Id } from '../../../shared/model/id.ts'
import { sharedValue } from '../../api/shared-value.ts'

/** The kit of papers that another page asks the documents tab to open with, until the tab has taken it up. */

interface Asked {
  readonly caseId: Id<'case'>
  readonly start: FilingStart
}

const asked = sharedValue<Asked | null>(null)

export function askForFiling(caseId: Id<'case'>, start: FilingStart): void {
  asked.set({ caseId, start })
}

export function dropAskedFiling(): void {
  asked.set(null)
}

export function useAskedFiling(caseId: Id<'case'>): FilingStart | null {
  const current = asked.use()
  return current?.caseId === caseId ? current.start : null
}
