/**
 * How long a seal, distraint or freeze holds and until when its renewal must be applied for (R21–R25).
 * The court's written date always wins; the computed end is a fallback, and expiry never moves behind a day off.
 */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate, Step } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { type BranchValues, NO_BRANCH_VALUES, ownValueStep, valueInForce } from './branch-values.ts'
import { requireChoice } from './choice.ts'
import { addDays, maxDate, minDate, requireDay, requireDays } from './civil-date.ts'
import type { Period } from './due-date.ts'
import { addPeriod, fixedDueDate, noteDueDate, periodEnd, periodText } from './due-date.ts'
import { requireFacts, requireFlags, requireList } from './given.ts'
import { inForce } from './law-list.ts'
import { findVersion, source, sourceOf, versionOn } from './law-version.ts'
import type { PreservedObject, RenewalPhase } from './preservation-term-law.ts'
import { CAUTIOUS_FUNDS_LIMIT, DURATION_LIMITS, ENFORCEMENT_RENEWAL, PRE_SUIT_LIMITS, PRESERVATION_LEAD, PRESERVED_OBJECTS } from './preservation-term-law.ts'
import { RuleError } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR, lastWorkdayUntil } from './workdays.ts'

export type { PreservedObject } from './preservation-term-law.ts'

const STAGES = ['pre-suit', 'litigation', 'enforcement'] as const
export type PreservationStage = (typeof STAGES)[number]

const RANKS = ['first', 'waiting'] as const

/** One period of a measure, as its ruling or notice to assist (协助执行通知书) gives it. */
export interface PreservationPeriodFact {
  /** The day on which the measure, or this renewal, took effect. */
  readonly from: IsoDate
  /** The last day written on the court's paper. */
  readonly to?: IsoDate
  readonly voided?: boolean
}

export interface PreservationFacts {
  readonly object?: PreservedObject
  readonly stage?: PreservationStage
  /** The claim is being enforced: the measure, whenever it was ordered, is one of enforcement by now. */
  readonly inEnforcement?: boolean
  /** The day on which that enforcement was asked for: an application before it is measured by the time of preservation. */
  readonly enforcementFrom?: IsoDate
  readonly rank?: (typeof RANKS)[number]
  /** None known yet = asked for. */
  readonly periods?: readonly PreservationPeriodFact[]
  /** Filing of the renewal application that has not been answered by a new period yet. */
  readonly renewalFiledOn?: IsoDate
  /** Filing of the suit or arbitration after a pre-suit measure. */
  readonly suedOn?: IsoDate
  readonly releasedOn?: IsoDate
}

/**
 * `renewal-late`: still holding, but the day to apply is past. `lift-risk`: no suit followed a pre-suit measure
 * in time, so that the court is to lift it.
 */
export type PreservationStatus = 'waiting' | 'running' | 'renewal-filed' | 'renewal-late' | 'lift-risk' | 'lapsed' | 'released'

export interface PreservationTerm {
  readonly status: PreservationStatus
  /** Last day of the running period, unrolled; null while the measure waits for its turn. */
  readonly expiry: DueDate | null
  /** True when `expiry` is the court's written day and not a computed one. */
  readonly endIsWritten: boolean
  /** The period that a computed end was counted by, its first day included; null for a written one. */
  readonly counted: { readonly from: IsoDate; readonly length: Period } | null
  /** Last days to apply for renewal: before enforcement began, and in enforcement. */
  readonly applyBy: Readonly<Record<RenewalPhase, IsoDate>> | null
  /** The `applyBy` of the present stage; the earlier of both while the stage is not recorded. */
  readonly workTo: IsoDate | null
  /** Whether the recorded application came by the last day of the stage in which it was made; null while none is recorded, or its stage is not known. */
  readonly renewalInTime: boolean | null
  /** Last day to sue after a pre-suit measure. */
  readonly sueBy: DueDate | null
}

interface PeriodEndReading {
  readonly period: PreservationPeriodFact
  readonly end: IsoDate
  /** The earliest reading of the end: differs from `end` only where the law is in doubt. */
  readonly earliest: IsoDate
  readonly written: boolean
  /** The length that a computed end rests on. */
  readonly length: Period | null
}

/** Of two that begin on one day the one whose end the court wrote comes first: the other continues it, however they were recorded. */
function byBeginning(a: PreservationPeriodFact, b: PreservationPeriodFact): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  if (a.to === b.to) return 0
  return a.to !== undefined && (b.to === undefined || a.to < b.to) ? -1 : 1
}

function checkPeriods(periods: readonly PreservationPeriodFact[]): void {
  requireList(periods, '保全期限')
  for (const { from, to, voided } of periods) {
    requireDay(from)
    requireDays(to)
    requireFlags({ 是否作废: voided })
  }
  const reversed = periods.find(({ from, to }) => to !== undefined && to < from)
  if (reversed !== undefined) {
    throw new RuleError('dates-out-of-order', `保全期限的届满日${String(reversed.to)}早于起算日${reversed.from}`)
  }
}

/** The end of a period of this length that contains its first day. */
function inclusiveEnd(from: IsoDate, period: Period): IsoDate {
  return addDays(periodEnd(from, period), -1)
}

/** What every step of one computation reads: the calendar, what the branch set, and the answer in the making. */
interface Work {
  readonly calendar: WorkdayCalendar
  readonly branch: BranchValues
  readonly draft: AnswerDraft
}

function noteOwn(step: Step | null, draft: AnswerDraft): void {
  if (step !== null) draft.step(step.label, step.detail)
}

/** Balances that are not deposits are worked to as if they were, unless the branch settled on three years (doubt 11). */
function cautiousEnd(from: IsoDate, end: IsoDate, { branch, draft }: Work): IsoDate {
  noteOwn(ownValueStep(branch, 'otherFundsTerm'), draft)
  if (valueInForce(branch, 'otherFundsTerm') === 'three-years') return end
  const cautious = minDate(end, inclusiveEnd(from, CAUTIOUS_FUNDS_LIMIT))
  if (cautious !== end && branch.otherFundsTerm === undefined) {
    draft.caution('other-funds', `待核实：非存款类资金按一年还是三年有争议，稳妥起见按一年（${cautious}）办理续行`)
  }
  return cautious
}

function computedEnd(period: PreservationPeriodFact, object: PreservedObject, isRenewal: boolean, work: Work): PeriodEndReading {
  const { draft } = work
  const version = versionOn(inForce(DURATION_LIMITS, work.calendar), period.from)
  const limits = version.rule[object]
  const length = isRenewal ? limits.renewal : limits.first
  const end = inclusiveEnd(period.from, length)
  draft.step(
    isRenewal ? '续行期限' : '保全期限',
    `${period.from}起最长${periodText(length)}，含起始日，推定届满日${end}`,
    sourceOf(version),
  )
  draft.caution('end-computed', '待核实：届满日系推算，法院裁定书、协助执行通知书写明届满日的，以文书为准（有的写对应日，有的写前一日）')
  const earliest = object === 'other-funds' ? cautiousEnd(period.from, end, work) : end
  return { period, end, earliest, written: false, length }
}

function readEnd(
  period: PreservationPeriodFact,
  object: PreservedObject | undefined,
  isRenewal: boolean,
  work: Work,
): PeriodEndReading | null {
  const { draft } = work
  if (period.to !== undefined) return { period, end: period.to, earliest: period.to, written: true, length: null }
  if (object === undefined) {
    draft.ask('object', '保全的是存款、其他资金、动产、不动产还是其他财产权？或者文书写明的届满日是哪一天？')
    return null
  }
  if (findVersion(inForce(DURATION_LIMITS, work.calendar), period.from) === null) {
    draft.ask('to', `${period.from}采取的措施没有收录当时的期限规定，文书写明的届满日是哪一天？`)
    return null
  }
  return computedEnd(period, object, isRenewal, work)
}

/** The running end: the latest written end; a computed one counts only for a period that began after that one. */
function runningEnd(readings: readonly PeriodEndReading[]): PeriodEndReading | null {
  const latest = (from: readonly PeriodEndReading[]) =>
    from.reduce<PeriodEndReading | null>((best, reading) => (best === null || reading.end > best.end ? reading : best), null)
  const written = latest(readings.filter((reading) => reading.written))
  if (written === null) return latest(readings)
  const later = readings.filter((reading) => !reading.written && reading.period.from > written.period.from)
  return latest([written, ...later])
}

function applyByDays(end: IsoDate, { calendar, branch, draft }: Work): Record<RenewalPhase, IsoDate> {
  const before = (days: number) => lastWorkdayUntil(addDays(end, -days), calendar).day
  const lead = valueInForce(branch, 'enforcementRenewalLead')
  const applyBy = { preservation: before(PRESERVATION_LEAD.rule.workDays), enforcement: before(lead) }
  draft.step('续行申请（保全阶段）', `届满七日前提出，应于${applyBy.preservation}前（含当日）递交`, sourceOf(PRESERVATION_LEAD))
  draft.step('续行申请（执行阶段）', `提前${lead}日，应于${applyBy.enforcement}前（含当日）递交`, sourceOf(ENFORCEMENT_RENEWAL))
  noteOwn(ownValueStep(branch, 'enforcementRenewalLead'), draft)
  return applyBy
}

function chooseWorkTo({ stage, inEnforcement }: PreservationFacts, applyBy: Record<RenewalPhase, IsoDate>, draft: AnswerDraft): IsoDate {
  if (stage === 'enforcement') return applyBy.enforcement
  if (inEnforcement === true) {
    draft.step('转为执行措施', '已进入执行程序，诉前、诉讼中的保全自动转为执行中的查封、扣押、冻结，续行按执行阶段办理', source('财产保全规定第十七条'))
    return applyBy.enforcement
  }
  if (stage !== undefined) return applyBy.preservation
  draft.ask('stage', '案件现在处于诉前、诉讼还是执行阶段？未填时按较早的日期提醒')
  return minDate(applyBy.preservation, applyBy.enforcement)
}

interface RenewalFiling {
  readonly facts: PreservationFacts
  readonly applyBy: Record<RenewalPhase, IsoDate>
  /** The last day by the present stage. */
  readonly latest: IsoDate
}

/**
 * Enforcement that begins after an application does not make it late: it is measured by the stage in which it was made. Null, with the question, where
 * the two stages say otherwise and nobody knows in which it was.
 */
function filedInTime({ facts: { renewalFiledOn: filed, stage, inEnforcement, enforcementFrom }, applyBy, latest }: RenewalFiling, draft: AnswerDraft): boolean | null {
  if (filed === undefined) return null
  if (filed <= latest) return true
  const orderedBefore = inEnforcement === true && (stage === 'pre-suit' || stage === 'litigation')
  if (!orderedBefore || filed > applyBy.preservation) return false
  if (enforcementFrom !== undefined) return filed < enforcementFrom
  draft.ask('enforcementFrom', `哪一天申请执行？${filed}递交续行申请时如已申请执行，应于${applyBy.enforcement}前递交`)
  return null
}

function suitDue(facts: PreservationFacts, calendar: WorkdayCalendar, draft: AnswerDraft): DueDate | null {
  const first = (facts.periods ?? []).filter((period) => period.voided !== true).map((period) => period.from)
  const [start, ...others] = first
  if (facts.stage !== 'pre-suit' || start === undefined) return null
  const taken = minDate(start, ...others)
  const version = versionOn(inForce(PRE_SUIT_LIMITS, calendar), taken)
  const due = addPeriod(taken, version.rule.days, 'day', 'procedural', calendar)
  draft.step('诉前保全后起诉', `${taken}采取措施，${version.rule.days}日内起诉或者申请仲裁，最后一日${due.nominal}`, sourceOf(version))
  noteDueDate(draft, due)
  draft.caution(
    'pre-suit-security',
    '待核实：银行可免担保的规定针对诉讼中保全，诉前保全依民事诉讼法第一百零四条应当提供担保，各地掌握不一',
    source('财产保全规定第九条第一款第六项', 'confirmed'),
  )
  return due
}

function suitIsLate(facts: PreservationFacts, sueBy: DueDate | null, today: IsoDate): boolean {
  return sueBy !== null && (facts.suedOn ?? today) > sueBy.rolled
}

interface StatusFacts {
  readonly facts: PreservationFacts
  readonly today: IsoDate
  readonly end: IsoDate
  readonly workTo: IsoDate
  readonly sueBy: DueDate | null
}

function statusOf({ facts, today, end, workTo, sueBy }: StatusFacts): PreservationStatus {
  if (facts.releasedOn !== undefined && facts.releasedOn <= today) return 'released'
  if (today > end) return 'lapsed'
  if (suitIsLate(facts, sueBy, today)) return 'lift-risk'
  if (facts.rank === 'waiting') return 'waiting'
  if (facts.renewalFiledOn !== undefined && facts.renewalFiledOn <= today) return 'renewal-filed'
  return today > workTo ? 'renewal-late' : 'running'
}

/** A waiting seal takes effect by itself when the one before it is lifted or expires; its own period runs from then. */
function noteWaiting(draft: AnswerDraft): void {
  draft.step('轮候', '在先查封解除或者失效时自动生效，期限自生效时起算', source('查封扣押冻结规定第二十六条'))
  draft.caution('waiting-period', '待核实：轮候查封的期限何时起算没有明文，建议按文书日期同样申请续行', source('查封扣押冻结规定第二十六条', 'from-memory'))
}

function waitingTerm(draft: AnswerDraft): PreservationTerm {
  noteWaiting(draft)
  return {
    status: 'waiting', expiry: null, endIsWritten: false, counted: null, applyBy: null, workTo: null, renewalInTime: null, sueBy: null,
  }
}

/**
 * The running term of one measure on one property.
 * @param today the day as of which the status is given
 * @param branch the branch's own lead time in enforcement and term for funds that are not deposits (R24)
 * @returns null, with the question, when neither a written end nor the kind of property is recorded
 * @throws RuleError `facts-missing`, `flag-invalid`, `date-invalid`, `choice-invalid`, `dates-out-of-order` when a period ends before it begins
 */
export function preservationTerm(
  facts: PreservationFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
  branch: BranchValues = NO_BRANCH_VALUES,
): Answer<PreservationTerm | null> {
  const draft = new AnswerDraft()
  const work: Work = { calendar, branch, draft }
  requireFacts(facts, '保全措施的事实')
  requireFlags({ 是否已进入执行: facts.inEnforcement })
  requireChoice(facts.object, PRESERVED_OBJECTS, '保全标的')
  requireChoice(facts.stage, STAGES, '保全阶段')
  requireChoice(facts.rank, RANKS, '查封顺位')
  requireDays(today, facts.enforcementFrom, facts.renewalFiledOn, facts.suedOn, facts.releasedOn)
  const recorded = facts.periods ?? []
  checkPeriods(recorded)
  const periods = recorded.filter((period) => period.voided !== true)
  const written = periods.some((period) => period.to !== undefined)
  if (facts.rank === 'waiting' && !written) return draft.answer(waitingTerm(draft))
  if (periods.length === 0) return draft.ask('periods', '查封、扣押、冻结从哪一天起生效，文书写明哪一天届满？').answer(null)
  const ordered = periods.toSorted(byBeginning)
  const readings = ordered.map((period, index) => readEnd(period, facts.object, index > 0, work))
  const running = runningEnd(readings.filter((reading) => reading !== null))
  if (running === null || readings.at(-1) === null) return draft.answer(null)
  return draft.answer(runningTerm({ facts, today, running }, work))
}

interface RunningFacts {
  readonly facts: PreservationFacts
  readonly today: IsoDate
  readonly running: PeriodEndReading
}

function runningTerm({ facts, today, running }: RunningFacts, work: Work): PreservationTerm {
  const { calendar, draft } = work
  const { end, earliest } = running
  if (facts.rank === 'waiting') noteWaiting(draft)
  draft.step('届满日', running.written ? `文书写明${end}，以文书为准` : `推定${end}`)
  draft.step('不顺延', '届满日遇休假日不顺延，届满前未续行的，效力消灭', source('查封扣押冻结规定第二十七条'))
  const applyBy = applyByDays(earliest, work)
  const workTo = chooseWorkTo(facts, applyBy, draft)
  const sueBy = suitDue(facts, calendar, draft)
  const expiry = fixedDueDate(end, [earliest], calendar)
  if (expiry.provisional) draft.caution('provisional', `${end.slice(0, 4)}年的放假安排尚未导入，应办日为暂定`)
  return {
    status: statusOf({ facts, today, end, workTo, sueBy }),
    expiry,
    endIsWritten: running.written,
    counted: running.length === null ? null : { from: running.period.from, length: running.length },
    applyBy,
    workTo,
    renewalInTime: filedInTime({ facts, applyBy, latest: maxDate(workTo, running.period.from) }, draft),
    sueBy,
  }
}
