import { useLocation } from 'wouter'
import type { CaseFilter } from '../../../shared/api/cases.ts'
import { listPreference } from '../../../shared/model/case-list.ts'
import { useRemembered } from '../../api/use-remembered.ts'
import { rememberedState, startState } from '../cases/list-state.ts'

/** Opens the case list narrowed as a figure of the board was: the figure and the list behind it are the same question. */
export function useCaseList(): (filter: CaseFilter) => void {
  const [, navigate] = useLocation()
  const { state, change } = useRemembered(listPreference, rememberedState)
  return (filter) => {
    change({ ...(state ?? startState), filter })
    navigate('/cases')
  }
}
