/** Whether a collection contact is allowed, why not, and what may lawfully be done instead (R67, R68). */
import type { IsoDate } from '../model/iso-date.ts'
import { isIsoDate } from '../model/iso-date.ts'
import type { Answer, Source } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { type BranchKey, type BranchValues, NO_BRANCH_VALUES, ownValueStep, valueInForce } from './branch-values.ts'
import { requireGivenChoice } from './choice.ts'
import { addYears, requireDay } from './civil-date.ts'
import { CONTACT_LIMITS, type ContactLimits, HOUSE_RULE, LAWFUL_SOURCE, MINORS, PEACE, PRIVACY, THIRD_PERSONS } from './contact-guard-law.ts'
import { requireFacts, requireList } from './given.ts'
import { sourceOf, versionOn } from './law-version.ts'
import { RuleError, worded } from './rule-error.ts'

const CONTACT_WAYS = ['call', 'visit', 'message', 'letter'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

const LOAN_KINDS = ['consumer', 'personal', 'corporate'] as const

/** `obligor`: guarantor, joint debtor, giver of security, or an agent with authority. `related`: e.g. the spouse for a family debt, on a recorded finding. */
export type ContactRole = 'debtor' | 'obligor' | 'related' | 'unrelated'

export interface ContactPerson {
  readonly isDebtor?: boolean
  readonly isGuarantor?: boolean
  readonly isJointDebtor?: boolean
  /** Answers with a thing of his own: mortgagor or pledgor. */
  readonly isSecurityProvider?: boolean
  /** An agent whose authority is on record. */
  readonly isAgent?: boolean
  /** A mediator whom the debtor agreed to. */
  readonly isMediator?: boolean
  /** A strict finding that the debt concerns this person too, on record. */
  readonly relatedFindingRecorded?: boolean
}

/** What a person is to the debt: everybody without a legal tie on record is unrelated. */
export function contactRole(person: ContactPerson): ContactRole {
  if (person.isDebtor === true) return 'debtor'
  const liable = person.isGuarantor === true || person.isJointDebtor === true || person.isSecurityProvider === true
  if (liable || person.isAgent === true || person.isMediator === true) return 'obligor'
  return person.relatedFindingRecorded === true ? 'related' : 'unrelated'
}

/** The debtor's own local day and time of day, `HH:MM` or `HH:MM:SS`. */
export interface LocalMoment {
  readonly day: IsoDate
  readonly time: string
}

export interface LoggedContact {
  readonly day: IsoDate
  readonly channel: ContactWay
  readonly number?: string
  /** The debtor was spoken to; false for an attempt that nobody answered. */
  readonly effective: boolean
}

export interface ContactFacts {
  readonly at: LocalMoment
  readonly channel: ContactWay
  readonly person: ContactPerson
  readonly number?: string
  /** The contacts already made with this person, and unanswered attempts to this number. */
  readonly log: readonly LoggedContact[]
  /** Consumer and card loans fall under the guidelines; other personal loans by analogy; corporate loans under the laws alone. */
  readonly loan: (typeof LOAN_KINDS)[number]
  /** The person himself called, came or wrote: the limits bind the bank alone. */
  readonly incoming?: boolean
  /** The debtor agreed to be contacted in the quiet hours. */
  readonly quietHoursAgreed?: boolean
  /** Number invalid, repeated failed attempts, death or incapacity. */
  readonly debtorUnreachable?: boolean
  readonly personRefused?: boolean
  readonly disclosesDebt?: boolean
  readonly isMinor?: boolean
  /** Where the number or address comes from is on record and lawful. */
  readonly lawfulSource?: boolean
  /** The number is known to belong to somebody else. */
  readonly numberNotTheirs?: boolean
  /** The person's employer, colleagues or superiors. */
  readonly isEmployer?: boolean
  /** The head approved this contact, on record; lifts what needs approval, never what is barred. */
  readonly approvalRecorded?: boolean
  /** The only approval on record is by somebody who makes the contact himself: it lifts nothing. */
  readonly approvedByParticipant?: boolean
  /** How many of the bank's people go along on a visit. */
  readonly visitors?: number
}

export type ContactVerdict = 'allow' | 'needs-approval' | 'block'

/** One rule that stands against the contact, and what may lawfully be done instead. */
export interface ContactFinding {
  readonly verdict: Exclude<ContactVerdict, 'allow'>
  readonly reason: string
  readonly nextStep: string
  readonly source?: Source
}

export interface ContactDecision {
  readonly verdict: ContactVerdict
  readonly role: ContactRole
  readonly reasons: readonly string[]
  readonly findings: readonly ContactFinding[]
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

function timeOfDay({ day, time }: LocalMoment): string {
  if (!isIsoDate(day) || !TIME.test(time)) throw new RuleError('time-invalid', `联系时间无效：${worded(day)} ${worded(time)}`)
  return time.length === 5 ? `${time}:00` : time
}

/** The guidelines bind consumer and personal loans; for corporate loans their limits call for approval. */
function limitVerdict(facts: ContactFacts): ContactFinding['verdict'] {
  return facts.loan === 'corporate' ? 'needs-approval' : 'block'
}

function quietHours(facts: ContactFacts, limits: ContactLimits, cited: Source): ContactFinding[] {
  const time = timeOfDay(facts.at)
  const quiet = time >= limits.quietFrom || time < limits.quietUntil
  if (!quiet || facts.channel === 'letter' || facts.quietHoursAgreed === true) return []
  return [
    {
      verdict: limitVerdict(facts),
      reason: '22:00至次日8:00（债务人所在地时间）不得催收，债务人同意的除外',
      nextStep: '次日8:00后再联系；本人同意夜间联系的，先登记联系约定',
      source: cited,
    },
  ]
}

function frequency(facts: ContactFacts, limits: ContactLimits, cited: Source, values: BranchValues): ContactFinding[] {
  if (facts.channel !== 'call') return []
  const today = facts.log.filter((contact) => contact.day === facts.at.day && contact.channel === 'call')
  const effective = today.filter((contact) => contact.effective).length
  const unanswered = today.filter((contact) => !contact.effective && contact.number === facts.number).length
  const mostCalls = valueInForce(values, 'effectiveCallsPerDay')
  const mostAttempts = valueInForce(values, 'attemptsPerNumber')
  const verdict = limitVerdict(facts)
  const findings: ContactFinding[] = []
  if (limits.limitsCalls && effective >= mostCalls) {
    findings.push({ verdict, reason: `当日有效通话已达${mostCalls}次`, nextStep: '改日再打，或寄送书面催收', source: cited })
  }
  if (limits.limitsAttempts && unanswered >= mostAttempts) {
    findings.push({ verdict, reason: `该号码当日未接通已达${mostAttempts}次`, nextStep: '改日再打，或寄送书面催收', source: cited })
  }
  return findings
}

function thirdPerson(facts: ContactFacts, role: ContactRole): ContactFinding[] {
  if (role === 'debtor' || role === 'obligor') return []
  const findings: ContactFinding[] = []
  if (facts.personRefused === true) {
    findings.push({ verdict: 'block', reason: '对方已明确拒绝，应立即停止联系', nextStep: '不再联系此人；向债务人本人寄送书面催收', source: THIRD_PERSONS })
  }
  if (facts.isEmployer === true) {
    findings.push({
      verdict: 'block',
      reason: '不得向工作单位、同事催收或者施压',
      nextStep: '工资、公积金等由法院在执行中向单位发协助执行通知',
      source: THIRD_PERSONS,
    })
    return findings
  }
  if (role === 'related') {
    return [...findings, { verdict: 'needs-approval', reason: '关联第三人须经审批后联系', nextStep: '由负责人批准并登记联系约定', source: THIRD_PERSONS }]
  }
  const unreachable = facts.debtorUnreachable === true
  return [
    ...findings,
    ...disclosure(facts, role),
    {
      verdict: unreachable ? 'needs-approval' : 'block',
      reason: unreachable ? '仅可询问债务人联系方式或者请其转告，须经审批' : '债务人并非无法联系，不得联系无关第三人',
      nextStep: unreachable ? '由负责人批准并登记联系约定，通话中不提债务' : '联系借款人、保证人或共同债务人本人；联系不上的按约定地址寄送书面催收',
      source: THIRD_PERSONS,
    },
  ]
}

/** Telling an unrelated person of the debt is a disclosure, whoever called whom. */
function disclosure(facts: ContactFacts, role: ContactRole): ContactFinding[] {
  if (role !== 'unrelated' || facts.disclosesDebt !== true) return []
  return [{ verdict: 'block', reason: '不得向无关第三人透露债务信息', nextStep: '只可询问联系方式或请其转告，不提债务', source: PRIVACY }]
}

function personalData(facts: ContactFacts): ContactFinding[] {
  const findings: ContactFinding[] = []
  if (facts.isMinor === true) {
    findings.push({ verdict: 'block', reason: '对方为未成年人，须取得监护人单独同意', nextStep: '联系其监护人', source: MINORS })
  }
  if (facts.lawfulSource === false) {
    findings.push({ verdict: 'block', reason: '联系方式来源不合法', nextStep: '改用合同约定或本人提供的联系方式', source: LAWFUL_SOURCE })
  }
  if (facts.numberNotTheirs === true) {
    findings.push({ verdict: 'block', reason: '该号码非本人，不得再打', nextStep: '按约定送达地址联系，核实新号码后更新当事人资料', source: PEACE })
  }
  return findings
}

/** The number of people on a visit is a house rule against crowding (S200). */
function visit(facts: ContactFacts, values: BranchValues): ContactFinding[] {
  const most = valueInForce(values, 'visitTeamMost')
  if (facts.channel !== 'visit' || facts.visitors === undefined || facts.visitors <= most) return []
  return [{ verdict: 'needs-approval', reason: `上门人员超过${most}名`, nextStep: `减少到${most}名以内，或由负责人批准`, source: HOUSE_RULE }]
}

const USED_VALUES: readonly BranchKey[] = ['effectiveCallsPerDay', 'attemptsPerNumber', 'visitTeamMost']

function checkFacts(facts: ContactFacts): void {
  requireFacts(facts, '联系的事实')
  const { at, channel, person, loan, log } = facts
  requireFacts(at, '联系时间')
  requireFacts(person, '联系对象')
  requireList(log, '联系记录')
  timeOfDay(at)
  requireGivenChoice(channel, CONTACT_WAYS, '联系方式')
  requireGivenChoice(loan, LOAN_KINDS, '贷款种类')
  for (const contact of log) {
    requireDay(contact.day)
    requireGivenChoice(contact.channel, CONTACT_WAYS, '联系方式')
  }
}

/**
 * Whether the contact may be made now.
 * @throws RuleError `facts-missing`, `time-invalid`, `date-invalid`, `choice-invalid`
 */
export function mayContact(facts: ContactFacts, values: BranchValues = NO_BRANCH_VALUES): Answer<ContactDecision> {
  checkFacts(facts)
  const role = contactRole(facts.person)
  const version = versionOn(CONTACT_LIMITS, facts.at.day)
  const cited = sourceOf(version)
  const found = facts.incoming === true
    ? disclosure(facts, role)
    : [...quietHours(facts, version.rule, cited), ...frequency(facts, version.rule, cited, values), ...thirdPerson(facts, role), ...personalData(facts), ...visit(facts, values)]
  const findings = afterApproval(found, facts)
  const draft = new AnswerDraft().step('催收时间和频次', version.text, cited)
  if (facts.incoming === true) draft.step('对方主动联系', '时间和频次的限制约束银行一方，不适用于对方来电、来访')
  for (const key of USED_VALUES) noteOwnValue(draft, values, key)
  for (const finding of findings) draft.step(finding.verdict === 'block' ? '不得联系' : '须经审批', `${finding.reason}。可以：${finding.nextStep}`, finding.source)
  if (facts.approvalRecorded === true && findings.length < found.length) draft.step('已经批准', '负责人的批准登记在联系约定中')
  if (facts.lawfulSource === undefined && facts.incoming !== true) draft.ask('lawfulSource', '该联系方式从哪里取得（合同、本人提供、授权查询）？')
  const blocked = findings.some((finding) => finding.verdict === 'block')
  const verdict: ContactVerdict = blocked ? 'block' : findings.length > 0 ? 'needs-approval' : 'allow'
  return draft.answer({ verdict, role, reasons: findings.map((finding) => finding.reason), findings })
}

/** What stands against the contact once approvals are read: one by who goes along himself waits for another's. */
function afterApproval(found: readonly ContactFinding[], { approvalRecorded, approvedByParticipant }: ContactFacts): readonly ContactFinding[] {
  if (approvalRecorded === true) return found.filter(({ verdict }) => verdict === 'block')
  if (approvedByParticipant !== true) return found
  return found.map((finding) => (finding.verdict === 'block' ? finding : { ...finding, nextStep: '由另一位负责人批准：批准人不能批准自己参加的联系' }))
}

function noteOwnValue(draft: AnswerDraft, values: BranchValues, key: BranchKey): void {
  const step = ownValueStep(values, key)
  if (step !== null) draft.step(step.label, step.detail)
}

/**
 * Whether the debtor counts as out of reach: dead, missing or without a number that works, or the newest contacts with him failed in a row.
 * @param failedInARow newest contacts with the debtor, from the last backwards, that reached nobody
 */
export function debtorUnreachable(failedInARow: number, status: 'normal' | 'lost', values: BranchValues = NO_BRANCH_VALUES): boolean {
  return status === 'lost' || failedInARow >= valueInForce(values, 'failuresUntilLost')
}

const FULL_AGE = 18

/** Under eighteen on the day (民法典第十七条). */
export function isMinorOn(birthDate: IsoDate, day: IsoDate): boolean {
  return addYears(birthDate, FULL_AGE) > day
}
