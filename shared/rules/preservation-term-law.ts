/** The dated texts on how long a seal or freeze lasts and when to act (R21, R23, R24). */
import { isoDate } from '../model/iso-date.ts'
import type { Period } from './due-date.ts'
import { daysOf, fieldsOf, type LawList, periodOf } from './law-list.ts'
import type { LawVersion } from './law-version.ts'

/** `other-funds`: balances that are not bank deposits (funds, securities settlement, payment accounts). */
export const PRESERVED_OBJECTS = ['deposit', 'other-funds', 'movable', 'immovable', 'other-right'] as const
export type PreservedObject = (typeof PRESERVED_OBJECTS)[number]

export interface DurationLimit {
  readonly first: Period
  readonly renewal: Period
}

type Limits = Readonly<Record<PreservedObject, DurationLimit>>

function limit(first: Period, renewal: Period = first): DurationLimit {
  return { first, renewal }
}

const months = (count: number): Period => ({ count, unit: 'month' })
const years = (count: number): Period => ({ count, unit: 'year' })

const LIMITS_SINCE_2015: Limits = {
  deposit: limit(years(1)),
  'other-funds': limit(years(3)),
  movable: limit(years(2)),
  immovable: limit(years(3)),
  'other-right': limit(years(3)),
}

function limitOf(value: unknown): DurationLimit | null {
  const fields = fieldsOf(value)
  const [first, renewal] = [periodOf(fields?.['first']), periodOf(fields?.['renewal'])]
  return first === null || renewal === null ? null : { first, renewal }
}

function limitsOf(value: unknown): Limits | null {
  const fields = fieldsOf(value)
  const [deposit, otherFunds, movable] = [limitOf(fields?.['deposit']), limitOf(fields?.['other-funds']), limitOf(fields?.['movable'])]
  const [immovable, otherRight] = [limitOf(fields?.['immovable']), limitOf(fields?.['other-right'])]
  if (deposit === null || otherFunds === null || movable === null || immovable === null || otherRight === null) return null
  return { deposit, 'other-funds': otherFunds, movable, immovable, 'other-right': otherRight }
}

/** Longest duration by the day on which the measure, or its renewal, took effect. */
export const DURATION_LIMITS: LawList<Limits> = {
  id: 'preservation-length',
  versions: [
    {
      from: isoDate('2005-01-01'),
      to: isoDate('2015-02-03'),
      article: '查封扣押冻结规定（2004年）第二十九条',
      status: 'confirmed',
      text: '存款和其他资金不超过六个月，动产不超过一年，不动产和其他财产权不超过二年；续行期限不超过上述期限的二分之一',
      rule: {
        deposit: limit(months(6), months(3)),
        'other-funds': limit(months(6), months(3)),
        movable: limit(years(1), months(6)),
        immovable: limit(years(2), years(1)),
        'other-right': limit(years(2), years(1)),
      },
    },
    {
      from: isoDate('2015-02-04'),
      to: isoDate('2022-04-09'),
      article: '民诉法解释（2015年）第四百八十七条',
      status: 'confirmed',
      text: '银行存款不超过一年，动产不超过二年，不动产、其他财产权不超过三年；续行期限不得超过前述期限',
      rule: LIMITS_SINCE_2015,
    },
    {
      from: isoDate('2022-04-10'),
      article: '民诉法解释第四百八十五条',
      status: 'confirmed',
      text: '银行存款不超过一年，动产不超过二年，不动产、其他财产权不超过三年；续行期限不得超过前述期限',
      rule: LIMITS_SINCE_2015,
    },
  ],
  figures: limitsOf,
}

/** Balances that are not deposits are worked to as if they were (section 14, doubt 11). */
export const CAUTIOUS_FUNDS_LIMIT: Period = years(1)

/** Days before the expiry by which a renewal is to be applied for; the end day itself is not one of them. */
export interface RenewalLead {
  readonly statedDays: number
  readonly workDays: number
}

export type RenewalPhase = 'preservation' | 'enforcement'

export const PRESERVATION_LEAD: LawVersion<RenewalLead> = {
  from: isoDate('2016-12-01'),
  article: '财产保全规定第十八条',
  status: 'confirmed',
  text: '申请保全人应当在保全期限届满七日前向人民法院提出续行保全申请，逾期后果自行承担',
  note: '“七日前”按七个整日计，再避开休假日',
  rule: { statedDays: 7, workDays: 8 },
}

/** No lead time in law: the branch's own stands in `branch-values.ts`. */
export const ENFORCEMENT_RENEWAL: LawVersion<null> = {
  article: '民诉法解释第四百八十五条第二款',
  status: 'confirmed',
  text: '应当在查封、扣押、冻结期限届满前办理续行手续，未规定提前天数',
  rule: null,
}

/** Days within which the applicant must sue after a pre-suit measure was taken. */
export const PRE_SUIT_LIMITS: LawList<{ readonly days: number }> = {
  id: 'pre-suit-suit',
  versions: [
    {
      to: isoDate('2012-12-31'),
      article: '民事诉讼法（2007年修正）第九十三条',
      status: 'from-memory',
      text: '采取诉前保全措施后十五日内不起诉的，解除保全',
      rule: { days: 15 },
    },
    {
      from: isoDate('2013-01-01'),
      to: isoDate('2021-12-31'),
      article: '民事诉讼法（2012年、2017年修正）第一百零一条',
      status: 'confirmed',
      text: '采取保全措施后三十日内不依法提起诉讼或者申请仲裁的，解除保全',
      rule: { days: 30 },
    },
    {
      from: isoDate('2022-01-01'),
      article: '民事诉讼法第一百零四条',
      status: 'confirmed',
      text: '采取保全措施后三十日内不依法提起诉讼或者申请仲裁的，解除保全',
      note: '2022年、2023年为2021年修正文本，条号相同',
      rule: { days: 30 },
    },
  ],
  figures: daysOf,
}
