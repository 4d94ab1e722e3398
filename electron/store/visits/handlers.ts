import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { visitCandidates } from './candidates.ts'
import { visitDay } from './read.ts'
import { changeVisit, orderVisits, planVisits, voidVisit } from './visits.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const exports = () => import('../exchange/export-visits.ts')

export const visitHandlers = {
  'visits.day': bind(contracts.visits.day, (input, { ledger }) => visitDay(ledger, input)),
  'visits.candidates': bind(contracts.visits.candidates, (input, { ledger }) => visitCandidates(ledger, input)),
  'visits.plan': bind(contracts.visits.plan, (input, { ledger }) => planVisits(ledger, input)),
  'visits.change': bind(contracts.visits.change, (input, { ledger }) => changeVisit(ledger, input)),
  'visits.order': bind(contracts.visits.order, (input, { ledger }) => orderVisits(ledger, input)),
  'visits.void': bind(contracts.visits.void, (input, { ledger }) => voidVisit(ledger, input)),
  'visits.exportList': bind(contracts.visits.exportList, async (input, call) => (await exports()).exportVisitList(call, input)),
  'visits.exportSheet': bind(contracts.visits.exportSheet, async (input, call) => (await exports()).exportVisitSheet(call, input)),
}
