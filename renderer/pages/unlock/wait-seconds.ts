import type { ApiFailure } from '../../../shared/api/errors.ts'

/** The pause that a wrong secret costs, as the store's refusal tells it. */
export function waitSecondsOf(failure: ApiFailure): number {
  const seconds = failure.error.details?.['seconds']
  return typeof seconds === 'number' ? seconds : 0
}
