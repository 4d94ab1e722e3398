import { and, eq, isNull, max } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { LedgerEntryView } from '../../../shared/api/loans.ts'
import { entryProblems } from '../../../shared/model/entry-problems.ts'
import type { Id } from '../../../shared/model/id.ts'
import { entryKindLabels, type EntryFacts, type EntryOf } from '../../../shared/model/ledger-entry.ts'
import { judgment, ledgerEntry } from '../database/schema.ts'
import { importFileNames } from '../exchange/import-origin.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { entryFactsOf, entryValues } from './entry-facts.ts'
import { refuseByRule } from './refuse-by-rule.ts'
import { entriesOf, type LoanRow, readLoan, standingLoan } from './loan-rows.ts'
import { owedAtEndOf } from './owed-at-end.ts'

/** Entries of a loan, oldest first, with the one that reverses each and what was owed at the end of its day. */
export function listEntries(ledger: Ledger, loanId: Id<'loan'>): LedgerEntryView[] {
  const rows = entriesOf(ledger, loanId).filter((row) => row.voidedAt === null)
  const reversals = new Map(rows.flatMap((row) => (row.reversesId ? [[row.reversesId, row.id] as const] : [])))
  const files = importFileNames(ledger, rows.map((row) => row.importId))
  const owedAtEnd = owedAtEndOf(ledger, readLoan(ledger, loanId), rows)
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
    owedAtEnd: row.kind === 'reversal' || reversals.has(row.id) ? null : owedAtEnd(row.valueDate),
  }))
}

/** Books one entry as a command of its own. */
export function addEntry(ledger: Ledger, input: ParsedOf<'loans.addEntry'>): Saved<'entry'> {
  const { entry } = input
  const owner = standingLoan(ledger, entry.loanId)
  const act = { command: 'loans.addEntry', commandId: input.commandId, caseId: owner.caseId, summary: `借据 ${owner.noteNo} 登记${entryKindLabels[entry.kind]}` }
  return perform(ledger, act, (work) => ({ id: bookEntry(work, entry), version: 1 }))
}

/** Books one entry inside a command, after the rules have accepted the ledger with it: a wrong one never gets in. */
export function bookEntry(work: Work, entry: EntryFacts): Id<'entry'> {
  const { ledger } = work
  const owner = standingLoan(ledger, entry.loanId)
  const id = insertEntry(work, owner, entry)
  refuseByRule(ledger, owner)
  work.touchCase(owner.caseId)
  return id
}

/** 更正: takes the wrong entry back and books the right one in its place, both or neither. */
export function correctEntry(ledger: Ledger, input: ParsedOf<'loans.correctEntry'>): Saved<'entry'> {
  const { entry, entryId, reason } = input
  const owner = standingLoan(ledger, entry.loanId)
  const act = { command: 'loans.correctEntry', commandId: input.commandId, caseId: owner.caseId, summary: `借据 ${owner.noteNo} 更正${entryKindLabels[entry.kind]}` }
  return perform(ledger, act, (work) => {
    const wrong = standingEntry(ledger, owner, entryId)
    insertEntry(work, owner, { kind: 'reversal', loanId: owner.id, valueDate: wrong.valueDate, memo: null, reversesId: entryId, reason })
    return { id: bookEntry(work, entry), version: 1 }
  })
}

function insertEntry(work: Work, owner: LoanRow, entry: EntryFacts): Id<'entry'> {
  const { ledger } = work
  refuseProblems(ledger, owner, entry)
  if (entry.kind === 'reversal') refuseWrongReversal(ledger, owner, entry)
  if (entry.kind === 'judgment') refuseForeignJudgment(ledger, owner, entry)
  const id = newId<'entry'>()
  work.insert(ledgerEntry, id, { ...entryValues(entry), caseId: owner.caseId, sequence: nextSequence(ledger, owner.id) })
  return id
}

/** The place of the next entry of a loan; each ledger counts its own. */
export function nextSequence(ledger: Ledger, loanId: Id<'loan'>): number {
  const last = ledger.db.select({ last: max(ledgerEntry.sequence) }).from(ledgerEntry).where(eq(ledgerEntry.loanId, loanId)).get()
  return (last?.last ?? 0) + 1
}

function refuseProblems(ledger: Ledger, { drawdownOn }: LoanRow, entry: EntryFacts): void {
  const problems = Object.entries(entryProblems(entry, { drawdownOn, today: ledger.clock.today() }))
  if (problems.length === 0) return
  throw new ApiFailure('invalid-input', { fields: Object.fromEntries(problems.map(([field, problem]) => [`entry.${field}`, problem])) })
}

/** The entry that a reversal or a correction is for. @throws ApiFailure not-found, invalid-input, reversed-entry */
function standingEntry(ledger: Ledger, owner: LoanRow, entryId: Id<'entry'>) {
  const target = ledger.db.select().from(ledgerEntry).where(and(eq(ledgerEntry.id, entryId), isNull(ledgerEntry.voidedAt))).get()
  if (!target || target.loanId !== owner.id) throw new ApiFailure('not-found', { message: '要冲正的分录不存在，请刷新后再试。' })
  if (target.kind === 'reversal') throw new ApiFailure('invalid-input', { message: '冲正分录本身不能再冲正，请重新登记正确的分录。' })
  const earlier = ledger.db
    .select({ id: ledgerEntry.id })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.reversesId, entryId), isNull(ledgerEntry.voidedAt)))
    .get()
  if (earlier) throw new ApiFailure('reversed-entry')
  return target
}

function refuseWrongReversal(ledger: Ledger, owner: LoanRow, entry: EntryOf<'reversal'>): void {
  standingEntry(ledger, owner, entry.reversesId)
}

function refuseForeignJudgment(ledger: Ledger, owner: LoanRow, { judgmentId }: EntryOf<'judgment'>): void {
  if (judgmentId === null) return
  const title = ledger.db.select({ caseId: judgment.caseId, voidedAt: judgment.voidedAt }).from(judgment).where(eq(judgment.id, judgmentId)).get()
  if (title?.caseId === owner.caseId && title.voidedAt === null) return
  throw new ApiFailure('invalid-input', { fields: { 'entry.judgmentId': '所选裁判文书不在本户，请重新选择' } })
}
