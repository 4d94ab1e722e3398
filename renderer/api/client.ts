import type { CallName, InputOf, OutputOf } from '../../shared/api/contracts.ts'
import type { Envelope } from '../../shared/api/envelope.ts'
import { ApiFailure } from '../../shared/api/errors.ts'
import './bridge.ts'

/**
 * Makes one call by its contract's name: `call('cases.list', input)`. Types come from the contracts alone, so that the
 * schemas (and zod) stay out of the window's first chunk; the store checks every input.
 * @throws ApiFailure with the coded error that the shell or the store answered
 */
export async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  return valueOf(await window.baoquan.call(name, input))
}

/** @throws ApiFailure with the coded error of the envelope */
export function valueOf<T>(answer: Envelope<T>): T {
  if (answer.ok) return answer.value
  throw new ApiFailure(answer.error.code, answer.error)
}
