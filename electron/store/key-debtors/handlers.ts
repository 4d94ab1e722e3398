import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { keyDebtorOfCase, saveKeyDebtor, voidKeyDebtor } from './key-debtors.ts'

export const keyDebtorHandlers = {
  'keyDebtors.ofCase': bind(contracts.keyDebtors.ofCase, (input, { ledger }) => keyDebtorOfCase(ledger, input.caseId)),
  'keyDebtors.save': bind(contracts.keyDebtors.save, (input, { ledger }) => saveKeyDebtor(ledger, input)),
  'keyDebtors.void': bind(contracts.keyDebtors.void, (input, { ledger }) => voidKeyDebtor(ledger, input)),
}
