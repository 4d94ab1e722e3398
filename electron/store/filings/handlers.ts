import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'

/** Loaded at their first use: they bring libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const papers = () => import('./export.ts')
const kit = () => import('./kit.ts')
const life = () => import('./life.ts')
const paperRuns = () => import('./runs.ts')
const templates = () => import('./templates.ts')
const templateFields = () => import('../documents/template-fields.ts')
const register = () => import('./register.ts')
const registerSheet = () => import('../exchange/export-register.ts')
const paperRule = () => import('./paper-rule.ts')

export const filingHandlers = {
  'documents.proposeChoices': bind(contracts.documents.proposeChoices, async (input, { ledger }) => (await kit()).proposeChoices(ledger, input.caseId)),
  'documents.review': bind(contracts.documents.review, async (input, { ledger }) => (await kit()).reviewKit(ledger, input.caseId, input.choices)),
  'documents.preview': bind(contracts.documents.preview, async (input, { ledger }) => (await kit()).previewPaper(ledger, input.caseId, input.choices, input.form)),
  'documents.export': bind(contracts.documents.export, async (input, { ledger, paths }) => (await papers()).exportPaper(ledger, paths, input)),
  'documents.exportKit': bind(contracts.documents.exportKit, async (input, { ledger, paths }) => (await papers()).exportKit(ledger, paths, input)),
  'documents.ofCase': bind(contracts.documents.ofCase, async (input, { ledger }) => (await papers()).documentsOfCase(ledger, input.caseId)),
  'documents.leftOutOf': bind(contracts.documents.leftOutOf, async (input, { ledger }) => (await papers()).leftOutOf(ledger, input.documentId)),
  'documents.reopen': bind(contracts.documents.reopen, async (input, { ledger }) => (await papers()).reopenPaper(ledger, input.documentId)),
  'documents.saveAgain': bind(contracts.documents.saveAgain, async (input, { ledger, paths }) => (await papers()).savePaperAgain(ledger, paths, input.documentId)),

  'paperRuns.papersOfAct': bind(contracts.paperRuns.papersOfAct, async (input) => (await paperRuns()).papersOffered(input.act, input.traditional)),
  'paperRuns.list': bind(contracts.paperRuns.list, async (_, { ledger }) => (await paperRuns()).listRuns(ledger)),
  'paperRuns.cases': bind(contracts.paperRuns.cases, async (input, { ledger }) => (await paperRuns()).casesOfRun(ledger, input)),
  'paperRuns.begin': bind(contracts.paperRuns.begin, async (input, { ledger }) => (await paperRuns()).beginRun(ledger, input)),
  'paperRuns.toFolder': bind(contracts.paperRuns.toFolder, async (input, call) => (await paperRuns()).runToFolder(call, input)),
  'paperRuns.toZip': bind(contracts.paperRuns.toZip, async (input, call) => (await paperRuns()).runToZip(call, input)),
  'paperRuns.stop': bind(contracts.paperRuns.stop, async (input) => (await paperRuns()).stopRun(input.runId)),
  'paperRuns.rule': bind(contracts.paperRuns.rule, async (_, { ledger }) => (await paperRule()).readRule(ledger)),
  'paperRuns.saveRule': bind(contracts.paperRuns.saveRule, async (input, { ledger }) => (await paperRule()).saveRule(ledger, input)),

  'paperTemplates.list': bind(contracts.paperTemplates.list, async (_, { ledger }) => (await templates()).listTemplates(ledger)),
  'paperTemplates.versions': bind(contracts.paperTemplates.versions, async (_, { ledger }) => (await templates()).templateVersions(ledger)),
  'paperTemplates.saveCopy': bind(contracts.paperTemplates.saveCopy, async (input, { ledger, paths }) => (await templates()).saveTemplateCopy(ledger, paths, input)),
  'paperTemplates.fields': bind(contracts.paperTemplates.fields, async () => (await templateFields()).templateFields),
  'paperTemplates.tryOut': bind(contracts.paperTemplates.tryOut, async (input, { paths }) => (await templates()).tryOutTemplate(paths, input)),
  'paperTemplates.load': bind(contracts.paperTemplates.load, async (input, { ledger, paths }) => (await templates()).loadTemplate(ledger, paths, input)),
  'paperTemplates.retire': bind(contracts.paperTemplates.retire, async (input, { ledger }) => (await templates()).retireTemplate(ledger, input)),

  'documentRegister.list': bind(contracts.documentRegister.list, async (input, { ledger }) => (await register()).listRegister(ledger, input)),
  'documentRegister.counts': bind(contracts.documentRegister.counts, async (input, { ledger }) => (await register()).registerCounts(ledger, input)),
  'documentRegister.choices': bind(contracts.documentRegister.choices, async (_, { ledger }) => (await register()).registerChoices(ledger)),
  'documentRegister.exportList': bind(contracts.documentRegister.exportList, async (input, call) => (await registerSheet()).exportRegister(call, input)),

  'documentLife.of': bind(contracts.documentLife.of, async (input, { ledger }) => (await life()).lifeOf(ledger, input.documentId)),
  'documentLife.submit': bind(contracts.documentLife.submit, async (input, { ledger }) => (await life()).submitDocument(ledger, input)),
  'documentLife.approve': bind(contracts.documentLife.approve, async (input, { ledger }) => (await life()).approveDocument(ledger, input)),
  'documentLife.reject': bind(contracts.documentLife.reject, async (input, { ledger }) => (await life()).rejectDocument(ledger, input)),
  'documentLife.send': bind(contracts.documentLife.send, async (input, { ledger }) => (await life()).sendDocument(ledger, input)),
  'documentLife.serve': bind(contracts.documentLife.serve, async (input, { ledger }) => (await life()).serveDocument(ledger, input)),
  'documentLife.return': bind(contracts.documentLife.return, async (input, { ledger }) => (await life()).returnDocument(ledger, input)),
}
