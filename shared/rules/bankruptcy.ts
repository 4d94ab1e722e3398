/** What the acceptance of the debtor's bankruptcy does to the bank's claim (R46): 企业破产法 of 2006. */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { type BranchValues, NO_BRANCH_VALUES, ownValueStep, valueInForce } from './branch-values.ts'
import { addDays, addMonths, addYears, requireDays } from './civil-date.ts'
import { fixedDueDate, noteDueDate, ownDueDate } from './due-date.ts'
import { requireFacts } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { RuleError, worded } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export interface BankruptcyFacts {
  readonly acceptedOn?: IsoDate
  readonly noticePublishedOn?: IsoDate
  /** Days to file claims, as the court's notice sets them. */
  readonly claimDays?: number
  /** The last day to file that the court's notice names: it wins. */
  readonly writtenClaimDay?: IsoDate
  readonly claimFiledOn?: IsoDate
  readonly endedOn?: IsoDate
  /** Whether the day of acceptance itself still bears interest; default as the branch set it, else not. */
  readonly includeAcceptanceDay?: boolean
}

export interface BankruptcyEffects {
  /** End of interest as a half-open interval: interest runs to this day, which is not counted. */
  readonly interestUntil: IsoDate
  readonly claimDue: DueDate | null
  readonly claimStatus: 'open' | 'filed' | 'late'
  /** Acts of the debtor from these days on may be revoked. */
  readonly clawback: { readonly oneYear: IsoDate; readonly sixMonths: IsoDate }
  /** Newly found property is distributed up to this day. */
  readonly additionalDistributionUntil: IsoDate | null
}

interface BankruptcyLaw {
  readonly claimDays: { readonly least: number; readonly mostMonths: number }
  readonly additionalYears: number
}

export const BANKRUPTCY_ACT: readonly LawVersion<BankruptcyLaw>[] = [
  {
    from: isoDate('2007-06-01'),
    article: '企业破产法第四十五条、第四十六条',
    status: 'confirmed',
    text: '附利息的债权自破产申请受理时起停止计息；债权申报期限自公告之日起最短不少于三十日，最长不超过三个月',
    rule: { claimDays: { least: 30, mostMonths: 3 }, additionalYears: 2 },
  },
]

function claimDue(facts: BankruptcyFacts, law: BankruptcyLaw, calendar: WorkdayCalendar, draft: AnswerDraft): DueDate | null {
  if (facts.writtenClaimDay !== undefined) {
    draft.step('申报债权', `公告写明${facts.writtenClaimDay}，以公告为准`, source('企业破产法第四十五条'))
    return fixedDueDate(facts.writtenClaimDay, [], calendar)
  }
  const { noticePublishedOn, claimDays } = facts
  if (noticePublishedOn === undefined || claimDays === undefined) {
    draft.ask('writtenClaimDay', '受理公告确定的债权申报期限哪一天届满？')
    return null
  }
  if (!Number.isSafeInteger(claimDays) || claimDays < 1) throw new RuleError('period-invalid', `申报期限的天数应为正整数：${worded(claimDays)}`)
  const nominal = addDays(noticePublishedOn, claimDays)
  const { least, mostMonths } = law.claimDays
  if (claimDays < least || nominal > addMonths(noticePublishedOn, mostMonths)) {
    draft.caution('claim-period', `申报期限应在${least}日至${mostMonths}个月之间，请核对公告`, source('企业破产法第四十五条'))
  }
  draft.step('申报债权', `${noticePublishedOn}公告，${claimDays}日内申报，至${nominal}`, source('企业破产法第四十五条'))
  const due = ownDueDate(nominal, [], calendar)
  noteDueDate(draft, due)
  return due
}

function claimStatus(facts: BankruptcyFacts, due: DueDate | null, today: IsoDate): BankruptcyEffects['claimStatus'] {
  if (facts.claimFiledOn !== undefined && facts.claimFiledOn <= today) return 'filed'
  return due !== null && today > due.rolled ? 'late' : 'open'
}

function noteConsequences(draft: AnswerDraft): void {
  draft
    .step('保全与执行', '保全措施应当解除，执行程序应当中止', source('企业破产法第十九条'))
    .step('诉讼', '已开始尚未终结的诉讼中止，管理人接管后继续；新的诉讼只能向受理破产的法院提起', source('企业破产法第二十条、第二十一条'))
    .step('迟延履行利息', '受理后产生的加倍部分债务利息不作为破产债权', source('破产法解释三第三条'))
    .step('担保', '有财产担保的债权人享有优先受偿权；应同时向保证人主张或者通知保证人', source('企业破产法第一百零九条、担保制度解释第二十四条'))
    .step('保证债务', '保证人承担的债务自受理之日起同样停止计息', source('担保制度解释第二十二条'))
    .caution('bankruptcy-revision', '待核实：企业破产法修订草案2025年9月已公布，2026年5月以后是否通过未查明')
}

/** The end of interest `[…, day)`: the day of acceptance is in doubt until the branch has settled it (R46). */
function interestEnd(acceptedOn: IsoDate, asked: boolean | undefined, branch: BranchValues, draft: AnswerDraft): IsoDate {
  const counted = asked ?? valueInForce(branch, 'bankruptcyAcceptanceDay') === 'counted'
  const own = ownValueStep(branch, 'bankruptcyAcceptanceDay', counted ? 'counted' : 'not-counted')
  if (own === null) draft.caution('interest-stop-day', '待核实：受理当日是否计息有不同做法，申报时两个数字都应列明', source('企业破产法第四十六条'))
  else draft.step(own.label, own.detail)
  return counted ? addDays(acceptedOn, 1) : acceptedOn
}

/**
 * The days that bankruptcy fixes for the bank's claim.
 * @returns null, with the question, while the day of acceptance is not recorded
 * @throws RuleError `facts-missing`, `period-invalid`, `law-version-missing` (before 2007-06-01), `dates-out-of-order`
 */
export function bankruptcyEffects(
  facts: BankruptcyFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
  branch: BranchValues = NO_BRANCH_VALUES,
): Answer<BankruptcyEffects | null> {
  requireFacts(facts, '破产程序的事实')
  requireDays(today, facts.claimFiledOn, facts.writtenClaimDay, facts.endedOn)
  const draft = new AnswerDraft()
  const { acceptedOn, endedOn } = facts
  if (acceptedOn === undefined) return draft.ask('acceptedOn', '法院哪一天裁定受理破产申请？').answer(null)
  if (endedOn !== undefined && endedOn < acceptedOn) throw new RuleError('dates-out-of-order', '破产程序终结日早于受理日')
  const version = versionOn(BANKRUPTCY_ACT, acceptedOn)
  const interestUntil = interestEnd(acceptedOn, facts.includeAcceptanceDay, branch, draft)
  draft.step('停止计息', `${acceptedOn}受理，利息计至${addDays(interestUntil, -1)}（含当日）`, sourceOf(version))
  noteConsequences(draft)
  const due = claimDue(facts, version.rule, calendar, draft)
  const status = claimStatus(facts, due, today)
  if (status === 'late') draft.step('逾期申报', '最后分配前可补充申报，已分配的不再补分，并承担审查费用', source('企业破产法第五十六条'))
  return draft.answer({
    interestUntil,
    claimDue: due,
    claimStatus: status,
    clawback: { oneYear: addYears(acceptedOn, -1), sixMonths: addMonths(acceptedOn, -6) },
    additionalDistributionUntil: endedOn === undefined ? null : addYears(endedOn, version.rule.additionalYears),
  })
}
