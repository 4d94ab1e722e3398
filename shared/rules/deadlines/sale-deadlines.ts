/** Steps of a judicial sale: reference price, objection to it, its validity, the next round (R43–R45); objections of others (R38). */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { afterFailedRound, onlineAuction, referencePriceTerms, type SaleObject } from '../disposal-price.ts'
import { fixedDueDate } from '../due-date.ts'
import { type Deadline, deadlineOf, type DeadlineSubject, dueOf, type MetBy, orUncertain, type Setting } from './deadline.ts'
import { ruledTerm } from './proceeding-deadlines.ts'

export interface SaleCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly object: SaleObject
  /** Seizure in enforcement by the first court; null before. */
  readonly seized: { readonly id: string; readonly on: IsoDate } | null
  readonly price: { readonly id: string; readonly value: Fen; readonly receivedOn: IsoDate | null; readonly pricedOn: IsoDate; readonly validUntil: IsoDate | null; readonly objectedOn: IsoDate | null } | null
  readonly rounds: readonly { readonly id: string; readonly round: 'first' | 'second' | 'third' | 'sale'; readonly online: boolean; readonly noticeOn: IsoDate | null; readonly opensOn: IsoDate; readonly closedOn: IsoDate | null; readonly failed: boolean }[]
}

function pricing({ subject, worth, seized, price }: SaleCase, setting: Setting): readonly Deadline[] {
  if (seized === null) return []
  const answer = referencePriceTerms({ seizedOn: seized.on }, setting.calendar)
  const met = price === null ? null : { on: price.pricedOn, text: '已确定参考价' }
  return [deadlineOf({ kind: 'reference-price-start', subject, worth, start: { id: seized.id, on: seized.on }, answer: dueOf(answer, answer.value.startBy), met }, setting)]
}

function validity({ subject, worth, price, rounds }: SaleCase, setting: Setting): readonly Deadline[] {
  if (price === null) return []
  const round = rounds[0]
  const noticed: MetBy | null = round === undefined ? null : { on: round.noticeOn ?? round.opensOn, text: '已发布拍卖公告' }
  const answer = referencePriceTerms({ reportOn: price.pricedOn }, setting.calendar)
  const until = price.validUntil ?? answer.value.validUntil
  const objection = price.receivedOn === null || price.receivedOn > setting.today ? null : ruledTerm({ kind: 'appraisal-report-received', date: price.receivedOn, servedOn: 'bank' }, 'appraisal-objection', setting)
  const objected = price.objectedOn === null ? noticed : { on: price.objectedOn, text: '已提出异议' }
  return [
    ...(objection === null ? [] : [deadlineOf({ kind: 'reference-price-objection', subject, worth, start: { id: price.id, on: price.receivedOn }, answer: objection, met: objected }, setting)]),
    deadlineOf({ kind: 'court-term', subject, worth, start: { id: price.id, on: price.pricedOn }, answer: ruledTerm({ kind: 'reference-price-fixed', date: price.pricedOn }, 'sale-start', setting), met: noticed }, setting),
    ...(until === null ? [] : [deadlineOf({ kind: 'reference-price-validity', subject, worth, start: { id: price.id, on: null }, answer: dueOf(answer, fixedDueDate(until, [], setting.calendar)), met: noticed }, setting)]),
  ]
}

/** Each failed round asks for the next one; the first of an online auction is told with the floors of both. */
function nextRounds({ subject, worth, price, object, rounds }: SaleCase, setting: Setting): readonly Deadline[] {
  return rounds.flatMap(({ id, round, online, closedOn, failed }, index) => {
    if (!failed || closedOn === null || round === 'sale') return []
    const answer = afterFailedRound({ round, online, object, failedOn: closedOn }, setting.calendar)
    const floors = online && round === 'first' && price !== null ? onlineAuction({ referencePrice: price.value, object, firstFailedOn: closedOn }, setting.calendar) : null
    const later = rounds[index + 1]
    const met = later === undefined ? null : { on: later.noticeOn ?? later.opensOn, text: later.round === 'sale' ? '网络变卖' : '再次拍卖' }
    return [deadlineOf({ kind: 'auction-round', subject, worth, start: { id, on: closedOn }, answer: floors === null ? answer : dueOf(floors, answer.value), met }, setting)]
  })
}

/** Of one thing on its way to sale: pricing, how long the price holds, and the next round. */
export function saleDeadlines(sale: SaleCase, setting: Setting): readonly Deadline[] {
  const { subject, worth } = sale
  return orUncertain({ kind: 'reference-price-start', subject, worth, start: { id: subject.id, on: null } }, setting, () => [...pricing(sale, setting), ...validity(sale, setting), ...nextRounds(sale, setting)])
}

/** The higher court decides on a review within thirty days (R38). */
function reviewDecision({ kind, subject, worth, startId, followed }: ObjectionCase, setting: Setting): readonly Deadline[] {
  if (kind !== 'act' || followed === null || followed.on > setting.today) return []
  const answer = ruledTerm({ kind: 'enforcement-review-applied', date: followed.on }, 'enforcement-review-decision', setting)
  return [deadlineOf({ kind: 'court-term', subject, worth, start: { id: startId, on: followed.on }, answer }, setting)]
}

export interface ObjectionCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly startId: string
  readonly kind: 'act' | 'third-party' | 'distribution' | 'distribution-suit'
  /** The ruling on the objection, or the plan, as it reached the bank. */
  readonly servedOn: IsoDate
  readonly followed: MetBy | null
}

/** 复议 ten days, 异议之诉 fifteen, 分配方案异议 and the suit over it fifteen days after service. */
export function objectionDeadlines(objection: ObjectionCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, startId, servedOn, followed: met } = objection
  const start = { id: startId, on: servedOn }
  const kinds = {
    act: { kind: 'enforcement-review', as: 'enforcement-objection-ruling-served', rule: 'enforcement-review' },
    'third-party': { kind: 'third-party-suit', as: 'third-party-objection-ruling-served', rule: 'third-party-suit' },
    distribution: { kind: 'distribution-objection', as: 'distribution-plan-received', rule: 'distribution-objection' },
    'distribution-suit': { kind: 'distribution-suit', as: 'distribution-counter-notice-received', rule: 'distribution-suit' },
  } as const
  const { kind, as, rule } = kinds[objection.kind]
  if (servedOn > setting.today) return []
  return orUncertain({ kind, subject, worth, start }, setting, () => [
    deadlineOf({ kind, subject, worth, start, answer: ruledTerm({ kind: as, date: servedOn, servedOn: 'bank' }, rule, setting), met }, setting),
    ...reviewDecision(objection, setting),
  ])
}
