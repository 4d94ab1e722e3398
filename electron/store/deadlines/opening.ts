import { type BoardOpening, boardPreference, emptyBoardFilter, rememberedBoard } from '../../../shared/api/deadlines.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { watchedScope } from '../../../shared/model/rights.ts'
import type { Ledger } from '../kernel/context.ts'
import { getPreference } from '../preferences/preferences.ts'
import { board } from './list.ts'

/** The first page of the board as this person left it; a choice that this version cannot read counts as none. */
export function boardOpening(ledger: Ledger): BoardOpening {
  const remembered = getPreference(ledger, boardPreference).value
  const kept = rememberedBoard.safeParse(remembered)
  const filter = kept.success ? kept.data.filter : { ...emptyBoardFilter, scope: watchedScope(ledger.person.role) }
  return { remembered, filter, ...board(ledger, { filter, offset: 0, limit: PAGE_SIZE }) }
}
