import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { waiversOfCase } from './read.ts'
import * as waivers from './waivers.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const internalPapers = () => import('../documents/internal/export.ts')

export const waiverHandlers = {
  'waivers.ofCase': bind(contracts.waivers.ofCase, (input, { ledger }) => waiversOfCase(ledger, input.caseId)),
  'waivers.save': bind(contracts.waivers.save, (input, { ledger }) => waivers.saveWaiver(ledger, input)),
  'waivers.void': bind(contracts.waivers.void, (input, { ledger }) => waivers.voidWaiver(ledger, input)),
  'waivers.exportApproval': bind(contracts.waivers.exportApproval, async (input, { ledger, paths }) => (await internalPapers()).exportWaiverApproval(ledger, paths, input)),
  'waivers.decide': bind(contracts.waivers.decide, (input, { ledger }) => waivers.decideWaiver(ledger, input)),
}
