/** The dated texts on the period for applying for enforcement (R37). */
import { isoDate } from '../model/iso-date.ts'
import type { Period } from './due-date.ts'
import { fieldsOf, type LawList, periodOf } from './law-list.ts'
import type { LawVersion } from './law-version.ts'

export interface EnforcementLength {
  readonly length: Period
  /** When both sides are organisations; only before 2008-04-01. */
  readonly betweenOrganisations?: Period
}

function lengthsOf(value: unknown): EnforcementLength | null {
  const fields = fieldsOf(value)
  const length = periodOf(fields?.['length'])
  if (length === null || fields?.['betweenOrganisations'] === undefined) return length && { length }
  const betweenOrganisations = periodOf(fields['betweenOrganisations'])
  return betweenOrganisations && { length, betweenOrganisations }
}

const TWO_YEARS: Period = { count: 2, unit: 'year' }

/** By the day on which the period starts. */
export const ENFORCEMENT_LENGTHS: LawList<EnforcementLength> = {
  id: 'enforcement-length',
  versions: [
    {
      to: isoDate('2008-03-31'),
      article: '民事诉讼法（1991年）第二百一十九条',
      status: 'from-memory',
      text: '双方或者一方当事人是公民的为一年，双方是法人或者其他组织的为六个月',
      rule: { length: { count: 1, unit: 'year' }, betweenOrganisations: { count: 6, unit: 'month' } },
    },
    {
      from: isoDate('2008-04-01'),
      to: isoDate('2012-12-31'),
      article: '民事诉讼法（2007年修正）第二百一十五条',
      status: 'from-memory',
      text: '申请执行的期间为二年，适用法律有关诉讼时效中止、中断的规定',
      rule: { length: TWO_YEARS },
    },
    {
      from: isoDate('2013-01-01'),
      to: isoDate('2021-12-31'),
      article: '民事诉讼法（2012年、2017年修正）第二百三十九条',
      status: 'confirmed',
      text: '申请执行的期间为二年，适用法律有关诉讼时效中止、中断的规定',
      rule: { length: TWO_YEARS },
    },
    {
      from: isoDate('2022-01-01'),
      to: isoDate('2023-12-31'),
      article: '民事诉讼法（2021年修正）第二百四十六条',
      status: 'confirmed',
      text: '申请执行的期间为二年，适用法律有关诉讼时效中止、中断的规定',
      rule: { length: TWO_YEARS },
    },
    {
      from: isoDate('2024-01-01'),
      article: '民事诉讼法第二百五十条',
      status: 'confirmed',
      text: '申请执行的期间为二年，适用法律有关诉讼时效中止、中断的规定',
      rule: { length: TWO_YEARS },
    },
  ],
  figures: lengthsOf,
}

/** From when a title payable in instalments counts, by the day of its last instalment. */
export const INSTALMENT_START: readonly LawVersion<'each' | 'last'>[] = [
  {
    to: isoDate('2021-12-31'),
    article: '民事诉讼法（2017年修正）第二百三十九条第二款',
    status: 'confirmed',
    text: '分期履行的，从规定的每次履行期间的最后一日起计算',
    rule: 'each',
  },
  {
    from: isoDate('2022-01-01'),
    article: '民事诉讼法第二百五十条第二款',
    status: 'confirmed',
    text: '分期履行的，从最后一期履行期限届满之日起计算',
    rule: 'last',
  },
]

/** A notarised enforceable instrument still counts each instalment. */
export const NOTARISED_INSTALMENTS: LawVersion<'each'> = {
  article: '公证债权文书执行规定第九条',
  status: 'confirmed',
  text: '分期履行的，自每次履行期间的最后一日起计算',
  rule: 'each',
}
