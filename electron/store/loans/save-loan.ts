import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { loanExtension } from '../database/loan-schema.ts'
import { loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { filesTied, type Hanging, recordsLinked, refuseHanging, rowsNaming } from '../kernel/hanging.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { readLoan } from './loan-rows.ts'

export function saveLoan(ledger: Ledger, input: ParsedOf<'loans.save'>): Saved<'loan'> {
  const { facts } = input
  const act = { command: 'loans.save', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}借据 ${facts.noteNo}` }
  return perform(ledger, act, (work) => {
    refuseDisorder(facts)
    if (input.id !== null) refusePastExtension(ledger, input.id, facts)
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
  if (facts.acceleratedOn !== null && facts.acceleratedOn < facts.drawdownOn) fields['facts.acceleratedOn'] = '提前到期日不能早于放款日'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

/** The contract's own maturity lies before the first day that an extension moved it to. */
function refusePastExtension({ db }: Ledger, id: Id<'loan'>, { dueOn }: LoanInput): void {
  const rows = db.select({ newDueOn: loanExtension.newDueOn }).from(loanExtension).where(and(eq(loanExtension.loanId, id), isNull(loanExtension.voidedAt))).all()
  const early = rows.find(({ newDueOn }) => newDueOn <= dueOn)
  if (early) throw new ApiFailure('invalid-input', { fields: { 'facts.dueOn': `本借据已登记展期至 ${early.newDueOn}，原到期日应早于这一天` } })
}

function refuseSecondNote(ledger: Ledger, noteNo: string, own: Id<'loan'> | null): void {
  const other = ledger.db.select({ id: loan.id }).from(loan).where(and(eq(loan.noteNo, noteNo), isNull(loan.voidedAt))).get()
  if (other && other.id !== own) throw new ApiFailure('duplicate-number', { fields: { 'facts.noteNo': '该借据编号已登记，请核对' } })
}

export function voidLoan(ledger: Ledger, input: ParsedOf<'loans.void'>): Saved<'loan'> {
  const { noteNo } = readLoan(ledger, input.id)
  return voidRecord(ledger, loan, input, { command: 'loans.void', summary: `作废借据 ${noteNo}`, unless: () => refuseHanging(ledger, '该借据下', input.id, hangings, '分录有误请用冲正；其他记录请先作废，或改为不涉及本借据。') })
}

/** What hangs on a loan. Duties of colleagues are part of it and go with it. */
const hangings: readonly Hanging[] = [
  rowsNaming('ledger_entry', 'loan_id', '台账分录'),
  rowsNaming('loan_extension', 'loan_id', '展期'),
  rowsNaming('loan_supplement', 'loan_id', '补充协议'),
  rowsNaming('schedule_version', 'loan_id', '还款计划'),
  recordsLinked('co_borrower_loan', 'co_borrower', 'loan_id', '共同借款人'),
  recordsLinked('guarantee_loan', 'guarantee', 'loan_id', '保证'),
  recordsLinked('collateral_loan', 'collateral', 'loan_id', '抵质押物'),
  recordsLinked('proceeding_loan', 'proceeding', 'loan_id', '诉讼和执行程序'),
  rowsNaming('enforcement_collection', 'loan_id', '执行到账'),
  rowsNaming('in_kind_settlement', 'loan_id', '以物抵债'),
  filesTied('loan'),
]
