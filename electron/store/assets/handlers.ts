import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { creditorsOfCase } from './creditors.ts'
import { assetPage } from './read.ts'
import * as assetRecords from './records.ts'
import { saveCreditor, voidCreditor } from './save-creditor.ts'

export const assetHandlers = {
  'assets.page': bind(contracts.assets.page, (input, { ledger }) => assetPage(ledger, input.assetId)),
  'assets.creditorsOfCase': bind(contracts.assets.creditorsOfCase, (input, { ledger }) => creditorsOfCase(ledger, input.caseId)),
  'assets.saveValuation': bind(contracts.assets.saveValuation, (input, { ledger }) => assetRecords.saveValuation(ledger, input)),
  'assets.voidValuation': bind(contracts.assets.voidValuation, (input, { ledger }) => assetRecords.voidValuation(ledger, input)),
  'assets.saveInspection': bind(contracts.assets.saveInspection, (input, { ledger }) => assetRecords.saveInspection(ledger, input)),
  'assets.voidInspection': bind(contracts.assets.voidInspection, (input, { ledger }) => assetRecords.voidInspection(ledger, input)),
  'assets.saveLease': bind(contracts.assets.saveLease, (input, { ledger }) => assetRecords.saveLease(ledger, input)),
  'assets.voidLease': bind(contracts.assets.voidLease, (input, { ledger }) => assetRecords.voidLease(ledger, input)),
  'assets.saveInsurance': bind(contracts.assets.saveInsurance, (input, { ledger }) => assetRecords.saveInsurance(ledger, input)),
  'assets.voidInsurance': bind(contracts.assets.voidInsurance, (input, { ledger }) => assetRecords.voidInsurance(ledger, input)),
  'assets.saveEncumbrance': bind(contracts.assets.saveEncumbrance, (input, { ledger }) => assetRecords.saveEncumbrance(ledger, input)),
  'assets.voidEncumbrance': bind(contracts.assets.voidEncumbrance, (input, { ledger }) => assetRecords.voidEncumbrance(ledger, input)),
  'assets.saveCreditor': bind(contracts.assets.saveCreditor, (input, { ledger }) => saveCreditor(ledger, input)),
  'assets.voidCreditor': bind(contracts.assets.voidCreditor, (input, { ledger }) => voidCreditor(ledger, input)),
}
