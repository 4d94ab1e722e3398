import type { Id } from '../../../shared/model/id.ts'
import { sharedValue } from '../../api/shared-value.ts'
import type { CaseAct } from './case-acts.ts'

/** The act that a key or another page asks a case page to begin, until the tab where its form lies has begun it. */

interface Asked {
  readonly caseId: Id<'case'>
  readonly act: CaseAct
}

const asked = sharedValue<Asked | null>(null)

export function askForAct(caseId: Id<'case'>, act: CaseAct): void {
  asked.set({ caseId, act })
}

/** Begun, or left behind with its page: going back there must not begin it again. */
export function dropAskedAct(): void {
  asked.set(null)
}

export function useAskedAct(caseId: Id<'case'>): CaseAct | null {
  const current = asked.use()
  return current?.caseId === caseId ? current.act : null
}
