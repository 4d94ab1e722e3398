import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as attachments from './attachments.ts'
import { saveEvidence, voidEvidence } from './evidence.ts'
import { readAttachment, saveAttachmentCopy } from './read.ts'
import * as uploads from './uploads.ts'

export const attachmentHandlers = {
  'attachments.ofCase': bind(contracts.attachments.ofCase, (input, { ledger }) => attachments.attachmentsOfCase(ledger, input.caseId)),
  'attachments.storage': bind(contracts.attachments.storage, (_, { ledger }) => attachments.storedBytes(ledger)),
  'attachments.begin': bind(contracts.attachments.begin, (input, { ledger }) => uploads.beginUpload(ledger, input)),
  'attachments.append': bind(contracts.attachments.append, (input, { ledger }) => uploads.appendToUpload(ledger, input)),
  'attachments.finish': bind(contracts.attachments.finish, (input, { ledger }) => attachments.finishUpload(ledger, input)),
  'attachments.cancel': bind(contracts.attachments.cancel, (input, { ledger }) => uploads.cancelUpload(ledger, input.uploadId)),
  'attachments.save': bind(contracts.attachments.save, (input, { ledger }) => attachments.saveAttachment(ledger, input)),
  'attachments.void': bind(contracts.attachments.void, (input, { ledger }) => attachments.voidAttachment(ledger, input)),
  'attachments.read': bind(contracts.attachments.read, (input, { ledger }) => readAttachment(ledger, input)),
  'attachments.saveCopy': bind(contracts.attachments.saveCopy, (input, { ledger, paths }) => saveAttachmentCopy(ledger, paths, input)),
  'attachments.saveEvidence': bind(contracts.attachments.saveEvidence, (input, { ledger }) => saveEvidence(ledger, input)),
  'attachments.voidEvidence': bind(contracts.attachments.voidEvidence, (input, { ledger }) => voidEvidence(ledger, input)),
}
