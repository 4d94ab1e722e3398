/** After the court ended a round of enforcement for want of property (终本, R40), and the list of defaulters (R41). */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addMonths, addYears, requireDays } from './civil-date.ts'
import { requireFacts } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { RuleError } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { addWorkdays, BUNDLED_CALENDAR } from './workdays.ts'

const SEARCHES = 10
const MONTHS_BETWEEN_SEARCHES = 6

export interface TerminatedRound {
  /** The court's own searches: every six months for five years. */
  readonly searches: readonly IsoDate[]
  /** The first search after the day; null when the five years are over. */
  readonly next: IsoDate | null
}

/** The court's searches after a round was terminated; the creditor may resume at any time, without the two-year period. */
export function terminatedRound(terminatedOn: IsoDate, today: IsoDate): Answer<TerminatedRound> {
  requireDays(today)
  const searches = Array.from({ length: SEARCHES }, (_, index) => addMonths(terminatedOn, MONTHS_BETWEEN_SEARCHES * (index + 1)))
  return new AnswerDraft()
    .step('终本后查询', '五年内每六个月由法院查询一次财产', source('法〔2016〕373号第九条', 'secondary'))
    .step('恢复执行', '发现财产线索可以申请恢复执行，不受二年期间限制', source('民诉法解释第五百一十七条'))
    .answer({ searches, next: searches.find((day) => day > today) ?? null })
}

/** Ground (一) of the listing rules: able to perform but refusing; the others are (二) to (六). */
export type ListingGround = 'able-but-refuses' | 'evasion'

export interface ListingFacts {
  readonly listedOn: IsoDate
  readonly ground: ListingGround
  /** Violence or several acts: one to three years more. */
  readonly extensionYears?: 0 | 1 | 2 | 3
}

/** The years of an extension as a record keeps them; an unknown figure is none. */
export function extensionOf(years: number | null): 0 | 1 | 2 | 3 {
  return years === 1 || years === 2 || years === 3 ? years : 0
}

export interface ListingTerm {
  /** With its extensions; null while the listing is open-ended. */
  readonly years: number | null
  /** Last day of the term; null while the listing is open-ended. */
  readonly ends: IsoDate | null
  /** The court removes the entry by this day; null while open-ended. */
  readonly removedBy: IsoDate | null
}

export const LISTING_TERMS: readonly LawVersion<{ readonly years: number | null; readonly removalWorkdays: number }>[] = [
  {
    from: isoDate('2013-10-01'),
    to: isoDate('2017-04-30'),
    article: '失信名单规定（2013年）',
    status: 'confirmed',
    text: '没有期限的规定',
    rule: { years: null, removalWorkdays: 3 },
  },
  {
    from: isoDate('2017-05-01'),
    article: '失信名单规定（法释〔2017〕7号）第二条、第十条',
    status: 'confirmed',
    text: '第一条第二项至第六项情形的期限为二年，有暴力等情形或者多项失信行为的可延长一至三年；届满后三个工作日内删除',
    rule: { years: 2, removalWorkdays: 3 },
  },
]

/**
 * How long an entry in the list of defaulters stays (R41).
 * @throws RuleError `period-invalid` for an extension outside 0–3 years, `law-version-missing` before 2013-10-01
 */
export function listingTerm(facts: ListingFacts, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<ListingTerm> {
  requireFacts(facts, '失信名单的事实')
  const { listedOn, ground, extensionYears = 0 } = facts
  if (![0, 1, 2, 3].includes(extensionYears)) throw new RuleError('period-invalid', `延长年数应为0至3：${String(extensionYears)}`)
  const version = versionOn(LISTING_TERMS, listedOn)
  const draft = new AnswerDraft().step('失信期限', version.text, sourceOf(version))
  const { years, removalWorkdays } = version.rule
  if (ground === 'able-but-refuses' || years === null) {
    draft.step('无固定期限', '履行完毕、和解履行、申请执行人申请等情形出现后三个工作日内删除', sourceOf(version))
    return draft.answer({ years: null, ends: null, removedBy: null })
  }
  const ends = addYears(listedOn, years + extensionYears)
  const removal = addWorkdays(ends, removalWorkdays, calendar)
  if (removal.provisional) draft.caution('provisional', `${ends.slice(0, 4)}年的放假安排尚未导入，删除日期为暂定`)
  return draft.step('届满', `${ends}届满，应于${removal.day}前删除`, sourceOf(version)).answer({ years: years + extensionYears, ends, removedBy: removal.day })
}
