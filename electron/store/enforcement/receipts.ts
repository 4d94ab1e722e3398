import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { collectionSourceLabels } from '../../../shared/model/enforcement.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { inKindOffset } from '../../../shared/rules/disposal-price.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { collection, inKindSettlement } from '../database/enforcement-schema.ts'
import { ledgerEntry, loan, proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { bookEntry } from '../loans/entries.ts'
import { reverseBooked } from '../loans/reverse-booked.ts'

/** What came in through the court: the receipt and its repayment are made, and taken back, in one command. */

/** A receipt as the ledger of a loan takes it. */
interface Receipt {
  readonly on: IsoDate
  readonly amountFen: Fen
  readonly loanId: Id<'loan'> | null
  readonly entryId: Id<'entry'> | null
  readonly memo: string
}

/** A stored receipt, for what may still change of it. */
interface StoredReceipt {
  readonly id: Id
  readonly loanId: Id<'loan'> | null
  readonly entryId: Id<'entry'> | null
}

type ReceiptTable = typeof collection | typeof inKindSettlement

export function saveCollection(ledger: Ledger, input: ParsedOf<'enforcement.saveCollection'>): Saved<'collection'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  const act = { command: 'enforcement.saveCollection', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}执行到账 ${formatYuan(facts.amountFen)} 元` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { receivedOn: facts.receivedOn })
    const existing = input.id === null ? undefined : ledger.db.select().from(collection).where(eq(collection.id, input.id)).get()
    if (existing !== undefined) refuseBookedChange(existing, facts, existing.amountFen !== facts.amountFen || existing.receivedOn !== facts.receivedOn)
    const receipt = { on: facts.receivedOn, amountFen: facts.amountFen, loanId: facts.loanId, entryId: facts.entryId, memo: `执行到账：${collectionSourceLabels[facts.source]}` }
    return saveRecord(work, collection, input, { ...facts, caseId, ...bookedAs(work, caseId, receipt, existing) })
  })
}

export function saveInKind(ledger: Ledger, input: ParsedOf<'enforcement.saveInKind'>): Saved<'in-kind'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  const act = { command: 'enforcement.saveInKind', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}以物抵债 ${formatYuan(facts.priceFen)} 元` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { ruledOn: facts.ruledOn, servedOn: facts.servedOn })
    const existing = input.id === null ? undefined : ledger.db.select().from(inKindSettlement).where(eq(inKindSettlement.id, input.id)).get()
    if (existing !== undefined) refuseBookedChange(existing, facts, existing.priceFen !== facts.priceFen || existing.claimFen !== facts.claimFen)
    // The title passes when the ruling is served (民诉法解释第四百九十一条): the debt is paid on that day.
    const on = facts.servedOn ?? facts.ruledOn
    const receipt = { on, amountFen: inKindOffset(facts.priceFen, facts.claimFen).value.booked, loanId: facts.loanId, entryId: facts.entryId, memo: '以物抵债' }
    return saveRecord(work, inKindSettlement, input, { ...facts, caseId, ...bookedAs(work, caseId, receipt, existing) })
  })
}

/** A booked sum is not edited under its entry: it is voided, which reverses the entry, and entered again. */
function refuseBookedChange(existing: StoredReceipt, facts: Pick<Receipt, 'loanId'>, amountsDiffer: boolean): void {
  if (existing.entryId === null) return
  if (amountsDiffer || existing.loanId !== facts.loanId) {
    throw new ApiFailure('invalid-input', { message: '这笔已计入还款分录，金额、日期和借据不能直接修改。请作废后重新登记，原分录会同时冲正。' })
  }
}

function bookedAs(work: Work, caseId: Id<'case'>, receipt: Receipt, existing: StoredReceipt | undefined): Pick<StoredReceipt, 'loanId' | 'entryId'> {
  if (existing !== undefined && existing.entryId !== null) return { loanId: existing.loanId, entryId: existing.entryId }
  if (receipt.entryId !== null) return linkedEntry(work, caseId, receipt.entryId, existing)
  const { loanId } = receipt
  if (loanId === null) return { loanId: null, entryId: null }
  refuseForeignLoan(work.ledger, caseId, loanId)
  const entryId = bookEntry(work, {
    kind: 'repayment', loanId, valueDate: receipt.on, amountFen: receipt.amountFen, payer: 'court', memo: receipt.memo,
    fixedPrincipalFen: null, fixedInterestFen: null, fixedPenaltyFen: null, fixedCompoundFen: null, fixedCostFen: null, allocationOrder: null,
  })
  return { loanId, entryId }
}

function refuseForeignLoan(ledger: Ledger, caseId: Id<'case'>, loanId: Id<'loan'>): void {
  if (caseIdOf(ledger, loan, loanId) !== caseId) throw new ApiFailure('invalid-input', { fields: { 'facts.loanId': '所选借据不在本户，请重新选择' } })
}

/** A repayment that was typed or imported before is linked once, and not booked again. */
function linkedEntry(work: Work, caseId: Id<'case'>, entryId: Id<'entry'>, existing: StoredReceipt | undefined): Pick<StoredReceipt, 'loanId' | 'entryId'> {
  const { ledger } = work
  const entry = ledger.db.select().from(ledgerEntry).where(and(eq(ledgerEntry.id, entryId), isNull(ledgerEntry.voidedAt))).get()
  if (!entry || entry.caseId !== caseId || entry.kind !== 'repayment') throw new ApiFailure('invalid-input', { fields: { 'facts.entryId': '所选分录不是本户的还款，请重新选择' } })
  if (receiptsOf(ledger, entryId).some((id) => id !== existing?.id)) throw new ApiFailure('invalid-input', { fields: { 'facts.entryId': '这笔还款已关联到另一笔执行到账' } })
  return { loanId: entry.loanId, entryId }
}

/** The receipts that an entry is linked to: one at most. */
function receiptsOf({ db }: Ledger, entryId: Id<'entry'>): Id[] {
  const collected = db.select({ id: collection.id }).from(collection).where(and(eq(collection.entryId, entryId), isNull(collection.voidedAt))).all()
  const taken = db.select({ id: inKindSettlement.id }).from(inKindSettlement).where(and(eq(inKindSettlement.entryId, entryId), isNull(inKindSettlement.voidedAt))).all()
  return [...collected, ...taken].map((row) => row.id)
}

export function voidCollection(ledger: Ledger, input: ParsedOf<'enforcement.voidCollection'>): Saved<'collection'> {
  const row = ledger.db.select({ entryId: collection.entryId }).from(collection).where(eq(collection.id, input.id)).get()
  return voidReceipt(ledger, collection, { ...input, entryId: row?.entryId ?? null }, { command: 'enforcement.voidCollection', summary: '作废执行到账' })
}

export function voidInKind(ledger: Ledger, input: ParsedOf<'enforcement.voidInKind'>): Saved<'in-kind'> {
  const row = ledger.db.select({ entryId: inKindSettlement.entryId }).from(inKindSettlement).where(eq(inKindSettlement.id, input.id)).get()
  return voidReceipt(ledger, inKindSettlement, { ...input, entryId: row?.entryId ?? null }, { command: 'enforcement.voidInKind', summary: '作废以物抵债' })
}

interface VoidReceipt<Tag extends string> {
  readonly commandId: Id<'command'>
  readonly id: Id<Tag>
  readonly version: number
  readonly reason: string
  readonly entryId: Id<'entry'> | null
}

/** Voids a receipt and answers its repayment with a reversal, unless somebody has reversed it already. */
function voidReceipt<Tag extends string>(ledger: Ledger, table: ReceiptTable, input: VoidReceipt<Tag>, act: { readonly command: string; readonly summary: string }): Saved<Tag> {
  const caseId = caseIdOf(ledger, table, input.id)
  return perform(ledger, { ...act, commandId: input.commandId, caseId }, (work) => {
    const version = work.void(table, input.id, input.version, input.reason)
    if (input.entryId !== null) reverseBooked(work, input.entryId, input.reason)
    return { id: input.id, version }
  })
}
