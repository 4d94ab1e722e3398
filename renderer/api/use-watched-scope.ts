import type { BoardScope } from '../../shared/api/deadlines.ts'
import { watchedScope } from '../../shared/model/rights.ts'
import { usePerson } from './use-rights.ts'

/** Whose deadlines the person is warned of; his own until he is known. */
export function useWatchedScope(): BoardScope {
  const person = usePerson()
  return person === null ? 'me' : watchedScope(person.role)
}
