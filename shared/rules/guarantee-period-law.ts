/** The dated texts on the form and length of a guarantee (R13, R14, R16), by the day of the guarantee contract. */
import { isoDate } from '../model/iso-date.ts'
import type { Period } from './due-date.ts'
import { fieldsOf, type LawList, periodOf } from './law-list.ts'
import type { LawVersion } from './law-version.ts'

export type GuaranteeForm = 'general' | 'joint'

const GUARANTEE_LAW_FROM = isoDate('1995-10-01')
const GUARANTEE_LAW_TO = isoDate('2020-12-31')
export const CIVIL_CODE_FROM = isoDate('2021-01-01')

const SIX_MONTHS: Period = { count: 6, unit: 'month' }
const TWO_YEARS: Period = { count: 2, unit: 'year' }

/** The form when the contract agrees none, or not clearly. */
export const DEFAULT_FORM: readonly LawVersion<GuaranteeForm>[] = [
  {
    from: GUARANTEE_LAW_FROM,
    to: GUARANTEE_LAW_TO,
    article: '担保法第十九条',
    status: 'confirmed',
    text: '对保证方式没有约定或者约定不明确的，按照连带责任保证承担保证责任',
    rule: 'joint',
  },
  {
    from: CIVIL_CODE_FROM,
    article: '民法典第六百八十六条第二款',
    status: 'confirmed',
    text: '对保证方式没有约定或者约定不明确的，按照一般保证承担保证责任',
    rule: 'general',
  },
]

export interface DefaultLengths {
  readonly notAgreed: Period
  /** "直至主债务本息还清为止" and the like. */
  readonly unclear: Period
}

/** The length when the contract agrees none, or not clearly. */
export const DEFAULT_LENGTHS: LawList<DefaultLengths> = {
  id: 'guarantee-length',
  versions: [
    {
      from: GUARANTEE_LAW_FROM,
      to: GUARANTEE_LAW_TO,
      article: '担保法第二十五条、第二十六条，担保法解释第三十二条',
      status: 'confirmed',
      text: '未约定的为主债务履行期届满之日起六个月；约定至本息还清为止等视为约定不明，为二年',
      rule: { notAgreed: SIX_MONTHS, unclear: TWO_YEARS },
    },
    {
      from: CIVIL_CODE_FROM,
      article: '民法典第六百九十二条第二款、担保制度解释第三十二条',
      status: 'confirmed',
      text: '没有约定或者约定不明确的，保证期间为主债务履行期限届满之日起六个月',
      rule: { notAgreed: SIX_MONTHS, unclear: SIX_MONTHS },
    },
  ],
  figures: (value) => {
    const fields = fieldsOf(value)
    const [notAgreed, unclear] = [periodOf(fields?.['notAgreed']), periodOf(fields?.['unclear'])]
    return notAgreed === null || unclear === null ? null : { notAgreed, unclear }
  },
}

/** A contract of before 2021 over a debt that fell due before 2021 keeps the old lengths. */
export const TRANSITION: LawVersion<null> = {
  from: CIVIL_CODE_FROM,
  article: '时间效力规定第二十七条',
  status: 'confirmed',
  text: '约定不明且至2021年1月1日不满二年的，保证期间为二年；没有约定且不满六个月的，为六个月',
  rule: null,
}

/** From when the period of a maximum-amount guarantee counts when nothing is agreed. */
export const MAXIMUM_AMOUNT_START: readonly LawVersion<'old' | 'present'>[] = [
  {
    from: GUARANTEE_LAW_FROM,
    to: GUARANTEE_LAW_TO,
    article: '担保法解释第三十七条',
    status: 'confirmed',
    text: '约定了保证人清偿债务期限的，自该期限届满之日起六个月；未约定的，自最高额保证终止或者收到终止通知之日起六个月',
    rule: 'old',
  },
  {
    from: CIVIL_CODE_FROM,
    article: '担保制度解释第三十条',
    status: 'confirmed',
    text: '债权均已到期的，自债权确定之日起算；尚有未到期的，自最后到期债权的履行期限届满之日起算',
    rule: 'present',
  },
]

/** What the period is by nature, by the day of the contract. */
export const UNCHANGING: readonly LawVersion<null>[] = [
  {
    from: GUARANTEE_LAW_FROM,
    to: GUARANTEE_LAW_TO,
    article: '担保法解释第三十一条',
    status: 'from-memory',
    text: '保证期间不因任何事由发生中断、中止、延长的法律后果',
    rule: null,
  },
  {
    from: CIVIL_CODE_FROM,
    article: '民法典第六百九十二条第一款',
    status: 'confirmed',
    text: '保证期间不发生中止、中断和延长',
    rule: null,
  },
]

/** A change of the principal's term without the guarantor's written consent. */
export const EXTENSION: readonly LawVersion<null>[] = [
  {
    from: GUARANTEE_LAW_FROM,
    to: GUARANTEE_LAW_TO,
    article: '担保法解释第三十条第二款',
    status: 'from-memory',
    text: '变动主合同履行期限未经保证人书面同意的，保证期间为原合同约定的或者法律规定的期间',
    rule: null,
  },
  {
    from: CIVIL_CODE_FROM,
    article: '民法典第六百九十五条第二款',
    status: 'confirmed',
    text: '变更主债权债务合同的履行期限，未经保证人书面同意的，保证期间不受影响',
    rule: null,
  },
]

/** The act that the law asks for inside the period. */
export const EXERCISE: Readonly<Record<GuaranteeForm, readonly LawVersion<null>[]>> = {
  general: [
    {
      from: GUARANTEE_LAW_FROM,
      to: GUARANTEE_LAW_TO,
      article: '担保法第二十五条第二款',
      status: 'confirmed',
      text: '债权人未在保证期间对债务人提起诉讼或者申请仲裁的，保证人免除保证责任',
      rule: null,
    },
    {
      from: CIVIL_CODE_FROM,
      article: '民法典第六百九十三条第一款',
      status: 'confirmed',
      text: '债权人未在保证期间对债务人提起诉讼或者申请仲裁的，保证人不再承担保证责任',
      rule: null,
    },
  ],
  joint: [
    {
      from: GUARANTEE_LAW_FROM,
      to: GUARANTEE_LAW_TO,
      article: '担保法第二十六条第二款',
      status: 'confirmed',
      text: '债权人未在保证期间要求保证人承担保证责任的，保证人免除保证责任',
      rule: null,
    },
    {
      from: CIVIL_CODE_FROM,
      article: '民法典第六百九十三条第二款',
      status: 'confirmed',
      text: '债权人未在保证期间请求保证人承担保证责任的，保证人不再承担保证责任',
      rule: null,
    },
  ],
}
