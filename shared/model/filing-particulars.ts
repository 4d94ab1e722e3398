/**
 * 出具事项 of single papers: what the record cannot know of an act and only the person who files can say. One group a paper, everything may be
 * left open; a paper says which of it it needs.
 */
import { z } from 'zod'
import { priceMethods } from './enforcement.ts'
import { dateField, fenField, idField, line, longText, positiveFenField, unanswered } from './fields.ts'
import { liabilityFinding, recoveryPlan, suitProposal } from './internal-particulars.ts'
import { letterForms } from './letter-form.ts'

export const securityKinds = ['exempt', 'bank-letter', 'insurer-letter', 'guarantor', 'property'] as const
export type SecurityKind = (typeof securityKinds)[number]
export const securityKindLabels: Record<SecurityKind, string> = {
  exempt: '请求免于担保（诉讼中、执行前）',
  'bank-letter': '我行担保函',
  'insurer-letter': '保险公司保单保函',
  guarantor: '第三人保证书',
  property: '财产担保书',
}

/** 保全担保: what goes with an application for preservation (财产保全规定第六条至第九条). */
const security = z.strictObject({
  kind: unanswered(z.enum(securityKinds)),
  /** Who gives it, where it is not the bank. */
  issuer: unanswered(line(100)),
  /** 保函、保单编号, or the head office's letter of authority. */
  paperNo: unanswered(line(100)),
  /** 担保金额; null = the sum asked to be preserved. */
  amount: unanswered(positiveFenField),
  /** 担保财产: what it is, where, its papers and value. */
  property: unanswered(longText(1000)),
})

const otherSecurityAnswers = ['given', 'none'] as const
type OtherSecurityAnswer = (typeof otherSecurityAnswers)[number]
export const otherSecurityLabels: Record<OtherSecurityAnswer, string> = { given: '有', none: '没有' }

/** 其他担保方式: security that is neither a thing with a contract nor a guarantee (保证金、回购、差额补足、让与担保). */
const otherSecurity = z.strictObject({
  /** Null = not said: the form ticks neither box. */
  answer: unanswered(z.enum(otherSecurityAnswers)),
  form: unanswered(line(200)),
  signedOn: unanswered(dateField),
})

/** 函件: what single letters say beside the debt. */
const letter = z.strictObject({
  complaintPhone: unanswered(line(60)),
  /** 送达记录: the letter that was served. */
  served: unanswered(z.enum(letterForms)),
})

/** 上诉: which items of the judgment are attacked and what is asked instead. */
const appeal = z.strictObject({
  items: unanswered(line(200)),
  change: unanswered(longText(2000)),
  /** 上诉请求的争议金额: the fee runs on it alone (费用办法第十七条). */
  contested: unanswered(positiveFenField),
})

export const sanctionGrounds = ['able-but-refuses', 'obstruction', 'evasion', 'no-report', 'breach-of-limits', 'refuses-settlement'] as const
export type SanctionGround = (typeof sanctionGrounds)[number]
/** As the six items of 失信名单规定第一条 read; the text of 2017 is from memory. */
export const sanctionGroundLabels: Record<SanctionGround, string> = {
  'able-but-refuses': '有履行能力而拒不履行',
  obstruction: '以伪造证据、暴力、威胁等方法妨碍、抗拒执行',
  evasion: '以虚假诉讼、虚假仲裁或者隐匿、转移财产等方法规避执行',
  'no-report': '违反财产报告制度',
  'breach-of-limits': '违反限制消费令',
  'refuses-settlement': '无正当理由拒不履行执行和解协议',
}

/** 失信、限制消费. */
const sanctions = z.strictObject({
  list: z.boolean().default(false),
  limit: z.boolean().default(true),
  grounds: z.array(z.enum(sanctionGrounds)).default([]),
})

/** 处置财产. */
const disposal = z.strictObject({
  priceMethod: unanswered(z.enum(priceMethods)),
  /** 请求腾退. */
  clearOut: z.boolean().default(false),
})

export const taxBearers = ['by-law', 'bank', 'debtor'] as const
export const taxBearerLabels: Record<(typeof taxBearers)[number], string> = {
  'by-law': '按法律规定各自负担',
  bank: '由本行垫付后计入执行费用',
  debtor: '由被执行人负担',
}

/** 以物抵债. */
const inKind = z.strictObject({
  /** The thing; null = the one whose sale failed last. */
  assetId: unanswered(idField<'asset'>()),
  /** 总行、上级行审批文号. */
  approvalNo: unanswered(line(100)),
  taxBearer: unanswered(z.enum(taxBearers)),
})

export const assignmentRoles = ['assignor', 'assignee'] as const
export const assignmentRoleLabels: Record<(typeof assignmentRoles)[number], string> = { assignor: '本行转出债权', assignee: '本行受让债权' }

/** 参与分配: the enforcement in which the money lies. */
const distribution = z.strictObject({ holderCaseNo: unanswered(line(60)) })

/** 债权转让: between the bank and whom, by what, and how the debtors were told. */
const assignment = z.strictObject({
  role: unanswered(z.enum(assignmentRoles)),
  counterparty: unanswered(line(100)),
  counterpartyCode: unanswered(line(18)),
  counterpartyAddress: unanswered(line(200)),
  counterpartyHead: unanswered(line(50)),
  counterpartyContact: unanswered(line(100)),
  agreementNo: unanswered(line(100)),
  signedOn: unanswered(dateField),
  noticeOn: unanswered(dateField),
  /** How the debtors were told: the newspaper, the post, a notary. */
  noticeWay: unanswered(line(200)),
})

export const additionGrounds = [
  'estate', 'merged', 'split', 'sole-proprietor', 'general-partner', 'limited-partner', 'parent-of-branch', 'unpaid-capital', 'withdrawn-capital', 'early-transfer',
  'sole-shareholder', 'unliquidated', 'free-receipt', 'promise-at-deregistration', 'written-promise',
] as const
export type AdditionGround = (typeof additionGrounds)[number]
/** The persons of 变更、追加规定 (法释〔2020〕21号): a ground outside the list is rejected. */
export const additionGroundLabels: Record<AdditionGround, string> = {
  estate: '遗产管理人、继承人',
  merged: '合并后存续或者新设的法人',
  split: '分立后新设的法人',
  'sole-proprietor': '个人独资企业出资人',
  'general-partner': '合伙企业普通合伙人',
  'limited-partner': '未按期足额缴纳出资的有限合伙人',
  'parent-of-branch': '设立分支机构的法人',
  'unpaid-capital': '未缴纳或者未足额缴纳出资的股东',
  'withdrawn-capital': '抽逃出资的股东',
  'early-transfer': '未依法履行出资义务即转让股权的股东',
  'sole-shareholder': '一人有限责任公司股东',
  unliquidated: '未经清算即办理注销的股东、董事、实际控制人',
  'free-receipt': '无偿接受财产的股东、出资人、主管部门',
  'promise-at-deregistration': '注销登记时书面承诺承担责任的第三人',
  'written-promise': '执行过程中书面承诺代为履行的第三人',
}

/** 追加被执行人. */
const addition = z.strictObject({
  partyId: unanswered(idField<'party'>()),
  ground: unanswered(z.enum(additionGrounds)),
  /** 责任范围, in words. */
  range: unanswered(line(300)),
})

/** 破产债权申报. */
const bankruptcy = z.strictObject({
  administrator: unanswered(line(100)),
  /** 有财产担保的债权额. */
  secured: unanswered(fenField),
  /** 抵销、保证金. */
  setOff: unanswered(longText(500)),
})

export const settlementKinds = ['mediation', 'enforcement', 'repayment'] as const
export type SettlementKind = (typeof settlementKinds)[number]
export const settlementKindLabels: Record<SettlementKind, string> = { mediation: '调解协议', enforcement: '执行和解协议', repayment: '还款协议' }

const MOST_INSTALMENTS = 120

/** 和解: what is paid when, and what is let off. */
const settlement = z.strictObject({
  kind: unanswered(z.enum(settlementKinds)),
  /** 还款计划; a row that is still being typed has gaps. */
  instalments: z
    .array(z.strictObject({ dueOn: dateField.nullable(), principalFen: fenField.nullable(), interestFen: fenField.nullable() }))
    .max(MOST_INSTALMENTS, `最多 ${MOST_INSTALMENTS} 期`)
    .default([]),
  /** 减免金额. */
  waived: unanswered(positiveFenField),
  waivedWhat: unanswered(line(200)),
  approvalNo: unanswered(line(100)),
  /** 逾期超过几日, 全部到期. */
  graceDays: unanswered(z.number().int('天数请填整数').min(0, '天数不能为负数').max(365, '天数不超过 365')),
})

/** 信用卡: what the card has and a loan has not. */
const card = z.strictObject({
  cardNo: unanswered(line(30)),
  openedOn: unanswered(dateField),
  issuer: unanswered(line(100)),
  agreement: unanswered(line(100)),
  limit: unanswered(positiveFenField),
  /** 利息、罚息、复利、滞纳金、违约金、手续费等的计算标准. */
  standards: unanswered(longText(1000)),
  breach: unanswered(longText(500)),
  termination: unanswered(longText(500)),
  /** 提示说明的具体方式以及时间地点. */
  prompt: unanswered(longText(500)),
  lateFee: unanswered(fenField),
  damages: unanswered(fenField),
  handling: unanswered(fenField),
  /** 逾期部分已还金额. */
  repaid: unanswered(fenField),
})

/** Groups by paper; `{}` is a kit of which nothing has been said yet. */
export const filingParticulars = z.strictObject({
  security: security.prefault({}),
  otherSecurity: otherSecurity.prefault({}),
  letter: letter.prefault({}),
  appeal: appeal.prefault({}),
  sanctions: sanctions.prefault({}),
  disposal: disposal.prefault({}),
  inKind: inKind.prefault({}),
  distribution: distribution.prefault({}),
  assignment: assignment.prefault({}),
  addition: addition.prefault({}),
  bankruptcy: bankruptcy.prefault({}),
  settlement: settlement.prefault({}),
  card: card.prefault({}),
  suit: suitProposal.prefault({}),
  plan: recoveryPlan.prefault({}),
  liability: liabilityFinding.prefault({}),
})
export type FilingParticulars = z.infer<typeof filingParticulars>
