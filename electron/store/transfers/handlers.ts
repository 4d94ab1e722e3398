import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { transferCounts, transferPage } from './list.ts'
import * as transfers from './transfers.ts'

/** Loaded at its first use: it brings a library along that would otherwise hold up the first page (see `handlers.ts`). */
const sheet = () => import('../exchange/export-transfers.ts')

export const transferHandlers = {
  'transfers.ofCase': bind(contracts.transfers.ofCase, (input, { ledger }) => transfers.transfersOfCase(ledger, input.caseId)),
  'transfers.save': bind(contracts.transfers.save, (input, { ledger }) => transfers.saveTransfer(ledger, input)),
  'transfers.void': bind(contracts.transfers.void, (input, { ledger }) => transfers.voidTransfer(ledger, input)),
  'transfers.filePapers': bind(contracts.transfers.filePapers, (input, { ledger }) => transfers.filePapers(ledger, input)),
  'transfers.page': bind(contracts.transfers.page, (input, { ledger }) => transferPage(ledger, input)),
  'transfers.counts': bind(contracts.transfers.counts, (input, { ledger }) => transferCounts(ledger, input)),
  'transfers.exportList': bind(contracts.transfers.exportList, async (input, call) => (await sheet()).exportTransfers(call, input)),
}
