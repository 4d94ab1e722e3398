import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as classes from './commands.ts'
import { classificationOfCase } from './of-case.ts'
import { waitingClassifications } from './proposals.ts'
import { saveRiskFact, voidRiskFact } from './risk-facts.ts'
import * as classRuns from './runs.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const classSheet = () => import('../exchange/export-classification.ts')

export const classificationHandlers = {
  'classification.ofCase': bind(contracts.classification.ofCase, (input, { ledger }) => classificationOfCase(ledger, input)),
  'classification.saveFact': bind(contracts.classification.saveFact, (input, { ledger }) => saveRiskFact(ledger, input)),
  'classification.voidFact': bind(contracts.classification.voidFact, (input, { ledger }) => voidRiskFact(ledger, input)),
  'classification.propose': bind(contracts.classification.propose, (input, { ledger }) => classes.proposeClass(ledger, input)),
  'classification.proposeLines': bind(contracts.classification.proposeLines, (input, { ledger }) => classes.proposeLines(ledger, input)),
  'classification.waiting': bind(contracts.classification.waiting, (input, { ledger }) => waitingClassifications(ledger, input)),
  'classification.decide': bind(contracts.classification.decide, (input, { ledger }) => classes.decideClasses(ledger, input)),
  'classification.runs': bind(contracts.classification.runs, (_, { ledger }) => classRuns.listRuns(ledger)),
  'classification.startRun': bind(contracts.classification.startRun, (input, call) => classRuns.startRun(call, input)),
  'classification.lines': bind(contracts.classification.lines, (input, { ledger }) => classRuns.runLines(ledger, input)),
  'classification.exportLines': bind(contracts.classification.exportLines, async (input, call) => (await classSheet()).exportClassification(call, input)),
}
