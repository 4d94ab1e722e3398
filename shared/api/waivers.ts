import { z } from 'zod'
import type { Fen } from '../model/fen.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Stored } from '../model/record.ts'
import { waiverDecisionFacts, type WaiverDecisionFacts, waiverFacts, type WaiverFacts, type WaiverState } from '../model/waiver.ts'
import { dateField, idField } from '../model/fields.ts'
import type { Answer } from '../rules/answer.ts'
import type { ClaimSplit } from '../rules/ledger/waived.ts'
import type { WaiverOutcome } from '../rules/waiver-outcome.ts'
import { commandFields, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type WaiverDecision = Stored<'waiver-decision', WaiverDecisionFacts> & { readonly deciderName: string }

export type Waiver = Stored<'waiver', WaiverFacts> & {
  readonly applicantName: string
  readonly state: WaiverState
  readonly waivedFen: Fen
  /** In the order in which they were taken. */
  readonly decisions: readonly WaiverDecision[]
  /** Null until it is approved. */
  readonly outcome: Answer<WaiverOutcome | null> | null
  /** False for the applicant himself, and for whoever may not approve. */
  readonly mayDecide: boolean
}

/** One loan's claim with what waivers hold set aside. */
export interface LoanSplit {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  /** Null where the ledger cannot be computed. */
  readonly split: ClaimSplit | null
}

export interface WaiversOfCase {
  readonly asOf: IsoDate
  readonly waivers: readonly Waiver[]
  readonly loans: readonly LoanSplit[]
}

export const waivers = {
  ofCase: query(z.strictObject({ caseId: idField<'case'>(), asOf: dateField }), output<WaiversOfCase>()),
  save: command(saveInput<'waiver', typeof waiverFacts>(waiverFacts), output<Saved<'waiver'>>()),
  void: command(voidInput<'waiver'>(), output<Saved<'waiver'>>()),
  /** 减免息审批表 of one application. */
  exportApproval: command(
    z.strictObject({ caseId: idField<'case'>(), waiverId: idField<'waiver'>(), fileName: z.string().max(160) }), output<{ readonly saved: true }>(),
    { right: 'export', dialog: { type: 'save', title: '保存减免息审批表', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' } },
  ),
  decide: command(z.strictObject({ ...commandFields, facts: waiverDecisionFacts }), output<Saved<'waiver-decision'>>(), { right: 'approve' }),
}
