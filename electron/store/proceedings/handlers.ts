import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as claims from './claims.ts'
import * as proceedingEvents from './events.ts'
import * as proceedingList from './list.ts'
import * as outcomes from './outcomes.ts'
import { proceedingsOfCase } from './proceedings.ts'
import { saveProceeding, voidProceeding } from './save-proceeding.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const proceedingSheet = () => import('../exchange/export-proceedings.ts')

export const proceedingHandlers = {
  'proceedings.ofCase': bind(contracts.proceedings.ofCase, (input, { ledger }) => proceedingsOfCase(ledger, input.caseId)),
  'proceedings.list': bind(contracts.proceedings.list, (input, { ledger }) => proceedingList.listProceedings(ledger, input)),
  'proceedings.totals': bind(contracts.proceedings.totals, (input, { ledger }) => proceedingList.proceedingTotals(ledger, input)),
  'proceedings.courts': bind(contracts.proceedings.courts, (_, { ledger }) => proceedingList.courtsOf(ledger)),
  'proceedings.exportList': bind(contracts.proceedings.exportList, async (input, call) => (await proceedingSheet()).exportProceedings(call, input)),
  'proceedings.saveEvent': bind(contracts.proceedings.saveEvent, (input, { ledger }) => proceedingEvents.saveEvent(ledger, input)),
  'proceedings.voidEvent': bind(contracts.proceedings.voidEvent, (input, { ledger }) => proceedingEvents.voidEvent(ledger, input)),
  'proceedings.saveClaim': bind(contracts.proceedings.saveClaim, (input, { ledger }) => claims.saveClaim(ledger, input)),
  'proceedings.voidClaim': bind(contracts.proceedings.voidClaim, (input, { ledger }) => claims.voidClaim(ledger, input)),
  'proceedings.saveTerm': bind(contracts.proceedings.saveTerm, (input, { ledger }) => claims.saveTerm(ledger, input)),
  'proceedings.voidTerm': bind(contracts.proceedings.voidTerm, (input, { ledger }) => claims.voidTerm(ledger, input)),
  'proceedings.saveInstalment': bind(contracts.proceedings.saveInstalment, (input, { ledger }) => claims.saveInstalment(ledger, input)),
  'proceedings.voidInstalment': bind(contracts.proceedings.voidInstalment, (input, { ledger }) => claims.voidInstalment(ledger, input)),
  'proceedings.save': bind(contracts.proceedings.save, (input, { ledger }) => saveProceeding(ledger, input)),
  'proceedings.void': bind(contracts.proceedings.void, (input, { ledger }) => voidProceeding(ledger, input)),
  'proceedings.saveJudgment': bind(contracts.proceedings.saveJudgment, (input, { ledger }) => outcomes.saveJudgment(ledger, input)),
  'proceedings.voidJudgment': bind(contracts.proceedings.voidJudgment, (input, { ledger }) => outcomes.voidJudgment(ledger, input)),
  'proceedings.saveEnforcement': bind(contracts.proceedings.saveEnforcement, (input, { ledger }) => outcomes.saveEnforcement(ledger, input)),
  'proceedings.voidEnforcement': bind(contracts.proceedings.voidEnforcement, (input, { ledger }) => outcomes.voidEnforcement(ledger, input)),
  'proceedings.saveCost': bind(contracts.proceedings.saveCost, (input, { ledger }) => outcomes.saveCost(ledger, input)),
  'proceedings.voidCost': bind(contracts.proceedings.voidCost, (input, { ledger }) => outcomes.voidCost(ledger, input)),
}
