/** What the court and the parties have time for around a preservation ruling: to decide, to carry it out, to ask for review (R21, R22, R27 n). */
import type { IsoDate } from '../../model/iso-date.ts'
import type { ProcedureEventKind, ProcedureRule } from '../procedure-term.ts'
import { type Deadline, deadlineOf, type DeadlineSubject, type MetBy, orUncertain, type Setting } from './deadline.ts'
import { ruledTerm } from './proceeding-deadlines.ts'

export interface OrderCase {
  readonly subject: DeadlineSubject
  readonly preSuit: boolean
  readonly appliedOn: IsoDate | null
  readonly ruledOn: IsoDate | null
  /** The first day on which one of its measures stood. */
  readonly executedOn: IsoDate | null
  /** The ruling as it reached the bank. */
  readonly servedOn: IsoDate | null
  /** The court refused the application, or part of it: a ruling as asked for gives the bank nothing to have reviewed. */
  readonly refused: boolean
  readonly reviewOn: IsoDate | null
  readonly reviewDecidedOn: IsoDate | null
}

interface OrderTerm {
  readonly kind: 'court-term' | 'preservation-review'
  readonly on: IsoDate | null
  readonly as: ProcedureEventKind
  readonly rule: ProcedureRule
  readonly met: MetBy | null
}

function act(on: IsoDate | null, text: string): MetBy | null {
  return on === null ? null : { on, text }
}

function termsOf({ preSuit, appliedOn, ruledOn, executedOn, servedOn, refused, reviewOn, reviewDecidedOn }: OrderCase): readonly OrderTerm[] {
  const ruled = act(ruledOn, '已裁定')
  return [
    preSuit
      ? { kind: 'court-term', on: appliedOn, as: 'pre-suit-preservation-applied', rule: 'pre-suit-ruling', met: ruled }
      : { kind: 'court-term', on: appliedOn, as: 'preservation-applied', rule: 'preservation-decision', met: ruled },
    { kind: 'court-term', on: ruledOn, as: 'preservation-ruled', rule: 'preservation-execution', met: act(executedOn, '已采取措施') },
    { kind: 'preservation-review', on: refused ? servedOn : null, as: 'preservation-ruling-served', rule: 'preservation-review', met: act(reviewOn, '已申请复议') },
    { kind: 'court-term', on: reviewOn, as: 'preservation-review-applied', rule: 'preservation-review-decision', met: act(reviewDecidedOn, '已作出复议决定') },
  ]
}

/** Of one ruling on preservation: the terms of the court and of a review, each from the fact that starts it. */
export function orderDeadlines(order: OrderCase, setting: Setting): readonly Deadline[] {
  const { subject } = order
  return termsOf(order).flatMap(({ kind, on, as, rule, met }) => {
    if (on === null || on > setting.today) return []
    const start = { id: subject.id, on, part: rule }
    return orUncertain({ kind, subject, start }, setting, () => [deadlineOf({ kind, subject, start, answer: ruledTerm({ kind: as, date: on, servedOn: 'bank' }, rule, setting), met }, setting)])
  })
}
