import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'

/** Loaded at their first use: they bring libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const weekly = () => import('./weekly.ts')
const internalPapers = () => import('../documents/internal/export.ts')

export const departmentHandlers = {
  'departmentPapers.weekly': bind(contracts.departmentPapers.weekly, async (input, { ledger }) => (await weekly()).weeklyReport(ledger, input)),
  'departmentPapers.exportWeekly': bind(contracts.departmentPapers.exportWeekly, async (input, { ledger, paths }) => (await internalPapers()).exportWeekly(ledger, paths, input)),
  'departmentPapers.exportAgencyReview': bind(contracts.departmentPapers.exportAgencyReview, async (input, { ledger, paths }) => (await internalPapers()).exportAgencyReview(ledger, paths, input)),
}
