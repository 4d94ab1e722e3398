import type { LedgerEntry } from '../../../shared/rules/ledger/entries.ts'
import type { LoanTerms } from '../../../shared/rules/ledger/terms.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { waiverEntriesOf } from '../waivers/ledger-entries.ts'
import { extensionsOf } from './extension-rows.ts'
import { type CountedEntry, countedEntriesOf, type LoanRow } from './loan-rows.ts'
import { ruleEntries } from './rule-entries.ts'
import { ruleSchedules, schedulesOf } from './schedule-rows.ts'
import { type MissingTerm, termsOf } from './terms.ts'

/** What the ledger rules compute one loan from, or what the record must still say. */
export type LedgerFacts =
  | { readonly ok: true; readonly terms: LoanTerms; readonly entries: readonly LedgerEntry[] }
  | { readonly ok: false; readonly missing: readonly MissingTerm[] }

/** Brings together what the record says of one loan: contract, schedules, extensions, acceleration, entries and approved waivers. */
export function ledgerFactsOf(ledger: Ledger, row: Omit<LoanRow, 'importId'>, rows: readonly CountedEntry[] = countedEntriesOf(ledger, row.id)): LedgerFacts {
  const contract = termsOf(row, lawOf(ledger))
  if (!contract.ok) return contract
  const schedule = ruleSchedules(schedulesOf(ledger, row.id))
  return {
    ok: true,
    terms: { ...contract.terms, ...(schedule.length === 0 ? {} : { schedule }) },
    entries: [...ruleEntries(row, rows, extensionsOf(ledger, row.id)), ...waiverEntriesOf(ledger, row.id)],
  }
}
