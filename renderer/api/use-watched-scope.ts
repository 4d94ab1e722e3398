import type { BoardScope } from '../../shared/api/deadlines.ts'
import { usePerson } from './use-rights.ts'

/**
 * Whose deadlines a person is warned of. Who manages cases is warned of his own; who answers for others, of all that he may see: a household
 * without a manager, or with one who does nothing, lapses before his eyes.
 */
export function useWatchedScope(): BoardScope {
  return usePerson()?.role === 'case-manager' ? 'me' : 'branch'
}
