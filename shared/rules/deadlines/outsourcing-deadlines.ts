/** A debt in the hands of an agency: evaluated at least once a year and before the contract ends (R70). */
import type { IsoDate } from '../../model/iso-date.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { ownDueDate, periodEnd } from '../due-date.ts'
import { source } from '../law-version.ts'
import { type CounterFact, type Deadline, deadlineOf, type DeadlineSubject, lastDayText, type MetBy, orUncertain, type Setting } from './deadline.ts'

export interface OutsourcingCase {
  readonly subject: DeadlineSubject
  readonly handedOn: IsoDate
  readonly contractUntil: IsoDate
  /** The last evaluation of the agency; null where none is recorded. */
  readonly evaluatedOn: IsoDate | null
  /** Taken back, with its data. */
  readonly ended: MetBy | null
}

const EVALUATION = { count: 1, unit: 'year' } as const

/** Of one outsourced household: the evaluation that is due each year or at the end of the contract, whichever comes first. */
export function outsourcingDeadlines({ subject, handedOn, contractUntil, evaluatedOn, ended }: OutsourcingCase, setting: Setting): readonly Deadline[] {
  const start = { id: subject.id, on: evaluatedOn ?? handedOn }
  return orUncertain({ kind: 'agency-evaluation', subject, start }, setting, () => {
    const yearly = periodEnd(evaluatedOn ?? handedOn, EVALUATION)
    const nominal = contractUntil < yearly ? contractUntil : yearly
    const draft = new AnswerDraft()
      .step('年度评估', `${evaluatedOn === null ? `${handedOn}移交，尚未登记评估` : `${evaluatedOn}评估`}，至少每年一次，至${yearly}`, source('GB/T 45251-2025 贷后催收风控指引', 'secondary'))
      .step('合同到期前评估', `委托合同至${contractUntil}，到期前应当评估`, source('GB/T 45251-2025 贷后催收风控指引', 'secondary'))
    if (evaluatedOn === null) draft.ask('evaluatedOn', '移交前最近一次对该机构的评估是哪一天？')
    const due = ownDueDate(nominal, [], setting.calendar)
    const otherwise = ownDueDate(nominal === yearly ? contractUntil : yearly, [], setting.calendar)
    const counterFacts = (): CounterFact[] => [{ text: nominal === yearly ? `如已在合同期内重新评估，到期前仍须评估，${lastDayText(otherwise)}` : `如合同续期，按年度评估计算，${lastDayText(otherwise)}`, due: otherwise }]
    return [deadlineOf({ kind: 'agency-evaluation', subject, start, answer: draft.answer(due), met: ended, counterFacts }, setting)]
  })
}
