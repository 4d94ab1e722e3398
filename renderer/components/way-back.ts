import type { ZodType } from 'zod'
import { failureText } from './states.tsx'
import { announce } from './announce.ts'
import { isHeld } from '../api/use-command.ts'
import { checkFacts } from './form-messages.ts'

/** The way back from a save, open while its notice stands. */
export interface WayBack {
  /** What is then so, as the notice says it. */
  readonly leaves: string
  /** @throws ApiFailure where it is refused, above all when somebody has changed the record since */
  readonly run: () => Promise<unknown>
}

interface SavedForm<F, R> {
  /** The record as the form began with it. */
  readonly before: { readonly values: object; readonly version: number | null }
  readonly saved: R
  readonly schema: ZodType<F>
  readonly save: (facts: F, version: number | null) => Promise<R>
}

/**
 * Saves what stood before once more, under the version that the record has just been given: a later change by anybody refuses it.
 * Null for a new record, for a save that changed nothing, and for facts that are no longer allowed as they stood.
 */
export function wayBackFrom<F, R>({ before, saved, schema, save }: SavedForm<F, R>): WayBack | null {
  const version = versionOf(saved)
  if (before.version === null || version === null || version === before.version) return null
  const { facts } = checkFacts(schema, before.values)
  if (facts === null) return null
  return { leaves: '恢复为修改前的内容，两次改动', run: () => save(facts, version) }
}

function versionOf(saved: unknown): number | null {
  if (typeof saved !== 'object' || saved === null || !('version' in saved)) return null
  return typeof saved.version === 'number' ? saved.version : null
}

/** Goes back, and says what came of it; what needs a second person is told as waiting, not as done. */
export function goBack(what: string, { leaves, run }: WayBack): void {
  run().then(
    () => announce({ tone: 'info', text: `${what}${leaves}都记入“日志”。` }),
    (failure: Error) => announce({ tone: isHeld(failure) ? 'info' : 'bad', text: isHeld(failure) ? failureText(failure) : `没有撤销。${failureText(failure)}` }),
  )
}
