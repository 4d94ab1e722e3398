import type { ToolTable } from '../../../shared/api/tool-sheet.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import type { BranchValues } from '../../../shared/rules/branch-values.ts'
import type { Basis } from './basis.ts'
import type { ToolField } from './tool-field.ts'

export const toolGroups = ['计息', '费用', '期限', '处置', '其他'] as const
export type ToolGroup = (typeof toolGroups)[number]

/** A result at a glance. `tone` only where it means something: lapsed, doubtful, met. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly tone?: 'bad' | 'doubt' | 'good'
}

/** What a tool computed: the rules' answer with its reasons, the figures to read first, the tables to check. */
export interface ToolResult {
  readonly answer: Answer<unknown>
  readonly figures: readonly Figure[]
  readonly tables: readonly ToolTable[]
}

/** A tool of the toolbox; a new one is one file. */
export interface ToolSpec<Inputs extends object> {
  readonly id: string
  readonly title: string
  /** One sentence: what it answers. */
  readonly about: string
  readonly group: ToolGroup
  readonly blank: Inputs
  /** Answers that a blank tool starts from besides: the usual ones, or those that the branch set in their place. */
  readonly usual?: (branch: BranchValues) => Partial<Inputs>
  /** The fields that the present inputs call for, in the order of asking. */
  fields(inputs: Inputs, basis: Basis): readonly ToolField<Inputs>[]
  /** Null while a required answer is blank. @throws RuleError for answers that no rule can work with */
  compute(inputs: Inputs, basis: Basis): ToolResult | null
  /** Which field a refusal of the rules belongs to, by its code. */
  readonly blame?: Readonly<Record<string, string>>
}

/** Inputs live as long as the window: nothing of the toolbox is stored. */
export interface Memory<Inputs> {
  /** What was typed or handed over; null while the tool is blank. */
  given: Partial<Inputs> | null
}
