import type { Id } from '../../../shared/model/id.ts'
import type { CaseAct } from './case-acts.ts'

/** An act that another page asks a case page to begin: left here on the way there, taken once, so that going back does not begin it again. */
let asked: { readonly caseId: Id<'case'>; readonly act: CaseAct } | null = null

export function askForAct(caseId: Id<'case'>, act: CaseAct): void {
  asked = { caseId, act }
}

export function takeAskedAct(caseId: Id<'case'>): CaseAct | null {
  const act = asked?.caseId === caseId ? asked.act : null
  asked = null
  return act
}
