import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as enforcement from './details.ts'
import { obstaclesOfCase } from './obstacle-list.ts'
import { enforcementDetails } from './read.ts'
import * as receipts from './receipts.ts'

export const enforcementHandlers = {
  'enforcement.ofProceeding': bind(contracts.enforcement.ofProceeding, (input, { ledger }) => enforcementDetails(ledger, input.proceedingId)),
  'enforcement.obstaclesOfCase': bind(contracts.enforcement.obstaclesOfCase, (input, { ledger }) => obstaclesOfCase(ledger, input.caseId)),
  'enforcement.saveCollection': bind(contracts.enforcement.saveCollection, (input, { ledger }) => receipts.saveCollection(ledger, input)),
  'enforcement.voidCollection': bind(contracts.enforcement.voidCollection, (input, { ledger }) => receipts.voidCollection(ledger, input)),
  'enforcement.savePrice': bind(contracts.enforcement.savePrice, (input, { ledger }) => enforcement.savePrice(ledger, input)),
  'enforcement.voidPrice': bind(contracts.enforcement.voidPrice, (input, { ledger }) => enforcement.voidPrice(ledger, input)),
  'enforcement.saveAuction': bind(contracts.enforcement.saveAuction, (input, { ledger }) => enforcement.saveAuction(ledger, input)),
  'enforcement.voidAuction': bind(contracts.enforcement.voidAuction, (input, { ledger }) => enforcement.voidAuction(ledger, input)),
  'enforcement.saveInKind': bind(contracts.enforcement.saveInKind, (input, { ledger }) => receipts.saveInKind(ledger, input)),
  'enforcement.voidInKind': bind(contracts.enforcement.voidInKind, (input, { ledger }) => receipts.voidInKind(ledger, input)),
  'enforcement.saveRound': bind(contracts.enforcement.saveRound, (input, { ledger }) => enforcement.saveRound(ledger, input)),
  'enforcement.voidRound': bind(contracts.enforcement.voidRound, (input, { ledger }) => enforcement.voidRound(ledger, input)),
  'enforcement.saveListing': bind(contracts.enforcement.saveListing, (input, { ledger }) => enforcement.saveListing(ledger, input)),
  'enforcement.voidListing': bind(contracts.enforcement.voidListing, (input, { ledger }) => enforcement.voidListing(ledger, input)),
  'enforcement.saveObjection': bind(contracts.enforcement.saveObjection, (input, { ledger }) => enforcement.saveObjection(ledger, input)),
  'enforcement.voidObjection': bind(contracts.enforcement.voidObjection, (input, { ledger }) => enforcement.voidObjection(ledger, input)),
  'enforcement.saveDistribution': bind(contracts.enforcement.saveDistribution, (input, { ledger }) => enforcement.saveDistribution(ledger, input)),
  'enforcement.voidDistribution': bind(contracts.enforcement.voidDistribution, (input, { ledger }) => enforcement.voidDistribution(ledger, input)),
  'enforcement.saveObstacle': bind(contracts.enforcement.saveObstacle, (input, { ledger }) => enforcement.saveObstacle(ledger, input)),
  'enforcement.voidObstacle': bind(contracts.enforcement.voidObstacle, (input, { ledger }) => enforcement.voidObstacle(ledger, input)),
}
