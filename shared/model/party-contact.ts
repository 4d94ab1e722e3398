import { z } from 'zod'
import { dateField, idField, line } from './fields.ts'

/** Where a number or an address was learnt. */
export const contactSources = ['contract', 'own-statement', 'household-register', 'business-register', 'visit', 'court', 'operator', 'relative', 'import', 'other'] as const
export type ContactSource = (typeof contactSources)[number]
export const contactSourceLabels: Record<ContactSource, string> = {
  contract: '合同或申请资料',
  'own-statement': '本人告知',
  'household-register': '户籍登记',
  'business-register': '工商登记',
  visit: '走访',
  court: '法院',
  operator: '运营商修复',
  relative: '亲属告知',
  import: '台账导入',
  other: '其他',
}

/** 非本人: the number reaches somebody else, who must not be called again. */
export const phoneStatuses = ['in-use', 'invalid', 'not-own'] as const
export type PhoneStatus = (typeof phoneStatuses)[number]
export const phoneStatusLabels: Record<PhoneStatus, string> = { 'in-use': '有效', invalid: '失效', 'not-own': '非本人' }

export const phoneFacts = z.strictObject({
  partyId: idField<'party'>(),
  number: line(60),
  status: z.enum(phoneStatuses),
  source: z.enum(contactSources).nullable(),
  since: dateField.nullable(),
  /** Who answers it, where that is not the party himself. */
  holder: line(100).nullable(),
  /** Agreed in the contract for service by message (诉讼时效规定 8(1)二). */
  agreed: z.boolean(),
  note: line(300).nullable(),
})
export type PhoneFacts = z.infer<typeof phoneFacts>

export const addressKinds = ['contract-service', 'domicile', 'residence', 'actual', 'court-confirmed', 'workplace', 'other'] as const
export type AddressKind = (typeof addressKinds)[number]
export const addressKindLabels: Record<AddressKind, string> = {
  'contract-service': '合同约定送达地址',
  domicile: '户籍地或住所地',
  residence: '经常居住地或注册地',
  actual: '实际居住或经营地',
  'court-confirmed': '诉讼中确认的送达地址',
  workplace: '工作单位',
  other: '其他',
}

/** Where a paper prints an address of this kind. */
export const addressUses: Record<AddressKind, string | null> = {
  'contract-service': '起诉状“约定送达地址”',
  domicile: '起诉状、保全申请书“住所地”',
  residence: '起诉状“经常居住地”或“注册地”',
  actual: null,
  'court-confirmed': null,
  workplace: null,
  other: null,
}

export const addressStandings = ['unverified', 'reachable', 'returned', 'former', 'invalid'] as const
export type AddressStanding = (typeof addressStandings)[number]
export const addressStandingLabels: Record<AddressStanding, string> = {
  unverified: '未核实',
  reachable: '可送达',
  returned: '退回',
  former: '已变更',
  invalid: '无效',
}

/** An address that was given up prints nowhere; one that mail came back from still stands (and may still bind by agreement). */
export const standingAddresses: ReadonlySet<AddressStanding> = new Set(['unverified', 'reachable', 'returned'])

export const addressFacts = z.strictObject({
  partyId: idField<'party'>(),
  kind: z.enum(addressKinds),
  address: line(200),
  standing: z.enum(addressStandings),
  standingOn: dateField.nullable(),
  source: z.enum(contactSources).nullable(),
  since: dateField.nullable(),
  /** What proves the standing, e.g. the returned envelope or a visit. */
  proof: line(200).nullable(),
  note: line(300).nullable(),
  /** Letters go there first; one address of a party. */
  preferred: z.boolean(),
})
export type AddressFacts = z.infer<typeof addressFacts>

/** What somebody says to a proposed change of a number or address: taken over, or left as it is. */
export const standingAnswers = ['taken', 'kept'] as const
export type StandingAnswer = (typeof standingAnswers)[number]
export const standingAnswerLabels: Record<StandingAnswer, string> = { taken: '已照改', kept: '保留原状' }
