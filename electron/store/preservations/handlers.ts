import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as chain from './chain.ts'
import { courtsWithMeasures, listMeasures, measureTotals } from './list.ts'
import * as orders from './preservations.ts'
import * as ranking from './rank-changes.ts'
import { preservationsOfCase } from './read.ts'
import * as renewals from './renewals.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const measureSheet = () => import('../exchange/export-measures.ts')

export const preservationHandlers = {
  'preservations.ofCase': bind(contracts.preservations.ofCase, (input, { ledger }) => preservationsOfCase(ledger, input.caseId)),
  'preservations.saveOrder': bind(contracts.preservations.saveOrder, (input, { ledger }) => orders.saveOrder(ledger, input)),
  'preservations.voidOrder': bind(contracts.preservations.voidOrder, (input, { ledger }) => orders.voidOrder(ledger, input)),
  'preservations.saveItem': bind(contracts.preservations.saveItem, (input, { ledger }) => orders.saveItem(ledger, input)),
  'preservations.voidItem': bind(contracts.preservations.voidItem, (input, { ledger }) => orders.voidItem(ledger, input)),
  'preservations.savePeriod': bind(contracts.preservations.savePeriod, (input, { ledger }) => orders.savePeriod(ledger, input)),
  'preservations.voidPeriod': bind(contracts.preservations.voidPeriod, (input, { ledger }) => orders.voidPeriod(ledger, input)),
  'preservations.saveResult': bind(contracts.preservations.saveResult, (input, { ledger }) => chain.saveResult(ledger, input)),
  'preservations.voidResult': bind(contracts.preservations.voidResult, (input, { ledger }) => chain.voidResult(ledger, input)),
  'preservations.changeRank': bind(contracts.preservations.changeRank, (input, { ledger }) => ranking.changeRank(ledger, input)),
  'preservations.voidRankChange': bind(contracts.preservations.voidRankChange, (input, { ledger }) => ranking.voidRankChange(ledger, input)),
  'preservations.saveRenewal': bind(contracts.preservations.saveRenewal, (input, { ledger }) => renewals.saveRenewal(ledger, input)),
  'preservations.voidRenewal': bind(contracts.preservations.voidRenewal, (input, { ledger }) => renewals.voidRenewal(ledger, input)),
  'preservations.saveSecurity': bind(contracts.preservations.saveSecurity, (input, { ledger }) => chain.saveSecurity(ledger, input)),
  'preservations.voidSecurity': bind(contracts.preservations.voidSecurity, (input, { ledger }) => chain.voidSecurity(ledger, input)),
  'preservations.saveRelease': bind(contracts.preservations.saveRelease, (input, { ledger }) => chain.saveRelease(ledger, input)),
  'preservations.voidRelease': bind(contracts.preservations.voidRelease, (input, { ledger }) => chain.voidRelease(ledger, input)),
  'preservations.saveDisposalRight': bind(contracts.preservations.saveDisposalRight, (input, { ledger }) => chain.saveDisposalRight(ledger, input)),
  'preservations.voidDisposalRight': bind(contracts.preservations.voidDisposalRight, (input, { ledger }) => chain.voidDisposalRight(ledger, input)),
  'preservations.savePriorMeasure': bind(contracts.preservations.savePriorMeasure, (input, { ledger }) => chain.savePriorMeasure(ledger, input)),
  'preservations.voidPriorMeasure': bind(contracts.preservations.voidPriorMeasure, (input, { ledger }) => chain.voidPriorMeasure(ledger, input)),
  'preservations.list': bind(contracts.preservations.list, (input, { ledger }) => listMeasures(ledger, input)),
  'preservations.totals': bind(contracts.preservations.totals, (input, { ledger }) => measureTotals(ledger, input.filter)),
  'preservations.courts': bind(contracts.preservations.courts, (_, { ledger }) => courtsWithMeasures(ledger)),
  'preservations.exportList': bind(contracts.preservations.exportList, async (input, call) => (await measureSheet()).exportMeasures(call, input)),
}
