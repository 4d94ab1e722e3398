/**
 * The guarantee period (R13–R17): a fixed period that is never suspended, interrupted or extended, and that the
 * court examines of its own motion. Facts are those of one guarantor; each guarantor is asked apart.
 */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireChoice, requireGivenChoice } from './choice.ts'
import { maxDate, requireDay, requireDays } from './civil-date.ts'
import type { Period, PeriodUnit } from './due-date.ts'
import { noteDueDate, ownDueDate, PERIOD_UNITS, periodEnd, periodText } from './due-date.ts'
import { requireDayLists, requireFacts, requireFlags, requireLists, requireSets } from './given.ts'
import type { GuaranteeAct, GuaranteeOutcome } from './guarantee-outcome.ts'
import { GUARANTEE_ACT_LABELS, guaranteeOutcome } from './guarantee-outcome.ts'
import type { GuaranteeForm } from './guarantee-period-law.ts'
import { CIVIL_CODE_FROM, DEFAULT_FORM, DEFAULT_LENGTHS, type DefaultLengths, TRANSITION, UNCHANGING } from './guarantee-period-law.ts'
import type { GuaranteeStartFacts, StartReadings } from './guarantee-start.ts'
import { guaranteeStart } from './guarantee-start.ts'
import { inForce } from './law-list.ts'
import { type LawVersion, source, sourceOf, versionOn } from './law-version.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export type { GuaranteeAct, GuaranteeActKind, GuaranteeOutcome } from './guarantee-outcome.ts'
export type { GuaranteeForm } from './guarantee-period-law.ts'

/** What the contract says about the period; `until-paid` stands for "直至主债务本息还清为止" and the like. */
export type AgreedPeriod =
  | { readonly kind: 'none' }
  | { readonly kind: 'until-paid' }
  | { readonly kind: 'duration'; readonly count: number; readonly unit: PeriodUnit }
  | { readonly kind: 'until'; readonly date: IsoDate }

export interface GuaranteeFacts extends GuaranteeStartFacts {
  /** As agreed; `not-agreed` when the contract says nothing or nothing clear. */
  readonly form?: GuaranteeForm | 'not-agreed'
  readonly agreed?: AgreedPeriod
  readonly acts?: readonly GuaranteeAct[]
}

export interface GuaranteePeriod {
  /** Null while the record does not say; the outcome is then the worse of both forms. */
  readonly form: GuaranteeForm | null
  /** The day after which the period runs, by the legal reading. */
  readonly start: IsoDate
  readonly due: DueDate
  /** How long it runs by the legal reading; null where the contract names its last day. */
  readonly length: Period | null
  readonly outcome: GuaranteeOutcome
}

function formOf(facts: GuaranteeFacts, contractDate: IsoDate, draft: AnswerDraft): GuaranteeForm | null {
  if (facts.form === undefined) {
    draft.ask('form', '合同约定的是一般保证还是连带责任保证？约定不明的请注明')
    return null
  }
  if (facts.form !== 'not-agreed') return facts.form
  const version = versionOn(DEFAULT_FORM, contractDate)
  draft.step('保证方式', `${version.text}（${version.rule === 'joint' ? '连带责任保证' : '一般保证'}）`, sourceOf(version))
  return version.rule
}

/** Last days by the legal reading and by the others. */
interface EndReadings {
  readonly legal: IsoDate
  readonly others: readonly IsoDate[]
  readonly length: Period | null
}

function endsOfLength(starts: StartReadings, length: Period): EndReadings {
  return { legal: periodEnd(starts.legal, length), others: starts.others.map((start) => periodEnd(start, length)), length }
}

type Lengths = readonly LawVersion<DefaultLengths>[]

function unclearEnds(starts: StartReadings, contractDate: IsoDate, lengths: Lengths, draft: AnswerDraft): EndReadings {
  const version = versionOn(lengths, contractDate)
  const { unclear, notAgreed } = version.rule
  const ends = endsOfLength(starts, unclear)
  draft.step('约定不明', `约定至本息还清为止，视为约定不明，保证期间${periodText(unclear)}，至${ends.legal}`, sourceOf(version))
  if (contractDate >= CIVIL_CODE_FROM) return ends
  if (starts.legal < CIVIL_CODE_FROM) {
    draft.step('新旧法衔接', TRANSITION.text, sourceOf(TRANSITION))
    return ends
  }
  draft.caution(
    'unclear-before-2021',
    '待核实：2021年前的合同约定不明、主债务在2021年1月1日后到期的，适用二年还是六个月有争议，应办日按六个月',
    sourceOf(TRANSITION),
  )
  return { ...ends, others: [...ends.others, periodEnd(starts.legal, notAgreed)] }
}

function notAgreedEnds(starts: StartReadings, contractDate: IsoDate, lengths: Lengths, draft: AnswerDraft): EndReadings {
  const version = versionOn(lengths, contractDate)
  const ends = endsOfLength(starts, version.rule.notAgreed)
  draft.step('没有约定', `保证期间${periodText(version.rule.notAgreed)}，至${ends.legal}`, sourceOf(version))
  return ends
}

/** An agreed end that is not later than the end of the principal term counts as no agreement (692(2)). */
function agreedUntilEnds(until: IsoDate, starts: StartReadings, contractDate: IsoDate, lengths: Lengths, draft: AnswerDraft): EndReadings {
  if (until > maxDate(starts.legal, ...starts.others)) {
    draft.step('约定的保证期间', `合同约定至${until}`, sourceOf(versionOn(lengths, contractDate)))
    return { legal: until, others: [], length: null }
  }
  draft.step('视为没有约定', `约定至${until}，早于或者等于主债务履行期限届满之日`, sourceOf(versionOn(lengths, contractDate)))
  return notAgreedEnds(starts, contractDate, lengths, draft)
}

function endReadings(agreed: AgreedPeriod, starts: StartReadings, contractDate: IsoDate, lengths: Lengths, draft: AnswerDraft): EndReadings {
  switch (agreed.kind) {
    case 'none':
      return notAgreedEnds(starts, contractDate, lengths, draft)
    case 'until-paid':
      return unclearEnds(starts, contractDate, lengths, draft)
    case 'until':
      return agreedUntilEnds(agreed.date, starts, contractDate, lengths, draft)
    case 'duration': {
      const ends = endsOfLength(starts, agreed)
      draft.step('约定的保证期间', `自${starts.legal}次日起${periodText(agreed)}，至${ends.legal}`, sourceOf(versionOn(lengths, contractDate)))
      return ends
    }
  }
}

function noteNature(draft: AnswerDraft, due: DueDate, contractDate: IsoDate): void {
  const nature = versionOn(UNCHANGING, contractDate)
  draft.step('不变期间', nature.text, sourceOf(nature))
  if (due.rolled !== due.nominal) {
    draft.caution(
      'guarantee-roll',
      '待核实：保证期间的最后一日遇休假日能否顺延有争议（民法典第二百零三条与第六百九十二条第一款），按不顺延办理',
      source('民法典第二百零三条'),
    )
  }
  draft.caution(
    'each-obligor',
    '待核实：对借款人或者其他保证人的行为不视为对本保证人的行为，应逐一行使权利',
    source('担保制度解释第二十九条第一款'),
  )
  draft.step('数名保证人', '保证人之间可以相互追偿的，未在期间内向其中一人行使权利，其他保证人在因此不能追偿的范围内免责', source('担保制度解释第二十九条第二款'))
}

const FORMS = ['general', 'joint', 'not-agreed'] as const
const AGREED_KINDS = ['none', 'until-paid', 'duration', 'until'] as const

function checkAgreed(agreed: AgreedPeriod): void {
  requireFacts(agreed, '保证期间的约定')
  requireGivenChoice(agreed.kind, AGREED_KINDS, '保证期间的约定')
  if (agreed.kind === 'duration') requireGivenChoice(agreed.unit, PERIOD_UNITS, '期间单位', 'period-invalid')
  if (agreed.kind === 'until') requireDay(agreed.date)
}

function checkFacts(facts: GuaranteeFacts, today: IsoDate): void {
  requireFacts(facts, '保证的事实')
  requireSets({ 展期: facts.extension, 提前到期: facts.acceleration, 最高额保证: facts.maximumAmount })
  requireFlags({ 保证人是否书面同意展期: facts.extension?.guarantorConsented })
  requireDay(today)
  requireChoice(facts.form, FORMS, '保证方式')
  if (facts.agreed !== undefined) checkAgreed(facts.agreed)
  requireDays(facts.contractDate, facts.principalDue, facts.demandGraceEnds, facts.extension?.newDue, ...Object.values(facts.acceleration ?? {}))
  const { determinedOn, maturities, guarantorPaysBy, endedOn } = facts.maximumAmount ?? {}
  requireDays(determinedOn, guarantorPaysBy, endedOn)
  requireDayLists({ 各期到期日: facts.instalments, 各笔债权的到期日: maturities })
  requireLists({ 行权行为: facts.acts })
  for (const act of facts.acts ?? []) {
    requireGivenChoice(act.kind, GUARANTEE_ACT_LABELS, '行权行为')
    requireDay(act.date)
    requireDays(act.withdrawnOn, act.servedOn)
    requireFlags({ 是否针对其他保证人: act.againstAnother, 是否作废: act.voided })
  }
}

/**
 * The guarantee period of one guarantor and whether an act inside it kept the guarantee alive.
 * @param today acts after this day are not yet known
 * @returns null, with the questions, when the contract's day, its words on the period or the principal's term is missing
 * @throws RuleError `facts-missing`, `flag-invalid`, `date-invalid`, `choice-invalid`, `law-version-missing` (contracts before 1995-10-01), `period-invalid`,
 *   `dates-out-of-order`
 */
export function guaranteePeriod(
  facts: GuaranteeFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<GuaranteePeriod | null> {
  checkFacts(facts, today)
  const draft = new AnswerDraft()
  if (facts.contractDate === undefined) draft.ask('contractDate', '保证合同哪一天签订？')
  if (facts.agreed === undefined) draft.ask('agreed', '合同对保证期间怎样约定（没有约定、至本息还清、若干年月、至某日）？')
  const starts = guaranteeStart(facts, draft, calendar)
  if (facts.contractDate === undefined || facts.agreed === undefined || starts === null) return draft.answer(null)
  const form = formOf(facts, facts.contractDate, draft)
  const ends = endReadings(facts.agreed, starts, facts.contractDate, inForce(DEFAULT_LENGTHS, calendar), draft)
  const due = ownDueDate(ends.legal, ends.others, calendar)
  noteDueDate(draft, due)
  noteNature(draft, due, facts.contractDate)
  const outcome = guaranteeOutcome({ form, contractDate: facts.contractDate, starts, ends, due, acts: facts.acts ?? [], today }, draft)
  return draft.answer({ form, start: starts.legal, due, length: ends.length, outcome })
}
