import type { CaseRow, CaseTotals, FilterChoices } from '../../../shared/api/cases.ts'
import { call } from '../../api/client.ts'
import type { ListState } from './list-state.ts'

/** Some thirty pages of paper: whoever wants more wants a workbook. */
export const PRINTED_AT_ONCE = 1000
/** Rows of one question to the store. */
const PART = 200

/** The list as it is narrowed and sorted: every row of it, not the page on screen alone. */
export interface CaseSheet {
  readonly state: ListState
  readonly totals: CaseTotals
  readonly choices: FilterChoices
  /** Empty where there are more than are printed at once. */
  readonly rows: readonly CaseRow[]
}

/** @throws ApiFailure with what the store answered */
export async function readSheet(state: ListState): Promise<CaseSheet> {
  const { filter, sort } = state
  const [totals, choices] = await Promise.all([call('cases.totals', { filter }), call('cases.choices', {})])
  const rows: CaseRow[] = []
  if (totals.cases > PRINTED_AT_ONCE) return { state, totals, choices, rows }
  while (rows.length < totals.cases) {
    const page = await call('cases.list', { filter, sort, offset: rows.length, limit: PART })
    rows.push(...page.rows)
    if (page.rows.length < PART) break
  }
  return { state, totals, choices, rows }
}
