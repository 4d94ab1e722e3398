/**
 * Which acts interrupt limitation, on what proof, and which bring a barred claim back (R10, R11, R36).
 * An act whose proof is open to dispute counts as arguable: it never moves the day that the branch works to.
 */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { requireChoice, requireGivenChoice } from './choice.ts'
import { requireDay, requireDays } from './civil-date.ts'
import { requireFlags } from './given.ts'
import type { WeighedAct, Weight } from './interruptible-period.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { RuleError } from './rule-error.ts'

export type LimitationActKind =
  /** Demand handed over and signed, sealed or fingerprinted by the debtor or somebody entitled to receive it. */
  | 'demand-signed'
  /** Demand handed over, signature refused. */
  | 'demand-refused'
  /** Letter (EMS); its date is the day on which it arrived or should have arrived. */
  | 'letter'
  /** SMS, e-mail or other data message to a number or account of the debtor. */
  | 'message'
  | 'deduction'
  /** Demand by public notice in a newspaper. */
  | 'public-notice'
  | 'part-payment'
  /** Promise to pay, repayment plan, request for time, offer of security. */
  | 'promise'
  | 'suit'
  /** Payment order, bankruptcy claim, pre-suit preservation, enforcement application, joinder, set-off. */
  | 'court-application'
  | 'mediation-request'
  | 'police-report'
  | 'assignment-notice'
  | 'debt-assumption'
  | 'subrogation-suit'

const DELIVERIES = ['arrived', 'returned', 'refused'] as const

export interface LimitationEvent {
  readonly id?: string
  readonly kind: LimitationActKind
  readonly date: IsoDate
  /** Suits and other procedures: the day on which the procedure ended. Absent = still pending. */
  readonly restartDate?: IsoDate
  readonly voided?: boolean
  /** `demand-signed`: false when the signer was not entitled to receive it (规定第八条第二款). */
  readonly signerEntitled?: boolean
  /** `demand-refused`: video, witness or notarised delivery proves the arrival. */
  readonly arrivalProved?: boolean
  /** `letter`, `message`: what the tracking record or the log says. */
  readonly delivery?: (typeof DELIVERIES)[number]
  /** `letter`, `message`: sent to the address, number or account agreed in the contract. */
  readonly addressAgreed?: boolean
  /** `public-notice`: returned mail or a certificate proves that the debtor could not be found. */
  readonly whereaboutsUnknownProved?: boolean
  /** `suit`, `subrogation-suit`: withdrawn or dismissed before the complaint reached the debtor. */
  readonly endedBeforeService?: boolean
  /** After expiry: the paper or act shows that the debtor agrees to perform. */
  readonly agreesToPerform?: boolean
}

export interface AssessedEvent extends WeighedAct {
  readonly event: LimitationEvent
  readonly reason: string
}

interface ActInfo {
  readonly label: string
  /** Article of the present 诉讼时效规定. */
  readonly article: string
  readonly isProcedure: boolean
}

export const LIMITATION_ACTS: Readonly<Record<LimitationActKind, ActInfo>> = {
  'demand-signed': { label: '当面送达催收通知书并签收', article: '第八条第一款第一项', isProcedure: false },
  'demand-refused': { label: '当面送达催收通知书，拒绝签收', article: '第八条第一款第一项', isProcedure: false },
  letter: { label: '邮寄催收函', article: '第八条第一款第二项', isProcedure: false },
  message: { label: '短信、邮件等数据电文催收', article: '第八条第一款第二项', isProcedure: false },
  deduction: { label: '扣收欠款本息', article: '第八条第一款第三项', isProcedure: false },
  'public-notice': { label: '公告催收', article: '第八条第一款第四项', isProcedure: false },
  'part-payment': { label: '债务人部分还款', article: '第十四条', isProcedure: false },
  promise: { label: '债务人承诺还款、请求延期或提供担保', article: '第十四条', isProcedure: false },
  suit: { label: '提起诉讼', article: '第十条', isProcedure: true },
  'court-application': { label: '申请支付令、申报破产债权、申请执行等', article: '第十一条', isProcedure: true },
  'mediation-request': { label: '请求调解组织或有关机关处理', article: '第十二条', isProcedure: true },
  'police-report': { label: '报案、控告', article: '第十三条', isProcedure: true },
  'assignment-notice': { label: '债权转让通知到达', article: '第十七条第一款', isProcedure: false },
  'debt-assumption': { label: '债务承担构成承认', article: '第十七条第二款', isProcedure: false },
  'subrogation-suit': { label: '提起代位权诉讼', article: '第十六条', isProcedure: true },
}

/** The interpretation that lists the acts, by the day of the act. */
export const ACT_LISTS: readonly LawVersion<'general' | 'old' | 'present'>[] = [
  { to: isoDate('2008-08-31'), article: '民法通则第一百四十条', status: 'confirmed', text: '提起诉讼、提出要求、同意履行', rule: 'general' },
  {
    from: isoDate('2008-09-01'),
    to: isoDate('2020-12-31'),
    article: '诉讼时效规定（2008年）第十条至第十九条',
    status: 'confirmed',
    text: '列举中断事由，与现行文本大致相同',
    rule: 'old',
  },
  { from: isoDate('2021-01-01'), article: '诉讼时效规定', status: 'confirmed', text: '列举中断事由', rule: 'present' },
]

/** The article that makes this act an interruption, as in force on its day. */
export function actSource(event: LimitationEvent) {
  const version = versionOn(ACT_LISTS, event.date)
  const cited = sourceOf(version)
  return version.rule === 'present' ? { ...cited, article: `诉讼时效规定${LIMITATION_ACTS[event.kind].article}` } : cited
}

interface Verdict {
  readonly weight: Weight
  readonly reason: string
}

const SURE: Verdict = { weight: 'sure', reason: '' }

function assessDelivery(event: LimitationEvent, draft: AnswerDraft): Verdict {
  if (event.delivery === 'arrived') {
    if (event.kind === 'letter' || event.addressAgreed === true) return SURE
    draft.caution('message-number', '待核实：未经合同约定的号码、账号收到的短信、微信能否认定送达债务人，个案认定不一')
    return { weight: 'arguable', reason: '号码或账号未经约定' }
  }
  if (event.delivery === undefined) {
    draft.ask(`events.${event.id ?? event.date}.delivery`, `${event.date}寄出的催收是否到达，何时到达（物流签收记录、发送记录）？`)
    return { weight: 'none', reason: '是否到达没有记录' }
  }
  if (event.addressAgreed !== true) return { weight: 'none', reason: '被退回或拒收，且地址未经合同约定' }
  draft.caution('letter-returned', '待核实：按约定地址寄送被退回或拒收，能否视为“应当到达”个案认定不一，建议另行催收')
  return { weight: 'arguable', reason: '按约定地址寄送被退回或拒收' }
}

function assessPublicNotice(event: LimitationEvent, draft: AnswerDraft): Verdict {
  if (event.whereaboutsUnknownProved === true) return SURE
  draft.caution(
    'public-notice-proof',
    '待核实：公告催收须能证明债务人下落不明，无此证明的公告通常不被认可',
    source('诉讼时效规定第八条第一款第四项', 'secondary'),
  )
  if (event.whereaboutsUnknownProved === undefined) {
    draft.ask(`events.${event.id ?? event.date}.whereaboutsUnknownProved`, '有没有证明债务人下落不明的材料（退信、派出所或居委会证明）？')
  }
  return { weight: 'none', reason: '没有证明债务人下落不明的材料' }
}

function assessSuit(event: LimitationEvent, draft: AnswerDraft): Verdict {
  if (event.endedBeforeService !== true) return SURE
  draft.caution(
    'withdrawn-suit',
    '待核实：起诉状副本送达前撤诉或被驳回的，能否中断时效没有统一意见，本程序不计入',
    source('诉讼时效规定第十条', 'from-memory'),
  )
  return { weight: 'none', reason: '送达前已撤诉或被驳回' }
}

function assessInterruption(event: LimitationEvent, draft: AnswerDraft): Verdict {
  switch (event.kind) {
    case 'letter':
    case 'message':
      return assessDelivery(event, draft)
    case 'public-notice':
      return assessPublicNotice(event, draft)
    case 'suit':
    case 'subrogation-suit':
      return assessSuit(event, draft)
    case 'demand-signed':
      return event.signerEntitled === false ? { weight: 'none', reason: '签收人无权代收' } : SURE
    case 'demand-refused':
      if (event.arrivalProved === true) return SURE
      draft.caution('refusal-proof', '拒签的催收须有录像、见证或公证等到达证明，请补充')
      return { weight: 'arguable', reason: '拒绝签收，到达证明未记录' }
    default:
      return SURE
  }
}

const PRESENT_REVIVAL_FROM = isoDate('2021-01-01')

/** Whether the act also takes away the defence of a claim that is already barred (R11). */
function assessRevival(event: LimitationEvent): Weight {
  if (event.signerEntitled === false) return 'none'
  switch (event.kind) {
    case 'promise':
    case 'debt-assumption':
      return event.agreesToPerform === false ? 'none' : 'sure'
    case 'demand-signed':
      if (event.agreesToPerform !== undefined) return event.agreesToPerform ? 'sure' : 'none'
      return event.date < PRESENT_REVIVAL_FROM ? 'arguable' : 'none'
    case 'part-payment':
      return event.agreesToPerform === true ? 'sure' : 'none'
    default:
      return 'none'
  }
}

/** True when the record must say whether the debtor agreed to perform, for the act to count after expiry. */
export function needsAgreement(event: LimitationEvent): boolean {
  return event.agreesToPerform === undefined && (event.kind === 'demand-signed' || event.kind === 'part-payment')
}

/** @throws RuleError `choice-invalid`, `date-invalid`, `flag-invalid` */
export function checkEvent({ kind, date, restartDate, delivery, ...event }: LimitationEvent): void {
  requireGivenChoice(kind, LIMITATION_ACTS, '中断事由')
  requireDay(date)
  requireDays(restartDate)
  requireChoice(delivery, DELIVERIES, '送达结果')
  requireFlags({
    是否作废: event.voided, 签收人是否有权代收: event.signerEntitled, 有无到达证明: event.arrivalProved, 地址是否经约定: event.addressAgreed,
    有无下落不明的证明: event.whereaboutsUnknownProved, 送达前是否已撤诉或被驳回: event.endedBeforeService, 是否同意履行: event.agreesToPerform,
  })
}

/**
 * Weighs one recorded act; what is doubtful or missing is noted on the draft.
 * @throws RuleError `dates-out-of-order` when a procedure ends before it begins
 */
export function assessEvent(event: LimitationEvent, draft: AnswerDraft): AssessedEvent {
  if (event.restartDate !== undefined && event.restartDate < event.date) {
    throw new RuleError('dates-out-of-order', `程序终结日${event.restartDate}早于${LIMITATION_ACTS[event.kind].label}之日${event.date}`)
  }
  const { weight, reason } = assessInterruption(event, draft)
  const restart = LIMITATION_ACTS[event.kind].isProcedure ? (event.restartDate ?? null) : event.date
  return { event, date: event.date, restart, interrupts: weight, revives: assessRevival(event), reason }
}
