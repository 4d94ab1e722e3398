import { complaintFinancialLoan } from './complaint-financial-loan.ts'
import type { FormDefinition, FormId } from './form.ts'
import { interestStatement } from './interest-statement.ts'
import { preservationApplication } from './preservation-application.ts'

/** Every form that can be exported, by its id. */
export const FORMS: Readonly<Record<FormId, FormDefinition>> = {
  'complaint-financial-loan': complaintFinancialLoan,
  'preservation-application': preservationApplication,
  'interest-statement': interestStatement,
}
