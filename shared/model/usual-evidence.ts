import type { AttachmentKind, AttachmentSubjectKind } from './attachment.ts'
import type { EvidenceForm } from './evidence-form.ts'

/** 金融借款案件常用证据: what a court expects of a bank, group by group (forms.md C3); proposed for a case and ticked off. */

export const usualEvidenceKeys = [
  'lender-identity',
  'debtor-identity',
  'renaming',
  'loan-contract',
  'agreements',
  'cost-disclosure',
  'loan-note',
  'payout',
  'security-contract',
  'registration',
  'guarantee-contract',
  'resolution',
  'spouse-consent',
  'arrears',
  'statement',
  'demand',
  'acceleration',
  'agency-fee',
  'court-fees',
  'service-clause',
  'electronic-signature',
  'assignment',
  'clues',
] as const
export type UsualEvidenceKey = (typeof usualEvidenceKeys)[number]

/** What of the record makes a line needed; `if-any` = only the person can say. */
export type UsualNeed = 'always' | 'if-any' | 'collateral' | 'guarantee' | 'body-security' | 'agreements' | 'acceleration' | 'clues'

export interface UsualEvidence {
  readonly key: UsualEvidenceKey
  readonly groupNo: number
  readonly name: string
  readonly purpose: string
  readonly need: UsualNeed
  readonly form: EvidenceForm
  /** Files that belong behind it: of one of these kinds, and tied to such a record where one is named. */
  readonly kinds: readonly AttachmentKind[]
  readonly subject?: AttachmentSubjectKind
}

export const usualGroupNames: readonly string[] = ['主体资格', '借款关系', '放款', '担保', '违约与欠款', '催收与提前到期', '费用', '管辖与送达', '其他']

export const usualEvidence: readonly UsualEvidence[] = [
  { key: 'lender-identity', groupNo: 1, name: '营业执照、金融许可证、负责人身份证明', purpose: '证明原告的诉讼主体资格', need: 'always', form: 'copy', kinds: [] },
  { key: 'debtor-identity', groupNo: 1, name: '被告身份证、户籍证明或者企业信用信息公示报告', purpose: '证明被告的身份和诉讼主体资格', need: 'always', form: 'copy', kinds: ['identity'] },
  { key: 'renaming', groupNo: 1, name: '机构更名、合并批复', purpose: '证明原告承继合同项下的权利', need: 'if-any', form: 'copy', kinds: [] },
  { key: 'loan-contract', groupNo: 2, name: '借款合同、授信协议', purpose: '证明借款关系成立，以及金额、期限、利率、罚息、复利和违约责任的约定', need: 'always', form: 'copy', kinds: ['contract'], subject: 'loan' },
  { key: 'agreements', groupNo: 2, name: '展期协议、补充协议', purpose: '证明双方对期限、利率等约定的变更', need: 'agreements', form: 'copy', kinds: [] },
  { key: 'cost-disclosure', groupNo: 2, name: '综合融资成本明示表', purpose: '证明已向借款人明示综合融资成本', need: 'if-any', form: 'copy', kinds: [] },
  { key: 'loan-note', groupNo: 3, name: '借据、借款凭证', purpose: '证明借款金额、起止日期和执行利率', need: 'always', form: 'copy', kinds: ['loan-note'] },
  { key: 'payout', groupNo: 3, name: '放款通知、支付凭证、受托支付委托、账户流水', purpose: '证明原告已依约发放贷款', need: 'always', form: 'copy', kinds: ['payment-voucher'] },
  { key: 'security-contract', groupNo: 4, name: '抵押合同、质押合同', purpose: '证明抵押、质押关系成立和担保范围', need: 'collateral', form: 'copy', kinds: ['contract'], subject: 'collateral' },
  { key: 'registration', groupNo: 4, name: '权属证书、抵押（质押）登记证明', purpose: '证明担保物权已经设立，原告有权优先受偿', need: 'collateral', form: 'copy', kinds: ['registration'] },
  { key: 'guarantee-contract', groupNo: 4, name: '保证合同', purpose: '证明保证关系成立、保证方式、保证范围和保证期间', need: 'guarantee', form: 'copy', kinds: ['contract'], subject: 'guarantee' },
  { key: 'resolution', groupNo: 4, name: '股东会（董事会）决议', purpose: '证明公司提供担保经过有权机关决议', need: 'body-security', form: 'copy', kinds: [] },
  { key: 'spouse-consent', groupNo: 4, name: '配偶同意书', purpose: '证明配偶同意提供担保或者共同承担债务', need: 'if-any', form: 'copy', kinds: [] },
  { key: 'arrears', groupNo: 5, name: '贷款系统欠息表、还款明细、对账单', purpose: '证明被告违约的时间和还款情况', need: 'always', form: 'printout', kinds: ['statement'] },
  { key: 'statement', groupNo: 5, name: '欠款本息明细表', purpose: '证明截至起诉时所欠本金、利息、罚息、复利的数额', need: 'always', form: 'original', kinds: [] },
  { key: 'demand', groupNo: 6, name: '催收通知书及回执、邮寄凭证、签收查询', purpose: '证明原告已经催收，诉讼时效中断', need: 'always', form: 'copy', kinds: ['notice', 'receipt'] },
  { key: 'acceleration', groupNo: 6, name: '贷款提前到期通知书及送达凭证', purpose: '证明贷款已依约提前到期', need: 'acceleration', form: 'copy', kinds: [] },
  { key: 'agency-fee', groupNo: 7, name: '委托代理合同、发票、付款凭证', purpose: '证明原告为实现债权支出的律师费', need: 'if-any', form: 'copy', kinds: [] },
  { key: 'court-fees', groupNo: 7, name: '保全费、公告费等票据', purpose: '证明原告为实现债权支出的费用', need: 'if-any', form: 'copy', kinds: [] },
  { key: 'service-clause', groupNo: 8, name: '合同管辖条款、送达地址确认条款', purpose: '证明受诉法院有管辖权，以及约定的送达地址', need: 'always', form: 'copy', kinds: [] },
  { key: 'electronic-signature', groupNo: 8, name: '电子签章存证报告', purpose: '证明电子合同由被告本人签署、内容完整', need: 'if-any', form: 'electronic', kinds: [] },
  { key: 'assignment', groupNo: 9, name: '债权转让协议及通知', purpose: '证明债权已依法转让并通知债务人', need: 'if-any', form: 'copy', kinds: [] },
  { key: 'clues', groupNo: 9, name: '财产线索材料', purpose: '证明被告可供保全、执行的财产', need: 'clues', form: 'copy', kinds: [] },
]
