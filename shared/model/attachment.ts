import { z } from 'zod'
import { dateField, idField, line, longText } from './fields.ts'

/** What a scan shows. The court's evidence list groups by it; a photo of a visit is not a contract. */
export const attachmentKinds = [
  'contract',
  'loan-note',
  'payment-voucher',
  'notice',
  'receipt',
  'court-paper',
  'registration',
  'valuation',
  'identity',
  'photo',
  'recording',
  'statement',
  'other',
] as const
export type AttachmentKind = (typeof attachmentKinds)[number]
export const attachmentKindLabels: Record<AttachmentKind, string> = {
  contract: '合同',
  'loan-note': '借据',
  'payment-voucher': '放款、还款凭证',
  notice: '通知书',
  receipt: '回执、送达凭证',
  'court-paper': '法院文书',
  registration: '登记证明、权证',
  valuation: '评估报告',
  identity: '主体资格材料',
  photo: '现场照片',
  recording: '录音录像',
  statement: '账单、流水',
  other: '其他',
}

/** The records that a file can be tied to: it is then found from there, too. */
export const attachmentSubjectKinds = [
  'party',
  'loan',
  'extension',
  'supplement',
  'guarantee',
  'collateral',
  'valuation',
  'inspection',
  'clue',
  'proceeding',
  'proceeding-event',
  'judgment',
  'cost',
  'preservation-order',
  'preservation-item',
  'renewal',
  'release',
  'contact',
  'notice',
  'service',
  'document',
  'foreclosed',
  'waiver',
] as const
export type AttachmentSubjectKind = (typeof attachmentSubjectKinds)[number]
export const attachmentSubjectKindLabels: Record<AttachmentSubjectKind, string> = {
  party: '当事人',
  loan: '借据',
  extension: '展期',
  supplement: '补充协议',
  guarantee: '保证',
  collateral: '抵质押物',
  valuation: '评估',
  inspection: '现状核查',
  clue: '财产线索',
  proceeding: '程序',
  'proceeding-event': '程序事件',
  judgment: '裁判',
  cost: '费用',
  'preservation-order': '保全裁定',
  'preservation-item': '被保全财产',
  renewal: '续封',
  release: '解封',
  contact: '催收记录',
  notice: '函件',
  service: '送达',
  document: '文书',
  foreclosed: '抵债资产',
  waiver: '减免息',
}

export const attachmentSubject = z.strictObject({ kind: z.enum(attachmentSubjectKinds), id: idField<string>() })
export type AttachmentSubject = z.infer<typeof attachmentSubject>

/** What people say about a file; its bytes, size and hash are facts that nobody types. */
export const attachmentFacts = z.strictObject({
  caseId: idField<'case'>(),
  /** The name it is saved under again. */
  fileName: line(200),
  kind: z.enum(attachmentKinds),
  /** 拍摄或形成日期. */
  takenOn: dateField.nullable(),
  subjects: z.array(attachmentSubject).max(50, '最多关联 50 条记录'),
  evidenceId: idField<'evidence'>().nullable(),
  note: longText(500).nullable(),
})
export type AttachmentFacts = z.infer<typeof attachmentFacts>


/** Bytes of one stored piece of a file: each is a small transaction of its own, so that none holds the ledger up. */
export const ATTACHMENT_CHUNK_BYTES = 1_048_576

/** Largest single file: a long recording fits, a disk image does not. */
export const ATTACHMENT_MAX_BYTES = 500 * ATTACHMENT_CHUNK_BYTES
