import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { Ledger } from '../kernel/context.ts'
import { ledgerFactsOf, type LedgerFacts } from './ledger-facts.ts'
import type { CountedEntry, LoanRow } from './loan-rows.ts'

/** What a loan owed at the end of any day, as its facts are known when a day is first asked for; null where that cannot be computed. Each day is computed once. */
export function owedAtEndOf(ledger: Ledger, row: Omit<LoanRow, 'importId'>, rows?: readonly CountedEntry[]): (day: IsoDate) => Fen | null {
  let facts: LedgerFacts | null = null
  const known = new Map<IsoDate, Fen | null>()
  return (day) => {
    const earlier = known.get(day)
    if (earlier !== undefined) return earlier
    facts ??= ledgerFactsOf(ledger, row, rows)
    const owed = owedOn(facts, day)
    known.set(day, owed)
    return owed
  }
}

function owedOn(facts: LedgerFacts, day: IsoDate): Fen | null {
  if (!facts.ok) return null
  try {
    return balanceAsOf(facts.terms, facts.entries, day).value?.total ?? null
  } catch (error) {
    if (error instanceof RuleError) return null
    throw error
  }
}
