import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { Basis } from './basis.ts'
import type { ToolResult, ToolSpec } from './tool-spec.ts'

/** What the present inputs come to. */
export type Outcome =
  | { readonly kind: 'incomplete'; readonly unanswered: readonly string[] }
  | { readonly kind: 'refused'; readonly field: string | null; readonly message: string }
  | { readonly kind: 'computed'; readonly result: ToolResult }

/** Computes a tool. A refusal of the rules comes back as words, with the field that it belongs to where that is known. */
export function runTool<Inputs extends object>(spec: ToolSpec<Inputs>, inputs: Inputs, basis: Basis): Outcome {
  const unanswered = spec.fields(inputs, basis).flatMap((field) => field.unanswered(inputs))
  if (unanswered.length > 0) return { kind: 'incomplete', unanswered }
  try {
    const result = spec.compute(inputs, basis)
    return result === null ? { kind: 'incomplete', unanswered: [] } : { kind: 'computed', result }
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return { kind: 'refused', field: spec.blame?.[error.code] ?? null, message: error.message }
  }
}
