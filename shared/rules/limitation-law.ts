/** The dated texts on the length of limitation, its transition and its suspension (R5, R6, R8). */
import { isoDate } from '../model/iso-date.ts'
import type { SuspensionMode } from './interruptible-period.ts'
import { type LawList, yearsOf } from './law-list.ts'
import type { LawVersion } from './law-version.ts'

const CIVIL_CODE_FROM = isoDate('2021-01-01')
const GENERAL_PART_FROM = isoDate('2017-10-01')
const GENERAL_PART_TO = isoDate('2020-12-31')
const BEFORE_GENERAL_PART = isoDate('2017-09-30')
const GENERAL_PRINCIPLES_FROM = isoDate('1987-01-01')

/** Ordinary length, by the day on which the period starts. */
export const LIMITATION_LENGTHS: LawList<{ readonly years: number }> = {
  id: 'limitation-length',
  versions: [
    {
      from: GENERAL_PRINCIPLES_FROM,
      to: BEFORE_GENERAL_PART,
      article: '民法通则第一百三十五条',
      status: 'confirmed',
      text: '向人民法院请求保护民事权利的诉讼时效期间为二年',
      rule: { years: 2 },
    },
    {
      from: GENERAL_PART_FROM,
      to: GENERAL_PART_TO,
      article: '民法总则第一百八十八条',
      status: 'confirmed',
      text: '向人民法院请求保护民事权利的诉讼时效期间为三年',
      rule: { years: 3 },
    },
    {
      from: CIVIL_CODE_FROM,
      article: '民法典第一百八十八条',
      status: 'confirmed',
      text: '向人民法院请求保护民事权利的诉讼时效期间为三年',
      rule: { years: 3 },
    },
  ],
  figures: yearsOf,
}

/** A two-year period that had not run out on this day became three years from the same start. */
export const TRANSITION: LawVersion<{ readonly lastDayOfOldRule: typeof BEFORE_GENERAL_PART; readonly years: number }> = {
  from: isoDate('2018-07-23'),
  to: GENERAL_PART_TO,
  article: '法释〔2018〕12号第一条至第三条',
  status: 'confirmed',
  text: '民法总则施行之日二年期间尚未届满的，适用三年；已经届满的，不适用三年',
  note: '2021年1月1日废止，仍为当时事实所适用',
  rule: { lastDayOfOldRule: BEFORE_GENERAL_PART, years: 3 },
}

/** The longest protection, from the harm. */
export const LONGEST_LIMITATION: LawVersion<{ readonly years: number }> = {
  article: '民法典第一百八十八条第二款',
  status: 'confirmed',
  text: '自权利受到损害之日起超过二十年的，人民法院不予保护；有特殊情况的，可以根据申请决定延长',
  rule: { years: 20 },
}

/** How a suspended period ends, by the day on which the cause ended. */
export const SUSPENSION: readonly LawVersion<SuspensionMode>[] = [
  {
    from: GENERAL_PRINCIPLES_FROM,
    to: BEFORE_GENERAL_PART,
    article: '民法通则第一百三十九条',
    status: 'confirmed',
    text: '从中止时效的原因消除之日起，诉讼时效期间继续计算',
    rule: 'remaining-days',
  },
  {
    from: GENERAL_PART_FROM,
    to: GENERAL_PART_TO,
    article: '民法总则第一百九十四条、法释〔2018〕12号第四条',
    status: 'confirmed',
    text: '自中止时效的原因消除之日起满六个月，诉讼时效期间届满',
    rule: 'six-months-after',
  },
  {
    from: CIVIL_CODE_FROM,
    article: '民法典第一百九十四条',
    status: 'confirmed',
    text: '自中止时效的原因消除之日起满六个月，诉讼时效期间届满',
    rule: 'six-months-after',
  },
]

/** Claims that never lapse by limitation (R5). */
export const CLAIMS_WITHOUT_LIMITATION: LawVersion<null> = {
  article: '诉讼时效规定第一条',
  status: 'confirmed',
  text: '支付存款本金及利息、兑付公开发行债券本息、缴付出资等请求权，不适用诉讼时效抗辩',
  rule: null,
}

/** From when an instalment debt counts. */
export const INSTALMENT_START: readonly LawVersion<null>[] = [
  {
    to: BEFORE_GENERAL_PART,
    article: '诉讼时效规定（2008年）第五条',
    status: 'confirmed',
    text: '同一债务分期履行的，自最后一期履行期限届满之日起算',
    rule: null,
  },
  {
    from: GENERAL_PART_FROM,
    to: GENERAL_PART_TO,
    article: '民法总则第一百八十九条',
    status: 'confirmed',
    text: '同一债务分期履行的，自最后一期履行期限届满之日起算',
    rule: null,
  },
  {
    from: CIVIL_CODE_FROM,
    article: '民法典第一百八十九条',
    status: 'confirmed',
    text: '同一债务分期履行的，自最后一期履行期限届满之日起算',
    rule: null,
  },
]

/** What interrupts, as a whole; the article of each act stands in limitation-acts. */
export const INTERRUPTION: readonly LawVersion<null>[] = [
  {
    to: BEFORE_GENERAL_PART,
    article: '民法通则第一百四十条',
    status: 'confirmed',
    text: '诉讼时效因提起诉讼、当事人一方提出要求或者同意履行义务而中断',
    rule: null,
  },
  {
    from: GENERAL_PART_FROM,
    to: GENERAL_PART_TO,
    article: '民法总则第一百九十五条',
    status: 'confirmed',
    text: '从中断、有关程序终结时起，诉讼时效期间重新计算',
    rule: null,
  },
  {
    from: CIVIL_CODE_FROM,
    article: '民法典第一百九十五条',
    status: 'confirmed',
    text: '从中断、有关程序终结时起，诉讼时效期间重新计算',
    rule: null,
  },
]
