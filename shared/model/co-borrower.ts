import { z } from 'zod'
import { dateField, idField, line, longText } from './fields.ts'

/** 共同借款人: who owes a loan himself beside the borrower whose household it is. A guarantor answers for another; he does not stand here. */
export const coBorrowerFacts = z.strictObject({
  caseId: idField<'case'>(),
  partyId: idField<'party'>(),
  loanIds: z.array(idField<'loan'>()).min(1, '请选择共同借款的借据').max(200),
  signedOn: dateField.nullable(),
  /** What makes him a borrower: his signature on the contract, a couple's common application. */
  basis: line(200),
  note: longText(1000).nullable(),
})
export type CoBorrowerFacts = z.infer<typeof coBorrowerFacts>
