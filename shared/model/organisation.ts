import { z } from 'zod'
import { idField, line } from './fields.ts'

/** 银行实体与机构: one file is one bank entity with a tree of units. */
export const unitKinds = ['bank', 'branch', 'sub-branch', 'department'] as const
export const unitKindLabels: Record<(typeof unitKinds)[number], string> = {
  bank: '总行（法人）',
  branch: '分行',
  'sub-branch': '支行',
  department: '部门',
}

/** 所有制性质, as the boxes of the court's form read. */
export const ownerships = ['state', 'state-controlled', 'state-participating', 'private', 'other'] as const
export const ownershipLabels: Record<(typeof ownerships)[number], string> = {
  state: '国有',
  'state-controlled': '国有控股',
  'state-participating': '国有参股',
  private: '民营',
  other: '其他',
}

/** The fifteen 类型 boxes of the court's form, in printed order. */
export const entityTypes = [
  'limited-company',
  'joint-stock-company',
  'listed-company',
  'other-enterprise',
  'public-institution',
  'social-organisation',
  'foundation',
  'social-service',
  'government-organ',
  'rural-collective',
  'rural-cooperative',
  'residents-committee',
  'sole-proprietorship',
  'partnership',
  'professional-service',
] as const
export type EntityType = (typeof entityTypes)[number]
export const entityTypeLabels: Record<EntityType, string> = {
  'limited-company': '有限责任公司',
  'joint-stock-company': '股份有限公司',
  'listed-company': '上市公司',
  'other-enterprise': '其他企业法人',
  'public-institution': '事业单位',
  'social-organisation': '社会团体',
  foundation: '基金会',
  'social-service': '社会服务机构',
  'government-organ': '机关法人',
  'rural-collective': '农村集体经济组织法人',
  'rural-cooperative': '城镇农村的合作经济组织法人',
  'residents-committee': '基层群众性自治组织法人',
  'sole-proprietorship': '个人独资企业',
  partnership: '合伙企业',
  'professional-service': '不具有法人资格的专业服务机构',
}

export const unitFacts = z.strictObject({
  parentId: idField<'unit'>().nullable(),
  kind: z.enum(unitKinds),
  name: line(100),
  uscc: line(18).nullable(),
  domicile: line(200).nullable(),
  registeredAddress: line(200).nullable(),
  representativeName: line(50).nullable(),
  representativeTitle: line(50).nullable(),
  representativePhone: line(40).nullable(),
  entityType: z.enum(entityTypes).nullable(),
  ownership: z.enum(ownerships).nullable(),
  /** What stands on the blank after 其他. */
  ownershipOther: line(20).nullable().default(null),
  accountName: line(100).nullable(),
  accountBank: line(100).nullable(),
  accountNo: line(40).nullable(),
  department: line(100).nullable(),
  contactName: line(50).nullable(),
  contactPhone: line(40).nullable(),
  serviceAddress: line(200).nullable(),
})
export type UnitFacts = z.infer<typeof unitFacts>

/** 委托诉讼代理人: kept with the unit and chosen for a filing (at most two, 民诉法 61). */
export const agentPowers = ['general', 'special'] as const
export const agentFacts = z.strictObject({
  unitId: idField<'unit'>(),
  name: line(50),
  employer: line(100).nullable(),
  title: line(50).nullable(),
  phone: line(40).nullable(),
  licenceNo: line(40).nullable(),
  power: z.enum(agentPowers),
  powerItems: line(200).nullable(),
})
export type AgentFacts = z.infer<typeof agentFacts>
