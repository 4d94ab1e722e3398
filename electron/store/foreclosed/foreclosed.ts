import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ForeclosedAssetFacts } from '../../../shared/model/foreclosed-asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import { formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { refuseForeignAsset } from '../assets/records.ts'
import { collection, inKindSettlement } from '../database/enforcement-schema.ts'
import { foreclosedAsset, foreclosedDisposal } from '../database/foreclosed-schema.ts'
import { ledgerEntry, loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { filesTied, refuseHanging, rowsNaming } from '../kernel/hanging.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { bookEntry } from '../loans/entries.ts'
import { reverseBooked } from '../loans/reverse-booked.ts'

/** 抵债资产: taken in, changed and voided; the repayment that it makes is booked, and taken back, in the same command. */

type Row = typeof foreclosedAsset.$inferSelect

export function saveForeclosed(ledger: Ledger, input: ParsedOf<'foreclosed.save'>): Saved<'foreclosed'> {
  const { facts } = input
  const act = { command: 'foreclosed.save', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}抵债资产 ${facts.name}` }
  return perform(ledger, act, (work) => {
    const existing = input.id === null ? undefined : ledger.db.select().from(foreclosedAsset).where(eq(foreclosedAsset.id, input.id)).get()
    refuseFutureDays(ledger, { acquiredOn: facts.acquiredOn, appraisedOn: facts.appraisedOn, estimatedOn: facts.estimatedOn })
    refuseMoved(existing, facts)
    refuseKnownCode(ledger, facts.code, input.id)
    if (facts.assetId !== null && facts.assetId !== existing?.assetId) refuseForeignAsset(ledger, { assetId: facts.assetId, caseId: facts.caseId })
    if (existing !== undefined) refuseBelowDisposed(ledger, existing, facts)
    work.touchCase(facts.caseId)
    return saveRecord(work, foreclosedAsset, input, { ...facts, ...bookedAs(work, facts, existing) })
  })
}

/** Its records name the household that it was made in. */
function refuseMoved(existing: Row | undefined, { caseId }: ForeclosedAssetFacts): void {
  if (existing !== undefined && existing.caseId !== caseId) throw new ApiFailure('invalid-input', { fields: { 'facts.caseId': '抵债资产不能改到另一户。登记错户的，请作废后重新登记' } })
}

function refuseKnownCode({ db }: Ledger, code: string | null, id: Id<'foreclosed'> | null): void {
  if (code === null) return
  const other = db.select({ name: foreclosedAsset.name }).from(foreclosedAsset).where(and(eq(foreclosedAsset.code, code), isNull(foreclosedAsset.voidedAt), ...(id === null ? [] : [ne(foreclosedAsset.id, id)]))).get()
  if (other) throw new ApiFailure('duplicate-number', { fields: { 'facts.code': `流水号已用于“${other.name}”，请核对` } })
}

/** What has already left the books cannot be more than was on them. */
function refuseBelowDisposed({ db }: Ledger, { id }: Row, { bookFen, acquiredOn }: ForeclosedAssetFacts): void {
  const gone = db.select({ bookPartFen: foreclosedDisposal.bookPartFen, disposedOn: foreclosedDisposal.disposedOn }).from(foreclosedDisposal).where(and(eq(foreclosedDisposal.foreclosedId, id), isNull(foreclosedDisposal.voidedAt))).all()
  if (gone.length === 0) return
  const parts = sumFen(gone.map(({ bookPartFen }) => bookPartFen))
  if (bookFen === null || bookFen < parts) throw new ApiFailure('invalid-input', { fields: { 'facts.bookFen': `已处置结转 ${formatYuan(parts)} 元，入账价值不能小于它` } })
  if (acquiredOn === null || gone.some(({ disposedOn }) => disposedOn < acquiredOn)) throw new ApiFailure('invalid-input', { fields: { 'facts.acquiredOn': '取得日期不能晚于已登记的处置日期' } })
}

type Booked = Pick<Row, 'loanId' | 'entryId'>

/** The thing pays the debt on the day on which the agreement or the decision took effect (民法典第五百六十一条 for the order). */
function bookedAs(work: Work, facts: ForeclosedAssetFacts, existing: Row | undefined): Booked {
  if (existing !== undefined && existing.entryId !== null) {
    refuseBookedChange(existing, facts)
    return { loanId: existing.loanId, entryId: existing.entryId }
  }
  if (facts.entryId !== null) return linkedEntry(work.ledger, facts, facts.entryId)
  if (facts.loanId === null) return { loanId: null, entryId: null }
  if (caseIdOf(work.ledger, loan, facts.loanId) !== facts.caseId) throw new ApiFailure('invalid-input', { fields: { 'facts.loanId': '所选借据不在本户，请重新选择' } })
  if (facts.acquiredOn === null || facts.offsetFen === null) return { loanId: facts.loanId, entryId: null }
  const entryId = bookEntry(work, {
    kind: 'repayment', loanId: facts.loanId, valueDate: facts.acquiredOn, amountFen: facts.offsetFen, payer: 'other', memo: `以物抵债：${facts.name}`.slice(0, 200),
    fixedPrincipalFen: null, fixedInterestFen: null, fixedPenaltyFen: null, fixedCompoundFen: null, fixedCostFen: null, allocationOrder: facts.allocationOrder,
  })
  return { loanId: facts.loanId, entryId }
}

/** A booked sum is not edited under its entry: the record is voided, which reverses the entry, and made again. */
function refuseBookedChange(existing: Row, facts: ForeclosedAssetFacts): void {
  const keys = ['acquiredOn', 'offsetFen', 'allocationOrder'] as const
  const changed = keys.find((key) => existing[key] !== facts[key])
  const relinked = (existing.loanId !== facts.loanId && facts.loanId !== null) || (facts.entryId !== null && facts.entryId !== existing.entryId)
  if (changed === undefined && !relinked) return
  throw new ApiFailure('invalid-input', { fields: { [`facts.${changed ?? 'loanId'}`]: '抵债已计入还款分录，日期、金额、顺序和借据不能直接修改。请作废后重新登记，原分录会同时冲正' } })
}

/** A repayment that was booked before, by the court's 以物抵债 or by an import, is linked once and not booked again. */
function linkedEntry({ db }: Ledger, { caseId, loanId, offsetFen }: ForeclosedAssetFacts, entryId: Id<'entry'>): Booked {
  const refuse = (message: string): never => {
    throw new ApiFailure('invalid-input', { fields: { 'facts.entryId': message } })
  }
  if (loanId !== null) return refuse('冲抵借据会新记还款分录，不能同时关联已有分录')
  const entry = db.select().from(ledgerEntry).where(and(eq(ledgerEntry.id, entryId), isNull(ledgerEntry.voidedAt))).get()
  if (entry === undefined || entry.caseId !== caseId || entry.kind !== 'repayment') return refuse('所选分录不是本户的还款，请重新选择')
  if (offsetFen !== null && entry.amountFen !== offsetFen) return refuse('所选还款的金额与抵债金额不同，请核对')
  const other = db.select({ name: foreclosedAsset.name }).from(foreclosedAsset).where(and(eq(foreclosedAsset.entryId, entryId), isNull(foreclosedAsset.voidedAt))).get()
  return other === undefined ? { loanId: null, entryId } : refuse(`这笔还款已关联到“${other.name}”`)
}

const hanging = [
  rowsNaming('foreclosed_disposal', 'foreclosed_id', '处置'),
  rowsNaming('foreclosed_round', 'foreclosed_id', '拍卖'),
  rowsNaming('foreclosed_letting', 'foreclosed_id', '出租'),
  rowsNaming('foreclosed_money', 'foreclosed_id', '收支'),
  rowsNaming('foreclosed_count', 'foreclosed_id', '盘点'),
  filesTied('foreclosed'),
]

/** Voids it with its own repayment; one that another record had booked stays with that record. */
export function voidForeclosed(ledger: Ledger, input: ParsedOf<'foreclosed.void'>): Saved<'foreclosed'> {
  const caseId = caseIdOf(ledger, foreclosedAsset, input.id)
  const row = ledger.db.select().from(foreclosedAsset).where(eq(foreclosedAsset.id, input.id)).get()
  const act = { command: 'foreclosed.void', commandId: input.commandId, caseId, summary: `作废抵债资产 ${row?.name ?? ''}` }
  return perform(ledger, act, (work) => {
    refuseHanging(ledger, '这项抵债资产', input.id, hanging, '请先作废这些记录。')
    work.touchCase(caseId)
    const version = work.void(foreclosedAsset, input.id, input.version, input.reason)
    if (row !== undefined && row.entryId !== null && row.loanId !== null && !isReceipt(ledger, row.entryId)) reverseBooked(work, row.entryId, input.reason)
    return { id: input.id, version }
  })
}

/** Whether an enforcement receipt stands behind the entry. */
function isReceipt({ db }: Ledger, entryId: Id<'entry'>): boolean {
  return [collection, inKindSettlement].some((table) => db.select({ id: table.id }).from(table).where(and(eq(table.entryId, entryId), isNull(table.voidedAt))).get() !== undefined)
}
