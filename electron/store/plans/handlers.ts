import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { plansOfCase, savePlan } from './plans.ts'

export const planHandlers = {
  'plans.ofCase': bind(contracts.plans.ofCase, (input, { ledger }) => plansOfCase(ledger, input.caseId)),
  'plans.save': bind(contracts.plans.save, (input, { ledger }) => savePlan(ledger, input)),
}
