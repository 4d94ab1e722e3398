import type { SheetKind } from '../../../../shared/api/imports.ts'
import type { Column } from './column.ts'
import { contactColumns, readContactRow } from './contact-sheet.ts'
import type { ContactDraft } from './contact-sheet.ts'
import { foreclosedColumns, readForeclosedRow } from './foreclosed-sheet.ts'
import type { ForeclosedDraft } from './foreclosed-sheet.ts'
import { keyDebtorColumns, readKeyDebtorRow } from './key-debtor-sheet.ts'
import type { KeyDebtorDraft } from './key-debtor-sheet.ts'
import { costColumns, partyColumns, preservationColumns, proceedingColumns, readCostRow, readPartyRow, readPreservationRow, readProceedingRow } from './litigation-sheets.ts'
import type { CostDraft, PartyDraft, PreservationDraft, ProceedingDraft } from './litigation-sheets.ts'
import { loanColumns, readLoanRow } from './loan-sheet.ts'
import type { LoanDraft } from './loan-sheet.ts'
import { readRepaymentRow, repaymentColumns } from './repayment-sheet.ts'
import type { RepaymentDraft } from './repayment-sheet.ts'
import type { RowReader } from './row-reader.ts'

/** The order in which the records of the ledgers rest on each other: a suit needs its loan, a seizure its suit. */
export const importOrder: readonly SheetKind[] = ['loans', 'proceedings', 'parties', 'preservations', 'costs', 'repayments', 'contacts', 'key-debtors', 'foreclosed-assets']

export type ColumnSet = Readonly<Record<string, Column<unknown>>>

export const columnsOfKind: Record<SheetKind, ColumnSet> = {
  loans: loanColumns,
  proceedings: proceedingColumns,
  parties: partyColumns,
  preservations: preservationColumns,
  costs: costColumns,
  repayments: repaymentColumns,
  contacts: contactColumns,
  'key-debtors': keyDebtorColumns,
  'foreclosed-assets': foreclosedColumns,
}

/** A row of any ledger, as read. */
export type Draft =
  | { readonly kind: 'loans'; readonly facts: LoanDraft }
  | { readonly kind: 'proceedings'; readonly facts: ProceedingDraft }
  | { readonly kind: 'parties'; readonly facts: PartyDraft }
  | { readonly kind: 'preservations'; readonly facts: PreservationDraft }
  | { readonly kind: 'costs'; readonly facts: CostDraft }
  | { readonly kind: 'repayments'; readonly facts: RepaymentDraft }
  | { readonly kind: 'contacts'; readonly facts: ContactDraft }
  | { readonly kind: 'key-debtors'; readonly facts: KeyDebtorDraft }
  | { readonly kind: 'foreclosed-assets'; readonly facts: ForeclosedDraft }

export function readDraft(kind: SheetKind, row: RowReader): Draft {
  switch (kind) {
    case 'loans':
      return { kind, facts: readLoanRow(row) }
    case 'proceedings':
      return { kind, facts: readProceedingRow(row) }
    case 'parties':
      return { kind, facts: readPartyRow(row) }
    case 'preservations':
      return { kind, facts: readPreservationRow(row) }
    case 'costs':
      return { kind, facts: readCostRow(row) }
    case 'repayments':
      return { kind, facts: readRepaymentRow(row) }
    case 'contacts':
      return { kind, facts: readContactRow(row) }
    case 'key-debtors':
      return { kind, facts: readKeyDebtorRow(row) }
    case 'foreclosed-assets':
      return { kind, facts: readForeclosedRow(row) }
  }
}

/** Stands between the parts of a key; no sheet holds it. */
export const KEY_MARK = '\u0000'

/** The record key of a row, by which a second row of the same record is found; null when rows may repeat. */
export function recordKey({ kind, facts }: Draft): string | null {
  switch (kind) {
    case 'loans':
    case 'key-debtors':
      return facts.noteNo
    case 'proceedings':
      return facts.ledgerNo
    case 'parties':
      return facts.ledgerNo === null ? null : [facts.ledgerNo, facts.name, facts.identity?.number, facts.standing?.role].join(KEY_MARK)
    case 'preservations':
      return facts.ledgerNo === null ? null : [facts.ledgerNo, facts.rulingNo, facts.asset?.text].join(KEY_MARK)
    case 'foreclosed-assets':
      return facts.code
    case 'costs':
    case 'repayments':
    case 'contacts':
      // two equal payments on one day are two payments (design.md 4a: by content and occurrence)
      return null
  }
}

/** Who a row is about, where rows with one key may disagree about it. */
export function identityInRow({ kind, facts }: Draft): string | null {
  switch (kind) {
    case 'loans':
      return facts.borrowerId?.number ?? null
    case 'proceedings':
      return facts.opponentId?.number ?? null
    case 'key-debtors':
      return facts.identity?.number ?? null
    default:
      return null
  }
}
