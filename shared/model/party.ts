import { z } from 'zod'
import { dateField, line, nameLine, numberLine } from './fields.ts'
import { entityTypes, ownerships } from './organisation.ts'

export const partyKinds = ['person', 'organisation'] as const
export type PartyKind = (typeof partyKinds)[number]
export const partyKindLabels: Record<PartyKind, string> = { person: '自然人', organisation: '法人或非法人组织' }

export const idTypes = ['resident-id', 'uscc', 'passport', 'other'] as const
export const idTypeLabels: Record<(typeof idTypes)[number], string> = {
  'resident-id': '居民身份证',
  uscc: '统一社会信用代码',
  passport: '护照',
  other: '其他证件',
}

export const sexes = ['male', 'female'] as const
export const sexLabels: Record<(typeof sexes)[number], string> = { male: '男', female: '女' }

/** Facts that stop a filing or change the defendant (forms.md G.18). */
export const partyStatuses = ['normal', 'dead', 'missing', 'deregistered', 'revoked', 'bankrupt'] as const
export type PartyStatus = (typeof partyStatuses)[number]
export const partyStatusLabels: Record<PartyStatus, string> = {
  normal: '正常',
  dead: '死亡',
  missing: '失联',
  deregistered: '注销',
  revoked: '吊销',
  bankrupt: '破产',
}

export const partyFacts = z.strictObject({
  kind: z.enum(partyKinds),
  name: nameLine(200),
  idType: z.enum(idTypes).nullable(),
  idNo: numberLine(40).nullable(),
  phone: line(60).nullable(),
  sex: z.enum(sexes).nullable(),
  birthDate: dateField.nullable(),
  /** Kept for the one reason that the court's element-style form prints it; nothing else reads it. */
  ethnicity: line(20).nullable(),
  employer: line(100).nullable(),
  jobTitle: line(50).nullable(),
  /** 住所地: 户籍所在地 of a person, 主要办事机构所在地 of a body. */
  domicile: line(200).nullable(),
  /** 经常居住地 of a person, 注册地/登记地 of a body. */
  residence: line(200).nullable(),
  /** 约定送达地址, the address that the contract makes good for service. */
  serviceAddress: line(200).nullable(),
  representativeName: line(50).nullable(),
  representativeTitle: line(50).nullable(),
  entityType: z.enum(entityTypes).nullable(),
  ownership: z.enum(ownerships).nullable(),
  /** What stands on the blank after 其他. */
  ownershipOther: line(20).nullable().default(null),
  /** 行业, of a body or of a person who trades: the declaration of a write-off asks it. */
  industry: line(50).nullable().default(null),
  status: z.enum(partyStatuses),
  statusDate: dateField.nullable(),
  /** What proves the status: death certificate, ruling, notice. */
  statusProof: line(200).nullable().default(null),
  note: line(500).nullable(),
})
export type PartyFacts = z.infer<typeof partyFacts>

/** The parts of a party that identify it: masked on screen until a click that is logged. */
export const maskedPartyFields = ['idNo', 'phone'] as const
export type MaskedPartyField = (typeof maskedPartyFields)[number]
