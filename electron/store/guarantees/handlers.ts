import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as extraSecurity from './extra-security.ts'
import { guaranteesOfCase } from './guarantees.ts'
import { periodsOfCase } from './periods.ts'
import { saveGuarantee, voidGuarantee } from './save-guarantee.ts'

export const guaranteeHandlers = {
  'guarantees.ofCase': bind(contracts.guarantees.ofCase, (input, { ledger }) => guaranteesOfCase(ledger, input.caseId)),
  'guarantees.save': bind(contracts.guarantees.save, (input, { ledger }) => saveGuarantee(ledger, input)),
  'guarantees.void': bind(contracts.guarantees.void, (input, { ledger }) => voidGuarantee(ledger, input)),
  'guarantees.periods': bind(contracts.guarantees.periods, (input, { ledger }) => periodsOfCase(ledger, input.caseId)),
  'guarantees.extraOfCase': bind(contracts.guarantees.extraOfCase, (input, { ledger }) => extraSecurity.extraSecurityOfCase(ledger, input.caseId)),
  'guarantees.saveExtra': bind(contracts.guarantees.saveExtra, (input, { ledger }) => extraSecurity.saveExtraSecurity(ledger, input)),
  'guarantees.voidExtra': bind(contracts.guarantees.voidExtra, (input, { ledger }) => extraSecurity.voidExtraSecurity(ledger, input)),
}
