/** How long an entry in the list of defaulters stays, and when it may be asked for again (R41). */
import { addMonths } from '../civil-date.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { fixedDueDate } from '../due-date.ts'
import { source } from '../law-version.ts'
import { type ListingFacts, listingTerm } from '../terminated-round.ts'
import { type Deadline, deadlineOf, type DeadlineSubject, dueOf, type MetBy, orUncertain, type Setting } from './deadline.ts'

export interface ListingCase {
  readonly subject: DeadlineSubject
  readonly facts: ListingFacts
  readonly removed: MetBy | null
  /** The branch itself asked for the removal: for six months it cannot ask for a new entry. */
  readonly atOurRequest: boolean
}

const MONTHS_WITHOUT_RELISTING = 6

/** An entry without a term has no day; one that was removed at our request bars a new one. */
export function listingDeadlines(listing: ListingCase, setting: Setting): readonly Deadline[] {
  const { subject, facts, removed } = listing
  const start = { id: subject.id, on: null }
  return orUncertain({ kind: 'listing-term', subject, start }, setting, () => {
    const answer = listingTerm(facts, setting.calendar)
    const { removedBy } = answer.value
    const term = removedBy === null ? [] : [deadlineOf({ kind: 'listing-term', subject, start, answer: dueOf(answer, fixedDueDate(removedBy, [], setting.calendar)), met: removed }, setting)]
    return [...term, ...barred(listing, setting)]
  })
}

function barred({ subject, removed, atOurRequest }: ListingCase, setting: Setting): readonly Deadline[] {
  if (removed === null || !atOurRequest || removed.on > setting.today) return []
  const until = addMonths(removed.on, MONTHS_WITHOUT_RELISTING)
  const answer = new AnswerDraft()
    .step('再次申请', `${removed.on}应本行申请删除，六个月内（至${until}）再次申请纳入的，法院不予支持`, source('失信名单规定（法释〔2017〕7号）第二条、第十条'))
    .answer(fixedDueDate(until, [], setting.calendar))
  return [deadlineOf({ kind: 'listing-term', subject, start: { id: subject.id, on: removed.on, part: 'again' }, answer }, setting)]
}
