import { z } from 'zod'
import { type DeductionFacts, deductionFacts, fundKinds } from '../model/deduction.ts'
import { dateField, fenField, idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { DeductionVerdict } from '../rules/deduction.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type Deduction = Stored<'deduction', DeductionFacts> & {
  readonly holderName: string
  readonly noteNo: string
  /** The repayment that was booked with it. */
  readonly entryId: Id<'entry'>
}

/** What the answer rests on; what is not entered yet is null. */
const plan = z.strictObject({
  caseId: idField<'case'>(),
  loanId: idField<'loan'>().nullable(),
  holderId: idField<'party'>().nullable(),
  deductedOn: dateField.nullable(),
  fundKind: z.enum(fundKinds).nullable(),
  keptFen: fenField.nullable(),
  noticeOn: dateField.nullable(),
})

export const deductions = {
  ofCase: query(ofCase, output<readonly Deduction[]>()),
  /** Whether a sum may be taken from the account, why not, and what may be done instead. */
  check: query(plan, output<Answer<DeductionVerdict>>()),
  save: command(saveInput<'deduction', typeof deductionFacts>(deductionFacts), output<Saved<'deduction'>>()),
  void: command(voidInput<'deduction'>(), output<Saved<'deduction'>>()),
}
