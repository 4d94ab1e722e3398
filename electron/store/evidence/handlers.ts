import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { arrangeEvidence } from './arrange.ts'
import * as usualEvidence from './usual-list.ts'

/** Loaded at its first use: it brings libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const evidenceBooks = () => import('./books.ts')

export const evidenceHandlers = {
  'evidence.ofCase': bind(contracts.evidence.ofCase, async (input, { ledger }) => (await evidenceBooks()).evidenceState(ledger, input.caseId)),
  'evidence.adopt': bind(contracts.evidence.adopt, (input, { ledger }) => usualEvidence.adoptUsual(ledger, input)),
  'evidence.waive': bind(contracts.evidence.waive, (input, { ledger }) => usualEvidence.waiveUsual(ledger, input)),
  'evidence.unwaive': bind(contracts.evidence.unwaive, (input, { ledger }) => usualEvidence.unwaiveUsual(ledger, input)),
  'evidence.arrange': bind(contracts.evidence.arrange, (input, { ledger }) => arrangeEvidence(ledger, input)),
  'evidence.bind': bind(contracts.evidence.bind, async (input, call) => (await evidenceBooks()).bindEvidence(call, input)),
  'evidence.stopBinding': bind(contracts.evidence.stopBinding, async (input) => (await evidenceBooks()).stopBinding(input.caseId)),
  'evidence.saveAgain': bind(contracts.evidence.saveAgain, async (input, { ledger, paths }) => (await evidenceBooks()).saveBookAgain(ledger, paths, input)),
}
