import type { LoanLimitation } from '../../../shared/api/loans.ts'
import type { Collateral, CollateralExercise } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { DueDate } from '../../../shared/rules/answer.ts'
import { AnswerDraft } from '../../../shared/rules/answer-draft.ts'
import { source } from '../../../shared/rules/law-version.ts'
import { mortgageExercise, type MortgageExerciseFacts, type SecurityKind } from '../../../shared/rules/mortgage-exercise.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { limitationsOfCase } from '../loans/limitations.ts'
import { type CourtDays, courtDaysOf } from '../proceedings/court-days.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'
import { collateralOfCase } from './collateral.ts'

/** Until when each mortgage or pledge of a household can be exercised, as of the ledger's day: with the claim's limitation that ends first. */
export function exercisesOfCase(ledger: Ledger, caseId: Id<'case'>): CollateralExercise[] {
  const limitations = limitationsOfCase(ledger, caseId)
  const court = courtDaysOf(proceedingsOfCase(ledger, caseId))
  return collateralOfCase(ledger, caseId).map((record) => ({ collateralId: record.id, ...exerciseOf(ledger, record, limitations, court) }))
}

function exerciseOf(ledger: Ledger, record: Collateral, limitations: readonly LoanLimitation[], court: readonly CourtDays[]): Omit<CollateralExercise, 'collateralId'> {
  const own = limitations.filter(({ loanId }) => record.loanIds.includes(loanId))
  const first = firstToEnd(own)
  const exercisedOn = exercisedDay({ ownerId: record.asset.ownerId, loanIds: record.loanIds }, court)
  const facts: MortgageExerciseFacts = {
    kind: securityKind(record),
    ...(first === null ? {} : { claimLimitation: first.due }),
    ...(exercisedOn === undefined ? {} : { exercisedOn }),
  }
  const answer = mortgageExercise(facts, ledger.clock.today(), lawOf(ledger).calendar)
  const draft = new AnswerDraft().include(answer)
  if (own.length > 1 && first !== null) draft.step('以先届满的为准', `担保的借据有${own.length}笔，按${first.noteNo}的诉讼时效计算`)
  if (debtorAlone(record, court)) {
    draft.caution('debtor-alone', '主债权已经裁判、担保人未列为被告的，未在申请执行期间内对债务人申请强制执行的，对担保人的主张不予支持', source('担保制度解释第四十四条第一款'))
  }
  for (const { noteNo, refusal } of own) if (refusal !== null) draft.caution(`loan:${noteNo}`, `借据${noteNo}的诉讼时效不能计算：${refusal}`)
  return { answer: draft.answer(answer.value), claimFacts: first?.facts ?? null }
}

/** A pledge in hand is not limited by the claim; a registered one is. */
export function securityKind({ kind, pledgeForm }: Pick<Collateral, 'kind' | 'pledgeForm'>): SecurityKind {
  if (kind === 'mortgage') return 'mortgage'
  return pledgeForm === 'delivery' ? 'possessory' : 'registered-pledge'
}

interface EndingLimitation {
  readonly noteNo: string
  readonly due: DueDate
  readonly facts: LoanLimitation['facts']
}

function firstToEnd(limitations: readonly LoanLimitation[]): EndingLimitation | null {
  const ending = limitations.flatMap(({ noteNo, answer, facts }): EndingLimitation[] => {
    return answer.value?.subject === true ? [{ noteNo, due: answer.value.due, facts }] : []
  })
  return ending.toSorted((a, b) => a.due.safe.localeCompare(b.due.safe))[0] ?? null
}

/** A suit over these loans came to its end without the owner: then the enforcement against the debtor decides. */
function debtorAlone({ asset, loanIds }: Collateral, court: readonly CourtDays[]): boolean {
  return court.some(({ proceeding, endedOn }) =>
    proceeding.kind === 'first-instance' && endedOn !== undefined && proceeding.loanIds.some((id) => loanIds.includes(id)) && !proceeding.parties.some(({ partyId }) => partyId === asset.ownerId))
}

const exercising: ReadonlySet<CourtDays['proceeding']['kind']> = new Set(['security-interest', 'first-instance', 'arbitration', 'notarised-enforcement', 'enforcement'])

/** Whose thing it is, and what it secures. */
interface SecurityRight {
  readonly ownerId: Id<'party'> | null
  readonly loanIds: readonly Id<'loan'>[]
}

/** A suit or procedure over these loans that names the owner, or the special procedure itself, exercises the security. */
export function exercisedDay({ ownerId, loanIds }: SecurityRight, court: readonly CourtDays[]): IsoDate | undefined {
  const days = court.filter(({ proceeding }) => {
    if (!exercising.has(proceeding.kind) || proceeding.status === 'withdrawn') return false
    const sameLoans = proceeding.loanIds.some((id) => loanIds.includes(id))
    const named = ownerId !== null && proceeding.parties.some(({ partyId, side }) => partyId === ownerId && side === 'defendant')
    return sameLoans && (named || proceeding.kind === 'security-interest')
  })
  return days.map(({ filedOn }) => filedOn).toSorted()[0]
}
