import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { diligenceReport } from './report.ts'

/** Loaded at its first use, as every paper. */
const internalPapers = () => import('../documents/internal/export.ts')

export const diligenceHandlers = {
  'diligence.report': bind(contracts.diligence.report, (input, { ledger }) => diligenceReport(ledger, input)),
  'diligence.exportReport': bind(contracts.diligence.exportReport, async (input, { ledger, paths }) => (await internalPapers()).exportDiligenceReport(ledger, paths, input)),
}
