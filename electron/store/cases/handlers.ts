import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as cases from './cases.ts'
import { caseMatrix, caseTotals, filterChoices, listCases } from './list.ts'
import * as views from './views.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const caseSheet = () => import('../exchange/export-cases.ts')

export const caseHandlers = {
  'cases.list': bind(contracts.cases.list, (input, { ledger }) => listCases(ledger, input)),
  'cases.matrix': bind(contracts.cases.matrix, (input, { ledger }) => caseMatrix(ledger, input.filter)),
  'cases.totals': bind(contracts.cases.totals, (input, { ledger }) => caseTotals(ledger, input.filter)),
  'cases.choices': bind(contracts.cases.choices, (_, { ledger }) => filterChoices(ledger)),
  'cases.overview': bind(contracts.cases.overview, (input, { ledger }) => cases.caseOverview(ledger, input.caseId)),
  'cases.save': bind(contracts.cases.save, (input, { ledger }) => cases.saveCase(ledger, input)),
  'cases.void': bind(contracts.cases.void, (input, { ledger }) => cases.voidCase(ledger, input)),
  'cases.views': bind(contracts.cases.views, (_, { ledger }) => views.listViews(ledger)),
  'cases.saveView': bind(contracts.cases.saveView, (input, { ledger }) => views.saveView(ledger, input)),
  'cases.removeView': bind(contracts.cases.removeView, (input, { ledger }) => views.removeView(ledger, input)),
  'cases.exportList': bind(contracts.cases.exportList, async (input, call) => (await caseSheet()).exportCaseList(call, input)),
}
