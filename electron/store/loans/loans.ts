import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Loan } from '../../../shared/api/loans.ts'
import type { Id } from '../../../shared/model/id.ts'
import { ledgerEntry, loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'
import type { LoanRow } from './position.ts'

export function loansOfCase(ledger: Ledger, caseId: Id<'case'>): Loan[] {
  return ledger.db.select().from(loan).where(and(eq(loan.caseId, caseId), isNull(loan.voidedAt))).orderBy(loan.drawdownOn, loan.noteNo).all()
}

export function readLoan(ledger: Ledger, loanId: Id<'loan'>): LoanRow {
  const row = ledger.db.select().from(loan).where(eq(loan.id, loanId)).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

export function saveLoan(ledger: Ledger, input: ParsedOf<'loans.save'>): Saved<'loan'> {
  const { facts } = input
  const act = { command: 'loans.save', commandId: input.commandId, caseId: facts.caseId, summary: `${input.id === null ? '登记' : '修改'}借据 ${facts.noteNo}` }
  return perform(ledger, act, (work) => {
    refuseDisorder(facts)
    refuseSecondNote(ledger, facts.noteNo, input.id)
    const saved = saveRecord(work, loan, input, facts)
    work.touchCase(facts.caseId)
    return saved
  })
}

type LoanInput = ParsedOf<'loans.save'>['facts']

function refuseDisorder(facts: LoanInput): void {
  const fields: Record<string, string> = {}
  if (facts.dueOn < facts.drawdownOn) fields['facts.dueOn'] = '到期日不能早于放款日'
  if (facts.extendedDueOn !== null && facts.extendedDueOn <= facts.dueOn) fields['facts.extendedDueOn'] = '展期到期日应晚于原到期日'
  if (facts.acceleratedOn !== null && facts.acceleratedOn < facts.drawdownOn) fields['facts.acceleratedOn'] = '提前到期日不能早于放款日'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

function refuseSecondNote(ledger: Ledger, noteNo: string, own: Id<'loan'> | null): void {
  const other = ledger.db.select({ id: loan.id }).from(loan).where(and(eq(loan.noteNo, noteNo), isNull(loan.voidedAt))).get()
  if (other && other.id !== own) throw new ApiFailure('duplicate-number', { fields: { 'facts.noteNo': '该借据编号已登记，请核对' } })
}

export function voidLoan(ledger: Ledger, input: ParsedOf<'loans.void'>): Saved<'loan'> {
  const { noteNo } = readLoan(ledger, input.id)
  return voidRecord(ledger, loan, input, { command: 'loans.void', summary: `作废借据 ${noteNo}`, unless: () => refuseWithEntries(ledger, input.id) })
}

function refuseWithEntries(ledger: Ledger, id: Id<'loan'>): void {
  const entry = ledger.db.select({ id: ledgerEntry.id }).from(ledgerEntry).where(and(eq(ledgerEntry.loanId, id), isNull(ledgerEntry.voidedAt))).get()
  if (entry) throw new ApiFailure('has-dependents', { message: '该借据下有账务分录，不能作废。分录有误请用冲正。' })
}
