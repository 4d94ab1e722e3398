/**
 * What usually comes next in a proceeding, proposed from its kind and its events, with the article and the day that a rule gives.
 * Nothing is forced: a step is a proposal beside the record, and what is recorded otherwise stands.
 */
import type { IsoDate } from '../model/iso-date.ts'
import { enforcementKinds, type ProceedingKind } from '../model/proceeding.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { bankruptcyEffects } from './bankruptcy.ts'
import { requireDay } from './civil-date.ts'
import { othersDueDate, periodEnd } from './due-date.ts'
import { effectiveDate, type EffectiveDocument } from './effective-date.ts'
import type { EnforcementFacts } from './enforcement-term.ts'
import { source } from './law-version.ts'
import { type Course, type CourseEvent, type CourseTitle, firstEvent, requireCourse } from './proceeding-course.ts'
import { type ProcedureEvent, type ProcedureEventKind, type ProcedureRule, procedureTerms } from './procedure-term.ts'
import { RuleError } from './rule-error.ts'
import { terminatedRound } from './terminated-round.ts'
import { applicationFacts, wonTitle } from './won-title.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

/** What the day of a step was computed from, for whoever computes it by hand. */
export type StepBasis = { readonly of: 'procedure'; readonly event: ProcedureEvent } | { readonly of: 'enforcement'; readonly facts: EnforcementFacts }

export interface NextStep {
  readonly code: string
  /** What to do, as the person in charge would say it. */
  readonly label: string
  /** Who acts: the bank works to the day, the others are waited for. */
  readonly party: 'bank' | 'court' | 'others'
  /** The day to work to, or to wait for; null where no rule and no paper gives one. */
  readonly by: IsoDate | null
  readonly why: Answer<IsoDate | null>
  /** Absent where no rule of a period was asked. */
  readonly basis?: StepBasis
}

interface Setting {
  readonly course: Course
  readonly today: IsoDate
  readonly calendar: WorkdayCalendar
}

function plainStep(code: string, label: string, reason: string, by: IsoDate | null = null, party: NextStep['party'] = 'bank'): NextStep {
  return { code, label, party, by, why: new AnswerDraft().step('依据', reason).answer(by) }
}

interface TermOf {
  readonly event: CourseEvent
  readonly as: ProcedureEventKind
  readonly rule: ProcedureRule
  readonly label: string
  readonly servedOn?: 'bank' | 'other'
}

/** The step of a period that an event started; none when the law of the day is not known. */
function termStep({ today, calendar }: Setting, { event, as, rule, label, servedOn }: TermOf): NextStep[] {
  const written = event.dueOn === null ? {} : { written: { [rule]: event.dueOn } }
  const started: ProcedureEvent = { kind: as, date: event.day, ...written, ...(servedOn === undefined ? {} : { servedOn }) }
  const answer = procedureTerms({ events: [started] }, today, calendar)
  const term = answer.value.find((each) => each.rule === rule)
  if (term === undefined) return []
  const by = term.party === 'bank' ? term.due.safe : term.due.rolled
  const steps = answer.steps.filter((step) => step.label === term.label)
  return [{ code: rule, label, party: term.party, by, why: { ...answer, steps, value: by }, basis: { of: 'procedure', event: started } }]
}

const filing: Record<ProceedingKind, string> = {
  'pre-suit-mediation': '申请诉前调解',
  'payment-order': '申请支付令',
  'security-interest': '申请实现担保物权',
  'first-instance': '递交起诉材料',
  'second-instance': '核实上诉材料移送二审法院',
  retrial: '申请再审',
  arbitration: '申请仲裁',
  'notarised-enforcement': '申请公证机构出具执行证书，向法院申请执行',
  enforcement: '申请执行',
  'resumed-enforcement': '申请恢复执行',
  bankruptcy: '核实破产申请的受理情况',
}

/** Before the court has taken the case. */
function docketingSteps(setting: Setting): NextStep[] {
  const { course } = setting
  const filed = firstEvent(course, 'filed')
  if (filed === null && (course.run?.appliedOn ?? null) === null) return [plainStep('file', filing[course.kind], '还没有登记递交或申请的日期')]
  if (filed === null) return [plainStep('docket', '等待执行立案，登记案号和法官', '已申请执行，还没有登记立案', null, 'court')]
  if (course.kind === 'payment-order') return termStep(setting, { event: filed, as: 'payment-order-applied', rule: 'payment-order-acceptance', label: '等待受理通知，逾期催问法院' })
  if (course.kind === 'first-instance') return termStep(setting, { event: filed, as: 'complaint-filed', rule: 'docketing', label: '等待立案，逾期催问法院' })
  return [plainStep('docket', '等待立案或受理，登记案号和承办人', `${filed.day}已递交，还没有登记立案或受理`, null, 'court')]
}

function feeSteps(setting: Setting): NextStep[] {
  const notice = firstEvent(setting.course, 'fee-notice')
  if (notice === null || firstEvent(setting.course, 'fee-paid') !== null) return []
  const appeal = setting.course.kind === 'second-instance'
  const term = appeal ? ({ as: 'appeal-fee-notice-received', rule: 'appeal-fee' } as const) : ({ as: 'fee-notice-received', rule: 'acceptance-fee' } as const)
  return termStep(setting, { event: notice, ...term, label: '缴纳案件受理费，逾期按撤诉处理' })
}

/** What the court has set down for a day that is still to come. */
function aheadSteps({ course, today }: Setting): NextStep[] {
  const words = { hearing: '准备开庭', 'evidence-deadline': '提交证据', 'creditors-meeting': '准备并参加债权人会议' } as const
  return course.events.flatMap((event): NextStep[] => {
    if (event.day < today) return []
    if (event.kind === 'hearing' || event.kind === 'evidence-deadline' || event.kind === 'creditors-meeting') {
      return [plainStep(event.kind, words[event.kind], `登记的日期 ${event.day}`, event.day)]
    }
    return []
  })
}

const trialTerms = {
  ordinary: { as: 'docketed-ordinary', rule: 'trial-ordinary' },
  simplified: { as: 'docketed-simplified', rule: 'trial-simplified' },
  'small-claims': { as: 'docketed-small-claims', rule: 'trial-small-claims' },
} as const

/** While the court has the case: whom the papers have not reached, and how long it may take. */
function trialSteps(setting: Setting): NextStep[] {
  const { course } = setting
  const docketed = firstEvent(course, 'docketed')
  if (docketed === null || course.titles.length > 0) return []
  const reached = course.events.filter((event) => event.kind === 'complaint-served' || event.kind === 'notice-published')
  const named = reached.every((event) => event.partyId !== null)
  const unreached = reached.length === 0 || (named && course.opponents.some((id) => !reached.some((event) => event.partyId === id)))
  const serving = course.kind === 'first-instance' && unreached
  return [
    ...(serving ? termStep(setting, { event: docketed, as: 'docketed-ordinary', rule: 'complaint-copy', label: '核实起诉状副本送达各被告，送达不到的申请公告' }) : []),
    ...noticeSteps(setting),
    ...lengthSteps(setting, docketed),
  ]
}

function noticeSteps(setting: Setting): NextStep[] {
  return setting.course.events
    .filter((event) => event.kind === 'notice-published')
    .flatMap((event) => termStep(setting, { event, as: 'notice-published', rule: 'service-by-notice', label: '公告期满视为送达' }))
    .filter((step) => step.by !== null && step.by >= setting.today)
}

function lengthSteps(setting: Setting, docketed: CourseEvent): NextStep[] {
  const { kind, trialMode } = setting.course
  if (kind === 'security-interest') return termStep(setting, { event: docketed, as: 'docketed-special', rule: 'trial-special', label: '审限届满前了解审查进度' })
  if (kind === 'second-instance') return secondInstanceSteps(setting, docketed)
  if (kind !== 'first-instance') return []
  return termStep(setting, { event: docketed, ...trialTerms[trialMode ?? 'ordinary'], label: '审限届满前了解审理进度' })
}

const appealTerms = {
  judgment: { as: 'docketed-second-instance-judgment', rule: 'trial-second-judgment' },
  ruling: { as: 'docketed-second-instance-ruling', rule: 'trial-second-ruling' },
} as const

function secondInstanceSteps(setting: Setting, docketed: CourseEvent): NextStep[] {
  const { appealOf } = setting.course
  if (appealOf === null) return [plainStep('appeal-of', '登记上诉的是判决还是裁定', '二审审限对判决为三个月，对裁定为三十日')]
  return termStep(setting, { event: docketed, ...appealTerms[appealOf], label: '审限届满前了解审理进度' })
}

const appealable: ReadonlySet<ProceedingKind> = new Set(['first-instance', 'retrial'])

function isFinal({ course }: Setting, title: CourseTitle): boolean {
  return !appealable.has(course.kind) || course.trialMode === 'small-claims' || (title.titleKind !== null && title.titleKind !== 'judgment' && title.titleKind !== 'ruling')
}

/** Between the title and its effect: our appeal, theirs, and the certificate of effect. */
function effectSteps(setting: Setting, title: CourseTitle): NextStep[] {
  const { course, today, calendar } = setting
  if (title.effectiveOn !== null) return []
  const appealed = firstEvent({ ...course, events: course.events.filter(({ day }) => day >= title.judgedOn) }, 'appealed')
  if (appealed !== null) {
    return course.followedBy.some(({ kind }) => kind === 'second-instance') ? [] : [plainStep('second-instance', '登记二审程序', `${appealed.day}已上诉，一审文书未生效`)]
  }
  const final = isFinal(setting, title)
  const own = final || title.servedOn === null ? [] : appealSteps(setting, title, title.servedOn)
  const services = course.opponents.map((id) => course.events.find((event) => event.kind === 'judgment-served' && event.partyId === id))
  const known = [title.servedOn, ...services.map((event) => event?.day ?? null)].map((day) => (day === null ? {} : { servedOn: day }))
  const effect = effectiveDate({ document: documentOf(title, final), services: known }, calendar)
  const on = effect.value?.latest ?? null
  const label = on !== null && on <= today ? '申请生效证明，登记生效日' : '核实各方送达和上诉情况，登记生效日'
  return [...own, { code: 'effective', label, party: 'bank', by: on, why: { ...effect, value: on } }]
}

function documentOf(title: CourseTitle, final: boolean): EffectiveDocument {
  if (title.titleKind === 'mediation') return 'mediation-paper'
  if (final) return 'final-on-service'
  return title.titleKind === 'ruling' ? 'first-instance-ruling' : 'first-instance-judgment'
}

function appealSteps(setting: Setting, title: CourseTitle, servedOn: IsoDate): NextStep[] {
  const event: CourseEvent = { kind: 'judgment-served', day: servedOn, partyId: null, dueOn: null }
  const ruling = title.titleKind === 'ruling'
  const term = ruling ? ({ as: 'ruling-served', rule: 'appeal-ruling' } as const) : ({ as: 'judgment-served', rule: 'appeal-judgment' } as const)
  return termStep(setting, { event, ...term, label: '决定是否上诉' }).filter((step) => step.by !== null && step.by >= setting.today)
}

/** From effect to enforcement: instalments, the performance period, the two years. */
function performanceSteps(setting: Setting): NextStep[] {
  const { course, today, calendar } = setting
  const won = wonTitle(course, today, calendar)
  if (won === null || !won.unapplied) return []
  const due = won.title.instalments.find(({ paidOn }) => paidOn === null)
  if (due !== undefined && due.dueOn >= today) return [plainStep('instalment', '核对分期款到账', `调解或裁判确定的下一期应付日 ${due.dueOn}`, due.dueOn, 'others')]
  if (won.title.performBy !== null && won.title.performBy >= today) {
    return [plainStep('performance', '等待履行期届满，未履行即申请执行', `裁判确定的履行期至 ${won.title.performBy}`, won.title.performBy, 'others')]
  }
  const by = won.term.value?.due.safe ?? null
  return [{ code: 'apply-enforcement', label: '申请执行', party: 'bank', by, why: { ...won.term, value: by }, basis: { of: 'enforcement', facts: applicationFacts(course.kind, won.title) } }]
}

function paymentOrderSteps(setting: Setting): NextStep[] {
  const { course, today } = setting
  const docketed = firstEvent(course, 'docketed')
  if (docketed === null) return docketingSteps(setting)
  const objected = firstEvent(course, 'order-objected')
  if (objected !== null) {
    return termStep(setting, { event: objected, as: 'payment-order-terminated', rule: 'payment-order-refuse-suit', label: '不同意转入诉讼的，向法院表示；同意的，登记一审程序' })
  }
  const served = firstEvent(course, 'order-served')
  if (served !== null) {
    const [wait] = termStep(setting, { event: served, as: 'payment-order-received', rule: 'payment-order-objection', label: '等待债务人清偿或提出异议，期满无异议即可申请执行' })
    if (wait === undefined || wait.by === null || wait.by >= today || course.titles.length > 0) return wait === undefined || course.titles.length > 0 ? [] : [wait]
    return [plainStep('order-effective', '异议期已满，登记支付令的生效日和履行期', `债务人 ${served.day} 收到支付令，异议期至 ${wait.by}`)]
  }
  const issued = firstEvent(course, 'order-issued')
  if (issued !== null) return termStep(setting, { event: issued, as: 'payment-order-issued', rule: 'payment-order-service', label: '核实支付令送达债务人，三十日内送达不到即终结' })
  return termStep(setting, { event: docketed, as: 'payment-order-accepted', rule: 'payment-order-issue', label: '等待法院发出支付令' })
}

function securitySteps(setting: Setting): NextStep[] {
  const served = firstEvent(setting.course, 'complaint-served')
  if (served === null || setting.course.titles.length > 0) return []
  return termStep(setting, { event: served, as: 'security-copy-served', rule: 'security-objection', label: '等待被申请人提出异议' }).filter((step) => step.by !== null && step.by >= setting.today)
}

function mediationSteps(setting: Setting): NextStep[] {
  const agreed = firstEvent(setting.course, 'mediation-agreed')
  if (agreed === null) return [plainStep('mediation', '调解不成的，转立案起诉', '诉前调解尚未登记结果', null, 'others')]
  return termStep(setting, { event: agreed, as: 'mediation-agreement-effective', rule: 'judicial-confirmation', label: '共同申请司法确认' })
}

const IDLE_MONTHS = 6

function enforcementSteps(setting: Setting): NextStep[] {
  const { course, today, calendar } = setting
  const { run } = course
  const ended = run?.terminatedRoundOn ?? null
  if (ended !== null && (run?.resumedOn ?? null) === null && !course.followedBy.some(({ kind }) => kind === 'resumed-enforcement')) {
    const answer = terminatedRound(ended, today)
    return [{ code: 'resume', label: '核对法院定期查询结果，发现财产即申请恢复执行', party: 'bank', by: answer.value.next, why: { ...answer, value: answer.value.next } }]
  }
  const objection = firstEvent(course, 'objection-ruling')
  const plan = firstEvent(course, 'distribution-plan')
  return [
    ...(objection === null ? [] : termStep(setting, { event: objection, as: 'enforcement-objection-ruling-served', rule: 'enforcement-review', label: '对异议裁定不服的，申请复议' })),
    ...(plan === null ? [] : termStep(setting, { event: plan, as: 'distribution-plan-received', rule: 'distribution-objection', label: '对分配方案有异议的，书面提出' })),
    ...idleSteps(run?.appliedOn ?? firstEvent(course, 'filed')?.day ?? null, calendar),
  ].filter((step) => step.by === null || step.by >= today || step.code === 'idle-court')
}

function idleSteps(appliedOn: IsoDate | null, calendar: WorkdayCalendar): NextStep[] {
  if (appliedOn === null) return []
  const due = othersDueDate(periodEnd(appliedOn, { count: IDLE_MONTHS, unit: 'month' }), [], calendar)
  const why = new AnswerDraft()
    .step('六个月未执行', `${appliedOn}申请，至${due.rolled}仍未执行的，可以向上一级法院申请`, source('民事诉讼法第二百三十七条、执行程序解释第十条'))
    .caution('idle-days', '公告、评估、中止等期间不计入六个月')
  return [{ code: 'idle-court', label: '跟进执行措施，满六个月未执行可申请上级法院督促或提级', party: 'court', by: due.rolled, why: why.answer(due.rolled) }]
}

function bankruptcySteps(setting: Setting): NextStep[] {
  const { course, today, calendar } = setting
  if (firstEvent(course, 'claim-filed') !== null) {
    return firstEvent(course, 'claims-confirmed') === null ? [plainStep('claims-review', '核对管理人的债权审查结论，有异议的书面提出', '已申报债权，还没有登记债权确认', null, 'others')] : []
  }
  const accepted = firstEvent(course, 'docketed')
  if (accepted === null) return docketingSteps(setting)
  const notice = firstEvent(course, 'claims-notice')
  const answer = bankruptcyEffects(
    {
      acceptedOn: accepted.day,
      ...(notice === null ? {} : { noticePublishedOn: notice.day }),
      ...(notice === null || notice.dueOn === null ? {} : { writtenClaimDay: notice.dueOn }),
    },
    today,
    calendar,
  )
  const by = answer.value?.claimDue?.safe ?? null
  return [{ code: 'file-claim', label: '向管理人申报债权', party: 'bank', by, why: { ...answer, value: by } }]
}

function ownSteps(setting: Setting): NextStep[] {
  const { course } = setting
  const taken = firstEvent(course, 'docketed') !== null || course.titles.length > 0 || course.status !== 'preparing'
  switch (course.kind) {
    case 'payment-order':
      return paymentOrderSteps(setting)
    case 'bankruptcy':
      return bankruptcySteps(setting)
    case 'pre-suit-mediation':
      return firstEvent(course, 'filed') === null && !taken ? docketingSteps(setting) : mediationSteps(setting)
    case 'enforcement':
    case 'resumed-enforcement':
    case 'notarised-enforcement':
      return taken || (course.run?.terminatedRoundOn ?? null) !== null ? enforcementSteps(setting) : docketingSteps(setting)
    case 'security-interest':
      return taken ? [...securitySteps(setting), ...trialSteps(setting)] : docketingSteps(setting)
    default:
      return taken ? trialSteps(setting) : docketingSteps(setting)
  }
}

const over = new Set<Course['status']>(['withdrawn', 'completed'])

/**
 * The steps that usually come next, the most urgent first; those without a day stand last.
 * @param today what lies after it is known as a plan only
 * @throws RuleError `facts-missing`, `date-invalid`
 */
export function nextSteps(course: Course, today: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): readonly NextStep[] {
  requireCourse(course)
  requireDay(today)
  const setting = { course, today, calendar }
  const title = course.titles.at(-1)
  const effect = title === undefined || enforcementKinds.has(course.kind) ? [] : [() => effectSteps(setting, title)]
  const under = over.has(course.status) ? [] : [() => aheadSteps(setting), () => feeSteps(setting), () => ownSteps(setting), ...effect]
  const steps = [...under, () => performanceSteps(setting)].flatMap(proposed)
  return steps.toSorted((a, b) => order(a, today).localeCompare(order(b, today)))
}

/** What the bank has missed and what lies ahead, by day; then what the court or the others are late with; then what has no day. */
function order({ by, party }: NextStep, today: IsoDate): string {
  if (by === null) return '2'
  return party !== 'bank' && by < today ? `1 ${by}` : `0 ${by}`
}

/** A day for which no text of the law is bundled leaves the step to the person; a proposal must never stand in the way of the record. */
function proposed(steps: () => NextStep[]): NextStep[] {
  try {
    return steps()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return [plainStep('by-hand', '日期无法推算，请人工判断下一步', error.message)]
  }
}
