import { contracts } from '../../../shared/api/contracts.ts'
import * as backups from '../backups/backups.ts'
import { bind } from '../call.ts'

/** Loaded at their first use: they bring libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const imports = () => import('./import/imports.ts')
const ownLayout = () => import('./own-layout/export-own-layout.ts')
const packageWriting = () => import('./package/write-package.ts')
const packageOpening = () => import('./package/open-package.ts')
const packageTaking = () => import('./package/take-package.ts')
const toolSheet = () => import('./export-tool.ts')

export const exchangeHandlers = {
  'imports.open': bind(contracts.imports.open, async (_, call) => (await imports()).openImport(call)),
  'imports.session': bind(contracts.imports.session, async (input, call) => (await imports()).readSession(input, call)),
  'imports.configure': bind(contracts.imports.configure, async (input, call) => (await imports()).configureSheet(input, call)),
  'imports.dryRun': bind(contracts.imports.dryRun, async (input, call) => (await imports()).dryRunImport(input, call)),
  'imports.rows': bind(contracts.imports.rows, async (input, call) => (await imports()).importRows(input, call)),
  'imports.answer': bind(contracts.imports.answer, async (input, call) => (await imports()).answerRows(input, call)),
  'imports.gone': bind(contracts.imports.gone, async (input, call) => (await imports()).goneRows(input, call)),
  'imports.layouts': bind(contracts.imports.layouts, async (_, { ledger }) => (await ownLayout()).listOwnLayouts(ledger)),
  'imports.exportLayout': bind(contracts.imports.exportLayout, async (input, call) => (await ownLayout()).exportOwnLayout(call, input)),
  'imports.saveRejected': bind(contracts.imports.saveRejected, async (input, call) => (await imports()).saveRejectedRows(input, call)),
  'imports.commit': bind(contracts.imports.commit, async (input, call) => {
    await backups.backUpBeforeImport(call.home)
    return (await imports()).commitSession(input, call)
  }),
  'imports.cancel': bind(contracts.imports.cancel, async (input, call) => (await imports()).cancelImport(input, call)),
  'imports.history': bind(contracts.imports.history, async (_, call) => (await imports()).listImports(call)),
  'imports.undo': bind(contracts.imports.undo, async (input, call) => (await imports()).undoCommittedImport(input, call)),

  'packages.write': bind(contracts.packages.write, async (input, { home, paths }) => (await packageWriting()).writePackage(home, paths, input)),
  'packages.open': bind(contracts.packages.open, async (input, { home, paths }) => (await packageOpening()).openPackage(home, paths, input)),
  'packages.take': bind(contracts.packages.take, async (input, { ledger }) => (await packageTaking()).takePackage(ledger, input)),
  'packages.cancel': bind(contracts.packages.cancel, async (_, { ledger }) => (await packageOpening()).cancelPackage(ledger)),
  'packages.history': bind(contracts.packages.history, async (_, { ledger }) => (await packageTaking()).listPackageRuns(ledger)),

  'tools.exportExcel': bind(contracts.tools.exportExcel, async (input, { paths }) => (await toolSheet()).exportToolWorkbook(paths, input)),
  'tools.exportWord': bind(contracts.tools.exportWord, async (input, { paths }) => (await toolSheet()).exportToolPaper(paths, input)),
}
