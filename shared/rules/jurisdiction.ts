/** Which court and which procedure a claim goes to by its amount (R28, R33). */
import type { Fen } from '../model/fen.ts'
import { fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireFacts } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { findVersion, source, sourceOf, versionOn } from './law-version.ts'
import { formatYuan, requireAmount, requirePositiveAmount, toFen } from './money.ts'

/** `one-outside`: one party is domiciled outside the province of the court. */
export type PartiesDomicile = 'both-inside' | 'both-outside' | 'one-outside'

export interface CourtLevelFacts {
  readonly amount: Fen
  readonly domicile?: PartiesDomicile
  readonly foreignRelated?: boolean
  readonly filedOn: IsoDate
}

export type CourtLevel = 'basic' | 'intermediate'

export const COURT_LEVELS: readonly LawVersion<{ readonly ordinary: Fen; readonly oneOutside: Fen }>[] = [
  {
    from: isoDate('2021-10-01'),
    article: '法发〔2021〕27号第一条、第二条',
    status: 'secondary',
    text: '当事人住所地均在或者均不在受理法院所处省级行政辖区的，5亿元以上由中级法院管辖；一方不在的，1亿元以上',
    rule: { ordinary: fen(50_000_000_000), oneOutside: fen(10_000_000_000) },
  },
]

/**
 * The court of first instance by amount (R33).
 * @returns null, with the question, when the domiciles are not recorded or the case is foreign-related
 * @throws RuleError `amount-invalid`, `law-version-missing` (filed before 2021-10-01)
 */
export function courtLevel(facts: CourtLevelFacts): Answer<CourtLevel | null> {
  requireFacts(facts, '级别管辖的事实')
  const draft = new AnswerDraft()
  const amount = requireAmount(facts.amount, '诉讼请求金额')
  if (facts.foreignRelated === true) {
    return draft.ask('court', '涉外案件不适用该标准，受理法院是哪一家？').answer(null)
  }
  if (facts.domicile === undefined) {
    return draft.ask('domicile', '双方住所地是否都在受理法院所在的省级行政辖区？').answer(null)
  }
  const version = versionOn(COURT_LEVELS, facts.filedOn)
  const threshold = facts.domicile === 'one-outside' ? version.rule.oneOutside : version.rule.ordinary
  const level = amount >= threshold ? 'intermediate' : 'basic'
  draft.step('级别管辖', `${formatYuan(amount)}元，标准${formatYuan(threshold)}元，由${level === 'basic' ? '基层' : '中级'}法院一审`, sourceOf(version))
  return draft.answer(level)
}

export interface SmallClaimFacts {
  readonly amount: Fen
  /** Yearly average wage of employed persons in the province, as last published: kept by the branch. */
  readonly averageWage?: Fen
  readonly filedOn: IsoDate
  readonly byAgreement?: boolean
  /** Title disputes, foreign-related, appraisal needed, whereabouts unknown, counterclaim (CPL 166). */
  readonly excluded?: boolean
  readonly serviceByNotice?: boolean
}

export type SmallClaimResult = 'mandatory' | 'by-agreement' | 'possible-by-agreement' | 'no'

export const SMALL_CLAIMS: readonly LawVersion<{ readonly mandatoryPercent: number; readonly agreedPercent: number | null }>[] = [
  {
    from: isoDate('2013-01-01'),
    to: isoDate('2021-12-31'),
    article: '民事诉讼法（2017年修正）第一百六十二条',
    status: 'confirmed',
    text: '标的额为上年度就业人员年平均工资百分之三十以下的，实行一审终审',
    rule: { mandatoryPercent: 30, agreedPercent: null },
  },
  {
    from: isoDate('2022-01-01'),
    article: '民事诉讼法第一百六十五条、第一百六十六条，民诉法解释第一百四十条、第二百七十二条',
    status: 'confirmed',
    text: '标的额为上年度就业人员年平均工资百分之五十以下的适用小额诉讼；超过百分之五十但在二倍以下的，可以约定适用',
    rule: { mandatoryPercent: 50, agreedPercent: 200 },
  },
]

function percentOf(amount: Fen, percent: number): Fen {
  return toFen((BigInt(amount) * BigInt(percent)) / 100n)
}

/**
 * Whether the small-claims procedure applies (R28).
 * @returns null, with the question, when the wage of the province is not recorded
 * @throws RuleError `amount-invalid`, `law-version-missing`
 */
export function smallClaim(facts: SmallClaimFacts): Answer<SmallClaimResult | null> {
  requireFacts(facts, '小额诉讼的事实')
  const draft = new AnswerDraft()
  const amount = requireAmount(facts.amount, '诉讼请求金额')
  if (facts.excluded === true || facts.serviceByNotice === true) {
    const why = facts.serviceByNotice === true ? '须公告送达' : '属于不适用的情形'
    return draft.step('不适用小额诉讼', why, source('民事诉讼法第一百六十六条、民诉法解释第一百四十条')).answer('no')
  }
  if (facts.averageWage === undefined) {
    return draft.ask('averageWage', '本省上年度就业人员年平均工资是多少（以最近公布的为准）？').answer(null)
  }
  const wage = requirePositiveAmount(facts.averageWage, '年平均工资')
  const version = versionOn(SMALL_CLAIMS, facts.filedOn)
  const { mandatoryPercent, agreedPercent } = version.rule
  const mandatory = percentOf(wage, mandatoryPercent)
  const agreed = agreedPercent === null ? mandatory : percentOf(wage, agreedPercent)
  draft.step('标准', `${version.text}；应当适用${formatYuan(mandatory)}元以下，可约定${formatYuan(agreed)}元以下`, sourceOf(version))
  if (amount <= mandatory) return draft.answer('mandatory')
  if (amount > agreed) return draft.answer('no')
  return draft.answer(facts.byAgreement === true ? 'by-agreement' : 'possible-by-agreement')
}

export const INTERNET_COURT: readonly LawVersion<boolean>[] = [
  {
    from: isoDate('2018-09-07'),
    to: isoDate('2025-10-31'),
    article: '互联网法院规定（法释〔2018〕16号）第二条',
    status: 'confirmed',
    text: '签订、履行行为均在互联网上完成的金融借款合同纠纷，由互联网法院集中管辖',
    rule: true,
  },
  {
    from: isoDate('2025-11-01'),
    article: '法释〔2025〕14号第一条',
    status: 'confirmed',
    text: '网络金融借款合同纠纷不再列入互联网法院管辖，高级法院另有指定的除外',
    rule: false,
  },
]

/** Whether loans signed and performed online belong to the internet courts (in their cities) on a day (R33). */
export function internetCourtForOnlineLoans(on: IsoDate): Answer<boolean> {
  const version = findVersion(INTERNET_COURT, on)
  if (version === null) return new AnswerDraft().step('互联网法院', '当时尚无此项集中管辖').answer(false)
  return new AnswerDraft().step('互联网法院', version.text, sourceOf(version)).answer(version.rule)
}
