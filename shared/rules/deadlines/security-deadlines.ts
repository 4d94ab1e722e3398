/** Until when a mortgage or registered pledge can be exercised: it follows the claim, and after judgment the period for enforcement (R12, C10). */
import type { Fen } from '../../model/fen.ts'
import type { DueDate } from '../answer.ts'
import { type EnforcementFacts, enforcementTerm } from '../enforcement-term.ts'
import type { LimitationFacts } from '../limitation.ts'
import { mortgageExercise, type SecurityKind } from '../mortgage-exercise.ts'
import { claimLimitation } from './claim-limitation.ts'
import { type Deadline, deadlineOf, type DeadlineSubject, dueOf, lastDayText, type MetBy, orUncertain, type Setting, without } from './deadline.ts'

export interface SecurityCase {
  readonly subject: DeadlineSubject
  readonly worth: Fen | null
  readonly startId: string
  readonly kind: SecurityKind
  /** The claim that it secures. */
  readonly claim: LimitationFacts
  /** The title against the debtor, once there is one. */
  readonly title: EnforcementFacts | null
  /** Suit on the security, special procedure, or enforcement into it. */
  readonly exercised: MetBy | null
  readonly paidOff: MetBy | null
}

interface Bases {
  readonly claimLimitation?: DueDate
  readonly enforcementPeriod?: DueDate
}

function basesOf({ claim, title }: Pick<SecurityCase, 'claim' | 'title'>, setting: Setting): Bases {
  if (title !== null) {
    const term = enforcementTerm(title, setting.today, setting.calendar).value
    if (term !== null) return { enforcementPeriod: term.due }
  }
  const run = claimLimitation(claim, setting).value
  return run !== null && run.subject ? { claimLimitation: run.due } : {}
}

/** Of one security right: the last day to exercise it, which goes by the limitation or the enforcement period of its claim. */
export function securityDeadlines(security: SecurityCase, setting: Setting): readonly Deadline[] {
  const { subject, worth, startId, kind, exercised } = security
  return orUncertain({ kind: 'security-exercise', subject, worth, start: { id: startId, on: null } }, setting, () => {
    const exercisedOn = exercised === null ? {} : { exercisedOn: exercised.on }
    const ask = (bases: Bases) => mortgageExercise({ kind, ...bases, ...exercisedOn }, setting.today, setting.calendar)
    const answer = ask(basesOf(security, setting))
    if (answer.value?.status === 'not-limited') return []
    const inTime = answer.value?.status === 'exercised' ? exercised : null
    const untitled = () => without(() => ask(basesOf({ claim: security.claim, title: null }, setting)), (found) => found?.due ?? null)
    return [
      deadlineOf(
        {
          kind: 'security-exercise', subject, worth, start: { id: startId, on: null }, answer: dueOf(answer, answer.value?.due ?? null), met: security.paidOff ?? inTime,
          counterFacts: () => (security.title === null ? [] : [{ text: `如裁判文书不成立，${lastDayText(untitled())}`, due: untitled() }]),
        },
        setting,
      ),
    ]
  })
}
