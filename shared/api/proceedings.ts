import {
  costFacts, type CostFacts, enforcementFacts, type EnforcementFacts, judgmentFacts, type JudgmentFacts, proceedingFacts, type ProceedingFacts,
} from '../model/proceeding.ts'
import type { Id } from '../model/id.ts'
import type { Stored } from '../model/record.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type Proceeding = Stored<'proceeding', ProceedingFacts> & { readonly partyNames: Readonly<Record<Id<'party'>, string>> }
export type Judgment = Stored<'judgment', JudgmentFacts>
export type Enforcement = Stored<'enforcement', EnforcementFacts>
export type Cost = Stored<'cost', CostFacts>

export interface ProceedingsOfCase {
  readonly proceedings: readonly Proceeding[]
  readonly judgments: readonly Judgment[]
  readonly enforcements: readonly Enforcement[]
  readonly costs: readonly Cost[]
}

export const proceedings = {
  ofCase: query(ofCase, output<ProceedingsOfCase>()),
  save: command(saveInput<'proceeding', typeof proceedingFacts>(proceedingFacts), output<Saved<'proceeding'>>()),
  void: command(voidInput<'proceeding'>(), output<Saved<'proceeding'>>()),
  saveJudgment: command(saveInput<'judgment', typeof judgmentFacts>(judgmentFacts), output<Saved<'judgment'>>()),
  voidJudgment: command(voidInput<'judgment'>(), output<Saved<'judgment'>>()),
  saveEnforcement: command(saveInput<'enforcement', typeof enforcementFacts>(enforcementFacts), output<Saved<'enforcement'>>()),
  voidEnforcement: command(voidInput<'enforcement'>(), output<Saved<'enforcement'>>()),
  saveCost: command(saveInput<'cost', typeof costFacts>(costFacts), output<Saved<'cost'>>()),
  voidCost: command(voidInput<'cost'>(), output<Saved<'cost'>>()),
}
