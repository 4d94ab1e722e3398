import { type CaseColumn, caseColumns, type CaseFilter, caseListStart, type CaseSortKey, caseSortKeys, emptyCaseFilter, savedViewDefinition } from '../../../shared/api/cases.ts'
import type { TableSort } from '../../components/data-table/column.ts'

/** What a person has chosen to see: remembered for the next visit, and what a saved view keeps. */
export interface ListState {
  readonly filter: CaseFilter
  readonly sort: { readonly key: CaseSortKey; readonly descending: boolean }
  readonly columns: readonly CaseColumn[]
}

export const standardColumns: readonly CaseColumn[] = [
  'borrowerName', 'unitName', 'managerName', 'stage', 'riskClass', 'loanCount', 'principalFen', 'interestFen', 'earliestDueOn', 'nextExpiryOn',
]

/** True while the person has not chosen the columns himself. */
export function isStandard(columns: readonly CaseColumn[]): boolean {
  return columns.length === standardColumns.length && columns.every((column, index) => column === standardColumns[index])
}

export const startState: ListState = {
  ...caseListStart,
  columns: standardColumns,
}

/** What was remembered, or the start when nothing was or an older edition wrote it otherwise. */
export function rememberedState(value: unknown): ListState {
  const kept = savedViewDefinition.safeParse(value)
  return kept.success ? kept.data : startState
}

/** True when something narrows the list: the words of the empty page depend on it. */
export function isNarrowed(filter: CaseFilter): boolean {
  return JSON.stringify({ ...filter, status: 'all' }) !== JSON.stringify({ ...emptyCaseFilter, status: 'all' })
}

/** The columns in their fixed order, whatever order they were ticked in. */
export function columnsIn(ids: ReadonlySet<string>): readonly CaseColumn[] {
  return caseColumns.filter((column) => ids.has(column))
}

export function tableSort(sort: ListState['sort']): TableSort {
  return { columnId: sort.key, descending: sort.descending }
}

/** A head that was clicked as the store's sort key; null for a column it does not sort by. */
export function sortOf(sort: TableSort): ListState['sort'] | null {
  const key = caseSortKeys.find((candidate) => candidate === sort.columnId)
  return key === undefined ? null : { key, descending: sort.descending }
}
