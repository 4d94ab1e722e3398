import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as organisation from './organisation.ts'

export const organisationHandlers = {
  'organisation.units': bind(contracts.organisation.units, (_, { ledger }) => organisation.listUnits(ledger)),
  'organisation.saveUnit': bind(contracts.organisation.saveUnit, (input, { ledger }) => organisation.saveUnit(ledger, input)),
  'organisation.staff': bind(contracts.organisation.staff, (_, { ledger }) => organisation.listStaff(ledger)),
  'organisation.saveStaff': bind(contracts.organisation.saveStaff, (input, { ledger }) => organisation.saveStaff(ledger, input)),
  'organisation.agents': bind(contracts.organisation.agents, (_, { ledger }) => organisation.listAgents(ledger)),
  'organisation.saveAgent': bind(contracts.organisation.saveAgent, (input, { ledger }) => organisation.saveAgent(ledger, input)),
  'organisation.voidAgent': bind(contracts.organisation.voidAgent, (input, { ledger }) => organisation.voidAgent(ledger, input)),
}
