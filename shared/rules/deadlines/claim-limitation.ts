/** The limitation of a claim, worked out once for every deadline of a case that follows it. */
import type { Answer } from '../answer.ts'
import { limitation, type LimitationAnswer, type LimitationFacts } from '../limitation.ts'
import type { Setting } from './deadline.ts'

type Known = WeakMap<LimitationFacts, Answer<LimitationAnswer | null>>

const known = new WeakMap<Setting, Known>()

/**
 * `limitation` on the setting's day. The loan, the gap since its last demand and each security right ask for the same one: with thirty loans that is half of what
 * a save of the household computes.
 * @throws RuleError as `limitation`
 */
export function claimLimitation(facts: LimitationFacts, setting: Setting): Answer<LimitationAnswer | null> {
  const own: Known = known.get(setting) ?? new WeakMap()
  known.set(setting, own)
  const answer = own.get(facts) ?? limitation(facts, setting.today, setting.calendar)
  own.set(facts, answer)
  return answer
}
