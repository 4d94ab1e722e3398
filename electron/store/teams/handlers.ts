import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { loads, loansWithoutDuty } from './loads.ts'
import * as teams from './teams.ts'

/** Loaded at their first use: they bring libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const handovers = () => import('./handovers.ts')
const changePaper = () => import('./team-change-paper.ts')

export const teamHandlers = {
  'teams.ofCase': bind(contracts.teams.ofCase, (input, { ledger }) => teams.peopleOfCase(ledger, input.caseId)),
  'teams.loads': bind(contracts.teams.loads, (_, { ledger }) => loads(ledger)),
  'teams.loansWithoutDuty': bind(contracts.teams.loansWithoutDuty, (input, { ledger }) => loansWithoutDuty(ledger, input)),
  'teams.save': bind(contracts.teams.save, (input, { ledger }) => teams.saveTeam(ledger, input)),
  'teams.saveDuty': bind(contracts.teams.saveDuty, (input, { ledger }) => teams.saveDuty(ledger, input)),
  'teams.handOver': bind(contracts.teams.handOver, async (input, { ledger }) => (await handovers()).handOver(ledger, input)),
  'teams.exportHandover': bind(contracts.teams.exportHandover, async (input, { ledger, paths }) => (await handovers()).exportHandover(ledger, paths, input)),
  'teams.exportTeamChange': bind(contracts.teams.exportTeamChange, async (input, { ledger, paths }) => (await changePaper()).exportTeamChange(ledger, paths, input)),
}
