import type { CaseBalance, CaseDifference, LoanBalance, LoanDifference } from '../../../shared/api/loans.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { differenceBetween } from '../../../shared/rules/ledger-difference.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { Ledger } from '../kernel/context.ts'
import { ledgerFactsOf, type LedgerFacts } from './ledger-facts.ts'
import type { CountedEntry, LoanRow } from './loan-rows.ts'
import { loansOfCase } from './loans.ts'

/** What each loan of a case owes at the end of a day, with the lines it comes from; any day, past or future. */
export function caseBalance(ledger: Ledger, caseId: Id<'case'>, asOf: IsoDate): CaseBalance {
  return { asOf, loans: loansOfCase(ledger, caseId).map((row) => loanBalance(ledger, row, asOf)) }
}

/** Why each loan of a case owes more or less at the end of the later of two days. */
export function caseDifference(ledger: Ledger, caseId: Id<'case'>, from: IsoDate, to: IsoDate): CaseDifference {
  return { from, to, loans: loansOfCase(ledger, caseId).map((row) => loanDifference(ledger, row, from, to)) }
}

export function loanBalance(ledger: Ledger, row: Omit<LoanRow, 'importId'>, asOf: IsoDate, entries?: readonly CountedEntry[]): LoanBalance {
  const facts = ledgerFactsOf(ledger, row, entries)
  return { loanId: row.id, noteNo: row.noteNo, currency: row.currency, ...answered(facts, ({ terms, entries }) => balanceAsOf(terms, entries, asOf)) }
}

function loanDifference(ledger: Ledger, row: Omit<LoanRow, 'importId'>, from: IsoDate, to: IsoDate): LoanDifference {
  const facts = ledgerFactsOf(ledger, row)
  return { loanId: row.id, noteNo: row.noteNo, currency: row.currency, ...answered(facts, ({ terms, entries }) => differenceBetween(terms, entries, from, to)) }
}

interface Answered<T> {
  readonly answer: Answer<T | null>
  readonly refusal: string | null
}

/** A rule's answer. Facts that the rules refuse come back as words, never as a silent zero. */
function answered<T>(facts: LedgerFacts, compute: (facts: Extract<LedgerFacts, { ok: true }>) => Answer<T | null>): Answered<T> {
  if (!facts.ok) return { answer: { value: null, steps: [], cautions: [], missing: facts.missing }, refusal: null }
  try {
    return { answer: compute(facts), refusal: null }
  } catch (error) {
    if (error instanceof RuleError) return { answer: { value: null, steps: [], cautions: [], missing: [] }, refusal: error.message }
    throw error
  }
}
