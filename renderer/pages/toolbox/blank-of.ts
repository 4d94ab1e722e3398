import type { Basis } from './basis.ts'
import type { ToolSpec } from './tool-spec.ts'

/** A tool that nobody has touched. */
export function blankOf<Inputs extends object>({ blank, usual }: ToolSpec<Inputs>, { values }: Basis): Inputs {
  return { ...blank, ...usual?.(values) }
}
