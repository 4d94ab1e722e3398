import { z } from 'zod'
import { date, reference, text } from './snapshot-values.ts'

/** The fifteen 类型 boxes of the 2025 element-style forms, in printed order (forms.md A.2). */
const ENTITY_TYPES = [
  'limited-company', // 有限责任公司
  'joint-stock-company', // 股份有限公司
  'listed-company', // 上市公司
  'other-enterprise', // 其他企业法人
  'public-institution', // 事业单位
  'social-organisation', // 社会团体
  'foundation', // 基金会
  'social-service', // 社会服务机构
  'government-organ', // 机关法人
  'rural-collective', // 农村集体经济组织法人
  'rural-cooperative', // 城镇农村的合作经济组织法人
  'residents-committee', // 基层群众性自治组织法人
  'sole-proprietorship', // 个人独资企业
  'partnership', // 合伙企业
  'professional-service', // 不具有法人资格的专业服务机构
] as const

/** 所有制性质: the two inner boxes of 国有 tick 国有 as well. */
const OWNERSHIPS = ['state', 'state-controlled', 'state-participating', 'private', 'other'] as const

const ownership = z.object({
  kind: z.enum(OWNERSHIPS),
  /** What stands on the underlined blank after 其他. */
  otherText: text.nullable(),
})

/** `bank`: the plaintiff, and the account and service address that the papers give. */
export const bankSchema = z.object({
  /** bank.name: the bank's full registered name. */
  name: text,
  /** bank.branch_name: full registered name of the branch that sues in its own name; null = the bank itself sues. */
  branchName: text.nullable(),
  /** bank.domicile: 住所地（主要办事机构所在地）. */
  domicile: text.nullable(),
  /** bank.reg_addr: 注册地／登记地. */
  registeredAddress: text.nullable(),
  /** bank.uscc. */
  creditCode: text.nullable(),
  /** A branch has a 负责人 (principal), a bank a 法定代表人 (legal-representative). */
  representativeKind: z.enum(['legal-representative', 'principal']).nullable(),
  /** bank.rep_name. */
  representativeName: text.nullable(),
  /** bank.rep_title: 职务. */
  representativeTitle: text.nullable(),
  /** bank.rep_phone. */
  representativePhone: text.nullable(),
  /** bank.entity_type: which of the boxes the branch ticks is a setting of the bank, no box fits 分支机构. */
  entityType: z.enum(ENTITY_TYPES).nullable(),
  /** bank.ownership. */
  ownership: ownership.nullable(),
  /** bank.acct_name. */
  accountName: text.nullable(),
  /** bank.acct_bank. */
  accountBank: text.nullable(),
  /** bank.acct_no. */
  accountNo: text.nullable(),
  /** bank.dept: the department that handles the case. */
  department: text.nullable(),
  /** bank.contact. */
  contact: text.nullable(),
  /** bank.contact_phone. */
  contactPhone: text.nullable(),
  /** The bank's own address for service (送达地址): required by 财产保全规定第一条. */
  serviceAddress: text.nullable(),
})

/** `agent[]`: at most two (民事诉讼法第六十一条). */
export const agentSchema = z.object({
  /** agent.name. */
  name: text,
  /** agent.id_no. */
  idNumber: text.nullable(),
  /** agent.employer: law firm, or the bank itself. */
  employer: text.nullable(),
  /** agent.title: 职务. */
  title: text.nullable(),
  /** agent.phone. */
  phone: text.nullable(),
  /** agent.licence_no: 执业证号 of a lawyer. */
  licenceNo: text.nullable(),
  /** agent.power: 一般授权 (general) or 特别授权 (special). */
  power: z.enum(['general', 'special']).nullable(),
  /** agent.power_items[]: the listed powers of a special mandate; 「全权代理」 alone gives none (民诉法解释第八十九条). */
  powerItems: z.array(text),
  /** agent.from. */
  from: date.nullable(),
  /** agent.to. */
  to: date.nullable(),
})

/** What a party is in this debt; a party may be several things at once. */
const PARTY_ROLES = [
  'borrower', // 借款人
  'co-borrower', // 共同借款人
  'guarantor', // 保证人
  'mortgagor', // 抵押人
  'pledgor', // 出质人
  'spouse', // 配偶
  'shareholder', // 股东
] as const

const partyBase = z.object({
  /** Named by guarantees, collateral, demands and measures. */
  id: reference,
  /** party.side: 原告 is the bank and not listed here. */
  side: z.enum(['defendant', 'third-party']),
  /** party.roles[]. */
  roles: z.array(z.enum(PARTY_ROLES)),
  /** party.name. */
  name: text,
  /** party.phone. */
  phone: text.nullable(),
  /** party.domicile: 户籍所在地 of a person, 主要办事机构所在地 of a body. */
  domicile: text.nullable(),
  /** party.status. */
  status: z.enum(['normal', 'deceased', 'missing', 'deregistered', 'licence-revoked', 'bankrupt']),
  /** party.agreed_service_addr: the address for service that the contract fixes. */
  agreedServiceAddress: text.nullable(),
  /** party.served[]: when and how papers of this case reached him. */
  served: z.array(z.object({ date, channel: text.nullable() })),
})

const person = partyBase.extend({
  /** party.kind = 自然人. */
  kind: z.literal('person'),
  /** party.sex. */
  sex: z.enum(['male', 'female']).nullable(),
  /** party.birth. */
  birth: date.nullable(),
  /** party.ethnicity. */
  ethnicity: text.nullable(),
  /** party.employer; for 个体工商户 the trade name (字号), as the form has no box for them. */
  employer: text.nullable(),
  /** party.job: 职务. */
  job: text.nullable(),
  /** party.residence: 经常居住地. */
  residence: text.nullable(),
  /** party.id_type. */
  idType: text.nullable(),
  /** party.id_no. */
  idNumber: text.nullable(),
})

const body = partyBase.extend({
  /** party.kind = 法人 or 非法人组织. */
  kind: z.literal('body'),
  /** party.reg_addr. */
  registeredAddress: text.nullable(),
  /** party.rep_name. */
  representativeName: text.nullable(),
  /** party.rep_title. */
  representativeTitle: text.nullable(),
  /** party.uscc. */
  creditCode: text.nullable(),
  /** party.entity_type. */
  entityType: z.enum(ENTITY_TYPES).nullable(),
  /** party.ownership. */
  ownership: ownership.nullable(),
})

/** `party[]`: everybody but the bank and its agents, in the order in which the papers name them. */
export const partySchema = z.discriminatedUnion('kind', [person, body])

export type Bank = z.infer<typeof bankSchema>
export type Agent = z.infer<typeof agentSchema>
export type Party = z.infer<typeof partySchema>
export type PersonParty = z.infer<typeof person>
export type BodyParty = z.infer<typeof body>
export type EntityType = (typeof ENTITY_TYPES)[number]
export type Ownership = z.infer<typeof ownership>
export type PartyRole = (typeof PARTY_ROLES)[number]
