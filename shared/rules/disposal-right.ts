/** When a later-sealing court may ask the first one for the right to dispose of the property (R25). */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addDays, requireDays } from './civil-date.ts'
import type { Period } from './due-date.ts'
import { othersDueDate, periodEnd } from './due-date.ts'
import { requireFacts } from './given.ts'
import { source } from './law-version.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export interface DisposalRightFacts {
  /** Seal or freeze by the first court. */
  readonly firstSealOn?: IsoDate
  /** The first court's measure is a preservation, not enforcement (财产保全规定21). */
  readonly firstIsPreservation?: boolean
  /** The bank's own case is in enforcement. */
  readonly bankInEnforcement?: boolean
  /** The bank has a security right in the property that ranks before the first creditor's claim: it waits sixty days, whoever sealed first and for what. */
  readonly bankHasPriority?: boolean
  /** The first court published an auction notice or began the sale. */
  readonly firstCourtSaleOn?: IsoDate
  /** The property itself is what the first case is about. */
  readonly disputedObject?: boolean
  readonly requestReceivedOn?: IsoDate
}

export interface DisposalRight {
  /** First day on which the transfer may be asked for; null when it cannot be. */
  readonly requestFrom: IsoDate | null
  readonly possible: boolean
  /** The first court's letter of transfer is due by then. */
  readonly answerBy: DueDate | null
}

/** What must have passed since the first seal, and since a first preservation, before the transfer may be asked for. */
export const DISPOSAL_WAITS = { seal: { count: 60, unit: 'day' }, preservation: { count: 1, unit: 'year' } } as const satisfies Record<string, Period>
/** The first court answers within this after it received the request. */
export const TRANSFER_ANSWER: Period = { count: 15, unit: 'day' }

/** Which wait applies: sixty days for a security right that ranks before, a year where the first court only preserves, else there is none to wait out. */
export function disposalWait({ bankHasPriority, firstIsPreservation }: DisposalRightFacts): keyof typeof DISPOSAL_WAITS | null {
  if (bankHasPriority === true) return 'seal'
  if (firstIsPreservation === true) return 'preservation'
  return bankHasPriority === false ? null : 'seal'
}

function afterPreservation(firstSealOn: IsoDate, facts: DisposalRightFacts, draft: AnswerDraft): IsoDate | null {
  if (facts.disputedObject === true) {
    draft.step('争议标的', '被保全财产系争议标的的，不能请求移送', source('财产保全规定第二十一条'))
    return null
  }
  const from = addDays(periodEnd(firstSealOn, DISPOSAL_WAITS.preservation), 1)
  draft.step('首先保全满一年', `${firstSealOn}保全后一年内未处分，自${from}起可以请求移送处分权`, source('财产保全规定第二十一条'))
  return from
}

function requestDay(firstSealOn: IsoDate, facts: DisposalRightFacts, draft: AnswerDraft): IsoDate | null {
  if (facts.bankHasPriority === undefined) draft.ask('bankHasPriority', '本行对该财产有没有顺位在先的担保物权？有的，不论首封是否为保全，满六十日即可请求移送')
  const wait = disposalWait(facts)
  if (wait === 'preservation') return afterPreservation(firstSealOn, facts, draft)
  if (wait === null) {
    draft.step('没有优先权', '首封案件已进入执行，本行没有顺位在先的担保物权，不能请求移送处分权，可以申请参与分配', source('法释〔2016〕6号第一条'))
    return null
  }
  const from = addDays(periodEnd(firstSealOn, DISPOSAL_WAITS.seal), 1)
  draft.step('首先查封满六十日', `${firstSealOn}查封，查封日不计入，自${from}起可以请求移送执行`, source('法释〔2016〕6号第一条'))
  return from
}

/**
 * Whether and from when the transfer of the disposal right may be asked for.
 * @returns null, with the questions, when the first seal or the state of the bank's own case is not recorded
 */
export function disposalRight(
  facts: DisposalRightFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<DisposalRight | null> {
  requireFacts(facts, '商请移送的事实')
  requireDays(today, facts.firstCourtSaleOn)
  const draft = new AnswerDraft()
  if (facts.firstSealOn === undefined) draft.ask('firstSealOn', '首先查封法院哪一天查封？')
  if (facts.bankInEnforcement === undefined) draft.ask('bankInEnforcement', '本行的债权是否已经进入执行程序？')
  if (facts.firstSealOn === undefined || facts.bankInEnforcement === undefined) return draft.answer(null)
  const requestFrom = requestDay(facts.firstSealOn, facts, draft)
  const saleBegan = facts.firstCourtSaleOn !== undefined && facts.firstCourtSaleOn <= today
  if (saleBegan) draft.step('首封法院已处置', '首先查封法院已经发布拍卖公告或者进入变卖程序', source('法释〔2016〕6号第一条'))
  const possible = requestFrom !== null && today >= requestFrom && !saleBegan && facts.bankInEnforcement
  const { requestReceivedOn } = facts
  const answerBy = requestReceivedOn === undefined ? null : othersDueDate(periodEnd(requestReceivedOn, TRANSFER_ANSWER), [], calendar)
  if (answerBy !== null) draft.step('移送函', `首先查封法院收到商请函后十五日内，至${answerBy.rolled}`, source('法释〔2016〕6号第二条'))
  return draft.answer({ requestFrom, possible, answerBy })
}
