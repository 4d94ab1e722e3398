import type { CaseBalance, LoanBalance } from '../../../shared/api/loans.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { loansOfCase } from './loans.ts'
import { entriesOf, type LoanRow } from './position.ts'
import { ruleEntries } from './rule-entries.ts'
import { termsOf } from './terms.ts'

/** What each loan of a case owes at the end of a day, with the lines it comes from; any day, past or future. */
export function caseBalance(ledger: Ledger, caseId: Id<'case'>, asOf: IsoDate): CaseBalance {
  return { asOf, loans: loansOfCase(ledger, caseId).map((row) => loanBalance(ledger, row, asOf)) }
}

/** One loan's answer. Facts that the rules refuse come back as words, never as a silent zero. */
export function loanBalance(ledger: Ledger, row: Omit<LoanRow, 'importId'>, asOf: IsoDate): LoanBalance {
  const head = { loanId: row.id, noteNo: row.noteNo }
  const terms = termsOf(row, lawOf(ledger))
  if (!terms.ok) return { ...head, answer: { value: null, steps: [], cautions: [], missing: terms.missing }, refusal: null }
  try {
    return { ...head, answer: balanceAsOf(terms.terms, ruleEntries(row, entriesOf(ledger, row.id)), asOf), refusal: null }
  } catch (error) {
    if (error instanceof RuleError) return { ...head, answer: { value: null, steps: [], cautions: [], missing: [] }, refusal: error.message }
    throw error
  }
}
