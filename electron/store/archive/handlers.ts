import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as archive from './archive.ts'
import { originalsInHands } from './handed.ts'
import { archiveCounts, archivePage } from './list.ts'

/** Loaded at their first use: they bring libraries along that would otherwise hold up the first page (see `handlers.ts`). */
const index = () => import('./export-index.ts')
const sheet = () => import('../exchange/export-archive.ts')

export const archiveHandlers = {
  'archive.ofCase': bind(contracts.archive.ofCase, (input, { ledger }) => archive.archiveOfCase(ledger, input.caseId)),
  'archive.saveItem': bind(contracts.archive.saveItem, (input, { ledger }) => archive.saveArchiveItem(ledger, input)),
  'archive.voidItem': bind(contracts.archive.voidItem, (input, { ledger }) => archive.voidArchiveItem(ledger, input)),
  'archive.saveLending': bind(contracts.archive.saveLending, (input, { ledger }) => archive.saveArchiveLending(ledger, input)),
  'archive.voidLending': bind(contracts.archive.voidLending, (input, { ledger }) => archive.voidArchiveLending(ledger, input)),
  'archive.inHands': bind(contracts.archive.inHands, (input, { ledger }) => originalsInHands(ledger, input.caseIds)),
  'archive.page': bind(contracts.archive.page, (input, { ledger }) => archivePage(ledger, input)),
  'archive.counts': bind(contracts.archive.counts, (input, { ledger }) => archiveCounts(ledger, input)),
  'archive.exportList': bind(contracts.archive.exportList, async (input, call) => (await sheet()).exportArchive(call, input)),
  'archive.exportIndex': bind(contracts.archive.exportIndex, async (input, { ledger, paths }) => (await index()).exportArchiveIndex(ledger, paths, input)),
}
