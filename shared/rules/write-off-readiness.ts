/** Which recognition standards of 呆账核销 a household meets, and which papers an application still lacks (R60 to R63). */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { type PartyKind, partyKindLabels, type PartyStatus, partyStatusLabels } from '../model/party.ts'
import type { RiskFactKind } from '../model/risk-fact.ts'
import { riskFactKindLabels } from '../model/risk-fact.ts'
import type { StandardCondition, StandardGround, StandardMaterial, WriteOffStandard } from '../model/write-off-standard.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addYears, daysBetween, requireDay } from './civil-date.ts'
import { requireFacts, requireList } from './given.ts'
import { source } from './law-version.ts'
import { formatYuan } from './money.ts'
import { COMMON_MATERIALS } from './write-off-standards.ts'

/** What the record says of one household, as far as the standards ask. */
export interface WriteOffSubject {
  readonly borrowerKind: PartyKind
  readonly borrowerStatus: PartyStatus
  readonly statusOn: IsoDate | null
  readonly principal: Fen
  /** Null = the contract's security is not on record. */
  readonly unsecured: boolean | null
  /** The first demand of any kind; null = none on record. */
  readonly pursuedFrom: IsoDate | null
  readonly contacts: number
  /** A ruling ended or suspended an enforcement. */
  readonly courtEnded: boolean
  /** Since when an enforcement that is not over has been running. */
  readonly enforcedFrom: IsoDate | null
  /** Guarantors on record towards whom nothing was done; asked only where a standard needs it. */
  readonly unpursuedGuarantors: () => readonly string[]
  /** The earliest day of each noted fact that holds. */
  readonly noted: ReadonlyMap<RiskFactKind, IsoDate>
}

/** `short`: it has begun, yet not reached what is asked; `unknown`: the record does not say. */
export type CheckState = 'met' | 'short' | 'unmet' | 'unknown'

export interface ConditionCheck {
  readonly state: CheckState
  /** What is asked. */
  readonly label: string
  /** What the record says. */
  readonly detail: string
}

/** 符合, 接近 (something still lacks), 不符合. */
export const standardOutcomes = ['meets', 'nearly', 'no'] as const
export type StandardOutcome = (typeof standardOutcomes)[number]
export const standardOutcomeLabels: Record<StandardOutcome, string> = { meets: '符合', nearly: '接近', no: '不符合' }

export interface StandardAssessment {
  readonly outcome: StandardOutcome
  /** The way of meeting it that the record comes closest to. */
  readonly ground: string
  readonly checks: readonly ConditionCheck[]
}

/** How much more than what time a condition asks for; neither = none at all. */
interface Span {
  readonly overDays: number | null
  readonly overYears?: number | undefined
}

function exceeds(from: IsoDate, { overDays, overYears }: Span, asOf: IsoDate): boolean {
  if (overYears !== undefined) return asOf > addYears(from, overYears)
  return overDays === null || daysBetween(from, asOf) > overDays
}

function sinceState(from: IsoDate | null | undefined, span: Span, asOf: IsoDate): CheckState {
  if (from === null || from === undefined) return span.overDays === null && span.overYears === undefined ? 'met' : 'unknown'
  if (from > asOf) return 'unmet'
  return exceeds(from, span, asOf) ? 'met' : 'short'
}

function stateOf(condition: StandardCondition, subject: WriteOffSubject, asOf: IsoDate): CheckState {
  switch (condition.kind) {
    case 'borrower-kind':
      return subject.borrowerKind === condition.is ? 'met' : 'unmet'
    case 'borrower-status':
      return condition.among.includes(subject.borrowerStatus) ? sinceState(subject.statusOn, condition, asOf) : 'unmet'
    case 'principal-most':
      return subject.principal <= condition.fen ? 'met' : 'unmet'
    case 'pursued':
      return subject.pursuedFrom === null ? 'unmet' : sinceState(subject.pursuedFrom, condition, asOf)
    case 'contacts':
      return subject.contacts >= condition.atLeast ? 'met' : subject.contacts > 0 ? 'short' : 'unmet'
    case 'court-ended':
      return subject.courtEnded ? 'met' : 'unmet'
    case 'enforced':
      return subject.enforcedFrom === null ? 'unmet' : sinceState(subject.enforcedFrom, condition, asOf)
    case 'guarantors-pursued':
      return subject.unpursuedGuarantors().length === 0 ? 'met' : 'unmet'
    case 'unsecured':
      return subject.unsecured === null ? 'unknown' : subject.unsecured ? 'met' : 'unmet'
    case 'noted': {
      const days = condition.among.flatMap((kind) => subject.noted.get(kind) ?? [])
      const [first] = days.toSorted()
      return first === undefined ? 'unmet' : sinceState(first, condition, asOf)
    }
  }
}

function groundOutcome({ conditions }: StandardGround, subject: WriteOffSubject, asOf: IsoDate): StandardOutcome {
  const [first, ...others] = conditions
  const trigger = first === undefined ? 'unmet' : stateOf(first, subject, asOf)
  if (trigger === 'unmet') return 'no'
  return trigger === 'met' && others.every((condition) => stateOf(condition, subject, asOf) === 'met') ? 'meets' : 'nearly'
}

const better: Readonly<Record<StandardOutcome, number>> = { meets: 2, nearly: 1, no: 0 }

/** Whether a household meets a standard on a day, without the words: for a search over the whole stock. */
export function standardOutcome(standard: WriteOffStandard, subject: WriteOffSubject, asOf: IsoDate): StandardOutcome {
  let limited = false
  for (const limit of standard.limits) {
    const state = stateOf(limit, subject, asOf)
    if (state === 'unmet') return 'no'
    if (state !== 'met') limited = true
  }
  let best: StandardOutcome = 'no'
  for (const ground of standard.grounds) {
    const outcome = groundOutcome(ground, subject, asOf)
    if (better[outcome] > better[best]) best = outcome
  }
  return limited && best === 'meets' ? 'nearly' : best
}

function requireStandard(standard: WriteOffStandard): void {
  requireFacts(standard, '认定标准')
  requireList(standard.limits, '认定标准的限制条件')
  requireList(standard.grounds, '认定标准的情形')
  for (const { conditions } of standard.grounds) requireList(conditions, '认定标准的条件')
}

/** The same with every condition, what it asks and what the record says. @throws RuleError `facts-missing`, `date-invalid` */
export function assessStandard(standard: WriteOffStandard, subject: WriteOffSubject, asOf: IsoDate): StandardAssessment {
  requireStandard(standard)
  requireFacts(subject, '核销的事实')
  requireDay(asOf)
  const [first, ...others] = standard.grounds
  const closest = others.reduce((best, ground) => (progress(ground, subject, asOf) > progress(best, subject, asOf) ? ground : best), first ?? { label: '', conditions: [] })
  const checks = [...standard.limits, ...closest.conditions].map((condition) => ({
    state: stateOf(condition, subject, asOf),
    label: conditionWords(condition),
    detail: recordWords(condition, subject, asOf),
  }))
  return { outcome: standardOutcome(standard, subject, asOf), ground: closest.label, checks }
}

const checkWords: Readonly<Record<CheckState, string>> = { met: '具备', short: '尚未达到', unmet: '不具备', unknown: '没有登记' }

/** An assessment in steps: the standard, the ground that comes closest, each condition with what the record says, the outcome. */
export function explainAssessment(standard: WriteOffStandard, { outcome, ground, checks }: StandardAssessment): Answer<StandardOutcome> {
  const named = `第${standard.itemNo}项 ${standard.title}`
  const draft = new AnswerDraft().step('认定标准', `${named}：${standard.criterion}`, source(standard.source, standard.status === 'own-copy' ? 'confirmed' : standard.status))
  if (ground !== '') draft.step('按最接近的情形检验', ground)
  for (const { state, label, detail } of checks) {
    draft.step(label, `${checkWords[state]}：${detail}`)
    if (state === 'unknown') draft.ask(label, `${label}：${detail}`)
  }
  return draft.step('结论', standardOutcomeLabels[outcome]).answer(outcome)
}

/** How far a ground has come: its outcome first, then how many of its conditions are met. */
function progress(ground: StandardGround, subject: WriteOffSubject, asOf: IsoDate): number {
  const met = ground.conditions.filter((condition) => stateOf(condition, subject, asOf) === 'met').length
  return better[groundOutcome(ground, subject, asOf)] * 100 + met
}

/** 超过180天, 超过3年; empty where no time is asked for. */
function spanWords({ overDays, overYears }: Span): string {
  if (overYears !== undefined) return `超过${overYears}年`
  return overDays === null ? '' : `超过${overDays}天`
}

function andSpan(span: Span): string {
  const words = spanWords(span)
  return words === '' ? '' : `，${words}`
}

const oneOf = (kinds: readonly RiskFactKind[]): string => kinds.map((kind) => riskFactKindLabels[kind]).join('或')

/** What a condition asks, in words. */
export function conditionWords(condition: StandardCondition): string {
  switch (condition.kind) {
    case 'borrower-kind':
      return `借款人为${partyKindLabels[condition.is]}`
    case 'borrower-status':
      return `借款人状态为${condition.among.map((status) => partyStatusLabels[status]).join('、')}${andSpan(condition)}`
    case 'principal-most':
      return `单户本金余额不超过${formatYuan(condition.fen)}元`
    case 'pursued':
      return spanWords(condition) === '' ? '有追索记录' : `追索${spanWords(condition)}`
    case 'contacts':
      return `追索${condition.atLeast}次以上`
    case 'court-ended':
      return '法院裁定终结、中止执行或终结本次执行程序'
    case 'enforced':
      return `强制执行${spanWords(condition)}`
    case 'guarantors-pursued':
      return '已向每一名保证人追偿'
    case 'unsecured':
      return '无抵（质）押、抵（质）押无效或已处置完毕'
    case 'noted':
      return `${oneOf(condition.among)}${andSpan(condition)}`
  }
}

function sinceWords(from: IsoDate | null, asOf: IsoDate, none: string): string {
  return from === null ? none : `自${from}起，至${asOf}共${Math.max(0, daysBetween(from, asOf))}天`
}

function recordWords(condition: StandardCondition, subject: WriteOffSubject, asOf: IsoDate): string {
  switch (condition.kind) {
    case 'borrower-kind':
      return partyKindLabels[subject.borrowerKind]
    case 'borrower-status':
      return `登记为${partyStatusLabels[subject.borrowerStatus]}${subject.borrowerStatus === 'normal' ? '' : `，${sinceWords(subject.statusOn, asOf, '没有登记日期')}`}`
    case 'principal-most':
      return `本金${formatYuan(subject.principal)}元`
    case 'pursued':
      return sinceWords(subject.pursuedFrom, asOf, '没有催收、送达或诉讼记录')
    case 'contacts':
      return `登记${subject.contacts}次`
    case 'court-ended':
      return subject.courtEnded ? '已登记裁定' : '没有登记这样的裁定'
    case 'enforced':
      return sinceWords(subject.enforcedFrom, asOf, '没有登记执行程序')
    case 'guarantors-pursued': {
      const open = subject.unpursuedGuarantors()
      return open.length === 0 ? '均有追偿记录，或没有保证人' : `没有追偿记录：${open.join('、')}`
    }
    case 'unsecured':
      return subject.unsecured === null ? '没有登记担保方式' : subject.unsecured ? '没有有效的抵（质）押' : '有抵（质）押'
    case 'noted': {
      const [first] = condition.among.flatMap((kind) => subject.noted.get(kind) ?? []).toSorted()
      return sinceWords(first ?? null, asOf, '没有登记')
    }
  }
}

/** 已备, 缺, 不适用 (with a reason). */
export const materialStates = ['present', 'missing', 'not-applicable'] as const
export type MaterialState = (typeof materialStates)[number]
export const materialStateLabels: Record<MaterialState, string> = { present: '已备', missing: '缺', 'not-applicable': '不适用' }

/** Every paper that an application under the standard needs, the common ones first. */
export function materialsFor(standard: Pick<WriteOffStandard, 'materials'>): readonly StandardMaterial[] {
  return [...COMMON_MATERIALS, ...standard.materials.filter(({ key }) => COMMON_MATERIALS.every((common) => common.key !== key))]
}

/** The papers that are neither there nor declared not applicable. */
export function missingMaterials(standard: Pick<WriteOffStandard, 'materials'>, settled: ReadonlySet<string>): readonly StandardMaterial[] {
  return materialsFor(standard).filter(({ key }) => !settled.has(key))
}
