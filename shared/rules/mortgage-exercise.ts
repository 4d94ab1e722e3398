/** Until when a mortgage or pledge can be exercised (R12): it lives and dies with the principal claim's limitation. */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { addDays, addYears, requireDays } from './civil-date.ts'
import { noteDueDate, ownDueDate } from './due-date.ts'
import { requireFacts } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR, firstWorkdayFrom } from './workdays.ts'

/** `possessory`: pledge of a movable in hand, lien: the holder keeps the property and may realise it. */
const SECURITY_KINDS = ['mortgage', 'registered-pledge', 'possessory'] as const
export type SecurityKind = (typeof SECURITY_KINDS)[number]

export interface MortgageExerciseFacts {
  readonly kind: SecurityKind
  /** Last day of the principal claim's limitation, as `limitation` gives it. */
  readonly claimLimitation?: DueDate
  /** After a judgment against the debtor: last day of the enforcement period, as `enforcementTerm` gives it. */
  readonly enforcementPeriod?: DueDate
  /** Suit on the mortgage, special procedure, or enforcement: the day on which the security was exercised. */
  readonly exercisedOn?: IsoDate
}

export type MortgageStatus = 'alive' | 'exercised' | 'at-risk' | 'defence-risk' | 'not-limited'

export interface MortgageExercise {
  readonly status: MortgageStatus
  /** Last day to exercise; null for possessory security. */
  readonly due: DueDate | null
}

const PROPERTY_LAW_FROM = isoDate('2007-10-01')
const BEFORE_PROPERTY_LAW = isoDate('2007-09-30')

/** What happens to the security when the claim's limitation has run out, by its last day. */
export const SECURITY_EXERCISE: readonly LawVersion<{ readonly yearsAfterLimitation: number }>[] = [
  {
    to: BEFORE_PROPERTY_LAW,
    article: '担保法解释第十二条第二款',
    status: 'confirmed',
    text: '担保物权人在诉讼时效结束后的二年内行使担保物权的，应当予以支持',
    rule: { yearsAfterLimitation: 2 },
  },
  {
    from: PROPERTY_LAW_FROM,
    to: isoDate('2020-12-31'),
    article: '物权法第二百零二条',
    status: 'confirmed',
    text: '抵押权人应当在主债权诉讼时效期间行使抵押权；未行使的，人民法院不予保护',
    rule: { yearsAfterLimitation: 0 },
  },
  {
    from: isoDate('2021-01-01'),
    article: '民法典第四百一十九条、担保制度解释第四十四条',
    status: 'confirmed',
    text: '抵押权人应当在主债权诉讼时效期间行使抵押权；未行使的，人民法院不予保护',
    rule: { yearsAfterLimitation: 0 },
  },
]

/** Two years of the old law that reach into the new law's time are contested (section 14, doubt 19). */
function oldLawDue(limitationLast: IsoDate, years: number, calendar: WorkdayCalendar, draft: AnswerDraft): DueDate {
  const last = addYears(limitationLast, years)
  if (last < PROPERTY_LAW_FROM) return ownDueDate(last, [], calendar)
  draft.caution('old-two-years', '待核实：诉讼时效届满后二年跨越2007年10月1日（物权法施行）的，能否行使满二年有争议')
  return ownDueDate(last, [BEFORE_PROPERTY_LAW], calendar)
}

function exerciseDue(base: DueDate, calendar: WorkdayCalendar, draft: AnswerDraft): DueDate {
  const version = versionOn(SECURITY_EXERCISE, base.nominal)
  const { yearsAfterLimitation } = version.rule
  const due = yearsAfterLimitation === 0 ? base : oldLawDue(base.nominal, yearsAfterLimitation, calendar, draft)
  draft.step('行使期间', `${version.text}；最后一日${due.nominal}`, sourceOf(version))
  noteDueDate(draft, due)
  return due
}

/** After judgment the enforcement period takes the place of limitation: without enforcement in it the mortgagor is free. */
function basePeriod(facts: MortgageExerciseFacts, draft: AnswerDraft): DueDate | null {
  if (facts.enforcementPeriod !== undefined) {
    draft.step(
      '判决之后',
      '主债权已经判决或者调解的，须在申请执行期间内申请强制执行，逾期的，主张行使抵押权不予支持',
      source('担保制度解释第四十四条第一款'),
    )
    return facts.enforcementPeriod
  }
  if (facts.claimLimitation === undefined) draft.ask('claimLimitation', '主债权的诉讼时效哪一天届满（请先登记到期日和催收记录）？')
  return facts.claimLimitation ?? null
}

/** The days off that follow the safe day still lie inside the earliest reading, or on its holiday. */
function inTimeByEveryReading(day: IsoDate, due: DueDate, calendar: WorkdayCalendar): boolean {
  return day <= due.nominal && day < firstWorkdayFrom(addDays(due.safe, 1), calendar).day
}

function statusOf(facts: MortgageExerciseFacts, due: DueDate, today: IsoDate, calendar: WorkdayCalendar): MortgageStatus {
  const { exercisedOn } = facts
  const exercised = exercisedOn !== undefined && exercisedOn <= today
  if (exercised && exercisedOn <= due.rolled) {
    return inTimeByEveryReading(exercisedOn, due, calendar) ? 'exercised' : 'at-risk'
  }
  if (exercised || today > due.rolled) return 'defence-risk'
  return today > due.safe ? 'at-risk' : 'alive'
}

/**
 * The last day to exercise a security right and how it stands.
 * @returns null, with the question, when the claim's limitation is not known
 */
export function mortgageExercise(
  facts: MortgageExerciseFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<MortgageExercise | null> {
  requireFacts(facts, '担保物权的事实')
  requireGivenChoice(facts.kind, SECURITY_KINDS, '担保种类')
  requireDays(today, facts.exercisedOn)
  const draft = new AnswerDraft()
  if (facts.kind === 'possessory') {
    draft.step('占有担保', '动产质权、留置权不因主债权诉讼时效届满而消灭，仍可拍卖、变卖担保财产', source('担保制度解释第四十四条第二款、第三款'))
    return draft.answer({ status: 'not-limited', due: null })
  }
  const base = basePeriod(facts, draft)
  if (base === null) return draft.answer(null)
  const due = exerciseDue(base, calendar, draft)
  const status = statusOf(facts, due, today, calendar)
  if (status === 'defence-risk') draft.step('风险', '抵押人可以主债权诉讼时效届满为由抗辩')
  return draft.answer({ status, due })
}
