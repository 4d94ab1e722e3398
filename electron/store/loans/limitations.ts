import { eq } from 'drizzle-orm'
import type { Loan, LoanLimitation } from '../../../shared/api/loans.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { AnswerDraft } from '../../../shared/rules/answer-draft.ts'
import { limitation, type LimitationFacts } from '../../../shared/rules/limitation.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { demandActsOfCase } from '../contacts/demand-acts.ts'
import { caseFile } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { courtDaysOf } from '../proceedings/court-days.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'
import { maturityBefore } from './agreements.ts'
import { limitationFacts, type LimitationSources } from './limitation-facts.ts'
import { datedEntriesOf, readLoan } from './loan-rows.ts'
import { loansOfCase } from './loans.ts'
import { unpaidDueDays } from './unpaid-instalments.ts'

/** The limitation of each loan of a household towards its borrower, as of the ledger's day. */
export function limitationsOfCase(ledger: Ledger, caseId: Id<'case'>): LoanLimitation[] {
  const sources = sourcesOf(ledger, caseId)
  return loansOfCase(ledger, caseId).map((loan) => limitationOf(ledger, loan, sources))
}

/** The same of one loan. @throws ApiFailure not-found */
export function limitationOfLoan(ledger: Ledger, loanId: Id<'loan'>): LoanLimitation {
  const row = readLoan(ledger, loanId)
  return limitationOf(ledger, { ...row, maturityOn: maturityBefore(ledger, row, null) }, sourcesOf(ledger, row.caseId))
}

/** @throws ApiFailure not-found */
function sourcesOf(ledger: Ledger, caseId: Id<'case'>): LimitationSources {
  const file = ledger.db.select({ borrowerId: caseFile.borrowerId }).from(caseFile).where(eq(caseFile.id, caseId)).get()
  if (!file) throw new ApiFailure('not-found')
  return {
    borrowerId: file.borrowerId,
    court: courtDaysOf(proceedingsOfCase(ledger, caseId)),
    demands: demandActsOfCase(ledger, caseId),
    unpaidOf: (loan) => unpaidDueDays(ledger, loan),
  }
}

function limitationOf(ledger: Ledger, loan: Loan, sources: LimitationSources): LoanLimitation {
  return { loanId: loan.id, noteNo: loan.noteNo, ...limitationAnswer(ledger, loan, sources) }
}

/** Facts that the rule refuses come back as words. */
function limitationAnswer(ledger: Ledger, loan: Loan, sources: LimitationSources): Pick<LoanLimitation, 'facts' | 'answer' | 'refusal'> {
  const facts = limitationFacts(loan, datedEntriesOf(ledger, loan.id), sources)
  try {
    const answer = limitation(facts, ledger.clock.today(), lawOf(ledger).calendar)
    return { facts, answer: withUnproved(loan, facts, answer), refusal: null }
  } catch (error) {
    if (error instanceof RuleError) return { facts, answer: { value: null, steps: [], cautions: [], missing: [] }, refusal: error.message }
    throw error
  }
}

/** A day of demand that a sheet brought without any proof interrupts nothing; the reader is told so. */
function withUnproved<T>(loan: Loan, { events = [] }: LimitationFacts, answer: Answer<T>): Answer<T> {
  const day = loan.lastDemandOn
  if (day === null || events.some(({ date }) => date === day)) return answer
  return new AnswerDraft().include(answer).caution('unproved-demand', `台账登记最近催收日为${day}，没有送达或签收记录，未据此中断时效。有凭据的请在“催收”页登记`).answer(answer.value)
}
