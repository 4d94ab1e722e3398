import { z } from 'zod'
import {
  claimItemFacts, type ClaimItemFacts, judgmentInstalmentFacts, type JudgmentInstalmentFacts, judgmentTermFacts, type JudgmentTermFacts,
} from '../model/claim.ts'
import type { Id } from '../model/id.ts'
import {
  costFacts, type CostFacts, enforcementFacts, type EnforcementFacts, judgmentFacts, type JudgmentFacts, proceedingFacts, type ProceedingFacts,
} from '../model/proceeding.ts'
import { proceedingEventFacts, type ProceedingEventFacts } from '../model/proceeding-event.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { EnforcementFacts as TermFacts, EnforcementTerm } from '../rules/enforcement-term.ts'
import type { NextStep } from '../rules/next-step.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'
import { proceedingExportInput, proceedingFilterInput, proceedingListInput, type ProceedingPage, type ProceedingTotals } from './proceeding-list.ts'

export type Proceeding = Stored<'proceeding', ProceedingFacts> & {
  readonly partyNames: Readonly<Record<Id<'party'>, string>>
  /** What usually comes next, the most urgent first: proposals, with their reasons. */
  readonly nextSteps: readonly NextStep[]
  /** By when enforcement of its title must be applied for; null while nothing is to be applied for. */
  readonly application: { readonly facts: TermFacts; readonly term: Answer<EnforcementTerm | null> } | null
}
export type ProceedingEvent = Stored<'proceeding-event', ProceedingEventFacts>
export type ClaimItem = Stored<'claim-item', ClaimItemFacts>
export type Judgment = Stored<'judgment', JudgmentFacts>
export type JudgmentTerm = Stored<'judgment-term', JudgmentTermFacts>
export type JudgmentInstalment = Stored<'judgment-instalment', JudgmentInstalmentFacts>
export type Enforcement = Stored<'enforcement', EnforcementFacts>
export type Cost = Stored<'cost', CostFacts>

export interface ProceedingsOfCase {
  readonly proceedings: readonly Proceeding[]
  readonly events: readonly ProceedingEvent[]
  readonly claims: readonly ClaimItem[]
  readonly judgments: readonly Judgment[]
  readonly terms: readonly JudgmentTerm[]
  readonly instalments: readonly JudgmentInstalment[]
  readonly enforcements: readonly Enforcement[]
  readonly costs: readonly Cost[]
}

export const proceedings = {
  ofCase: query(ofCase, output<ProceedingsOfCase>()),
  list: query(proceedingListInput, output<ProceedingPage>()),
  totals: query(proceedingFilterInput, output<ProceedingTotals>()),
  /** Courts that some proceeding names, for the filter. */
  courts: query(z.strictObject({}), output<readonly string[]>()),
  exportList: command(proceedingExportInput, output<{ readonly rows: number }>(), {
    right: 'export',
    dialog: { type: 'save', title: '导出当前列表', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
  }),
  save: command(saveInput<'proceeding', typeof proceedingFacts>(proceedingFacts), output<Saved<'proceeding'>>()),
  void: command(voidInput<'proceeding'>(), output<Saved<'proceeding'>>()),
  saveEvent: command(saveInput<'proceeding-event', typeof proceedingEventFacts>(proceedingEventFacts), output<Saved<'proceeding-event'>>()),
  voidEvent: command(voidInput<'proceeding-event'>(), output<Saved<'proceeding-event'>>()),
  saveClaim: command(saveInput<'claim-item', typeof claimItemFacts>(claimItemFacts), output<Saved<'claim-item'>>()),
  voidClaim: command(voidInput<'claim-item'>(), output<Saved<'claim-item'>>()),
  saveJudgment: command(saveInput<'judgment', typeof judgmentFacts>(judgmentFacts), output<Saved<'judgment'>>()),
  voidJudgment: command(voidInput<'judgment'>(), output<Saved<'judgment'>>()),
  saveTerm: command(saveInput<'judgment-term', typeof judgmentTermFacts>(judgmentTermFacts), output<Saved<'judgment-term'>>()),
  voidTerm: command(voidInput<'judgment-term'>(), output<Saved<'judgment-term'>>()),
  saveInstalment: command(saveInput<'judgment-instalment', typeof judgmentInstalmentFacts>(judgmentInstalmentFacts), output<Saved<'judgment-instalment'>>()),
  voidInstalment: command(voidInput<'judgment-instalment'>(), output<Saved<'judgment-instalment'>>()),
  saveEnforcement: command(saveInput<'enforcement', typeof enforcementFacts>(enforcementFacts), output<Saved<'enforcement'>>()),
  voidEnforcement: command(voidInput<'enforcement'>(), output<Saved<'enforcement'>>()),
  saveCost: command(saveInput<'cost', typeof costFacts>(costFacts), output<Saved<'cost'>>()),
  voidCost: command(voidInput<'cost'>(), output<Saved<'cost'>>()),
}
