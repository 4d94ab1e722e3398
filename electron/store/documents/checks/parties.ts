/** Defendants that can be told apart, reached and sued, and letters worded for them (forms.md G 6, 18, 20). */
import { readCreditCode, readResidentId } from '../../../../shared/rules/identity-number.ts'
import type { Finding, Place } from '../form.ts'
import { addressOf, defendantsOf, identityNumberOf, partyOf } from '../people.ts'
import type { Demand } from '../snapshot-case.ts'
import type { Party } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'

function placeOf(party: Party): Place {
  return { tab: 'overview', recordId: party.id }
}

/** What is wrong with a number that is there; other papers than the resident's id card have no rule. */
function numberFault(party: Party): string | null {
  const number = identityNumberOf(party)
  if (number === null) return null
  if (party.kind === 'body') {
    const reading = readCreditCode(number)
    return reading.valid ? null : reading.text
  }
  if (party.idType !== null && !party.idType.includes('身份证')) return null
  const reading = readResidentId(number)
  return reading.valid ? null : reading.text
}

/** G 6. */
function identified(party: Party): readonly Finding[] {
  const where = placeOf(party)
  const label = party.kind === 'person' ? '证件号码' : '统一社会信用代码'
  const fault = numberFault(party)
  const number: readonly Finding[] =
    identityNumberOf(party) === null
      ? [{ code: 'defendant-unidentified', level: 'red', text: `被告${party.name}没有${label}，法院无法确认被告`, where }]
      : fault === null
        ? []
        : [{ code: 'identity-number-faulty', level: 'amber', text: `被告${party.name}：${fault}`, where }]
  if (addressOf(party) !== null) return number
  return [...number, { code: 'defendant-without-address', level: 'red', text: `被告${party.name}没有地址，法院无法送达`, where }]
}

/** G 18: who can no longer be sued, and who needs another way of service. */
function status(party: Party): readonly Finding[] {
  const where = placeOf(party)
  const found = (level: Finding['level'], code: string, text: string): readonly Finding[] => [{ code, level, text, where }]
  switch (party.status) {
    case 'deceased':
      return found('red', 'party-deceased', `${party.name}已死亡，不能作被告，请改列遗产管理人或继承人`)
    case 'deregistered':
      return found('red', 'party-deregistered', `${party.name}已注销，不能作被告，请改列应当承担责任的股东或清算义务人`)
    case 'bankrupt':
      return found('red', 'party-bankrupt', `${party.name}已进入破产程序，请向管理人申报债权，或变更当事人后再起诉`)
    case 'licence-revoked':
      return found('amber', 'licence-revoked', `${party.name}已被吊销营业执照，仍可作被告，请核对清算情况`)
    case 'missing':
      return found('amber', 'party-missing', `${party.name}失联，送达可能需要公告，请预留时间和公告费`)
    case 'normal':
      return []
  }
}

/** G 20: letters to private persons have their own wording. */
function letterWording(demand: Demand, snapshot: FilingSnapshot): readonly Finding[] {
  const party = partyOf(snapshot, demand.toId)
  if (party === null || demand.wording === null) return []
  const fitting = party.kind === 'person' ? 'personal' : 'corporate'
  if (demand.wording === fitting) return []
  const [used, right] = fitting === 'personal' ? ['对公', '个人'] : ['个人', '对公']
  return [
    {
      code: 'letter-wording',
      level: 'amber',
      text: `发给${party.name}的催收通知用的是${used}文本，应使用${right}文本，作为证据提交前请核对`,
      where: placeOf(party),
    },
  ]
}

export function partyFindings(snapshot: FilingSnapshot): readonly Finding[] {
  return [
    ...defendantsOf(snapshot).flatMap(identified),
    ...snapshot.parties.flatMap(status),
    ...snapshot.demands.flatMap((demand) => letterWording(demand, snapshot)),
  ]
}
