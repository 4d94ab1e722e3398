import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { rightsBasisOf, saveRightsCheck } from './rights-basis.ts'

export const rightsHandlers = {
  'rightsBasis.ofCase': bind(contracts.rightsBasis.ofCase, (input, { ledger }) => rightsBasisOf(ledger, input.caseId)),
  'rightsBasis.save': bind(contracts.rightsBasis.save, (input, { ledger }) => saveRightsCheck(ledger, input)),
}
