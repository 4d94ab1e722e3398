/** How a traditional paper names the bank, its agents and the other side (民事诉讼法第一百二十四条, forms.md B). */
import { partyRoleLabels } from '../../../../shared/model/proceeding.ts'
import { longDate } from '../paper/format.ts'
import { addressOf, identityNumberOf, plaintiffName } from '../people.ts'
import type { Party, PersonParty } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { orBlank } from '../wording.ts'

const REPRESENTATIVES = { 'legal-representative': '法定代表人', principal: '负责人' } as const

/** 法定代表人 of a bank, 负责人 of its branch. */
export function representativeWord({ bank }: FilingSnapshot): string {
  return REPRESENTATIVES[bank.representativeKind ?? 'principal']
}

/** The bank under the word that the paper has for it: 原告, 申请人, 申请执行人. */
export function bankText(snapshot: FilingSnapshot, label: string): string {
  const { bank } = snapshot
  return [
    `${label}：${plaintiffName(snapshot)}`,
    `住所地：${orBlank(bank.domicile)}`,
    `统一社会信用代码：${orBlank(bank.creditCode)}`,
    `${representativeWord(snapshot)}：${orBlank(bank.representativeName)}，职务：${orBlank(bank.representativeTitle)}`,
    `送达地址：${orBlank(bank.serviceAddress ?? bank.domicile)}`,
    `联系人及电话：${orBlank(bank.contact)}，${orBlank(bank.contactPhone ?? bank.representativePhone)}`,
  ].join('\n')
}

/** `户名…，开户行…，账号…`. */
export function accountWords({ bank }: FilingSnapshot): string {
  return `户名${orBlank(bank.accountName)}，开户行${orBlank(bank.accountBank)}，账号${orBlank(bank.accountNo)}`
}

/** The account to which the court pays. */
export function accountText(snapshot: FilingSnapshot): string {
  return `收款账户：${accountWords(snapshot)}`
}

export function agentLines({ agents }: FilingSnapshot): string {
  return agents
    .flatMap(({ name, employer, title, phone }) => [
      `委托诉讼代理人：${[name, employer, title].filter((fact) => fact !== null).join('，')}`,
      ...(phone === null ? [] : [`联系电话：${phone}`]),
    ])
    .join('\n')
}

const SEXES = { male: '男', female: '女' } as const

/** 公民身份号码, or the name of the paper that the number is of. */
function numberLabel({ idType }: PersonParty): string {
  return idType === null || idType.includes('身份证') ? '公民身份号码' : `${idType}号码`
}

/** Name and identity of a party, where he can be served and reached (财产保全规定第一条第一项); one fact a line, so that no number is torn. */
export function opponentText(party: Party, label: string): string {
  const contact = [`送达地址：${orBlank(addressOf(party))}`, `联系电话：${orBlank(party.phone)}`]
  if (party.kind === 'person') {
    const facts = [party.name, party.sex === null ? null : SEXES[party.sex], party.birth === null ? null : `${longDate(party.birth)}出生`, party.ethnicity]
    return [
      `${label}：${facts.filter((fact) => fact !== null).join('，')}`,
      `住址：${orBlank(party.domicile ?? party.residence)}`,
      `${numberLabel(party)}：${orBlank(identityNumberOf(party))}`,
      ...contact,
    ].join('\n')
  }
  return [
    `${label}：${party.name}`,
    `住所地：${orBlank(party.domicile)}`,
    `统一社会信用代码：${orBlank(party.creditCode)}`,
    `法定代表人（负责人）：${orBlank(party.representativeName)}${party.representativeTitle === null ? '' : `，职务：${party.representativeTitle}`}`,
    ...contact,
  ].join('\n')
}

/** `被告一（借款人、抵押人）`; a single one is not numbered. */
export function numberedLabel(word: string, party: Party, index: number, count: number): string {
  const roles = party.roles.map((role) => partyRoleLabels[role]).join('、')
  return `${word}${count === 1 ? '' : CHINESE_NUMBERS[index] ?? String(index + 1)}${roles === '' ? '' : `（${roles}）`}`
}

const CHINESE_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export function namesOf(parties: readonly Party[]): string {
  return parties.length === 0 ? orBlank(null) : parties.map((party) => party.name).join('、')
}
