import { z } from 'zod'
import type { Currency } from '../model/currency.ts'
import type { Fen } from '../model/fen.ts'
import type { Stored } from '../model/record.ts'
import { waiverDecisionFacts, type WaiverDecisionFacts, waiverFacts, type WaiverFacts, type WaiverState } from '../model/waiver.ts'
import { idField } from '../model/fields.ts'
import type { Answer } from '../rules/answer.ts'
import type { WaiverOutcome } from '../rules/waiver-outcome.ts'
import { commandFields, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type WaiverDecision = Stored<'waiver-decision', WaiverDecisionFacts> & { readonly deciderName: string }

export type Waiver = Stored<'waiver', WaiverFacts> & {
  readonly applicantName: string
  readonly state: WaiverState
  readonly waivedFen: Fen
  /** Of all its loans, and of the payments that are its condition. */
  readonly currency: Currency
  /** In the order in which they were taken. */
  readonly decisions: readonly WaiverDecision[]
  /** Null until it is approved. */
  readonly outcome: Answer<WaiverOutcome | null> | null
  /** False for the applicant himself, and for whoever may not approve. */
  readonly mayDecide: boolean
}

export const waivers = {
  ofCase: query(z.strictObject({ caseId: idField<'case'>() }), output<readonly Waiver[]>()),
  save: command(saveInput<'waiver', typeof waiverFacts>(waiverFacts), output<Saved<'waiver'>>()),
  void: command(voidInput<'waiver'>(), output<Saved<'waiver'>>()),
  /** 减免息审批表 of one application. */
  exportApproval: command(
    z.strictObject({ caseId: idField<'case'>(), waiverId: idField<'waiver'>(), fileName: z.string().max(160) }), output<{ readonly saved: true }>(),
    { right: 'export', dialog: { type: 'save', title: '保存减免息审批表', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' } },
  ),
  decide: command(z.strictObject({ ...commandFields, facts: waiverDecisionFacts }), output<Saved<'waiver-decision'>>(), { right: 'approve' }),
}
