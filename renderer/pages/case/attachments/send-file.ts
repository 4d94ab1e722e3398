import { ATTACHMENT_CHUNK_BYTES, type AttachmentFacts, type AttachmentKind, type AttachmentSubject, type AttachmentSubjectKind } from '../../../../shared/model/attachment.ts'
import type { FinishedUpload } from '../../../../shared/api/attachments.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { newCommandId } from '../../../api/ids.ts'

const LONGEST_NAME = 200

/** Words in a scan's name that say what it shows; what they do not say is 其他 until a person says it. */
const kindWords: readonly (readonly [AttachmentKind, RegExp])[] = [
  ['receipt', /回执|送达|签收|快递|EMS/i],
  ['notice', /通知/],
  ['court-paper', /判决|裁定|调解书|传票|受理|执行/],
  ['registration', /登记|权证|他项|不动产/],
  ['valuation', /评估|询价/],
  ['identity', /身份证|营业执照|户口|结婚证/],
  ['recording', /录音|录像|\.(mp3|m4a|wav|amr|mp4|mov)$/i],
  ['payment-voucher', /凭证|放款|还款|进账/],
  ['statement', /流水|对账|账单/],
  ['loan-note', /借据|借条/],
  ['contract', /合同|协议/],
  ['photo', /照片|现场|^IMG|\.(jpe?g|heic)$/i],
]

/** What a scan put down at such a record shows, when its name does not say. */
const kindOfSubject: Partial<Record<AttachmentSubjectKind, AttachmentKind>> = {
  extension: 'contract', supplement: 'contract', valuation: 'valuation', inspection: 'photo', proceeding: 'court-paper', 'proceeding-event': 'court-paper', judgment: 'court-paper', cost: 'payment-voucher',
  'preservation-order': 'court-paper', renewal: 'court-paper', release: 'court-paper', notice: 'notice', service: 'receipt',
}

export function kindFromName(fileName: string, subject: AttachmentSubject | null = null): AttachmentKind {
  return kindWords.find(([, words]) => words.test(fileName))?.[0] ?? (subject && kindOfSubject[subject.kind]) ?? 'other'
}

/** A name that the record takes, its ending kept. */
export function keptName(fileName: string): string {
  if (fileName.length <= LONGEST_NAME) return fileName
  const ending = /\.[^.]{1,10}$/.exec(fileName)?.[0] ?? ''
  return fileName.slice(0, LONGEST_NAME - ending.length) + ending
}

interface Sending {
  readonly caseId: Id<'case'>
  /** The record that it was put down at. */
  readonly subject: AttachmentSubject | null
  readonly signal: AbortSignal
  /** Bytes taken so far. */
  readonly onProgress: (sentBytes: number) => void
}

/**
 * Sends one file into the ledger piece by piece; each is a call of its own, so that the window and everybody's other calls
 * go on. Stopped or failed, nothing of it stays.
 * @throws ApiFailure of the store; the signal's reason when stopped
 */
export async function sendFile(file: File, { caseId, subject, signal, onProgress }: Sending): Promise<FinishedUpload> {
  const fileName = keptName(file.name)
  const { uploadId } = await call('attachments.begin', { caseId, fileName, sizeBytes: file.size })
  try {
    for (let ordinal = 0; ordinal * ATTACHMENT_CHUNK_BYTES < file.size; ordinal += 1) {
      signal.throwIfAborted()
      const piece = file.slice(ordinal * ATTACHMENT_CHUNK_BYTES, (ordinal + 1) * ATTACHMENT_CHUNK_BYTES)
      const { received } = await call('attachments.append', { uploadId, ordinal, bytes: new Uint8Array(await piece.arrayBuffer()) })
      onProgress(received)
    }
    const facts: AttachmentFacts = { caseId, fileName, kind: kindFromName(fileName, subject), takenOn: null, subjects: subject === null ? [] : [subject], evidenceId: null, note: null }
    return await call('attachments.finish', { commandId: newCommandId(), uploadId, facts })
  } catch (error) {
    await call('attachments.cancel', { uploadId })
    throw error
  }
}
