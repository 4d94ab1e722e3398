import { createContext, useContext } from 'react'
import type { CaseTab } from '../../../shared/api/cases.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { CaseAct } from './case-acts.ts'

/** What every tab of one case page shares. */
export interface CaseScope {
  readonly caseId: Id<'case'>
  readonly today: IsoDate
  /** 截至日: changed in the head, read by every figure of the page. */
  readonly asOf: IsoDate
  readonly setAsOf: (asOf: IsoDate) => void
  readonly openTab: (tab: CaseTab) => void
  /** The act that a key asked for, until the tab where its form lies has begun it. */
  readonly askedAct: CaseAct | null
  readonly actBegun: () => void
}

const context = createContext<CaseScope | null>(null)

export const CaseScopeProvider = context.Provider

/** @throws Error outside a case page: a mistake of the program, not of a person */
export function useCaseScope(): CaseScope {
  const scope = useContext(context)
  if (scope === null) throw new Error('useCaseScope outside a case page')
  return scope
}
