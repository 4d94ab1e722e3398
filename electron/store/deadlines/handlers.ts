import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { boardChanges, briefing, noteLooked, noteTold } from './briefing.ts'
import * as deadlineDecisions from './decide.ts'
import { filingFor } from './filing.ts'
import { clearLead, leadsOverview, setLead } from './lead-settings.ts'
import { boardGroups } from './groups.ts'
import { board, boardDays, deadlinesOfCase } from './list.ts'
import { boardTotals, courtsWithDeadlines, deadlineCounts } from './totals.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const deadlineFiles = () => import('../exchange/export-deadlines.ts')

export const deadlineHandlers = {
  'deadlines.board': bind(contracts.deadlines.board, (input, { ledger }) => board(ledger, input)),
  'deadlines.groups': bind(contracts.deadlines.groups, (input, { ledger }) => boardGroups(ledger, input)),
  'deadlines.days': bind(contracts.deadlines.days, (input, { ledger }) => boardDays(ledger, input)),
  'deadlines.totals': bind(contracts.deadlines.totals, (input, { ledger }) => boardTotals(ledger, input.filter)),
  'deadlines.courts': bind(contracts.deadlines.courts, (_, { ledger }) => courtsWithDeadlines(ledger)),
  'deadlines.ofCase': bind(contracts.deadlines.ofCase, (input, { ledger }) => deadlinesOfCase(ledger, input.caseId)),
  'deadlines.one': bind(contracts.deadlines.one, (input, { ledger }) => deadlineDecisions.oneDeadline(ledger, input.id)),
  'deadlines.counts': bind(contracts.deadlines.counts, (input, { ledger }) => deadlineCounts(ledger, input.scope)),
  'deadlines.filing': bind(contracts.deadlines.filing, (input, { ledger }) => filingFor(ledger, input.id)),
  'deadlines.giveUp': bind(contracts.deadlines.giveUp, (input, { ledger }) => deadlineDecisions.giveUp(ledger, input)),
  'deadlines.resume': bind(contracts.deadlines.resume, (input, { ledger }) => deadlineDecisions.resume(ledger, input)),
  'deadlines.assign': bind(contracts.deadlines.assign, (input, { ledger }) => deadlineDecisions.assign(ledger, input)),
  'deadlines.note': bind(contracts.deadlines.note, (input, { ledger }) => deadlineDecisions.note(ledger, input)),
  'deadlines.acknowledge': bind(contracts.deadlines.acknowledge, (input, { ledger }) => deadlineDecisions.acknowledge(ledger, input)),
  'deadlines.briefing': bind(contracts.deadlines.briefing, (input, { ledger }) => briefing(ledger, input.scope)),
  'deadlines.told': bind(contracts.deadlines.told, (_, { ledger }) => noteTold(ledger)),
  'deadlines.changes': bind(contracts.deadlines.changes, (input, { ledger }) => boardChanges(ledger, input.scope, input.limit)),
  'deadlines.looked': bind(contracts.deadlines.looked, (input, { ledger }) => noteLooked(ledger, input.upTo)),
  'deadlines.leads': bind(contracts.deadlines.leads, (_, { ledger }) => leadsOverview(ledger)),
  'deadlines.setLead': bind(contracts.deadlines.setLead, (input, { ledger }) => setLead(ledger, input)),
  'deadlines.clearLead': bind(contracts.deadlines.clearLead, (input, { ledger }) => clearLead(ledger, input)),

  'deadlineExports.list': bind(contracts.deadlineExports.list, async (input, call) => (await deadlineFiles()).exportDeadlines(call, input)),
  'deadlineExports.calendar': bind(contracts.deadlineExports.calendar, async (input, call) => (await deadlineFiles()).exportCalendar(call, input)),
  'deadlineExports.caseSheet': bind(contracts.deadlineExports.caseSheet, async (input, call) => (await deadlineFiles()).exportCaseSheet(call, input)),
  'deadlineExports.boardSheet': bind(contracts.deadlineExports.boardSheet, async (input, call) => (await deadlineFiles()).exportBoardSheet(call, input)),
}
