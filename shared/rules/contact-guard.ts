/** Whether a collection contact is allowed, and why not (R67, R68). */
import type { IsoDate } from '../model/iso-date.ts'
import { isIsoDate, isoDate } from '../model/iso-date.ts'
import type { Answer, Source } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { RuleError } from './rule-error.ts'

export type ContactChannel = 'call' | 'visit' | 'message' | 'letter'

/** `obligor`: guarantor or joint debtor. `related`: e.g. the spouse for a family debt, on a recorded finding. */
export type ContactRole = 'debtor' | 'obligor' | 'related' | 'unrelated'

export interface ContactPerson {
  readonly isDebtor?: boolean
  readonly isGuarantor?: boolean
  readonly isJointDebtor?: boolean
  /** A strict finding that the debt concerns this person too, on record. */
  readonly relatedFindingRecorded?: boolean
}

/** What a person is to the debt: everybody without a legal tie on record is unrelated. */
export function contactRole(person: ContactPerson): ContactRole {
  if (person.isDebtor === true) return 'debtor'
  if (person.isGuarantor === true || person.isJointDebtor === true) return 'obligor'
  return person.relatedFindingRecorded === true ? 'related' : 'unrelated'
}

/** The debtor's own local day and time of day, `HH:MM` or `HH:MM:SS`. */
export interface LocalMoment {
  readonly day: IsoDate
  readonly time: string
}

export interface LoggedContact {
  readonly day: IsoDate
  readonly channel: ContactChannel
  readonly number?: string
  /** The debtor was spoken to; false for an attempt that nobody answered. */
  readonly effective: boolean
}

export interface ContactFacts {
  readonly at: LocalMoment
  readonly channel: ContactChannel
  readonly person: ContactPerson
  readonly number?: string
  /** The contacts already made with this person. */
  readonly log: readonly LoggedContact[]
  /** Consumer and card loans fall under the guidelines; other personal loans by analogy; corporate loans under the laws alone. */
  readonly loan: 'consumer' | 'personal' | 'corporate'
  /** The debtor agreed to be contacted in the quiet hours. */
  readonly quietHoursAgreed?: boolean
  /** Number invalid, repeated failed attempts, death or incapacity. */
  readonly debtorUnreachable?: boolean
  readonly personRefused?: boolean
  readonly disclosesDebt?: boolean
  readonly isMinor?: boolean
  /** Where the number or address comes from is on record and lawful. */
  readonly lawfulSource?: boolean
}

export type ContactVerdict = 'allow' | 'needs-approval' | 'block'

export interface ContactDecision {
  readonly verdict: ContactVerdict
  readonly role: ContactRole
  readonly reasons: readonly string[]
}

interface ContactLimits {
  readonly quietFrom: string
  readonly quietUntil: string
  readonly effectiveCallsPerDay: number | null
  readonly attemptsPerNumberPerDay: number | null
}

const QUIET = { quietFrom: '22:00:00', quietUntil: '08:00:00' } as const

const LIMITS: readonly LawVersion<ContactLimits>[] = [
  {
    to: isoDate('2025-02-27'),
    article: '民法典第一千零三十三条',
    status: 'confirmed',
    text: '不得以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁',
    rule: { ...QUIET, effectiveCallsPerDay: null, attemptsPerNumberPerDay: null },
  },
  {
    from: isoDate('2025-02-28'),
    to: isoDate('2026-01-29'),
    article: 'GB/T 45251-2025 贷后催收风控指引',
    status: 'secondary',
    text: '22:00至次日8:00不得催收；每日有效通话不超过三次',
    rule: { ...QUIET, effectiveCallsPerDay: 3, attemptsPerNumberPerDay: null },
  },
  {
    from: isoDate('2026-01-30'),
    article: '银行业协会催收工作指引（试行）、GB/T 45251-2025',
    status: 'secondary',
    text: '22:00至次日8:00不得催收；每日有效通话不超过三次，同一号码未接通每日不超过六次',
    rule: { ...QUIET, effectiveCallsPerDay: 3, attemptsPerNumberPerDay: 6 },
  },
]

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

function timeOfDay({ day, time }: LocalMoment): string {
  if (!isIsoDate(day) || !TIME.test(time)) throw new RuleError('time-invalid', `联系时间无效：${String(day)} ${time}`)
  return time.length === 5 ? `${time}:00` : time
}

interface Finding {
  readonly verdict: Exclude<ContactVerdict, 'allow'>
  readonly reason: string
  readonly source?: Source
}

/** The guidelines bind consumer and personal loans; for corporate loans their limits call for approval. */
function limitVerdict(facts: ContactFacts): Finding['verdict'] {
  return facts.loan === 'corporate' ? 'needs-approval' : 'block'
}

function quietHours(facts: ContactFacts, limits: ContactLimits, cited: Source): Finding[] {
  const time = timeOfDay(facts.at)
  const quiet = time >= limits.quietFrom || time < limits.quietUntil
  if (!quiet || facts.channel === 'letter' || facts.quietHoursAgreed === true) return []
  return [{ verdict: limitVerdict(facts), reason: '22:00至次日8:00（债务人所在地时间）不得催收，债务人同意的除外', source: cited }]
}

function frequency(facts: ContactFacts, limits: ContactLimits, cited: Source): Finding[] {
  if (facts.channel !== 'call') return []
  const today = facts.log.filter((contact) => contact.day === facts.at.day && contact.channel === 'call')
  const effective = today.filter((contact) => contact.effective).length
  const unanswered = today.filter((contact) => !contact.effective && contact.number === facts.number).length
  const findings: Finding[] = []
  if (limits.effectiveCallsPerDay !== null && effective >= limits.effectiveCallsPerDay) {
    findings.push({ verdict: limitVerdict(facts), reason: `当日有效通话已达${limits.effectiveCallsPerDay}次`, source: cited })
  }
  if (limits.attemptsPerNumberPerDay !== null && unanswered >= limits.attemptsPerNumberPerDay) {
    findings.push({ verdict: limitVerdict(facts), reason: `该号码当日未接通已达${limits.attemptsPerNumberPerDay}次`, source: cited })
  }
  return findings
}

const THIRD_PERSONS = source('银行业协会催收工作指引（试行）、GB/T 45251-2025', 'secondary')

function thirdPerson(facts: ContactFacts, role: ContactRole): Finding[] {
  if (role === 'debtor' || role === 'obligor') return []
  const findings: Finding[] = []
  if (facts.personRefused === true) {
    findings.push({ verdict: 'block', reason: '对方已明确拒绝，应立即停止联系', source: THIRD_PERSONS })
  }
  if (role === 'related') {
    return [...findings, { verdict: 'needs-approval', reason: '关联第三人须经审批后联系', source: THIRD_PERSONS }]
  }
  if (facts.disclosesDebt === true) {
    findings.push({ verdict: 'block', reason: '不得向无关第三人透露债务信息', source: source('民法典第一千零三十二条、个人信息保护法第二十五条') })
  }
  const reason =
    facts.debtorUnreachable === true
      ? '仅可询问债务人联系方式或者请其转告，须经审批'
      : '债务人并非无法联系，不得联系无关第三人'
  return [...findings, { verdict: facts.debtorUnreachable === true ? 'needs-approval' : 'block', reason, source: THIRD_PERSONS }]
}

function personalData(facts: ContactFacts): Finding[] {
  const findings: Finding[] = []
  if (facts.isMinor === true) {
    findings.push({ verdict: 'block', reason: '对方为未成年人，须取得监护人单独同意', source: source('个人信息保护法第二十八条至第三十一条') })
  }
  if (facts.lawfulSource === false) {
    findings.push({ verdict: 'block', reason: '联系方式来源不合法', source: source('个人信息保护法第十条') })
  }
  return findings
}

/**
 * Whether the contact may be made now.
 * @throws RuleError `time-invalid`
 */
export function mayContact(facts: ContactFacts): Answer<ContactDecision> {
  const role = contactRole(facts.person)
  const version = versionOn(LIMITS, facts.at.day)
  const cited = sourceOf(version)
  const findings = [
    ...quietHours(facts, version.rule, cited),
    ...frequency(facts, version.rule, cited),
    ...thirdPerson(facts, role),
    ...personalData(facts),
  ]
  const draft = new AnswerDraft().step('催收时间和频次', version.text, cited)
  for (const finding of findings) draft.step(finding.verdict === 'block' ? '不得联系' : '须经审批', finding.reason, finding.source)
  if (facts.lawfulSource === undefined) draft.ask('lawfulSource', '该联系方式从哪里取得（合同、本人提供、授权查询）？')
  const blocked = findings.some((finding) => finding.verdict === 'block')
  const verdict: ContactVerdict = blocked ? 'block' : findings.length > 0 ? 'needs-approval' : 'allow'
  return draft.answer({ verdict, role, reasons: findings.map((finding) => finding.reason) })
}
