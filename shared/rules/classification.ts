/** 五级分类: the least class that the rules allow for one loan, the bucket of its age, and until when a better class must wait (R59). */
import type { AgeingBucket } from '../model/classification.ts'
import { ageingBucketLabels } from '../model/classification.ts'
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { type RiskClass, riskClasses, riskClassLabels } from '../model/loan.ts'
import type { RiskFactKind } from '../model/risk-fact.ts'
import { riskFactKindLabels } from '../model/risk-fact.ts'
import { type BucketBounds, boundsText, bucketOf } from './ageing.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addDays, addMonths, maxDate, requireDays } from './civil-date.ts'
import { CONTAGION, OVERDUE_FLOORS, RESTRUCTURING, TRIGGERS, UPGRADE } from './classification-law.ts'
import { requireArray, requireFacts, requireList } from './given.ts'
import { sourceOf, versionOn } from './law-version.ts'
import { formatYuan } from './money.ts'
import { RuleError } from './rule-error.ts'

/** One noted fact about the debtor or the loan, in force on the day that is asked for. */
export interface RiskSign {
  readonly kind: RiskFactKind
  readonly occurredOn: IsoDate
}

export interface ClassificationFacts {
  /** As of the day asked for; null = the record cannot say. */
  readonly overdueDays: number | null
  /** A natural person's loan: the rules on all claims of one debtor leave it out. */
  readonly retail: boolean
  readonly signs: readonly RiskSign[]
  /** The class in force before. */
  readonly current: RiskClass | null
  /** Months between two payments; null where the contract has no even period. */
  readonly periodMonths: number | null
  /** What the debtor owes in this bank, and how much of it stands in a bad class by itself. */
  readonly debtor: { readonly bad: Fen; readonly all: Fen }
}

export interface Classification {
  /** The least class by days, triggers, restructuring and the debtor's other claims. */
  readonly floor: RiskClass
  /** The class to propose: the floor, or the present bad class while its observation runs. */
  readonly proposed: RiskClass
  readonly bucket: AgeingBucket
  /** Last day of an observation that keeps the class down; null when none runs or its end is not known. */
  readonly observedUntil: IsoDate | null
}

const severity = (riskClass: RiskClass): number => riskClasses.indexOf(riskClass)

/** The worse of two classes. */
export function worseClass(a: RiskClass, b: RiskClass): RiskClass {
  return severity(a) >= severity(b) ? a : b
}

/** 次级, 可疑 and 损失 are 不良. */
export function isBad(riskClass: RiskClass): boolean {
  return severity(riskClass) >= severity('substandard')
}

/**
 * The least class by overdue days alone.
 * @throws RuleError `law-version-missing` for days before 2023-07-01
 */
export function overdueFloor(overdueDays: number, technical: boolean, asOf: IsoDate): RiskClass {
  const { floors, technicalDays } = versionOn(OVERDUE_FLOORS, asOf).rule
  if (technical && overdueDays <= technicalDays) return 'normal'
  return floors.find(({ over }) => overdueDays > over)?.floor ?? 'normal'
}

/** The least class of one loan by its own facts; other claims of the debtor are left aside. Null while the days are not known and nothing else decides. */
export function ownFloor(facts: Omit<ClassificationFacts, 'debtor'>, asOf: IsoDate): RiskClass | null {
  const byDays = facts.overdueDays === null ? null : overdueFloor(facts.overdueDays, has(facts, 'technical-delay'), asOf)
  const bySigns = triggered(facts, asOf).map(({ floor }) => floor)
  const byRestructuring = restructuringOf(facts, asOf)?.floor
  const known = [...(byDays === null ? [] : [byDays]), ...bySigns, ...(byRestructuring === undefined ? [] : [byRestructuring])]
  return known.length === 0 ? null : known.reduce(worseClass)
}

function requireWholeDays(bounds: BucketBounds): void {
  if (!requireArray(bounds, '逾期区间').every(Number.isSafeInteger)) throw new RuleError('bounds-invalid', '逾期区间的天数应为整数')
}

/**
 * The class to propose for one loan, with its reasons.
 * @returns null, with the question, while the overdue days are not known and nothing else decides the class
 * @throws RuleError `facts-missing`, `bounds-invalid`, `law-version-missing` for days before 2023-07-01
 */
export function classify(facts: ClassificationFacts, bounds: BucketBounds, asOf: IsoDate): Answer<Classification | null> {
  requireFacts(facts, '分类的事实')
  requireList(facts.signs, '风险信号')
  requireFacts(facts.debtor, '债务人的全部债权')
  requireWholeDays(bounds)
  requireDays(asOf)
  const draft = new AnswerDraft()
  const own = ownFloor(facts, asOf)
  if (facts.overdueDays === null) draft.ask('overdueDays', '最早一笔未付款项的到期日是哪一天？期初余额没有登记，逾期天数算不出')
  if (own === null) return draft.answer(null)
  const bucket = explainDays(draft, facts, bounds, asOf)
  explainSigns(draft, facts, asOf)
  const restructured = explainRestructuring(draft, facts, asOf)
  const floor = contagion(draft, facts, own, asOf)
  const held = heldBack(draft, facts, floor, asOf)
  draft.step('建议类别', `最低为${riskClassLabels[floor]}，建议认定为${riskClassLabels[held?.proposed ?? floor]}`)
  return draft.answer({ floor, proposed: held?.proposed ?? floor, bucket, observedUntil: held?.until ?? restructured })
}

function has({ signs }: Pick<ClassificationFacts, 'signs'>, kind: RiskFactKind): boolean {
  return signs.some((sign) => sign.kind === kind)
}

function triggered({ signs, retail }: Pick<ClassificationFacts, 'signs' | 'retail'>, asOf: IsoDate) {
  const found = versionOn(TRIGGERS, asOf).rule.filter(({ kind, nonRetailOnly }) => has({ signs }, kind) && !(retail && nonRetailOnly === true))
  return found.map(({ kind, floor }) => ({ kind, floor }))
}

function explainDays(draft: AnswerDraft, facts: ClassificationFacts, bounds: BucketBounds, asOf: IsoDate): AgeingBucket {
  const { overdueDays } = facts
  if (overdueDays === null) return 'none'
  const version = versionOn(OVERDUE_FLOORS, asOf)
  const bucket = bucketOf(overdueDays, bounds)
  const technical = has(facts, 'technical-delay')
  const floor = overdueFloor(overdueDays, technical, asOf)
  const why = technical && overdueDays <= version.rule.technicalDays ? `，技术性、操作性原因${version.rule.technicalDays}天以内不计` : ''
  draft.step('逾期天数', `截至${asOf}逾期${overdueDays}天${why}，至少为${riskClassLabels[floor]}`, sourceOf(version))
  draft.step('逾期区间', `${ageingBucketLabels[bucket]}（${boundsText(bounds)}）`)
  return bucket
}

function explainSigns(draft: AnswerDraft, facts: ClassificationFacts, asOf: IsoDate): void {
  const version = versionOn(TRIGGERS, asOf)
  for (const { kind, floor } of triggered(facts, asOf)) draft.step(riskFactKindLabels[kind], `已登记此事项，至少为${riskClassLabels[floor]}`, sourceOf(version))
}

interface Restructuring {
  readonly floor: RiskClass
  /** Null while an arrear inside the observation makes it start again. */
  readonly until: IsoDate | null
}

/** The observation after a restructuring, while it runs; undefined when there is none, or it is over. */
function restructuringOf({ signs, overdueDays, periodMonths }: Omit<ClassificationFacts, 'debtor'>, asOf: IsoDate): Restructuring | undefined {
  const starts = signs.filter(({ kind }) => kind === 'restructured' || kind === 'restructured-again')
  const [first, ...others] = starts.map(({ occurredOn }) => occurredOn)
  if (first === undefined) return undefined
  const { months, paymentPeriods, floor, floorAgain } = versionOn(RESTRUCTURING, asOf).rule
  const until = observedFrom(maxDate(first, ...others), signs, (start) => observationEnd(start, { months, paymentPeriods }, periodMonths))
  const again = starts.some(({ kind }) => kind === 'restructured-again')
  const failed = overdueDays !== null && overdueDays > 0 && addDays(asOf, -overdueDays) < until
  if (asOf >= until && !failed) return undefined
  return { floor: again ? floorAgain : floor, until: failed ? null : until }
}

/** An arrear that was cleared inside the observation made it start again from the clearing, as often as that happened. */
function observedFrom(start: IsoDate, signs: readonly RiskSign[], endOf: (start: IsoDate) => IsoDate): IsoDate {
  const cleared = signs.filter(({ kind }) => kind === 'arrears-cleared').map(({ occurredOn }) => occurredOn).toSorted()
  return cleared.reduce((until, day) => (day > start && day < until ? endOf(day) : until), endOf(start))
}

/** The longer of so many months and two payment periods, from a day on. */
function observationEnd(start: IsoDate, law: { readonly months: number; readonly paymentPeriods: number }, periodMonths: number | null): IsoDate {
  return maxDate(addMonths(start, law.months), addMonths(start, law.paymentPeriods * (periodMonths ?? 0)))
}

function explainRestructuring(draft: AnswerDraft, facts: ClassificationFacts, asOf: IsoDate): IsoDate | null {
  const running = restructuringOf(facts, asOf)
  if (running === undefined) return null
  const version = versionOn(RESTRUCTURING, asOf)
  const when = running.until === null ? '观察期内又发生逾期，观察期自恢复正常偿付后的首个还款日重新计算' : `观察期至${running.until}`
  draft.step('重组观察期', `${when}，期间至少为${riskClassLabels[running.floor]}`, sourceOf(version))
  if (facts.periodMonths === null) draft.ask('periodMonths', '还款期不固定，观察期先按一年计；连续两个还款期是否更长？')
  return running.until
}

/** Not reached by shares of whole percent: exact in fen. */
function exceedsShare(part: Fen, whole: Fen, percent: number): boolean {
  return BigInt(part) * 100n > BigInt(whole) * BigInt(percent)
}

function contagion(draft: AnswerDraft, { retail, debtor }: ClassificationFacts, own: RiskClass, asOf: IsoDate): RiskClass {
  const version = versionOn(CONTAGION, asOf)
  if (retail || isBad(own) || !exceedsShare(debtor.bad, debtor.all, version.rule.overPercent)) return own
  const sums = `该债务人在本行债权${formatYuan(debtor.all)}元，其中不良${formatYuan(debtor.bad)}元，超过${version.rule.overPercent}%`
  draft.step('同一债务人', `${sums}，其余债权同为不良，至少为${riskClassLabels.substandard}`, sourceOf(version))
  return 'substandard'
}

interface Held {
  readonly proposed: RiskClass
  readonly until: IsoDate | null
}

/** A bad class goes up to 关注 or 正常 only after everything was paid and the observation has passed, with nothing bad left of the debtor. */
function heldBack(draft: AnswerDraft, facts: ClassificationFacts, floor: RiskClass, asOf: IsoDate): Held | null {
  const { current, signs, periodMonths } = facts
  if (current === null || !isBad(current) || isBad(floor)) return null
  const version = versionOn(UPGRADE, asOf)
  const barred = upgradeBar(facts, asOf)
  if (barred !== null) {
    draft.step('上调条件', `原为${riskClassLabels[current]}，${barred}，暂不上调`, sourceOf(version))
    return { proposed: current, until: null }
  }
  const cleared = signs.filter(({ kind }) => kind === 'arrears-cleared').map(({ occurredOn }) => occurredOn).toSorted().at(-1)
  if (cleared === undefined) {
    draft.ask('arrearsCleared', '逾期的本金、利息和费用哪一天全部结清？登记后才能计算上调的观察期')
    draft.step('上调条件', `原为${riskClassLabels[current]}，没有登记欠款全部结清的日期，暂不上调`, sourceOf(version))
    return { proposed: current, until: null }
  }
  const until = observationEnd(cleared, version.rule, periodMonths)
  const passed = asOf >= until
  draft.step('上调条件', `${cleared}结清，观察期至${until}${passed ? '，已满，可以上调' : `，未满，维持${riskClassLabels[current]}`}`, sourceOf(version))
  if (passed) draft.caution('upgrade-expectation', '上调还须观察期内每期正常偿付、预计后续按时足额偿付，且该债务人在本行没有其他发生信用减值的资产，请人工判断')
  return passed ? null : { proposed: current, until }
}

/** Why a bad loan may not go up whatever was noted before; null when only the observation decides. An arrear of today is never a clearing, and starts the observation again. */
function upgradeBar(facts: ClassificationFacts, asOf: IsoDate): string | null {
  const { overdueDays, debtor } = facts
  if (overdueDays === null) return '逾期天数算不出，不能认定欠款已全部结清'
  if (overdueFloor(overdueDays, has(facts, 'technical-delay'), asOf) !== 'normal') return `仍逾期${overdueDays}天，欠款未全部结清，观察期自结清后重新计算`
  return debtor.bad > 0 ? `该债务人在本行另有不良债权${formatYuan(debtor.bad)}元` : null
}
