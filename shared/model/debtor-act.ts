import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'

/**
 * 可撤销行为: what an obligor did to the harm of the claim. The bank may have it revoked within a year of knowing, and five years of the act (民法典538–541); a title
 * that he got in collusion, within six months of knowing (民事诉讼法59).
 */

export const debtorActKinds = ['gift', 'waived-claim', 'waived-security', 'extended-claim', 'low-price', 'high-price', 'security-for-others', 'sham-suit'] as const
export type DebtorActKind = (typeof debtorActKinds)[number]
export const debtorActKindLabels: Record<DebtorActKind, string> = {
  gift: '无偿转让财产',
  'waived-claim': '放弃债权',
  'waived-security': '放弃债权担保',
  'extended-claim': '恶意延长到期债权的履行期限',
  'low-price': '明显不合理低价转让财产',
  'high-price': '明显不合理高价受让财产',
  'security-for-others': '为他人的债务提供担保',
  'sham-suit': '虚假诉讼或者恶意串通取得裁判',
}

export const debtorActFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    /** Who did it: the borrower, a guarantor. */
    partyId: idField<'party'>(),
    kind: z.enum(debtorActKinds),
    description: line(300),
    counterparty: line(100).nullable(),
    amountFen: fenField.nullable(),
    actedOn: dateField,
    /** Since when the bank knew or should have known; null while nobody has settled it. */
    knownOn: dateField.nullable(),
    proof: line(300).nullable(),
    suedOn: dateField.nullable(),
    caseNo: line(60).nullable(),
    note: longText(500).nullable(),
  })
  .refine(({ actedOn, knownOn }) => knownOn === null || knownOn >= actedOn, { path: ['knownOn'], message: '知悉日期不能早于行为日期' })
  .refine(({ actedOn, suedOn }) => suedOn === null || suedOn >= actedOn, { path: ['suedOn'], message: '起诉日期不能早于行为日期' })
  .refine(({ suedOn, caseNo }) => caseNo === null || suedOn !== null, { path: ['suedOn'], message: '填写了案号的，请填写起诉日期' })
  .refine(({ suedOn, proof }) => suedOn === null || proof !== null, { path: ['proof'], message: '已起诉的，请写明起诉凭据' })
export type DebtorActFacts = z.infer<typeof debtorActFacts>

export const debtorActLabels: Record<keyof DebtorActFacts, string> = {
  caseId: '户', partyId: '行为人', kind: '行为', description: '标的和经过', counterparty: '相对人', amountFen: '涉及金额', actedOn: '行为日期', knownOn: '本行知悉日期', proof: '凭据', suedOn: '起诉日期',
  caseNo: '撤销之诉案号', note: '备注',
}
