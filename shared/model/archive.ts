import { z } from 'zod'
import type { AttachmentSubjectKind } from './attachment.ts'
import { dateField, idField, line, longText } from './fields.ts'

/** 档案: the paper originals of a household and their borrowing. */

export const archiveKinds = [
  'loan-contract', 'loan-note', 'guarantee-contract', 'security-contract', 'title-certificate', 'pledged-paper', 'voucher', 'notice', 'judgment', 'court-paper', 'notarial-deed', 'identity', 'approval', 'valuation',
  'insurance', 'other',
] as const
export type ArchiveKind = (typeof archiveKinds)[number]
export const archiveKindLabels: Record<ArchiveKind, string> = {
  'loan-contract': '借款合同', 'loan-note': '借据', 'guarantee-contract': '保证合同', 'security-contract': '抵押、质押合同', 'title-certificate': '他项权证、登记证明', 'pledged-paper': '质押单证', voucher: '放款、还款凭证',
  notice: '催收通知及回执', judgment: '判决、调解书等', 'court-paper': '其他法院文书', 'notarial-deed': '公证文书', identity: '主体资格材料', approval: '审批材料', valuation: '评估报告', insurance: '保险单', other: '其他',
}

export const archiveForms = ['original', 'copy'] as const
export const archiveFormLabels: Record<(typeof archiveForms)[number], string> = { original: '原件', copy: '复印件' }

/** Where a paper lies when nobody has borrowed it. */
export const archiveKeepings = ['archive-room', 'safe', 'handler', 'court', 'lawyer', 'other'] as const
export type ArchiveKeeping = (typeof archiveKeepings)[number]
export const archiveKeepingLabels: Record<ArchiveKeeping, string> = { 'archive-room': '档案室', safe: '保管箱', handler: '承办人', court: '法院', lawyer: '代理律师', other: '其他' }

/** Places that say nothing without a name. */
const namedPlaces: ReadonlySet<ArchiveKeeping> = new Set(['court', 'lawyer', 'other'])

/** The records that an original proves: a file can be tied to more of them, as papers of each step are scanned, but not archived one by one. */
export const archiveSubjectKinds = [
  'party', 'loan', 'guarantee', 'collateral', 'clue', 'proceeding', 'preservation-order', 'preservation-item', 'contact', 'service', 'document', 'foreclosed', 'waiver',
] as const satisfies readonly AttachmentSubjectKind[]
export type ArchiveSubjectKind = (typeof archiveSubjectKinds)[number]

export const archiveItemFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    kind: z.enum(archiveKinds),
    name: line(100),
    /** 合同编号、权证号、案号. */
    paperNo: line(60).nullable(),
    form: z.enum(archiveForms),
    copies: z.number().int().min(1, '至少 1 份').max(99, '最多 99 份'),
    pages: z.number().int().min(1, '至少 1 页').max(9999, '最多 9999 页').nullable(),
    formedOn: dateField.nullable(),
    /** 归档日期: the day on which the paper came into the archive. */
    receivedOn: dateField.nullable(),
    keeping: z.enum(archiveKeepings),
    /** The colleague who keeps it; only with `handler`. */
    keeperId: idField<'staff'>().nullable(),
    /** Number of the file, box or shelf; the name of the court, the lawyer or the place outside. */
    place: line(100).nullable(),
    /** Its scan. */
    attachmentId: idField<'attachment'>().nullable(),
    evidenceId: idField<'evidence'>().nullable(),
    /** The record that it proves. */
    subjectKind: z.enum(archiveSubjectKinds).nullable(),
    subjectId: idField<string>().nullable(),
    /** Gone for good: given back to the owner, left with the court. */
    releasedOn: dateField.nullable(),
    releasedTo: line(100).nullable(),
    note: longText(300).nullable(),
  })
  .refine(({ keeping, keeperId }) => keeping !== 'handler' || keeperId !== null, { path: ['keeperId'], message: '请选择保管的承办人' })
  .refine(({ keeping, keeperId }) => keeping === 'handler' || keeperId === null, { path: ['keeperId'], message: '不由承办人保管的，请清空保管人' })
  .refine(({ keeping, place }) => !namedPlaces.has(keeping) || place !== null, { path: ['place'], message: '请写明是哪家法院、哪位律师或哪个地方' })
  .refine(({ subjectKind, subjectId }) => (subjectKind === null) === (subjectId === null), { path: ['subjectId'], message: '请重新选择关联记录' })
  .refine(({ releasedOn, releasedTo }) => releasedTo === null || releasedOn !== null, { path: ['releasedOn'], message: '填写了移出去向的，请填写移出日期' })
  .refine(({ releasedOn, releasedTo }) => releasedOn === null || releasedTo !== null, { path: ['releasedTo'], message: '请写明移出给谁、为什么，如“结清，返还抵押人”' })
  .refine(({ receivedOn, releasedOn }) => receivedOn === null || releasedOn === null || releasedOn >= receivedOn, { path: ['releasedOn'], message: '移出日期不能早于归档日期' })
export type ArchiveItemFacts = z.infer<typeof archiveItemFacts>

export const archiveItemLabels: Record<keyof ArchiveItemFacts, string> = {
  caseId: '户', kind: '类别', name: '原件名称', paperNo: '编号', form: '原件/复印件', copies: '份数', pages: '页数', formedOn: '文件日期', receivedOn: '归档日期', keeping: '存放', keeperId: '保管人', place: '卷号、柜号或地点',
  attachmentId: '扫描件', evidenceId: '对应证据', subjectKind: '关联类别', subjectId: '关联记录', releasedOn: '移出日期', releasedTo: '移出去向', note: '备注',
}

export const archiveLendingFacts = z
  .strictObject({
    itemId: idField<'archive-item'>(),
    borrowerId: idField<'staff'>().nullable(),
    /** Somebody outside the bank's list of colleagues: the court, a lawyer, another department. */
    borrowerName: line(60).nullable(),
    purpose: line(200),
    lentOn: dateField,
    dueOn: dateField,
    /** The borrower signed the register. */
    signed: z.boolean(),
    returnedOn: dateField.nullable(),
    receivedById: idField<'staff'>().nullable(),
    note: longText(300).nullable(),
  })
  .refine(({ borrowerId, borrowerName }) => borrowerId !== null || borrowerName !== null, { path: ['borrowerId'], message: '请选择借阅的同事，外部人员填在“外部借阅人”' })
  .refine(({ borrowerId, borrowerName }) => borrowerId === null || borrowerName === null, { path: ['borrowerName'], message: '已选择借阅的同事，这里请留空' })
  .refine(({ lentOn, dueOn }) => dueOn >= lentOn, { path: ['dueOn'], message: '应还日期不能早于借出日期' })
  .refine(({ lentOn, returnedOn }) => returnedOn === null || returnedOn >= lentOn, { path: ['returnedOn'], message: '归还日期不能早于借出日期' })
  .refine(({ returnedOn, receivedById }) => returnedOn === null || receivedById !== null, { path: ['receivedById'], message: '请选择收回原件的同事' })
  .refine(({ returnedOn, receivedById }) => receivedById === null || returnedOn !== null, { path: ['returnedOn'], message: '选择了收回人的，请填写归还日期' })
export type ArchiveLendingFacts = z.infer<typeof archiveLendingFacts>

export const archiveLendingLabels: Record<keyof ArchiveLendingFacts, string> = {
  itemId: '原件', borrowerId: '借阅人', borrowerName: '外部借阅人', purpose: '用途', lentOn: '借出日期', dueOn: '应还日期', signed: '借阅人已签字', returnedOn: '归还日期', receivedById: '收回人', note: '备注',
}
