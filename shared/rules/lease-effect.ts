/** Whether a lease of a mortgaged thing binds its buyer: it turns on which came first. */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireDays } from './civil-date.ts'
import { requireFacts } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { isoDate } from '../model/iso-date.ts'

export interface LeaseEffectFacts {
  /** The mortgage is set: an immovable's on its registration, a movable's when the contract takes effect. */
  readonly mortgageSetOn?: IsoDate
  /** A movable's mortgage that is not registered does not stand against a lessee in good faith. */
  readonly movable: boolean
  readonly registered: boolean
  readonly leaseSignedOn?: IsoDate
  /** The tenant took the thing. */
  readonly possessionOn?: IsoDate
}

/** `binds`: the buyer takes the thing with the tenant in it; `gives-way`: the court removes the lease before the sale. */
export type LeaseEffect = 'binds' | 'gives-way'

/** What the lease must have reached before the mortgage was set, by the law of the mortgage's day. */
export const LEASE_FIRST: readonly LawVersion<{ readonly needsPossession: boolean }>[] = [
  {
    to: isoDate('2007-09-30'),
    article: '担保法解释第六十五条、第六十六条',
    status: 'from-memory',
    text: '抵押人将已出租的财产抵押的，租赁合同在有效期内对受让人继续有效；将已抵押的财产出租的，对受让人不具有约束力',
    rule: { needsPossession: false },
  },
  {
    from: isoDate('2007-10-01'),
    to: isoDate('2020-12-31'),
    article: '物权法第一百九十条',
    status: 'from-memory',
    text: '订立抵押合同前抵押财产已出租的，原租赁关系不受该抵押权的影响；抵押权设立后出租的，不得对抗已登记的抵押权',
    rule: { needsPossession: false },
  },
  {
    from: isoDate('2021-01-01'),
    article: '民法典第四百零五条',
    status: 'from-memory',
    text: '抵押权设立前，抵押财产已经出租并转移占有的，原租赁关系不受该抵押权的影响',
    rule: { needsPossession: true },
  },
]

/** The day that counts for the lease; an unknown day of possession is asked for. */
function leaseDay(facts: LeaseEffectFacts, needsPossession: boolean, draft: AnswerDraft): IsoDate | null {
  if (facts.leaseSignedOn === undefined) draft.ask('signedOn', '租赁合同哪一天签订？')
  if (!needsPossession) return facts.leaseSignedOn ?? null
  if (facts.possessionOn === undefined) draft.ask('possessionOn', '承租人哪一天实际占有（交付钥匙、搬入）？')
  if (facts.leaseSignedOn === undefined || facts.possessionOn === undefined) return null
  return facts.leaseSignedOn > facts.possessionOn ? facts.leaseSignedOn : facts.possessionOn
}

/**
 * Whether the lease goes on against the buyer. Where both fall on one day, the reading that is worse for the bank is taken, with a caution.
 * @returns null, with the questions, while a day is unknown
 * @throws RuleError `date-invalid`
 */
export function leaseEffect(facts: LeaseEffectFacts): Answer<LeaseEffect | null> {
  requireFacts(facts, '租赁的事实')
  requireDays(facts.mortgageSetOn, facts.leaseSignedOn, facts.possessionOn)
  const draft = new AnswerDraft()
  const { mortgageSetOn } = facts
  if (mortgageSetOn === undefined) {
    draft.ask('mortgageSetOn', facts.movable ? '抵押合同哪一天签订？' : '抵押权哪一天登记？')
    return draft.answer(null)
  }
  const version = versionOn(LEASE_FIRST, mortgageSetOn)
  const day = leaseDay(facts, version.rule.needsPossession, draft)
  if (day === null) return draft.answer(null)
  draft.step('先后', `抵押权${mortgageSetOn}设立，${version.rule.needsPossession ? '出租并转移占有' : '租赁合同签订'}于${day}；${version.text}`, sourceOf(version))
  if (day > mortgageSetOn) return laterLease(facts, draft)
  if (day === mortgageSetOn) draft.caution('same-day', '租赁与抵押权设立在同一天，先后不明，按对本行不利的情形对待，请收集占有在后的证据')
  draft.caution('sham-lease', '先租后抵的，请核对租赁合同、租金支付凭证和实际占有，防止倒签长期租约对抗执行')
  return draft.answer('binds')
}

function laterLease(facts: LeaseEffectFacts, draft: AnswerDraft): Answer<LeaseEffect> {
  if (facts.movable && !facts.registered) {
    draft.caution('unregistered-movable', '动产抵押未登记的，不知情的承租人已占有的，租赁关系不受影响', source('担保制度解释第五十四条第二项', 'from-memory'))
    return draft.answer('binds')
  }
  draft.step('除去租赁权', '租赁权影响在先的担保物权实现的，法院应当依法将其除去后进行拍卖', source('拍卖变卖规定第二十八条'))
  return draft.answer('gives-way')
}
