import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as foreclosedDetails from './details.ts'
import * as foreclosedAssets from './foreclosed.ts'
import { listForeclosed } from './list.ts'
import { foreclosedPage, linkableRepayments } from './read.ts'

/** Loaded at their first use: they bring libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const internalPapers = () => import('../documents/internal/export.ts')
const foreclosedSheet = () => import('../exchange/export-foreclosed.ts')

export const foreclosedHandlers = {
  'foreclosed.list': bind(contracts.foreclosed.list, (input, { ledger }) => listForeclosed(ledger, input)),
  'foreclosed.page': bind(contracts.foreclosed.page, (input, { ledger }) => foreclosedPage(ledger, input.foreclosedId)),
  'foreclosed.repayments': bind(contracts.foreclosed.repayments, (input, { ledger }) => linkableRepayments(ledger, input.caseId)),
  'foreclosed.save': bind(contracts.foreclosed.save, (input, { ledger }) => foreclosedAssets.saveForeclosed(ledger, input)),
  'foreclosed.void': bind(contracts.foreclosed.void, (input, { ledger }) => foreclosedAssets.voidForeclosed(ledger, input)),
  'foreclosed.saveCount': bind(contracts.foreclosed.saveCount, (input, { ledger }) => foreclosedDetails.saveCount(ledger, input)),
  'foreclosed.voidCount': bind(contracts.foreclosed.voidCount, (input, { ledger }) => foreclosedDetails.voidCount(ledger, input)),
  'foreclosed.saveLetting': bind(contracts.foreclosed.saveLetting, (input, { ledger }) => foreclosedDetails.saveLetting(ledger, input)),
  'foreclosed.voidLetting': bind(contracts.foreclosed.voidLetting, (input, { ledger }) => foreclosedDetails.voidLetting(ledger, input)),
  'foreclosed.saveMoney': bind(contracts.foreclosed.saveMoney, (input, { ledger }) => foreclosedDetails.saveMoney(ledger, input)),
  'foreclosed.voidMoney': bind(contracts.foreclosed.voidMoney, (input, { ledger }) => foreclosedDetails.voidMoney(ledger, input)),
  'foreclosed.saveRound': bind(contracts.foreclosed.saveRound, (input, { ledger }) => foreclosedDetails.saveRound(ledger, input)),
  'foreclosed.voidRound': bind(contracts.foreclosed.voidRound, (input, { ledger }) => foreclosedDetails.voidRound(ledger, input)),
  'foreclosed.saveDisposal': bind(contracts.foreclosed.saveDisposal, (input, { ledger }) => foreclosedDetails.saveDisposal(ledger, input)),
  'foreclosed.voidDisposal': bind(contracts.foreclosed.voidDisposal, (input, { ledger }) => foreclosedDetails.voidDisposal(ledger, input)),
  'foreclosed.exportApproval': bind(contracts.foreclosed.exportApproval, async (input, { ledger, paths }) => (await internalPapers()).exportForeclosedApproval(ledger, paths, input)),
  'foreclosed.exportList': bind(contracts.foreclosed.exportList, async (input, call) => (await foreclosedSheet()).exportForeclosed(call, input)),
}
