/** The day from which a guarantee period counts (R14, R16, R17), in the legal reading and in the others. */
import type { IsoDate } from '../model/iso-date.ts'
import type { Source } from './answer.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { addYears, maxDate, minDate } from './civil-date.ts'
import { DEFAULT_LENGTHS, EXTENSION, MAXIMUM_AMOUNT_START } from './guarantee-period-law.ts'
import { inForce } from './law-list.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import { BUNDLED_CALENDAR, type WorkdayCalendar } from './workdays.ts'

/** A guarantee of a maximum amount (最高额保证) over several drawdowns. */
export interface MaximumAmountFacts {
  /** The day on which the secured claims became certain; see {@link determinationDay}. */
  readonly determinedOn?: IsoDate
  /** Due days of the secured drawdowns. */
  readonly maturities?: readonly IsoDate[]
  /** Contracts of before 2021: the guarantor's own payment day, if agreed. */
  readonly guarantorPaysBy?: IsoDate
  /** Contracts of before 2021: the end of the guarantee, or receipt of its termination notice. */
  readonly endedOn?: IsoDate
}

export interface GuaranteeStartFacts {
  readonly contractDate?: IsoDate
  /** Last day of the principal debt's term as the guarantor knew it. */
  readonly principalDue?: IsoDate
  /** Due days of the instalments still unpaid, when the debt is paid in instalments. */
  readonly instalments?: readonly IsoDate[]
  /** A principal debt without a term: the end of the grace period in the demand. */
  readonly demandGraceEnds?: IsoDate
  readonly extension?: { readonly newDue: IsoDate; readonly guarantorConsented?: boolean }
  readonly acceleration?: { readonly noticeArrived?: IsoDate; readonly payBy?: IsoDate }
  readonly maximumAmount?: MaximumAmountFacts
}

export interface StartReadings {
  readonly legal: IsoDate
  readonly others: readonly IsoDate[]
}

function maximumAmountStart(facts: MaximumAmountFacts, contractDate: IsoDate, draft: AnswerDraft): IsoDate | null {
  const version = versionOn(MAXIMUM_AMOUNT_START, contractDate)
  if (version.rule === 'old') {
    const start = facts.guarantorPaysBy ?? facts.endedOn
    if (start === undefined) draft.ask('maximumAmount.endedOn', '最高额保证哪一天终止，或者哪一天收到保证人的终止通知？')
    else draft.step('起算', `最高额保证自${start}起算`, sourceOf(version))
    return start ?? null
  }
  if (facts.determinedOn === undefined) {
    draft.ask('maximumAmount.determinedOn', '最高额保证的债权哪一天确定？')
    return null
  }
  if (facts.maturities === undefined) {
    draft.ask('maximumAmount.maturities', '最高额保证项下的各笔债权哪一天到期？')
    return null
  }
  const start = maxDate(facts.determinedOn, ...facts.maturities)
  const reason = start === facts.determinedOn ? '债权均已到期，自债权确定之日' : '尚有债权未到期，自最后到期债权届满之日'
  draft.step('起算', `${reason}${start}起算`, sourceOf(version))
  return start
}

/** The text in force on the day of the contract; none while that day is not recorded. */
function citation(versions: readonly LawVersion<unknown>[], { contractDate }: GuaranteeStartFacts): Source | undefined {
  return contractDate === undefined ? undefined : sourceOf(versionOn(versions, contractDate))
}

/** An extension without the guarantor's written consent does not move the period (695(2)). */
function principalDue(facts: GuaranteeStartFacts, draft: AnswerDraft): IsoDate | undefined {
  const { principalDue: due, extension, demandGraceEnds } = facts
  if (extension === undefined) return due ?? demandGraceEnds
  if (extension.guarantorConsented === true) {
    draft.step('展期', `经保证人书面同意，履行期限延至${extension.newDue}`, citation(EXTENSION, facts))
    return extension.newDue
  }
  if (extension.guarantorConsented === undefined) {
    draft.ask('extension.guarantorConsented', '保证人是否书面同意展期？未确认前按原履行期限计算')
  }
  draft.step('展期', '未经保证人书面同意，保证期间不受影响，按原履行期限计算', citation(EXTENSION, facts))
  return due
}

function accelerationStarts(facts: GuaranteeStartFacts): IsoDate[] {
  return [facts.acceleration?.noticeArrived, facts.acceleration?.payBy].filter((day) => day !== undefined)
}

/** Where the last day of the debt's term is known, only instalments before it stand beside it: a later one rests on an extension that does not bind the guarantor. */
function instalmentStarts({ instalments = [] }: GuaranteeStartFacts, due: IsoDate | undefined, draft: AnswerDraft): StartReadings | null {
  const [first, ...rest] = due === undefined ? instalments : instalments.filter((day) => day < due)
  if (first === undefined) return null
  const last = due ?? maxDate(first, ...rest)
  draft.step('起算', `分期履行，按最后一期${last}届满起算`, source('民法典第一百八十九条', 'from-memory'))
  draft.caution(
    'guarantee-instalments',
    '待核实：分期债务的保证期间自最后一期、每一期还是提前到期日起算有争议，应办日取最早者',
    source('民法典第六百九十二条', 'from-memory'),
  )
  return { legal: last, others: [minDate(first, ...rest)] }
}

/** The start by every reading; null with the question when the record does not give it. */
export function guaranteeStart(facts: GuaranteeStartFacts, draft: AnswerDraft, calendar: WorkdayCalendar = BUNDLED_CALENDAR): StartReadings | null {
  if (facts.maximumAmount !== undefined) {
    if (facts.contractDate === undefined) return null
    const start = maximumAmountStart(facts.maximumAmount, facts.contractDate, draft)
    return start === null ? null : { legal: start, others: [] }
  }
  const accelerated = accelerationStarts(facts)
  if (accelerated.length > 0) {
    draft.caution('guarantee-acceleration', '待核实：宣布提前到期后保证期间自何日起算有争议，应办日取最早者', source('民法典第六百九十二条', 'from-memory'))
  }
  const due = principalDue(facts, draft)
  const instalments = instalmentStarts(facts, due, draft)
  if (instalments !== null) return { legal: instalments.legal, others: [...instalments.others, ...accelerated] }
  if (due === undefined) {
    draft.ask('principalDue', '主债务的履行期限哪一天届满？没有约定期限的，催告的宽限期哪一天届满？')
    return null
  }
  draft.step('起算', `主债务履行期限${due}届满，自次日起算`, citation(inForce(DEFAULT_LENGTHS, calendar), facts))
  return { legal: due, others: accelerated }
}

export interface DeterminationFacts {
  readonly agreedDay?: IsoDate
  /** Creation of the guarantee or mortgage, and the request to determine after two years when no day is agreed. */
  readonly createdOn?: IsoDate
  readonly requestedOn?: IsoDate
  readonly noNewDebtsFrom?: IsoDate
  /** The day on which the bank knew, or should have known, of the seizure of the collateral (知悉查封日). */
  readonly sealKnownOn?: IsoDate
  readonly bankruptcyOrDissolutionOn?: IsoDate
}

/** A request counts only two years after creation, and only when no day was agreed (民法典423第二项). */
function requestDay({ agreedDay, createdOn, requestedOn }: DeterminationFacts): IsoDate | undefined {
  if (agreedDay !== undefined || createdOn === undefined || requestedOn === undefined) return undefined
  return requestedOn > addYears(createdOn, 2) ? requestedOn : undefined
}

/** The earliest of the events that make the secured claims certain (民法典423), or null while none has happened. */
export function determinationDay(facts: DeterminationFacts): IsoDate | null {
  const days = [
    facts.agreedDay, requestDay(facts), facts.noNewDebtsFrom, facts.sealKnownOn, facts.bankruptcyOrDissolutionOn,
  ].filter((day) => day !== undefined)
  const [first, ...rest] = days
  return first === undefined ? null : minDate(first, ...rest)
}
