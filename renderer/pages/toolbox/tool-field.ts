import type { ReactNode } from 'react'

/** One line of what was asked, for the print and the exports. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/** What a field needs to know of its form: what is wrong at its place, and where to say that a typed text is no value. */
export interface FieldPlace {
  readonly path: string
  readonly errorAt: (path: string) => string | null
  readonly onProblem: (path: string, problem: string | null) => void
}

export interface FieldOptions {
  readonly help?: string
  readonly required?: boolean
  /** Takes the whole width, for long words. */
  readonly wide?: boolean
}

/**
 * A field of a tool over its part of the inputs. A tool lists the fields that its present inputs call for, so that a
 * question is only on screen when it matters.
 */
export interface ToolField<Inputs> {
  readonly key: string
  readonly label: string
  readonly wide: boolean
  /** The names of required answers that are still blank. */
  unanswered(inputs: Inputs): readonly string[]
  facts(inputs: Inputs): readonly Fact[]
  control(inputs: Inputs, change: (patch: Partial<Inputs>) => void, place: FieldPlace): ReactNode
}
