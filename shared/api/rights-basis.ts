import type { Id } from '../model/id.ts'
import { type RightsAnswer, type RightsItem, rightsCheckFacts } from '../model/rights-check.ts'
import { ofCase, type Saved, saveInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** `open`: nobody has looked yet. Red stops a filing, amber asks. */
export type RightsLevel = 'green' | 'amber' | 'red' | 'open'

/** One point of a contract: told by the record itself, or by who looked at the contract file. */
export interface RightsLine {
  readonly subjectId: Id
  /** The contract, in words. */
  readonly subject: string
  readonly label: string
  readonly level: RightsLevel
  /** Why it is not green, in words. */
  readonly finding: string | null
  /** Only of points that a person answers. */
  readonly asked: { readonly item: RightsItem; readonly id: Id<'rights-check'> | null; readonly version: number | null; readonly answer: RightsAnswer | null; readonly note: string | null } | null
}

export const rightsBasis = {
  ofCase: query(ofCase, output<readonly RightsLine[]>()),
  save: command(saveInput<'rights-check', typeof rightsCheckFacts>(rightsCheckFacts), output<Saved<'rights-check'>>()),
}
