/** Limitation of the guarantee debt (R18): it runs once the right was exercised inside the guarantee period. */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { addYears, minDate, requireDays } from './civil-date.ts'
import { requireFacts, requireLists, requireSets } from './given.ts'
import type { GuaranteeForm } from './guarantee-period-law.ts'
import type { Obstacle } from './interruptible-period.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import type { LimitationEvent } from './limitation-acts.ts'
import type { LimitationOutcome } from './limitation-run.ts'
import { runLimitation } from './limitation-run.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export interface GuaranteeEnforcementFacts {
  /** The court received the application to enforce against the debtor. */
  readonly applicationReceivedOn?: IsoDate
  /** Service on the bank of the ruling that ended the round (终本), or ended enforcement under CPL 268 (三)/(五). */
  readonly endingRulingServedOn?: IsoDate
}

export interface GuaranteeLimitationFacts {
  readonly form: GuaranteeForm
  /** Joint guarantee: the request made inside the guarantee period. */
  readonly requestedOn?: IsoDate
  /** General guarantee of today: how enforcement against the debtor went. */
  readonly enforcement?: GuaranteeEnforcementFacts
  /** General guarantee: when the bank knew of an exception of 687(2) (debtor missing, bankrupt, insolvent; waiver). */
  readonly exceptionKnownOn?: IsoDate
  /** General guarantee under the old law: the day on which the judgment or award against the debtor took effect. */
  readonly judgmentEffectiveOn?: IsoDate
  /** Acts towards this guarantor alone; those towards the borrower are another track (R19). */
  readonly events?: readonly LimitationEvent[]
  readonly obstacles?: readonly Obstacle[]
}

const CIVIL_CODE_FROM = isoDate('2021-01-01')

/** When limitation of the guarantee debt begins, by the day of the fact that begins it. */
export const GUARANTEE_DEBT_STARTS: readonly LawVersion<Readonly<Record<GuaranteeForm, 'request' | 'judgment' | 'enforcement'>>>[] = [
  {
    to: isoDate('2020-12-31'),
    article: '担保法解释第三十四条',
    status: 'confirmed',
    text: '一般保证自判决或者仲裁裁决生效之日起算；连带责任保证自债权人要求保证人承担责任之日起算',
    rule: { general: 'judgment', joint: 'request' },
  },
  {
    from: CIVIL_CODE_FROM,
    article: '民法典第六百九十四条、担保制度解释第二十八条',
    status: 'confirmed',
    text: '一般保证自保证人拒绝承担责任的权利消灭之日起算；连带责任保证自请求保证人之日起算',
    rule: { general: 'enforcement', joint: 'request' },
  },
]

/** What an interruption of the principal's limitation did to the guarantor's before 2021 (R18). */
const OLD_INTERRUPTION: Readonly<Record<GuaranteeForm, string>> = {
  general: '主债务诉讼时效中断的，一般保证债务的诉讼时效随之中断；该中断请按实际日期登记在保证人名下',
  joint: '主债务诉讼时效中断的，连带责任保证债务的诉讼时效不中断，应对保证人另行主张',
}

/** Without a ruling within a year of receiving the application, the end of that year (解释28). */
function enforcementStart({ applicationReceivedOn, endingRulingServedOn }: GuaranteeEnforcementFacts, today: IsoDate): IsoDate | null {
  const served = endingRulingServedOn !== undefined && endingRulingServedOn <= today ? endingRulingServedOn : null
  if (applicationReceivedOn === undefined) return served
  const yearEnd = addYears(applicationReceivedOn, 1)
  if (served !== null) return minDate(served, yearEnd)
  return yearEnd <= today ? yearEnd : null
}

function generalStart(facts: GuaranteeLimitationFacts, today: IsoDate, draft: AnswerDraft): IsoDate | null {
  const { judgmentEffectiveOn, exceptionKnownOn } = facts
  if (judgmentEffectiveOn !== undefined && judgmentEffectiveOn < CIVIL_CODE_FROM) return judgmentEffectiveOn
  const enforced = enforcementStart(facts.enforcement ?? {}, today)
  const days = [enforced ?? undefined, exceptionKnownOn].filter((day) => day !== undefined)
  const [first, ...rest] = days
  if (first === undefined) {
    draft.ask('enforcement', '对债务人的强制执行哪一天被法院受理？终结（终本）裁定哪一天送达？受理满一年无裁定的，自满一年起算')
    return null
  }
  if (enforced !== null && facts.enforcement?.endingRulingServedOn === undefined) {
    draft.caution('guarantor-proof', '法院受理执行满一年未作裁定的，自满一年起算，但保证人能证明债务人仍有财产可供执行的除外')
  }
  return minDate(first, ...rest)
}

function startOf(facts: GuaranteeLimitationFacts, today: IsoDate, draft: AnswerDraft): IsoDate | null {
  if (facts.form === 'general') return generalStart(facts, today, draft)
  if (facts.requestedOn === undefined) {
    draft.ask('requestedOn', '保证期间内哪一天请求保证人承担保证责任（送达日、起诉日）？')
    return null
  }
  return facts.requestedOn
}

/**
 * The limitation of the guarantee debt as of a day.
 * @returns null, with the question, while the fact that starts it is not recorded
 * @throws RuleError as `limitation`
 */
export function guaranteeLimitation(
  facts: GuaranteeLimitationFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<LimitationOutcome | null> {
  requireFacts(facts, '保证债务的事实')
  requireSets({ 对债务人的强制执行: facts.enforcement })
  requireLists({ 中断事由: facts.events, 中止事由: facts.obstacles })
  requireGivenChoice(facts.form, OLD_INTERRUPTION, '保证方式')
  requireDays(today, facts.requestedOn, facts.judgmentEffectiveOn, facts.exceptionKnownOn, ...Object.values(facts.enforcement ?? {}))
  const draft = new AnswerDraft()
  const start = startOf(facts, today, draft)
  if (start === null) return draft.answer(null)
  const version = versionOn(GUARANTEE_DEBT_STARTS, start)
  draft.step('保证债务诉讼时效起算', `${start}：${version.text}`, sourceOf(version))
  draft.caution(
    'separate-track',
    '待核实：对借款人的催收能否中断保证债务的诉讼时效没有明文，应对借款人、各保证人分别催收并分别登记',
    source('诉讼时效规定第十五条', 'from-memory'),
  )
  draft.step('债务人的抗辩', '保证人可以主张债务人的时效抗辩：主债务时效届满的，保证债务时效未届满也有抗辩风险', source('民法典第七百零一条、诉讼时效规定第十八条'))
  if (start < CIVIL_CODE_FROM) draft.step('旧法下的中断', OLD_INTERRUPTION[facts.form], source('担保法解释第三十六条'))
  const { events = [], obstacles = [] } = facts
  return draft.answer(runLimitation({ start, otherStarts: [], events, obstacles }, today, calendar, draft))
}
