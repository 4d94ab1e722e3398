import type { DeadlineCounts } from '../../shared/api/deadlines.ts'
import { useCall } from '../api/use-call.ts'
import { useWatchedScope } from '../api/use-watched-scope.ts'
import { usePainted } from '../components/use-painted.ts'

/** The day may turn while the window stands open. */
const COUNT_EVERY_MS = 600_000

/** What has lapsed and what is near, of those that this person is warned of; undefined until it is known. */
export function useDeadlineCounts(): DeadlineCounts | undefined {
  return useCall('deadlines.counts', { scope: useWatchedScope() }, { every: COUNT_EVERY_MS, enabled: usePainted() }).data
}
