import { keepPreviousData, type QueryObserverOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallName, InputOf, OutputOf } from '../../shared/api/contracts.ts'
import type { ApiFailure } from '../../shared/api/errors.ts'
import { call } from './client.ts'

interface CallOptions {
  /** False while the question cannot be asked yet. */
  readonly enabled?: boolean
  /** Keeps the last answer on screen while the next one is on its way (paging, search). */
  readonly keepPrevious?: boolean
  /** Asks again after so many milliseconds. */
  readonly every?: number
}

/** What react-query needs to ask a call; the key is the call's name and its input. */
export function callOptions<N extends CallName>(name: N, input: InputOf<N>) {
  return { queryKey: [name, input], queryFn: () => call(name, input) } satisfies QueryObserverOptions<OutputOf<N>>
}

/** Asks a query of the contracts and keeps its answer. */
export function useCall<N extends CallName>(name: N, input: InputOf<N>, options: CallOptions = {}): UseQueryResult<OutputOf<N>, ApiFailure> {
  return useQuery<OutputOf<N>, ApiFailure>({
    ...callOptions(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  })
}
