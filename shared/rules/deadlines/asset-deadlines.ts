/** Duties that follow recovery: disposal and counts of foreclosed assets, responsibility after a write-off, revocation of the debtor's acts (R60, R65, R66). */
import type { Fen } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { isoDate } from '../../model/iso-date.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { disposalTerm, type DisposalTermFacts } from '../disposal-term.ts'
import { fixedDueDate, ownDueDate, periodEnd } from '../due-date.ts'
import { nextCountDue } from '../foreclosed-duties.ts'
import { source } from '../law-version.ts'
import { type CounterFact, type Deadline, deadlineOf, type DeadlineSubject, dueOf, lastDayText, type MetBy, orUncertain, type Setting } from './deadline.ts'
import { ruledTerm } from './proceeding-deadlines.ts'

export interface ForeclosedCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly startId: string
  readonly facts: DisposalTermFacts
  readonly disposed: MetBy | null
  /** 盘点, oldest first. */
  readonly counts: readonly (MetBy & { readonly id: string })[]
}

/** Of one 抵债资产: the day by which it must be sold, and the next 盘点. */
export function foreclosedDeadlines(asset: ForeclosedCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, startId, facts, disposed } = asset
  const start = { id: startId, on: facts.acquiredOn ?? null }
  return orUncertain({ kind: 'foreclosed-disposal', subject, worth, start }, setting, () => {
    const answer = disposalTerm(facts, setting.today, setting.calendar)
    return [deadlineOf({ kind: 'foreclosed-disposal', subject, worth, start, answer: dueOf(answer, answer.value?.due ?? null), met: disposed }, setting), ...counting(asset, setting)]
  })
}

/** The quarter that is to be counted next, and the count before it with the quarter that it met (R66). */
function counting({ subject, worth, startId, facts: { acquiredOn }, disposed, counts }: ForeclosedCase, setting: Setting): readonly Deadline[] {
  if (acquiredOn === undefined) return []
  const after = (count: ForeclosedCase['counts'][number] | undefined, met: MetBy | null): Deadline => {
    const answer = nextCountDue({ acquiredOn, lastCountOn: count?.on ?? null })
    return deadlineOf({ kind: 'foreclosed-count', subject, worth, start: { id: count?.id ?? startId, on: count?.on ?? acquiredOn }, answer: dueOf(answer, fixedDueDate(answer.value, [], setting.calendar)), met }, setting)
  }
  const last = counts.at(-1)
  return [after(last, disposed), ...(last === undefined ? [] : [after(counts.at(-2), last)])]
}

export interface WriteOffCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly writtenOffOn: IsoDate
  readonly settled: MetBy | null
}

const WRITE_OFF_YEARS = 2

/** Responsibility is found and sanctioned within two years after the write-off (财金〔2017〕90号第十九条). */
export function writeOffDeadlines({ subject, worth, writtenOffOn, settled }: WriteOffCase, setting: Setting): readonly Deadline[] {
  const due = fixedDueDate(periodEnd(writtenOffOn, { count: WRITE_OFF_YEARS, unit: 'year' }), [], setting.calendar)
  const answer = new AnswerDraft().step('责任认定和追究', `${writtenOffOn}核销，应在核销后两年内（至${due.nominal}）完成责任认定和追究`, source('金融企业呆账核销管理办法（财金〔2017〕90号）第十九条'))
  return [deadlineOf({ kind: 'write-off-follow-up', subject, worth, start: { id: subject.id, on: writtenOffOn }, answer: answer.answer(due), met: settled }, setting)]
}

export interface RevocationCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  /** The debtor's act that harms the claim; of a title that he got in collusion, the day of its effect. */
  readonly actOn: IsoDate
  readonly knownOn: IsoDate | null
  readonly filed: MetBy | null
  /** A title is set aside by 第三人撤销之诉, any other act by 撤销权之诉. */
  readonly byTitle: boolean
}

const CIVIL_CODE_FROM = isoDate('2021-01-01')

/** 撤销权: one year from knowing, and never after five years from the act; against a title six months from knowing. */
export function revocationDeadlines(act: RevocationCase, setting: Setting): readonly Deadline[] {
  return act.byTitle ? titleRevocation(act, setting) : actRevocation(act, setting)
}

/** 第三人撤销之诉 (民事诉讼法59, 民诉法解释127): six months that nothing moves. */
function titleRevocation({ subject, worth, actOn, knownOn, filed }: RevocationCase, setting: Setting): readonly Deadline[] {
  const start = { id: subject.id, on: knownOn ?? actOn }
  return orUncertain({ kind: 'revocation', subject, worth, start }, setting, () => {
    const answer = knownOn === null
      ? new AnswerDraft().ask('knownOn', '本行哪一天知道或者应当知道这份裁判损害本行债权？六个月自这一天起算').answer(null)
      : ruledTerm({ kind: 'title-harm-known', date: knownOn, servedOn: 'bank' }, 'third-party-revocation', setting)
    return [deadlineOf({ kind: 'revocation', subject, worth, start, answer, met: filed }, setting)]
  })
}

function actRevocation({ subject, worth, actOn, knownOn, filed }: RevocationCase, setting: Setting): readonly Deadline[] {
  const article = actOn < CIVIL_CODE_FROM ? '合同法第七十五条' : '民法典第五百四十一条'
  const longest = periodEnd(actOn, { count: 5, unit: 'year' })
  const ordinary = knownOn === null ? null : periodEnd(knownOn, { count: 1, unit: 'year' })
  const nominal = ordinary === null || longest < ordinary ? longest : ordinary
  const draft = new AnswerDraft().step('撤销权', `${knownOn === null ? '尚未登记知道之日' : `${knownOn}知道撤销事由，一年至${String(ordinary)}`}；行为发生之日${actOn}起五年至${longest}，为不变期间`, source(article, 'from-memory'))
  const counterFacts = (): CounterFact[] => {
    const due = ownDueDate(longest, [], setting.calendar)
    return ordinary === null || longest < ordinary ? [] : [{ text: `如本行并非${String(knownOn)}知道或者应当知道该行为，最迟自行为之日起五年，${lastDayText(due)}`, due }]
  }
  if (knownOn === null) draft.ask('knownOn', '本行哪一天知道或者应当知道债务人的这一行为？')
  return [deadlineOf({ kind: 'revocation', subject, worth, start: { id: subject.id, on: knownOn ?? actOn }, answer: draft.answer(ownDueDate(nominal, [], setting.calendar)), met: filed, counterFacts }, setting)]
}
