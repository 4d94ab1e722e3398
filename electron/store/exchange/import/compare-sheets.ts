import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Ledger } from '../../kernel/context.ts'
import { caseSight } from '../../kernel/scope.ts'
import { guardContact } from '../../contacts/guard.ts'
import { lawOf } from '../../law/law-of.ts'
import { checkSheet } from './check-sheet.ts'
import type { CheckedRow, RowDecisions, SheetPlan } from './check-sheet.ts'
import { ImportPlan } from './import-plan.ts'
import { LedgerLookup } from './ledger-lookup.ts'
import { ForeclosedBook } from './foreclosed-book.ts'
import { LoanBook } from './loan-book.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import { matchForeclosed } from './match-foreclosed.ts'
import { matchContact } from './match-contact.ts'
import { matchKeyDebtor } from './match-key-debtor.ts'
import { matchLoan } from './match-loan.ts'
import { matchCost, matchRepayment } from './match-money.ts'
import { matchPreservation } from './match-preservation.ts'
import { matchSuit } from './match-suit.ts'
import { matchSuitParty } from './match-suit-party.ts'
import { Occurrences } from './occurrences.ts'
import { OrderBook } from './order-book.ts'
import { OrganisationDirectory } from './organisation-directory.ts'
import { PartyDirectory } from './party-directory.ts'
import { RowMatch } from './row-match.ts'
import type { MatchedRow } from './row-match.ts'
import type { Draft } from './sheet-kinds.ts'
import type { ListedRows } from './import-lists.ts'
import { importOrder, recordKey } from './sheet-kinds.ts'
import type { Sheet } from './sheet-model.ts'
import type { SlicedWork } from './slices.ts'
import { SuitBook } from './suit-book.ts'
import type { TotalResult } from './total-rows.ts'

/** One sheet of an import as it is to be read, with what people have decided about its rows. */
export interface SheetToCompare {
  readonly sheetKey: string
  readonly importId: Id<'import'>
  readonly sheet: Sheet
  readonly plan: SheetPlan
  readonly decisions: RowDecisions
}

export interface ComparedSheet {
  readonly sheetKey: string
  readonly rows: readonly MatchedRow[]
  /** The records that the sheet names, also those that it cannot bring in. */
  readonly listed: ListedRows
  readonly totals: readonly TotalResult[]
}

export interface Comparison {
  readonly sheets: readonly ComparedSheet[]
  readonly plan: ImportPlan
}

const ROWS_PER_PAUSE = 10

function matchContext(ledger: Ledger): MatchContext {
  const lookup = new LedgerLookup(ledger.raw)
  const plan = new ImportPlan()
  const parties = new PartyDirectory(lookup, plan)
  return {
    lookup,
    plan,
    parties,
    organisation: new OrganisationDirectory(lookup, plan, ledger.clock.today().slice(0, 4)),
    loans: new LoanBook(lookup, parties),
    suits: new SuitBook(ledger.raw),
    orders: new OrderBook(ledger.raw),
    foreclosed: new ForeclosedBook(ledger.raw),
    occurrences: new Occurrences(),
    sees: caseSight(ledger),
    branch: lawOf(ledger).values,
    guard: (contact) => guardContact(ledger, contact, null).value,
  }
}

function matchDraft(draft: Draft, match: RowMatch, run: SheetRun, context: MatchContext): void {
  switch (draft.kind) {
    case 'loans':
      return matchLoan(draft.facts, match, run, context)
    case 'proceedings':
      return matchSuit(draft.facts, match, run, context)
    case 'parties':
      return matchSuitParty(draft.facts, match, run, context)
    case 'preservations':
      return matchPreservation(draft.facts, match, run, context)
    case 'costs':
      return matchCost(draft.facts, match, run, context)
    case 'repayments':
      return matchRepayment(draft.facts, match, run, context)
    case 'contacts':
      return matchContact(draft.facts, match, run, context)
    case 'key-debtors':
      return matchKeyDebtor(draft.facts, match, context)
    case 'foreclosed-assets':
      return matchForeclosed(draft.facts, match, run, context)
  }
}

/** The words by which a row is known in the list of rows: its key and whom it is about. */
function titleOf({ kind, facts }: Draft): string {
  switch (kind) {
    case 'loans':
    case 'repayments':
    case 'contacts':
      return [facts.noteNo, facts.borrowerName].filter(Boolean).join(' ')
    case 'key-debtors':
      return [facts.noteNo, facts.name].filter(Boolean).join(' ')
    case 'proceedings':
      return [facts.ledgerNo, facts.opponentName].filter(Boolean).join(' ')
    case 'parties':
      return [facts.ledgerNo, facts.name].filter(Boolean).join(' ')
    case 'preservations':
      return [facts.ledgerNo, facts.asset?.text].filter(Boolean).join(' ')
    case 'foreclosed-assets':
      return [facts.code, facts.name].filter(Boolean).join(' ')
    case 'costs':
      return facts.ledgerNo ?? ''
  }
}

/** The households that a row would be compared with, by its keys. */
function namedCases({ facts }: Draft, { loans, suits }: MatchContext): readonly Id<'case'>[] {
  const noteNo = 'noteNo' in facts ? facts.noteNo : null
  const ledgerNo = 'ledgerNo' in facts ? facts.ledgerNo : null
  const named = [noteNo === null ? null : loans.find(noteNo), ledgerNo === null ? null : suits.find(ledgerNo)]
  return named.flatMap((known) => (known === null ? [] : [known.caseId]))
}

function compareRow(row: CheckedRow, run: SheetRun, context: MatchContext, accepted: boolean): MatchedRow {
  const { rowNumber, hidden, issues, draft } = row
  if (row.status === 'skipped' || !draft) {
    return { rowNumber, hidden, status: 'skipped', title: '', issues, questions: [], differences: [] }
  }
  const match = new RowMatch(row, accepted)
  if (namedCases(draft, context).every(context.sees)) matchDraft(draft, match, run, context)
  else match.reject('out-of-scope', '这一行的编号已由其他机构登记，不在您的查看范围内，不对照也不导入。请由管户机构导入，或由上级机构的同事办理')
  return match.finished(titleOf(draft))
}

function listedIn(rows: readonly CheckedRow[]): ListedRows {
  const drafts = rows.flatMap(({ draft }) => draft ?? [])
  return new Map(drafts.flatMap((draft): [string, string][] => {
    const key = recordKey(draft)
    return key === null ? [] : [[key, titleOf(draft)]]
  }))
}

/**
 * Reads, checks and compares all sheets of an import with the ledger, in the order in which their records rest on each
 * other, so that the sheets of one file join. Changes nothing: what would be done is in the plan.
 */
export function* compareSheets(ledger: Ledger, sheets: readonly SheetToCompare[], today: IsoDate): SlicedWork<Comparison> {
  const context = matchContext(ledger)
  const compared: ComparedSheet[] = []
  const ordered = sheets.toSorted((a, b) => importOrder.indexOf(a.plan.kind) - importOrder.indexOf(b.plan.kind))
  for (const { sheetKey, importId, sheet, plan, decisions } of ordered) {
    const checked = yield* checkSheet(sheet, plan, today, decisions)
    const run: SheetRun = { importId, asOf: plan.asOf }
    const rows: MatchedRow[] = []
    for (const [done, row] of checked.rows.entries()) {
      if (done % ROWS_PER_PAUSE === 0) yield { step: 'comparing', done, total: checked.rows.length }
      rows.push(compareRow(row, run, context, decisions.get(row.rowNumber)?.accepted === true))
    }
    compared.push({ sheetKey, rows, listed: listedIn(checked.rows), totals: checked.totals })
  }
  return { sheets: compared, plan: context.plan }
}
