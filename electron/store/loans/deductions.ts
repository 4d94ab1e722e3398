import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Deduction } from '../../../shared/api/deductions.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ContactRelation } from '../../../shared/model/contact.ts'
import type { DeductionFacts } from '../../../shared/model/deduction.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { type DeductionPlan, type DeductionVerdict, mayDeduct } from '../../../shared/rules/deduction.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { tiesOfCase } from '../contacts/persons.ts'
import { deduction } from '../database/loan-schema.ts'
import { loan, party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { bookEntry } from './entries.ts'
import { extensionsOf } from './extension-rows.ts'
import { readLoan } from './loan-rows.ts'
import { reverseBooked } from './reverse-booked.ts'

/** 账户扣收: each is a repayment of its loan, booked and taken back with it in one command. */

type DeductionRow = typeof deduction.$inferSelect

/** The newest first. */
export function deductionsOfCase({ db }: Ledger, caseId: Id<'case'>): Deduction[] {
  return db
    .select({ record: deduction, holderName: party.name, noteNo: loan.noteNo })
    .from(deduction)
    .innerJoin(party, eq(party.id, deduction.holderId))
    .innerJoin(loan, eq(loan.id, deduction.loanId))
    .where(and(eq(deduction.caseId, caseId), isNull(deduction.voidedAt)))
    .orderBy(desc(deduction.deductedOn), desc(deduction.id))
    .all()
    .map(({ record, holderName, noteNo }) => ({ ...record, holderName, noteNo }))
}

/** Who owes the debt himself; that others gave security for it opens their accounts to nobody. */
const holderOf: Readonly<Partial<Record<ContactRelation, NonNullable<DeductionPlan['holder']>>>> = { debtor: 'debtor', 'co-debtor': 'debtor', guarantor: 'guarantor' }

type Asked = Pick<DeductionFacts, 'caseId'> & { readonly [Key in 'loanId' | 'holderId' | 'deductedOn' | 'fundKind' | 'keptFen' | 'noticeOn']: DeductionFacts[Key] | null }

export function checkDeduction(ledger: Ledger, asked: Asked): Answer<DeductionVerdict> {
  const { deductedOn, fundKind, noticeOn } = asked
  const relation = asked.holderId === null ? undefined : tiesOfCase(ledger, asked.caseId).get(asked.holderId)
  const dueOn = asked.loanId === null ? null : wholeDebtDueOn(ledger, asked.loanId)
  return mayDeduct({
    holder: asked.holderId === null ? 'debtor' : relation === undefined ? null : (holderOf[relation] ?? null),
    keepsLiving: asked.keptFen !== null && asked.keptFen > 0,
    ...(fundKind === null ? {} : { fundKind }),
    ...(deductedOn === null ? {} : { deductedOn }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(noticeOn === null ? {} : { noticeOn }),
  })
}

function wholeDebtDueOn(ledger: Ledger, loanId: Id<'loan'>): IsoDate {
  const row = readLoan(ledger, loanId)
  const dueOn = extensionsOf(ledger, loanId).at(-1)?.newDueOn ?? row.dueOn
  return row.acceleratedOn !== null && row.acceleratedOn < dueOn ? row.acceleratedOn : dueOn
}

export function saveDeduction(ledger: Ledger, input: ParsedOf<'deductions.save'>): Saved<'deduction'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}账户扣收 ${formatYuan(facts.amountFen)} 元`
  return perform(ledger, { command: 'deductions.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { deductedOn: facts.deductedOn, noticeOn: facts.noticeOn })
    if (caseIdOf(ledger, loan, facts.loanId) !== facts.caseId) throw new ApiFailure('invalid-input', { fields: { 'facts.loanId': '所选借据不在本户，请重新选择' } })
    refuseBarred(ledger, facts)
    const existing = input.id === null ? undefined : ledger.db.select().from(deduction).where(eq(deduction.id, input.id)).get()
    if (existing !== undefined) refuseBookedChange(existing, facts)
    return saveRecord(work, deduction, input, { ...facts, entryId: existing?.entryId ?? bookDeduction(work, facts) })
  })
}

function refuseBarred(ledger: Ledger, facts: DeductionFacts): void {
  const { findings } = checkDeduction(ledger, facts).value
  if (findings.length === 0) return
  throw new ApiFailure('invalid-input', { fields: Object.fromEntries(findings.map(({ fact, reason, instead }) => [`facts.${fact}`, `${reason}。${instead}。`])) })
}

/** A booked sum is not edited under its entry: it is voided, which reverses the entry, and entered again. */
function refuseBookedChange(existing: DeductionRow, facts: DeductionFacts): void {
  if (existing.amountFen === facts.amountFen && existing.deductedOn === facts.deductedOn && existing.loanId === facts.loanId && existing.holderId === facts.holderId) return
  throw new ApiFailure('invalid-input', { message: '这笔已计入还款分录，账户所有人、金额、日期和借据不能直接修改。请作废后重新登记，原分录会同时冲正。' })
}

function bookDeduction(work: Work, facts: DeductionFacts): Id<'entry'> {
  const guarantor = holderOf[tiesOfCase(work.ledger, facts.caseId).get(facts.holderId) ?? 'other'] === 'guarantor'
  return bookEntry(work, {
    kind: 'repayment', loanId: facts.loanId, valueDate: facts.deductedOn, amountFen: facts.amountFen, payer: guarantor ? 'guarantor' : 'borrower',
    memo: `账户扣收：末四位 ${facts.accountTail}`, fixedPrincipalFen: null, fixedInterestFen: null, fixedPenaltyFen: null, fixedCompoundFen: null, fixedCostFen: null, allocationOrder: null,
  })
}

/** Takes the repayment back with it. */
export function voidDeduction(ledger: Ledger, input: ParsedOf<'deductions.void'>): Saved<'deduction'> {
  const caseId = caseIdOf(ledger, deduction, input.id)
  const row = ledger.db.select({ entryId: deduction.entryId }).from(deduction).where(eq(deduction.id, input.id)).get()
  return perform(ledger, { command: 'deductions.void', commandId: input.commandId, caseId, summary: '作废账户扣收' }, (work) => {
    const version = work.void(deduction, input.id, input.version, input.reason)
    if (row) reverseBooked(work, row.entryId, input.reason)
    return { id: input.id, version }
  })
}
