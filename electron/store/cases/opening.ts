import { caseListStart, type CaseOpening, savedViewDefinition } from '../../../shared/api/cases.ts'
import { listPreference, PAGE_SIZE } from '../../../shared/model/case-list.ts'
import type { Ledger } from '../kernel/context.ts'
import { getPreference } from '../preferences/preferences.ts'
import { listCases } from './list.ts'

/** The first page of the list as this person left it; a choice that this version cannot read counts as none. */
export function caseOpening(ledger: Ledger): CaseOpening {
  const remembered = getPreference(ledger, listPreference).value
  const kept = savedViewDefinition.safeParse(remembered)
  const { filter, sort } = kept.success ? kept.data : caseListStart
  return { remembered, filter, sort, ...listCases(ledger, { filter, sort, offset: 0, limit: PAGE_SIZE }) }
}
