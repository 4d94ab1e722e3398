import { z } from 'zod'
import { dateField, idField, line, longText } from './fields.ts'

/** 催收函件和送达: one letter or notice, and how it reached each of those whom it concerns. */

export const noticeKinds = ['overdue', 'acceleration', 'guarantor-demand', 'renewed-demand', 'assignment', 'other'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const noticeKindLabels: Record<NoticeKind, string> = {
  overdue: '逾期催收通知书',
  acceleration: '宣布提前到期通知书',
  'guarantor-demand': '履行保证责任通知书',
  'renewed-demand': '再次催收通知书',
  assignment: '债权转让通知书',
  other: '其他函件',
}

export const noticeFacts = z.strictObject({
  caseId: idField<'case'>(),
  kind: z.enum(noticeKinds),
  docNo: line(60).nullable(),
  issuedOn: dateField,
  /** 正文; checked for words that a bank must not use. */
  body: longText(4000).nullable(),
  note: line(300).nullable(),
})
export type NoticeFacts = z.infer<typeof noticeFacts>

export const serviceWays = ['in-person', 'post', 'message', 'notary', 'public-notice'] as const
export type ServiceWay = (typeof serviceWays)[number]
export const serviceWayLabels: Record<ServiceWay, string> = {
  'in-person': '当面送达',
  post: '邮寄（EMS）',
  message: '短信、邮件等数据电文',
  notary: '公证送达',
  'public-notice': '报纸公告',
}

export const serviceResults = ['in-transit', 'delivered', 'refused', 'returned'] as const
export type ServiceResult = (typeof serviceResults)[number]
export const serviceResultLabels: Record<ServiceResult, string> = { 'in-transit': '在途', delivered: '已送达', refused: '拒收、拒签', returned: '退回' }

/** Who signed, by his relation to the addressee (诉讼时效规定第八条第二款 names who may). */
export const signerRelations = [
  'self', 'representative', 'mail-department', 'authorised', 'cohabiting-relative', 'other-relative', 'colleague', 'agency', 'stranger', 'unknown',
] as const
export type SignerRelation = (typeof signerRelations)[number]
export const signerRelationLabels: Record<SignerRelation, string> = {
  self: '受送达人本人（单位为盖章）',
  representative: '法定代表人、主要负责人',
  'mail-department': '单位收发部门',
  authorised: '被授权的人',
  'cohabiting-relative': '同住的成年亲属',
  'other-relative': '不同住的亲属',
  colleague: '单位其他人员',
  agency: '物业、代收点',
  stranger: '其他人',
  unknown: '不清楚',
}

export const proofKinds = ['signed-receipt', 'post-proof', 'message-log', 'video', 'witness', 'notary', 'newspaper', 'none'] as const
export type ProofKind = (typeof proofKinds)[number]
export const proofKindLabels: Record<ProofKind, string> = {
  'signed-receipt': '签收回执原件',
  'post-proof': '邮寄凭证和投递查询',
  'message-log': '发送和接收记录',
  video: '录像',
  witness: '见证人签名',
  notary: '公证书',
  newspaper: '报纸原件和下落不明的证明',
  none: '没有留存',
}

export const serviceFacts = z
  .strictObject({
    noticeId: idField<'notice'>(),
    partyId: idField<'party'>(),
    way: z.enum(serviceWays),
    address: line(200).nullable(),
    /** 约定送达地址: the contract names this address, number or account for service. */
    addressAgreed: z.boolean(),
    trackingNo: line(60).nullable(),
    sentOn: dateField,
    result: z.enum(serviceResults),
    /** The day on which it arrived, was refused or came back. */
    resultOn: dateField.nullable(),
    signerName: line(50).nullable(),
    signerRelation: z.enum(signerRelations).nullable(),
    /** 回执 (S124): signature or seal with fingerprint, and the day written by the signer. */
    receiptSigned: z.boolean(),
    receiptDated: z.boolean(),
    proofKind: z.enum(proofKinds),
    proofRef: line(200).nullable(),
    returnReason: line(200).nullable(),
  })
  .superRefine((facts, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (facts.result !== 'in-transit' && facts.resultOn === null) wrong('resultOn', '请填写送达、拒收或退回的日期')
    if (facts.resultOn !== null && facts.resultOn < facts.sentOn) wrong('resultOn', '不能早于送出日期')
    if (facts.result === 'delivered' && facts.way !== 'message' && facts.way !== 'public-notice' && facts.signerRelation === null) {
      wrong('signerRelation', '请写明谁签收、与受送达人是什么关系')
    }
    if (facts.result === 'returned' && facts.returnReason === null) wrong('returnReason', '请写明退回原因')
    if (facts.way === 'post' && facts.trackingNo === null) wrong('trackingNo', '请填写邮件号')
  })
export type ServiceFacts = z.infer<typeof serviceFacts>
