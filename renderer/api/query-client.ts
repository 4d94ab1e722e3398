import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiFailure } from '../../shared/api/errors.ts'

/** Answers come from this machine: they stay good until something changes them, and failures are shown, not repeated. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({ onError: noticeLock }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiFailure && error.error.code === 'store-restarted',
      retryDelay: 300,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** A ledger that was locked behind the window's back: asking where it stands brings up the unlock page. */
function noticeLock(error: Error): void {
  if (error instanceof ApiFailure && error.error.code === 'locked') void invalidateTopics(['vault'])
}

/**
 * Marks every answer about records as out of date. What the window remembers for itself is not among them: it changes by
 * the window's own hand alone, and an answer read again while somebody types would bring back the text from before.
 */
export function invalidateRecords(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'preferences.get' })
}

/** Marks the answers of these areas as out of date; those on screen are asked for again. */
export function invalidateTopics(topics: readonly string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && topics.includes(queryKey[0].split('.')[0] ?? ''),
  })
}
