import { z } from 'zod'
import { dateField, fenField, idField, line, percentField } from './fields.ts'

/** What somebody is to a party. */
export const relationKinds = ['spouse', 'shareholder', 'legal-representative', 'controller', 'heir', 'agent', 'guardian', 'other'] as const
export type RelationKind = (typeof relationKinds)[number]
export const relationKindLabels: Record<RelationKind, string> = {
  spouse: '配偶',
  shareholder: '股东',
  'legal-representative': '法定代表人',
  controller: '实际控制人',
  heir: '继承人',
  agent: '代理人',
  guardian: '监护人',
  other: '其他关系',
}

/** 夫妻共同债务 (民法典 1064): joint by signature, ratification or household need. */
export const jointDebts = ['yes', 'no', 'unknown'] as const
export type JointDebt = (typeof jointDebts)[number]
export const jointDebtLabels: Record<JointDebt, string> = { yes: '是', no: '否', unknown: '待核实' }

export const relationFacts = z.strictObject({
  partyId: idField<'party'>(),
  /** He is the spouse, shareholder, heir … of `partyId`. */
  otherId: idField<'party'>(),
  kind: z.enum(relationKinds),
  jointDebt: z.enum(jointDebts).nullable(),
  /** Why the debt is joint, or what the heir's or agent's position rests on. */
  ground: line(300).nullable(),
  sharePercent: percentField.nullable(),
  /** 遗产实际价值: an heir answers within it (民法典 1161), in fen. */
  estateFen: fenField.nullable(),
  since: dateField.nullable(),
  endedOn: dateField.nullable(),
  proof: line(200).nullable(),
  note: line(300).nullable(),
})
export type RelationFacts = z.infer<typeof relationFacts>
