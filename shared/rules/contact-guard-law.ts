/** The texts behind the limits on contact (R67, R68), with the days on which they hold. */
import { isoDate } from '../model/iso-date.ts'
import type { LawVersion } from './law-version.ts'
import { source } from './law-version.ts'

export interface ContactLimits {
  readonly quietFrom: string
  readonly quietUntil: string
  /** Whether the text of that day limits effective calls and unanswered attempts; how many is a branch value. */
  readonly limitsCalls: boolean
  readonly limitsAttempts: boolean
}

const QUIET = { quietFrom: '22:00:00', quietUntil: '08:00:00' } as const

export const CONTACT_LIMITS: readonly LawVersion<ContactLimits>[] = [
  {
    to: isoDate('2025-02-27'),
    article: '民法典第一千零三十三条',
    status: 'confirmed',
    text: '不得以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁',
    rule: { ...QUIET, limitsCalls: false, limitsAttempts: false },
  },
  {
    from: isoDate('2025-02-28'),
    to: isoDate('2026-01-29'),
    article: 'GB/T 45251-2025 贷后催收风控指引',
    status: 'secondary',
    text: '22:00至次日8:00不得催收；每日有效通话不超过三次',
    rule: { ...QUIET, limitsCalls: true, limitsAttempts: false },
  },
  {
    from: isoDate('2026-01-30'),
    article: '银行业协会催收工作指引（试行）、GB/T 45251-2025',
    status: 'secondary',
    text: '22:00至次日8:00不得催收；每日有效通话不超过三次，同一号码未接通每日不超过六次',
    rule: { ...QUIET, limitsCalls: true, limitsAttempts: true },
  },
]

export const THIRD_PERSONS = source('银行业协会催收工作指引（试行）、GB/T 45251-2025', 'secondary')
export const PRIVACY = source('民法典第一千零三十二条、个人信息保护法第二十五条')
export const MINORS = source('个人信息保护法第二十八条至第三十一条')
export const LAWFUL_SOURCE = source('个人信息保护法第十条')
export const PEACE = source('民法典第一千零三十三条')
/** What the branch asks of itself beyond the texts. */
export const HOUSE_RULE = source('本程序的作业规则', 'from-memory')
