/** The party blocks of the element-style complaint forms (forms.md A.2): exact print, one block for each party. */
import type { TableRow } from 'docx'
import { plaintiffName } from '../people.ts'
import { box, day, fill, indented, type Line, print, underlined } from '../paper/print.ts'
import type { Agent, Bank, BodyParty, EntityType, Ownership, PersonParty } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { answerRow, type Columns, HEIGHT } from './table.ts'

/** What the form asks of a body, whoever it is. */
export interface BodyFacts {
  readonly name: string | null
  readonly domicile: string | null
  readonly registeredAddress: string | null
  readonly representativeName: string | null
  readonly representativeTitle: string | null
  readonly phone: string | null
  readonly creditCode: string | null
  readonly entityType: EntityType | null
  readonly ownership: Ownership | null
}

/** What the form asks of a person. */
export type PersonFacts = Pick<
  PersonParty,
  'sex' | 'birth' | 'ethnicity' | 'employer' | 'job' | 'phone' | 'domicile' | 'residence' | 'idType' | 'idNumber'
> & { readonly name: string | null }

export const NO_BODY: BodyFacts = {
  name: null,
  domicile: null,
  registeredAddress: null,
  representativeName: null,
  representativeTitle: null,
  phone: null,
  creditCode: null,
  entityType: null,
  ownership: null,
}

export const NO_PERSON: PersonFacts = {
  name: null,
  sex: null,
  birth: null,
  ethnicity: null,
  employer: null,
  job: null,
  phone: null,
  domicile: null,
  residence: null,
  idType: null,
  idNumber: null,
}

export function personLines(person: PersonFacts): readonly Line[] {
  return [
    print`姓名：${fill(person.name)}`,
    print`性别：男${box(person.sex === 'male')}　女${box(person.sex === 'female')}`,
    print`出生日期：${day(person.birth)}　　民族：${fill(person.ethnicity)}`,
    print`工作单位：${fill(person.employer, 14)}　职务：${fill(person.job, 8)}　联系电话：${fill(person.phone)}`,
    print`住所地（户籍所在地）：${fill(person.domicile)}`,
    print`经常居住地：${fill(person.residence)}`,
    print`证件类型：${fill(person.idType)}`,
    print`证件号码：${fill(person.idNumber)}`,
  ]
}

/** The 类型 boxes, fifteen on the complaints; lines two to five are set in under the first box. */
export function entityTypeLines(chosen: EntityType | null, { listed }: { readonly listed: boolean }): readonly Line[] {
  const tick = (type: EntityType) => box(chosen === type)
  return [
    print`类型：有限责任公司${tick('limited-company')}　股份有限公司${tick('joint-stock-company')}${listed ? print`　上市公司${tick('listed-company')}`.pieces : []}`,
    ...[
      print`其他企业法人${tick('other-enterprise')}　事业单位${tick('public-institution')}　社会团体${tick('social-organisation')}　基金会${tick('foundation')}`,
      print`社会服务机构${tick('social-service')}　机关法人${tick('government-organ')}　农村集体经济组织法人${tick('rural-collective')}`,
      print`城镇农村的合作经济组织法人${tick('rural-cooperative')}　基层群众性自治组织法人${tick('residents-committee')}`,
      print`个人独资企业${tick('sole-proprietorship')}　合伙企业${tick('partnership')}　不具有法人资格的专业服务机构${tick('professional-service')}`,
    ].map((line) => indented(line, 3)),
  ]
}

export function ownershipLine(ownership: Ownership | null): Line {
  const kind = ownership?.kind ?? null
  const controlled = kind === 'state-controlled'
  const participating = kind === 'state-participating'
  const isState = kind === 'state' || controlled || participating
  return print`所有制性质：国有${box(isState)}（控股${box(controlled)}　参股${box(participating)}）民营${box(kind === 'private')}　其他${underlined(ownership?.otherText ?? null)}`
}

/** What stands above the 类型 boxes in every element-style form. */
export function bodyIdentityLines(body: BodyFacts): readonly Line[] {
  return [
    print`名称：${fill(body.name)}`,
    print`住所地（主要办事机构所在地）：${fill(body.domicile)}`,
    print`注册地 / 登记地：${fill(body.registeredAddress)}`,
    print`法定代表人 / 负责人：${fill(body.representativeName, 10)}　职务：${fill(body.representativeTitle, 8)}　联系电话：${fill(body.phone)}`,
    print`统一社会信用代码：${fill(body.creditCode)}`,
  ]
}

function bodyLines(body: BodyFacts): readonly Line[] {
  return [
    ...bodyIdentityLines(body),
    ...entityTypeLines(body.entityType, { listed: true }),
    ownershipLine(body.ownership),
  ]
}

function agentLines(agent: Agent | null): readonly Line[] {
  const power = agent?.power ?? null
  const items = agent === null || agent.powerItems.length === 0 ? null : agent.powerItems.join('、')
  return [
    print`姓名：${fill(agent?.name ?? null)}`,
    print`单位：${fill(agent?.employer ?? null, 14)}　职务：${fill(agent?.title ?? null, 8)}　联系电话：${fill(agent?.phone ?? null)}`,
    print`代理权限：一般授权${box(power === 'general')}　特别授权${box(power === 'special')}${underlined(power === 'special' ? items : null, 16)}`,
  ]
}

/** One agent block is always printed; it is repeated for a second agent. */
export function agentCell(agents: readonly Agent[]): readonly Line[] {
  const blocks = agents.length === 0 ? [null] : agents
  return [print`有${box(agents.length > 0)}`, ...blocks.flatMap(agentLines), print`无${box(agents.length === 0)}`]
}

export function bankAsBody(bank: Bank, name: string): BodyFacts {
  return { ...bank, name, phone: bank.representativePhone }
}

/** A block for each; the empty block stays printed when there is none. */
export function blocksOf<Facts>(list: readonly Facts[], empty: Facts): readonly Facts[] {
  return list.length === 0 ? [empty] : list
}

/** The seven blocks of band 当事人信息, each repeated as often as the record needs. */
export function partyRows(columns: Columns, snapshot: FilingSnapshot): readonly TableRow[] {
  const personRow = (label: string) => (person: PersonFacts) => answerRow(columns, label, personLines(person), HEIGHT.person)
  const bodyRow = (label: string) => (body: BodyFacts) => answerRow(columns, label, bodyLines(body), HEIGHT.person)
  const persons = (side: 'defendant' | 'third-party') =>
    snapshot.parties.filter((party): party is PersonParty => party.side === side && party.kind === 'person')
  const bodies = (side: 'defendant' | 'third-party') =>
    snapshot.parties.filter((party): party is BodyParty => party.side === side && party.kind === 'body')
  return [
    personRow('原告（自然人）')(NO_PERSON),
    bodyRow('原告（法人、非法人组织）')(bankAsBody(snapshot.bank, plaintiffName(snapshot))),
    answerRow(columns, '委托诉讼代理人', agentCell(snapshot.agents), HEIGHT.agent),
    ...blocksOf<PersonFacts>(persons('defendant'), NO_PERSON).map(personRow('被告（自然人）')),
    ...blocksOf<BodyFacts>(bodies('defendant'), NO_BODY).map(bodyRow('被告（法人、非法人组织）')),
    ...blocksOf<PersonFacts>(persons('third-party'), NO_PERSON).map(personRow('第三人（自然人）')),
    ...blocksOf<BodyFacts>(bodies('third-party'), NO_BODY).map(bodyRow('第三人（法人、非法人组织）')),
  ]
}
