import { z } from 'zod'
import { dateField, idField, line, longText, positiveFenField } from './fields.ts'

/** 催收记录: one call, visit, letter or message, as it took place. */

export const contactChannels = ['call', 'visit', 'sms', 'wechat', 'email', 'letter'] as const
export type ContactChannel = (typeof contactChannels)[number]
export const contactChannelLabels: Record<ContactChannel, string> = {
  call: '电话',
  visit: '上门',
  sms: '短信',
  wechat: '微信',
  email: '电子邮件',
  letter: '信函',
}

/** Who was contacted, by his tie to the debt. Neutral words only: no labels for people. */
export const contactRelations = [
  'debtor', 'co-debtor', 'guarantor', 'security-provider', 'spouse', 'agent', 'mediator', 'relative', 'employer', 'business', 'other',
] as const
export type ContactRelation = (typeof contactRelations)[number]
export const contactRelationLabels: Record<ContactRelation, string> = {
  debtor: '借款人',
  'co-debtor': '共同借款人',
  guarantor: '保证人',
  'security-provider': '抵押人、出质人',
  spouse: '配偶',
  agent: '代理人',
  mediator: '调解组织',
  relative: '父母、子女等亲属',
  employer: '工作单位、同事',
  business: '客户、合作方',
  other: '其他人',
}

/** What may be chosen for a name of one's own; the other ties come from the records of the case alone. */
export const freeRelations = ['spouse', 'agent', 'mediator', 'relative', 'employer', 'business', 'other'] as const satisfies readonly ContactRelation[]
export type FreeRelation = (typeof freeRelations)[number]

/** Whether a tie may be chosen for a name of one's own. */
export function isFreeRelation(relation: ContactRelation): relation is FreeRelation {
  return freeRelations.some((free) => free === relation)
}

export const contactOutcomes = [
  'reached', 'promised', 'refused', 'disputed', 'sent', 'not-reached', 'invalid-number', 'wrong-number',
] as const
export type ContactOutcome = (typeof contactOutcomes)[number]
export const contactOutcomeLabels: Record<ContactOutcome, string> = {
  reached: '已联系上',
  promised: '承诺还款',
  refused: '拒绝还款',
  disputed: '对债务有异议',
  sent: '已发出',
  'not-reached': '未联系上',
  'invalid-number': '停机、空号或查无此址',
  'wrong-number': '号码非本人',
}

/** Whoever does not answer for the debt and does not speak for who does: what such a person can refuse is to be contacted, not to pay. */
export const thirdPersonRelations = ['spouse', 'mediator', 'relative', 'employer', 'business', 'other'] as const satisfies readonly ContactRelation[]

const NO_MORE_CONTACT = '明确拒绝再联系'
const thirdPersonOutcomeLabels: Record<ContactOutcome, string> = { ...contactOutcomeLabels, refused: NO_MORE_CONTACT }

function isThirdPerson(relation: ContactRelation): boolean {
  return thirdPersonRelations.some((third) => third === relation)
}

/** The words of the outcomes as a person of this tie can give them. */
export function outcomeLabelsFor(relation: ContactRelation | null): Record<ContactOutcome, string> {
  return relation !== null && isThirdPerson(relation) ? thirdPersonOutcomeLabels : contactOutcomeLabels
}

/** Whether a contact ended with a third person's refusal, after which he is left alone (law.md R68). */
export function isRefusalOfContact({ outcome, relation }: { readonly outcome: ContactOutcome; readonly relation: ContactRelation }): boolean {
  return outcome === 'refused' && isThirdPerson(relation)
}

/** Outcomes in which somebody spoke or met with the bank. */
export const spokenOutcomes: ReadonlySet<ContactOutcome> = new Set(['reached', 'promised', 'refused', 'disputed'])

/** Where the number or address comes from; the lawful ways of law.md R68, and the one that stops the contact. */
export const targetSources = ['contract', 'given', 'authorised', 'public', 'court', 'passed-on', 'unclear'] as const
export type TargetSource = (typeof targetSources)[number]
export const targetSourceLabels: Record<TargetSource, string> = {
  contract: '合同或申请材料',
  given: '本人提供',
  authorised: '本人授权的查询',
  public: '依法公开的渠道',
  court: '法院、公安等依法提供',
  'passed-on': '他人提供（已征得同意）',
  unclear: '来源不明',
}

export const visitRoles = ['lead', 'record', 'witness'] as const
export const visitRoleLabels: Record<(typeof visitRoles)[number], string> = { lead: '主谈', record: '记录', witness: '见证' }

export const evidenceKinds = ['recording', 'video', 'photo', 'signed-paper', 'message-log', 'post-proof', 'notary', 'note'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
export const evidenceKindLabels: Record<EvidenceKind, string> = {
  recording: '通话录音',
  video: '录像',
  photo: '照片',
  'signed-paper': '签字、盖章的书面材料',
  'message-log': '发送和接收记录',
  'post-proof': '邮寄凭证和投递查询',
  notary: '公证书',
  note: '仅工作人员记录',
}

export const promiseWays = ['transfer', 'counter', 'deduction', 'guarantor-pays', 'sale', 'other'] as const
export const promiseWayLabels: Record<(typeof promiseWays)[number], string> = {
  transfer: '转账',
  counter: '柜面还款',
  deduction: '账户扣收',
  'guarantor-pays': '保证人代偿',
  sale: '处置财产后还款',
  other: '其他',
}

const contactColleague = z.strictObject({ staffId: idField<'staff'>(), role: z.enum(visitRoles) })
export type ContactColleague = z.infer<typeof contactColleague>

/** Local time of day of the person contacted, `HH:MM`. */
export const timeOfDayField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间请按 09:30 的样式填写')

const SHORTEST_VISIT_TEAM = 2

/** What a visit must say before it can be closed (S047): its result, what is new, the next step and its day. */
const visitNeeds = [
  ['content', '上门催收要写明经过和结果'],
  ['newFacts', '上门催收要写明新情况，没有的写“无”'],
  ['nextStep', '上门催收要写明下一步'],
  ['nextOn', '上门催收要定下一步的日期'],
] as const

const contactFields = z.strictObject({
  caseId: idField<'case'>(),
  channel: z.enum(contactChannels),
  /** True when the person called, came or wrote by himself: the limits of R68 bind the bank alone. */
  incoming: z.boolean(),
  partyId: idField<'party'>().nullable(),
  personName: line(100),
  relation: z.enum(contactRelations),
  /** The number, account or address used. */
  target: line(200).nullable(),
  targetSource: z.enum(targetSources).nullable(),
  /** The number, account or address is the one that the contract names for service. */
  targetAgreed: z.boolean(),
  occurredOn: dateField,
  occurredAt: timeOfDayField,
  colleagues: z.array(contactColleague).min(1, '请选择经办的同事').max(20),
  outcome: z.enum(contactOutcomes),
  content: longText(2000).nullable(),
  newFacts: longText(1000).nullable(),
  nextStep: line(300).nullable(),
  nextOn: dateField.nullable(),
  promiseDueOn: dateField.nullable(),
  promiseWay: z.enum(promiseWays).nullable(),
  promiseFen: positiveFenField.nullable(),
  evidenceKind: z.enum(evidenceKinds).nullable(),
  evidenceRef: line(200).nullable(),
  /** A third person was told of the debt. */
  disclosed: z.boolean(),
  /** Why a contact that the rules bar took place all the same; it is then kept as a breach. */
  breachReason: longText(500).nullable(),
})

export const contactFacts = contactFields.superRefine((facts, context) => {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const promise = [facts.promiseDueOn, facts.promiseWay, facts.promiseFen]
  const given = promise.filter((part) => part !== null).length
  if (facts.outcome === 'promised' || given > 0) {
    if (facts.promiseDueOn === null) wrong('promiseDueOn', '承诺要写明还款时间')
    if (facts.promiseWay === null) wrong('promiseWay', '承诺要写明还款方式')
    if (facts.promiseFen === null) wrong('promiseFen', '承诺要写明还款金额')
    if (facts.outcome !== 'promised') wrong('outcome', '已填写承诺，结果请选“承诺还款”')
  }
  if (facts.promiseDueOn !== null && facts.promiseDueOn < facts.occurredOn) wrong('promiseDueOn', '承诺的还款时间不能早于联系日期')
  if (facts.nextStep !== null && facts.nextOn === null) wrong('nextOn', '请定下一步的日期')
  if (facts.nextOn !== null && facts.nextStep === null) wrong('nextStep', '请写明下一步做什么')
  if (facts.nextOn !== null && facts.nextOn < facts.occurredOn) wrong('nextOn', '下一步的日期不能早于联系日期')
  if (facts.evidenceKind === 'recording' && facts.evidenceRef === null) wrong('evidenceRef', '通话录音要写明录音编号；录音作为附件添加的，写文件名')
  if (new Set(facts.colleagues.map(({ staffId }) => staffId)).size < facts.colleagues.length) wrong('colleagues', '同一位同事只能选一次')
  if (facts.channel !== 'visit') return
  if (facts.colleagues.length < SHORTEST_VISIT_TEAM) wrong('colleagues', '上门催收至少两名工作人员')
  for (const [field, message] of visitNeeds) if (facts[field] === null) wrong(field, message)
})
export type ContactFacts = z.infer<typeof contactFacts>

/** What the guards ask of a contact, before its result is known. */
export const contactPlan = contactFields.pick({
  caseId: true, channel: true, incoming: true, partyId: true, personName: true, relation: true, target: true, targetSource: true,
  occurredOn: true, occurredAt: true, colleagues: true, disclosed: true,
})
export type ContactPlan = z.infer<typeof contactPlan>

/** 联系约定: what was agreed, found or refused, on which the guards rest. */
export const permitKinds = ['quiet-hours', 'joint-debt', 'agent', 'mediation', 'approved', 'refused'] as const
export type PermitKind = (typeof permitKinds)[number]
export const permitKindLabels: Record<PermitKind, string> = {
  'quiet-hours': '本人同意 22:00 至次日 8:00 联系',
  'joint-debt': '认定与本债务有关（如夫妻共同债务）',
  agent: '授权代理',
  mediation: '债务人同意由其调解',
  approved: '负责人批准联系（仅当日有效）',
  refused: NO_MORE_CONTACT,
}

export const permitFacts = z.strictObject({
  caseId: idField<'case'>(),
  partyId: idField<'party'>().nullable(),
  personName: line(100),
  kind: z.enum(permitKinds),
  givenOn: dateField,
  /** The paper, recording or finding that it rests on. */
  basis: line(300),
})
export type PermitFacts = z.infer<typeof permitFacts>
