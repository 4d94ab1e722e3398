import { ApiFailure } from '../../../shared/api/errors.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { Ledger } from '../kernel/context.ts'
import { ledgerFactsOf } from './ledger-facts.ts'
import type { LoanRow } from './loan-rows.ts'

/** Refuses a change after which the ledger of the loan could not be computed any more. @throws ApiFailure rule-refused */
export function refuseByRule(ledger: Ledger, owner: LoanRow): void {
  const facts = ledgerFactsOf(ledger, owner)
  if (!facts.ok) return
  try {
    balanceAsOf(facts.terms, facts.entries, ledger.clock.today())
  } catch (error) {
    if (error instanceof RuleError) throw new ApiFailure('rule-refused', { message: error.message, details: { rule: error.code } })
    throw error
  }
}
