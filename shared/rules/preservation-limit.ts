/** Whether a written term of a seal or freeze is longer than the law allows for that kind of property (R23). */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireDays } from './civil-date.ts'
import { periodEnd, periodText } from './due-date.ts'
import { inForce } from './law-list.ts'
import { findVersion, sourceOf } from './law-version.ts'
import { DURATION_LIMITS, type PreservedObject } from './preservation-term-law.ts'
import { BUNDLED_CALENDAR, type WorkdayCalendar } from './workdays.ts'

export interface WrittenTerm {
  readonly object: PreservedObject
  readonly from: IsoDate
  readonly to: IsoDate
  readonly isRenewal: boolean
}

export interface TermLimit {
  /** The corresponding day: courts write it or the day before (law.md 14.2), so that only a later one is too long. */
  readonly latest: IsoDate
  readonly exceeds: boolean
}

/**
 * The longest term that may be written on the day when it takes effect.
 * @returns null where this product holds no text for that day
 */
export function termLimit({ object, from, to, isRenewal }: WrittenTerm, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<TermLimit | null> {
  requireDays(from, to)
  const draft = new AnswerDraft()
  const version = findVersion(inForce(DURATION_LIMITS, calendar), from)
  if (version === null) return draft.ask('to', `${from}采取的措施没有收录当时的期限规定，请核对文书写明的届满日`).answer(null)
  const longest = version.rule[object][isRenewal ? 'renewal' : 'first']
  const latest = periodEnd(from, longest)
  const exceeds = to > latest
  draft.step('最长期限', `${isRenewal ? '续行' : '首次'}最长${periodText(longest)}，自${from}起至迟${latest}`, sourceOf(version))
  if (exceeds) draft.caution('term-too-long', `文书写明${to}，超过该类财产的最长期限${periodText(longest)}，请核对文书；以${latest}为准安排续封更稳妥`, sourceOf(version))
  return draft.answer({ latest, exceeds })
}

/** The longest term of a renewal that takes effect on a day, in words (`3年`); null where this product holds no text for it. */
export function longestRenewal(object: PreservedObject, on: IsoDate, calendar: WorkdayCalendar = BUNDLED_CALENDAR): string | null {
  const version = findVersion(inForce(DURATION_LIMITS, calendar), on)
  return version === null ? null : periodText(version.rule[object].renewal)
}
