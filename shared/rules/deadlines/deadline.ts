/** What every deadline is made of, and how its standing follows from its facts and the day. */
import { type DeadlineKind, deadlineNature, type DeadlineStanding } from '../../model/deadline.ts'
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Answer, DueDate } from '../answer.ts'
import { AnswerDraft } from '../answer-draft.ts'
import type { BranchValues } from '../branch-values.ts'
import { addDays } from '../civil-date.ts'
import { RuleError } from '../rule-error.ts'
import type { WorkdayCalendar } from '../workdays.ts'

/** What every computation of one case rests on beside its facts. */
export interface Setting {
  readonly today: IsoDate
  readonly calendar: WorkdayCalendar
  readonly values: BranchValues
}

/** The record that a deadline is about, in the words of its line. */
export interface DeadlineSubject {
  readonly id: string
  readonly text: string
  readonly personName: string | null
  readonly court: string | null
}

/** The fact that starts the period: with the kind and the subject it names the deadline for good. */
export interface DeadlineStart {
  readonly id: string
  readonly on: IsoDate | null
  /** Which of several periods of one kind that one fact starts; it belongs to the name. */
  readonly part?: string
}

/** The recorded act that met it, with its proof in words. */
export interface MetBy {
  readonly on: IsoDate
  readonly text: string
}

/** What the day would be if a fact were otherwise. */
export interface CounterFact {
  readonly text: string
  readonly due: DueDate | null
}

export interface Deadline {
  readonly key: string
  readonly kind: DeadlineKind
  readonly subject: DeadlineSubject
  readonly start: DeadlineStart
  readonly standing: Exclude<DeadlineStanding, 'withdrawn'>
  readonly due: DueDate | null
  readonly met: MetBy | null
  /** What is lost with the right, in fen; null while nobody has said. */
  readonly worth: Fen | null
  readonly answer: Answer<DueDate | null>
  /** Days on which the standing, or the day itself, may change without a new fact. */
  readonly edges: readonly IsoDate[]
  readonly counterFacts: () => readonly CounterFact[]
}

export interface DeadlineParts {
  readonly kind: DeadlineKind
  readonly subject: DeadlineSubject
  readonly start: DeadlineStart
  readonly answer: Answer<DueDate | null>
  readonly met?: MetBy | null | undefined
  readonly worth?: Fen | null
  /** Overrides what follows from the answer and the day. */
  readonly standing?: Deadline['standing']
  readonly edges?: readonly IsoDate[]
  readonly counterFacts?: () => readonly CounterFact[]
}

/** Periods that end by themselves: nothing is missed when they pass, something else begins. */
const elapsing: ReadonlySet<DeadlineKind> = new Set([
  'public-notice', 'payment-order-objection', 'court-inactive', 'court-term', 'listing-term', 'others-term', 'additional-distribution',
])

function standingOf({ kind, start, answer }: DeadlineParts, met: MetBy | null, today: IsoDate): Deadline['standing'] {
  if (met !== null) return 'met'
  if (answer.value === null) return 'uncertain'
  if (elapsing.has(kind) && today > answer.value.safe) return 'met'
  return start.on !== null && today <= start.on ? 'not-started' : 'running'
}

function edgesOf({ kind, start, answer, edges = [] }: DeadlineParts, today: IsoDate): IsoDate[] {
  const own = [
    ...(start.on === null ? [] : [addDays(start.on, 1)]),
    ...(elapsing.has(kind) && answer.value !== null ? [addDays(answer.value.safe, 1)] : []),
  ]
  return [...own, ...edges].filter((day) => day > today)
}

/** The fact that a period of each kind hangs on, as the file has to prove it. */
const STARTING_FACTS: Readonly<Record<DeadlineKind, string>> = {
  'pre-suit-suit': '采取诉前保全措施',
  appeal: '收到裁判文书',
  defence: '收到起诉状、上诉状副本',
  'jurisdiction-objection': '收到起诉状副本',
  evidence: '法院指定举证期限',
  'acceptance-fee': '收到交费通知',
  retrial: '裁判生效',
  'public-notice': '刊登公告',
  'judicial-confirmation': '调解协议生效',
  'payment-order-refusal': '支付令终结的裁定送达',
  'payment-order-objection': '债务人收到支付令',
  'security-ruling-objection': '收到准许实现担保物权的裁定',
  'enforcement-application': '裁判生效、履行期届满',
  'enforcement-after-preservation': '履行期届满',
  performance: '裁判写明的履行期',
  'title-instalment': '裁判写明的分期履行日',
  'resumption-check': '终结本次执行程序的裁定',
  'court-inactive': '法院收到执行申请',
  'enforcement-review': '收到执行异议裁定',
  'third-party-suit': '收到案外人异议裁定',
  'distribution-objection': '收到分配方案',
  'disposal-request': '首封法院查封',
  'disposal-answer': '首封法院收到商请函',
  'reference-price-start': '执行中查封',
  'reference-price-objection': '收到评估报告',
  'reference-price-validity': '参考价确定',
  'auction-round': '前一次拍卖流拍',
  'bankruptcy-claim': '受理公告和申报期限',
  revocation: '知道债务人的行为',
  'foreclosed-disposal': '取得抵债资产',
  'write-off-follow-up': '核销',
  'guarantee-period': '主债务履行期届满',
  'security-exercise': '主债权的到期日',
  'loan-limitation': '借据的到期日',
  'instalment-limitation': '该期的到期日',
  'guarantee-limitation': '请求保证人承担责任',
  'demand-gap': '该笔欠款到期',
  'waiver-payment': '批准减免',
  'foreclosed-count': '取得抵债资产或者上次盘点',
  'distribution-suit': '收到对分配方案异议的反对意见',
  'court-term': '法院收到材料或者立案',
  'preservation-review': '收到保全裁定',
  'listing-term': '纳入失信名单',
  'others-term': '对方收到文书',
  'additional-distribution': '破产程序终结',
  'term-extension': '耽误期限的障碍消除',
  'agency-evaluation': '上次评估',
  'preservation-expiry': '保全措施生效',
}

/** What else of the deadline could fall away: the act that met it, else the fact that starts it. */
function fallenFacts({ kind, start }: DeadlineParts, met: MetBy | null, due: DueDate | null): CounterFact[] {
  if (met !== null) return due === null ? [] : [{ text: `如${met.on}的“${met.text}”不能证明，${lastDayText(due)}`, due }]
  if (due === null) return []
  return [{ text: `如${start.on === null ? '' : `${start.on}的`}“${STARTING_FACTS[kind]}”不能证明，本期间没有起算`, due: null }]
}

/** An act that came after the last day may not have kept the right: the line closes, and says so. */
function withLateness({ kind, answer }: DeadlineParts, met: MetBy): MetBy {
  const last = answer.value?.rolled
  return last === undefined || met.on <= last || deadlineNature(kind) !== 'right' ? met : { ...met, text: `${met.text}（晚于最后一日${last}）` }
}

/** Puts a deadline together. An act that lies ahead has met nothing yet. */
export function deadlineOf(parts: DeadlineParts, { today }: Setting): Deadline {
  const { kind, subject, start, answer } = parts
  const known = parts.met === undefined || parts.met === null || parts.met.on > today ? null : withLateness(parts, parts.met)
  const standing = parts.standing !== undefined && known === null ? parts.standing : standingOf(parts, known, today)
  const elapsed = standing === 'met' && known === null && answer.value !== null ? { on: answer.value.safe, text: '期间届满' } : null
  return {
    key: [kind, subject.id, start.id, ...(start.part === undefined ? [] : [start.part])].join(':'),
    kind,
    subject,
    start,
    standing,
    due: answer.value,
    met: known ?? elapsed,
    worth: parts.worth ?? null,
    answer,
    edges: [...edgesOf(parts, today), ...(parts.met !== undefined && parts.met !== null && parts.met.on > today ? [parts.met.on] : [])],
    counterFacts: () => {
      const own = parts.counterFacts?.() ?? []
      // A kind that reckons without the act by itself says more than the plain day.
      const fallen = fallenFacts(parts, known, answer.value).filter(() => known === null || !own.some(({ text }) => text.includes(known.on)))
      return [...own, ...fallen]
    },
  }
}

/** The same answer with its due date alone. */
export function dueOf<T>(answer: Answer<T>, due: DueDate | null): Answer<DueDate | null> {
  return { ...answer, value: due }
}

/**
 * The deadlines of one record; facts that contradict each other, or for which no text of the law is kept, leave an uncertain line with the reason
 * instead of none.
 */
export function orUncertain(parts: Pick<DeadlineParts, 'kind' | 'subject' | 'start' | 'worth'>, setting: Setting, compute: () => readonly Deadline[]): readonly Deadline[] {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const answer = new AnswerDraft().ask('facts', error.message).answer(null)
    return [deadlineOf({ ...parts, answer }, setting)]
  }
}

/** What a fact less would make of a day; null where the facts without it cannot be computed on. */
export function without<T>(compute: () => Answer<T>, dueIn: (value: T) => DueDate | null): DueDate | null {
  try {
    return dueIn(compute().value)
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}

/** The day in words, for a counter-fact. */
export function lastDayText(due: DueDate | null): string {
  return due === null ? '期间不能推算' : `最后一日为${due.rolled}，应于${due.safe}前办理`
}
