import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { endingGroundLabels, type KeptState, type RecoveryFacts } from '../../../shared/model/write-off.ts'
import { endingProblem } from '../../../shared/rules/kept-claim-duties.ts'
import { addFen, formatYuan, minFen, subtractFen, sumFen } from '../../../shared/rules/money.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { keptClaim, keptEntry, writeOff, writeOffLoan } from '../database/write-off-schema.ts'
import { reverseBooked } from '../loans/reverse-booked.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { NewValues, Work } from '../kernel/work.ts'
import { loanBalance } from '../loans/balance.ts'
import { bookEntry } from '../loans/entries.ts'
import { readLoan } from '../loans/loan-rows.ts'
import { writeOffRecord } from './read.ts'
import { notedFactsOn } from './subjects.ts'

type ClaimRow = typeof keptClaim.$inferSelect

function claimOf({ db }: Ledger, id: Id<'kept-claim'>): ClaimRow {
  const row = db.select().from(keptClaim).where(and(eq(keptClaim.id, id), isNull(keptClaim.voidedAt))).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

/** @throws ApiFailure kept-claim-over, invalid-input for a day to come or before the claim was kept */
function requirePursued(ledger: Ledger, claim: ClaimRow, happenedOn: IsoDate): void {
  refuseFutureDays(ledger, { happenedOn })
  if (claim.state !== 'pursued') throw new ApiFailure('kept-claim-over')
  if (happenedOn < claim.openedOn) throw new ApiFailure('invalid-input', { fields: { 'facts.happenedOn': `不能早于核销日期 ${claim.openedOn}` } })
}

/** 收回: booked to principal, interest and costs as decided, in the register and in the ledger of the loan at once. */
export function recover(ledger: Ledger, { commandId, facts }: ParsedOf<'writeOff.recover'>): Saved<'kept-entry'> {
  const claim = claimOf(ledger, facts.keptClaimId)
  const amount = sumFen([facts.principalFen, facts.interestFen, facts.costFen])
  const summary = `账销案存 ${claim.fileNo} 收回 ${formatYuan(amount)} 元`
  return perform(ledger, { command: 'writeOff.recover', commandId, caseId: claim.caseId, summary }, (work) => {
    requirePursued(ledger, claim, facts.happenedOn)
    if (amount === 0) throw new ApiFailure('invalid-input', { fields: { 'facts.principalFen': '请填写收回的本金、利息或费用' } })
    refuseForeignLoan(ledger, claim, facts.loanId)
    const entryId = bookRecovery(work, facts, amount)
    const { keptClaimId, payerName, ...values } = facts
    return insertEntry(work, claim, { ...values, keptClaimId, kind: 'recovery', otherName: payerName, entryId })
  })
}

function refuseForeignLoan({ db }: Ledger, claim: ClaimRow, loanId: Id<'loan'>): void {
  const own = db.select({ loanId: writeOffLoan.loanId }).from(writeOffLoan).where(and(eq(writeOffLoan.writeOffId, claim.writeOffId), eq(writeOffLoan.loanId, loanId))).get()
  if (!own) throw new ApiFailure('invalid-input', { fields: { 'facts.loanId': '这笔借据不在该次核销之内，请重新选择' } })
}

/** The claim itself was never cut down by the write-off: what comes in is a repayment, set against the parts that the bank decided. */
function bookRecovery(work: Work, facts: RecoveryFacts, amount: Fen): Id<'entry'> {
  const owed = loanBalance(work.ledger, readLoan(work.ledger, facts.loanId), facts.happenedOn).answer.value
  if (owed === null) throw new ApiFailure('rule-refused')
  const most = { principalFen: owed.principal, interestFen: sumFen([owed.interest, owed.penalty, owed.compound, owed.undivided]), costFen: owed.costs }
  const over = (['principalFen', 'interestFen', 'costFen'] as const).filter((part) => facts[part] > most[part])
  if (over.length > 0) throw new ApiFailure('invalid-input', { fields: Object.fromEntries(over.map((part) => [`facts.${part}`, `超过当日仍欠的 ${formatYuan(most[part])} 元`])) })
  const contract = minFen(facts.interestFen, addFen(owed.undivided, owed.interest))
  const penalty = minFen(subtractFen(facts.interestFen, contract), owed.penalty)
  return bookEntry(work, {
    kind: 'repayment', loanId: facts.loanId, valueDate: facts.happenedOn, amountFen: amount, payer: 'borrower', memo: `账销案存收回，入账科目：${facts.account}`,
    fixedPrincipalFen: facts.principalFen, fixedInterestFen: contract, fixedPenaltyFen: penalty, fixedCompoundFen: subtractFen(subtractFen(facts.interestFen, contract), penalty),
    fixedCostFen: facts.costFen, allocationOrder: null,
  })
}

/** A wrongly entered recovery: its repayment is answered with a reversal. */
export function voidRecovery(ledger: Ledger, { commandId, id, version, reason }: ParsedOf<'writeOff.voidRecovery'>): Saved<'kept-entry'> {
  const row = ledger.db.select().from(keptEntry).where(eq(keptEntry.id, id)).get()
  if (!row || row.kind !== 'recovery') throw new ApiFailure('not-found')
  return perform(ledger, { command: 'writeOff.voidRecovery', commandId, caseId: row.caseId, summary: '作废账销案存收回' }, (work) => {
    const next = work.void(keptEntry, id, version, reason)
    if (row.entryId !== null) reverseBooked(work, row.entryId, reason)
    return { id, version: next }
  })
}

/** 转让: who bought the kept claim, and for how much. */
export function transferClaim(ledger: Ledger, { commandId, facts }: ParsedOf<'writeOff.transfer'>): Saved<'kept-entry'> {
  const { keptClaimId, buyerName, ...values } = facts
  return closeClaim(ledger, { commandId, claimId: keptClaimId, happenedOn: facts.happenedOn, command: 'writeOff.transfer', state: 'transferred', words: `转让给${buyerName}` }, (work, claim) =>
    insertEntry(work, claim, { ...values, keptClaimId, kind: 'transfer', otherName: buyerName }),
  )
}

/** 终结追索, on a ground of 第十六条. */
export function endClaim(ledger: Ledger, { commandId, facts }: ParsedOf<'writeOff.end'>): Saved<'kept-entry'> {
  const words = `终结追索：${endingGroundLabels[facts.ground]}`
  return closeClaim(ledger, { commandId, claimId: facts.keptClaimId, happenedOn: facts.happenedOn, command: 'writeOff.end', state: 'ended', words }, (work, claim) => {
    const problem = endingProblem(facts.ground, notedFactsOn(ledger, facts.happenedOn, claim.caseId)(idToBytes(claim.caseId)), facts.happenedOn)
    if (problem !== null) throw new ApiFailure('invalid-input', { fields: { 'facts.ground': problem } })
    return insertEntry(work, claim, { ...facts, kind: 'ended' })
  })
}

/** 冲回: a wrong write-off is taken back by an entry; the application and the register keep what was. */
export function reverseWriteOff(ledger: Ledger, { commandId, facts }: ParsedOf<'writeOff.reverse'>): Saved<'kept-entry'> {
  return closeClaim(ledger, { commandId, claimId: facts.keptClaimId, happenedOn: facts.happenedOn, command: 'writeOff.reverse', state: 'reversed', words: '冲回核销' }, (work, claim) => {
    const { id, version } = writeOffRecord(ledger, claim.writeOffId)
    work.update(writeOff, id, version, { state: 'reversed' })
    return insertEntry(work, claim, { ...facts, kind: 'reversal' })
  })
}

interface Closing {
  readonly commandId: Id<'command'>
  readonly command: string
  readonly claimId: Id<'kept-claim'>
  readonly happenedOn: IsoDate
  readonly state: KeptState
  readonly words: string
}

function closeClaim(ledger: Ledger, { commandId, command, claimId, happenedOn, state, words }: Closing, enter: (work: Work, claim: ClaimRow) => Saved<'kept-entry'>): Saved<'kept-entry'> {
  const claim = claimOf(ledger, claimId)
  return perform(ledger, { command, commandId, caseId: claim.caseId, summary: `账销案存 ${claim.fileNo} ${words}` }, (work) => {
    requirePursued(ledger, claim, happenedOn)
    const saved = enter(work, claim)
    work.update(keptClaim, claim.id, claim.version, { state })
    work.touchCase(claim.caseId)
    return saved
  })
}

type EntryValues = Omit<NewValues<typeof keptEntry>, 'caseId' | 'principalFen' | 'interestFen' | 'costFen'> & Partial<Record<'principalFen' | 'interestFen' | 'costFen', Fen>>

function insertEntry(work: Work, claim: ClaimRow, values: EntryValues): Saved<'kept-entry'> {
  const id = newId<'kept-entry'>()
  const version = work.insert(keptEntry, id, { principalFen: ZERO_FEN, interestFen: ZERO_FEN, costFen: ZERO_FEN, ...values, caseId: claim.caseId })
  work.touchCase(claim.caseId)
  return { id, version }
}
