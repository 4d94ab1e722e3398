/** What the acts inside the guarantee period came to (R15): the right act against the right person, in time. */
import type { IsoDate } from '../model/iso-date.ts'
import type { DueDate } from './answer.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { minDate, requireDays } from './civil-date.ts'
import type { GuaranteeForm } from './guarantee-period-law.ts'
import { EXERCISE } from './guarantee-period-law.ts'
import type { StartReadings } from './guarantee-start.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { RuleError } from './rule-error.ts'

export type GuaranteeActKind =
  | 'suit-debtor'
  | 'arbitration-debtor'
  /** Application to enforce a notarised instrument against the debtor. */
  | 'notarised-enforcement'
  /** Demand that reached this guarantor. */
  | 'request-guarantor'
  | 'suit-guarantor'
  | 'arbitration-guarantor'

export interface GuaranteeAct {
  readonly id?: string
  readonly kind: GuaranteeActKind
  readonly date: IsoDate
  /** True for an act against another guarantor: it never counts for this one. */
  readonly againstAnother?: boolean
  /** The suit or arbitration was withdrawn on this day and not refiled as another act. */
  readonly withdrawnOn?: IsoDate
  /** The day on which the complaint reached the guarantor: keeps a withdrawn suit alive as a request. */
  readonly servedOn?: IsoDate
  readonly voided?: boolean
}

/**
 * `met`: an act in time, by every reading. `at-risk`: in time by the legal reading only, or past the safe day
 * without an act. `released`: the period passed without the act.
 */
export type GuaranteeStatus = 'alive' | 'met' | 'at-risk' | 'released'

export interface GuaranteeOutcome {
  readonly status: GuaranteeStatus
  /** The act that met the period, and the day on which it did. */
  readonly metBy: { readonly act: GuaranteeAct; readonly on: IsoDate } | null
  readonly reason: string
}

interface OutcomeInput {
  readonly form: GuaranteeForm | null
  readonly contractDate: IsoDate
  readonly starts: StartReadings
  readonly ends: { readonly legal: IsoDate; readonly others: readonly IsoDate[] }
  readonly due: DueDate
  readonly acts: readonly GuaranteeAct[]
  readonly today: IsoDate
}

export const GUARANTEE_ACT_LABELS: Readonly<Record<GuaranteeActKind, string>> = {
  'suit-debtor': '起诉债务人',
  'arbitration-debtor': '对债务人申请仲裁',
  'notarised-enforcement': '依公证债权文书对债务人申请执行',
  'request-guarantor': '请求保证人承担保证责任',
  'suit-guarantor': '起诉保证人',
  'arbitration-guarantor': '对保证人申请仲裁',
}

const GENERAL_ACTS: ReadonlySet<GuaranteeActKind> = new Set(['suit-debtor', 'arbitration-debtor', 'notarised-enforcement'])
const JOINT_ACTS: ReadonlySet<GuaranteeActKind> = new Set(['request-guarantor', 'suit-guarantor', 'arbitration-guarantor'])

/** The day on which the act exercised the right against this form of guarantee, or null when it did not. */
function exercisedOn(act: GuaranteeAct, form: GuaranteeForm, today: IsoDate): IsoDate | null {
  if (act.againstAnother === true) return null
  const withdrawn = act.withdrawnOn !== undefined && act.withdrawnOn <= today
  if (form === 'general') return GENERAL_ACTS.has(act.kind) && !withdrawn ? act.date : null
  if (!JOINT_ACTS.has(act.kind)) return null
  return withdrawn ? (act.servedOn ?? null) : act.date
}

interface Exercise {
  readonly act: GuaranteeAct
  readonly on: IsoDate
}

/** The exercises of the right in time, the earliest first. A demand before the debt is due asks for nothing yet. */
function exercises(input: OutcomeInput, form: GuaranteeForm): Exercise[] {
  const earliestStart = minDate(input.starts.legal, ...input.starts.others)
  return input.acts
    .filter((act) => act.voided !== true && act.date <= input.today)
    .flatMap((act) => {
      const on = exercisedOn(act, form, input.today)
      const early = act.kind === 'request-guarantor' && act.date < earliestStart
      return on === null || early || on > input.due.rolled || on > input.today ? [] : [{ act, on }]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

type UnmetStatus = Exclude<GuaranteeStatus, 'met'>

function unmetStatus({ ends, due, today }: OutcomeInput): UnmetStatus {
  if (today > due.rolled) return 'released'
  return today > minDate(ends.legal, ...ends.others) ? 'at-risk' : 'alive'
}

const UNMET_REASONS: Readonly<Record<GuaranteeForm, Readonly<Record<UnmetStatus, string>>>> = {
  general: {
    alive: '期间内须对债务人起诉或者申请仲裁',
    'at-risk': '按较早口径期间已过，应立即对债务人起诉或者申请仲裁',
    released: '期间内未对债务人起诉或者申请仲裁，保证人不再承担保证责任',
  },
  joint: {
    alive: '期间内须请求保证人承担保证责任',
    'at-risk': '按较早口径期间已过，应立即请求保证人承担保证责任',
    released: '期间内未请求保证人承担保证责任，保证人不再承担保证责任',
  },
}

function outcomeOfForm(input: OutcomeInput, form: GuaranteeForm): GuaranteeOutcome {
  const [first] = exercises(input, form)
  if (first === undefined) {
    const status = unmetStatus(input)
    return { status, metBy: null, reason: UNMET_REASONS[form][status] }
  }
  const sure = first.on <= minDate(input.ends.legal, ...input.ends.others)
  const act = `${first.on}${GUARANTEE_ACT_LABELS[first.act.kind]}`
  return sure
    ? { status: 'met', metBy: first, reason: `${act}，在保证期间内` }
    : { status: 'at-risk', metBy: first, reason: `${act}，按较早口径已过保证期间，有争议` }
}

const SEVERITY: Readonly<Record<GuaranteeStatus, number>> = { met: 0, alive: 1, 'at-risk': 2, released: 3 }

function worse(a: GuaranteeOutcome, b: GuaranteeOutcome): GuaranteeOutcome {
  return SEVERITY[b.status] > SEVERITY[a.status] ? b : a
}

function checkActs(acts: readonly GuaranteeAct[]): void {
  for (const { date, withdrawnOn, servedOn } of acts) {
    requireDays(date, withdrawnOn, servedOn)
    const earlier = [withdrawnOn, servedOn].find((day) => day !== undefined && day < date)
    if (earlier !== undefined) throw new RuleError('dates-out-of-order', `撤诉或送达日${earlier}早于起诉日${date}`)
  }
}

function noteLateActs(input: OutcomeInput, draft: AnswerDraft): void {
  const late = input.acts.some((act) => act.voided !== true && act.date > input.due.rolled && act.date <= input.today)
  if (!late) return
  draft.caution(
    'after-the-period',
    '保证期间届满后的催收、签字不能恢复保证责任，除非能证明成立了新的保证合同',
    source('担保制度解释第三十四条第二款'),
  )
}

/** What the acts known on the day came to. @throws RuleError `dates-out-of-order` */
export function guaranteeOutcome(input: OutcomeInput, draft: AnswerDraft): GuaranteeOutcome {
  checkActs(input.acts)
  const outcome =
    input.form === null
      ? worse(outcomeOfForm(input, 'general'), outcomeOfForm(input, 'joint'))
      : outcomeOfForm(input, input.form)
  const exercise = versionOn(EXERCISE[input.form ?? 'general'], input.contractDate)
  draft.step('行使权利', outcome.reason, sourceOf(exercise))
  noteLateActs(input, draft)
  return outcome
}
