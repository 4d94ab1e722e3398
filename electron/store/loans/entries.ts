import { and, eq, isNull, max } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { LedgerEntryView } from '../../../shared/api/loans.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { entryKindLabels, type EntryFacts } from '../../../shared/model/ledger-entry.ts'
import { balanceAsOf } from '../../../shared/rules/ledger.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { ledgerEntry } from '../database/schema.ts'
import { importFileNames } from '../exchange/import-origin.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { type NewValues, perform, type Work } from '../kernel/perform.ts'
import { lawOf } from '../law/law-of.ts'
import { readLoan } from './loans.ts'
import { entriesOf, type LoanRow } from './position.ts'
import { type EntryRow, ruleEntries } from './rule-entries.ts'
import { termsOf } from './terms.ts'

/** Entries of a loan, oldest first, with the one that reverses each. */
export function listEntries(ledger: Ledger, loanId: Id<'loan'>): LedgerEntryView[] {
  const rows = entriesOf(ledger, loanId).filter((row) => row.voidedAt === null)
  const reversals = new Map(rows.flatMap((row) => (row.reversesId ? [[row.reversesId, row.id] as const] : [])))
  const files = importFileNames(ledger, rows.map((row) => row.importId))
  return rows.map((row) => ({
    ...entryFactsOf(row),
    id: row.id,
    caseId: row.caseId,
    sequence: row.sequence,
    version: row.version,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    voidedAt: row.voidedAt,
    voidReason: row.voidReason,
    reversedBy: reversals.get(row.id) ?? null,
    importFileName: row.importId === null ? null : (files.get(row.importId) ?? null),
  }))
}

const orZero = (value: Fen | null): Fen => value ?? ZERO_FEN

/** Row → facts: the columns of its kind, in the words of the model. */
function entryFactsOf(row: EntryRow): EntryFacts {
  const common = { loanId: row.loanId, valueDate: row.valueDate, memo: row.memo }
  switch (row.kind) {
    case 'opening-balance':
      return {
        kind: 'opening-balance',
        ...common,
        principalFen: orZero(row.principalFen),
        interestFen: orZero(row.interestFen),
        penaltyFen: orZero(row.penaltyFen),
        compoundFen: orZero(row.compoundFen),
        undividedInterestFen: orZero(row.undividedInterestFen),
        certifiedBy: row.certifiedBy,
        interestPaidTo: row.interestPaidTo,
      }
    case 'drawdown':
      return { kind: 'drawdown', ...common, amountFen: orZero(row.amountFen) }
    case 'repayment':
      return {
        kind: 'repayment',
        ...common,
        amountFen: orZero(row.amountFen),
        payer: row.payer ?? 'other',
        fixedPrincipalFen: row.principalFen,
        fixedInterestFen: row.interestFen,
        fixedPenaltyFen: row.penaltyFen,
        fixedCompoundFen: row.compoundFen,
        fixedCostFen: row.costFen,
      }
    case 'rate-change':
      return { kind: 'rate-change', ...common, annualRate: row.annualRate ?? '' }
    case 'cost':
      return { kind: 'cost', ...common, amountFen: orZero(row.amountFen), costId: row.costId }
    case 'reversal':
      if (row.reversesId === null) throw new Error('a reversal without the entry that it reverses')
      return { kind: 'reversal', ...common, reversesId: row.reversesId, reason: row.reason ?? '' }
  }
}

type EntryValues = Omit<NewValues<typeof ledgerEntry>, 'caseId' | 'sequence'>

/** Facts → the columns of the row. */
export function entryValues(entry: EntryFacts): EntryValues {
  const { loanId, valueDate, memo, kind } = entry
  const common = { loanId, valueDate, memo, kind }
  switch (entry.kind) {
    case 'opening-balance': {
      const { principalFen, interestFen, penaltyFen, compoundFen, undividedInterestFen, certifiedBy, interestPaidTo } = entry
      return { ...common, principalFen, interestFen, penaltyFen, compoundFen, undividedInterestFen, certifiedBy, interestPaidTo }
    }
    case 'repayment':
      return {
        ...common,
        amountFen: entry.amountFen,
        payer: entry.payer,
        principalFen: entry.fixedPrincipalFen,
        interestFen: entry.fixedInterestFen,
        penaltyFen: entry.fixedPenaltyFen,
        compoundFen: entry.fixedCompoundFen,
        costFen: entry.fixedCostFen,
      }
    case 'drawdown':
      return { ...common, amountFen: entry.amountFen }
    case 'cost':
      return { ...common, amountFen: entry.amountFen, costId: entry.costId }
    case 'rate-change':
      return { ...common, annualRate: entry.annualRate }
    case 'reversal':
      return { ...common, reversesId: entry.reversesId, reason: entry.reason }
  }
}

/** Books one entry as a command of its own. */
export function addEntry(ledger: Ledger, input: ParsedOf<'loans.addEntry'>): Saved<'entry'> {
  const { entry } = input
  const owner = readLoan(ledger, entry.loanId)
  const act = { command: 'loans.addEntry', commandId: input.commandId, caseId: owner.caseId, summary: `借据 ${owner.noteNo} 登记${entryKindLabels[entry.kind]}` }
  return perform(ledger, act, (work) => ({ id: bookEntry(work, entry), version: 1 }))
}

/** Books one entry inside a command, after the rules have accepted the ledger with it: a wrong one never gets in. */
export function bookEntry(work: Work, entry: EntryFacts): Id<'entry'> {
  const { ledger } = work
  const owner = readLoan(ledger, entry.loanId)
  refuseWrongDay(ledger, owner, entry)
  if (entry.kind === 'reversal') refuseWrongReversal(ledger, entry)
  const id = newId<'entry'>()
  work.insert(ledgerEntry, id, { ...entryValues(entry), caseId: owner.caseId, sequence: nextSequence(ledger, owner.id) })
  refuseByRule(ledger, owner)
  work.touchCase(owner.caseId)
  return id
}

export function nextSequence(ledger: Ledger, loanId: Id<'loan'>): number {
  const last = ledger.db.select({ last: max(ledgerEntry.sequence) }).from(ledgerEntry).where(eq(ledgerEntry.loanId, loanId)).get()
  return (last?.last ?? 0) + 1
}

function refuseWrongDay(ledger: Ledger, owner: LoanRow, entry: EntryFacts): void {
  if (entry.valueDate > ledger.clock.today()) {
    throw new ApiFailure('invalid-input', { fields: { 'entry.valueDate': '日期在今天之后，不能登记尚未发生的账务' } })
  }
  if (entry.valueDate < owner.drawdownOn) {
    throw new ApiFailure('invalid-input', { fields: { 'entry.valueDate': `日期早于放款日 ${owner.drawdownOn}，请核对` } })
  }
}

function refuseWrongReversal(ledger: Ledger, entry: Extract<EntryFacts, { kind: 'reversal' }>): void {
  const target = ledger.db.select().from(ledgerEntry).where(and(eq(ledgerEntry.id, entry.reversesId), isNull(ledgerEntry.voidedAt))).get()
  if (!target || target.loanId !== entry.loanId) throw new ApiFailure('not-found', { message: '要冲正的分录不存在，请刷新后再试。' })
  if (target.kind === 'reversal') throw new ApiFailure('invalid-input', { message: '冲正分录本身不能再冲正，请重新登记正确的分录。' })
  const earlier = ledger.db
    .select({ id: ledgerEntry.id })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.reversesId, entry.reversesId), isNull(ledgerEntry.voidedAt)))
    .get()
  if (earlier) throw new ApiFailure('reversed-entry')
}

function refuseByRule(ledger: Ledger, owner: LoanRow): void {
  const terms = termsOf(owner, lawOf(ledger))
  if (!terms.ok) return
  try {
    balanceAsOf(terms.terms, ruleEntries(owner, entriesOf(ledger, owner.id)), ledger.clock.today())
  } catch (error) {
    if (error instanceof RuleError) throw new ApiFailure('rule-refused', { message: error.message, details: { rule: error.code } })
    throw error
  }
}
