import { z } from 'zod'
import { dateField, idField, longText } from './fields.ts'

/** 重点户 (S059): a household that the branch follows by itself. Its ledger is a view over the same cases, never a file of its own. */
export const keyDebtorFacts = z.strictObject({
  caseId: idField<'case'>(),
  listedOn: dateField,
  grounds: longText(300),
})
export type KeyDebtorFacts = z.infer<typeof keyDebtorFacts>

export const keyDebtorLabels: Record<keyof KeyDebtorFacts, string> = { caseId: '户', listedOn: '列入日期', grounds: '列入理由' }
