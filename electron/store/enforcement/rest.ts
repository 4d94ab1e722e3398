import { and, eq, isNull } from 'drizzle-orm'
import type { Collection, EnforcementAsset, InKind } from '../../../shared/api/enforcement.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { type DisposalFacts, type DisposalProceeds, restAfterDisposal, type RestAfterDisposal } from '../../../shared/rules/rest-after-disposal.ts'
import { proceeding, proceedingLoan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { loansOfCase } from '../loans/loans.ts'
import { owedAtEndOf } from '../loans/owed-at-end.ts'

/** What the disposal of things in one enforcement left of the debt. */

interface Disposals {
  readonly proceedingId: Id<'proceeding'>
  readonly caseId: Id<'case'>
  readonly assets: readonly EnforcementAsset[]
  readonly collections: readonly Collection[]
  readonly inKinds: readonly InKind[]
  readonly terminated: boolean
}

/** @returns null while nothing was disposed of */
export function restOfClaim(ledger: Ledger, disposals: Disposals): Answer<RestAfterDisposal | null> | null {
  const receipts = receiptsFromThings(disposals)
  if (receipts.length === 0) return null
  const { proceedingId, caseId, terminated } = disposals
  const today = ledger.clock.today()
  const loans = loansOf(ledger, caseId, proceedingId).map((row) => ({ ...row, owedAt: owedAtEndOf(ledger, row) }))
  const proceeds = receipts.map(({ loanId, ...receipt }): DisposalProceeds => {
    const loan = loans.find(({ id }) => id === loanId)
    return { ...receipt, loan: loan === undefined ? null : { noteNo: loan.noteNo, currency: loan.currency, owedAfter: loan.owedAt(receipt.on) } }
  })
  const facts: DisposalFacts = {
    proceeds,
    loans: loans.map(({ noteNo, currency, owedAt }) => ({ noteNo, currency, owed: owedAt(today) })),
    title: realisesSecurity(ledger, proceedingId) ? 'security-only' : 'personal',
    round: terminated ? 'terminated' : 'running',
  }
  return restAfterDisposal(facts, today)
}

type Receipt = Pick<DisposalProceeds, 'thing' | 'on' | 'amount'> & { readonly loanId: Id<'loan'> | null }

/** Money for a thing, and things taken for the debt; what was reversed since has not come in. */
function receiptsFromThings({ assets, collections, inKinds }: Disposals): Receipt[] {
  const thing = (id: Id<'asset'> | null) => assets.find((asset) => asset.id === id)?.text ?? '处置财产'
  const sold = collections.flatMap((row): Receipt[] =>
    row.assetId === null || row.entryReversed ? [] : [{ thing: thing(row.assetId), on: row.receivedOn, amount: row.amountFen, loanId: row.entryId === null ? null : row.loanId }],
  )
  const taken = inKinds.flatMap((row): Receipt[] =>
    row.entryReversed ? [] : [{ thing: thing(row.assetId), on: row.servedOn ?? row.ruledOn, amount: row.offset.value.booked, loanId: row.entryId === null ? null : row.loanId }],
  )
  return [...sold, ...taken].sort((a, b) => a.on.localeCompare(b.on))
}

/** The loans that the proceeding is about; all of the household where it names none. */
function loansOf(ledger: Ledger, caseId: Id<'case'>, proceedingId: Id<'proceeding'>): ReturnType<typeof loansOfCase> {
  const named = new Set(ledger.db.select({ loanId: proceedingLoan.loanId }).from(proceedingLoan).where(eq(proceedingLoan.proceedingId, proceedingId)).all().map((row) => row.loanId))
  const all = loansOfCase(ledger, caseId)
  return named.size === 0 ? all : all.filter(({ id }) => named.has(id))
}

/** A ruling that realises a security (实现担保物权) stands behind the enforcement: it binds the thing alone. */
function realisesSecurity(ledger: Ledger, id: Id<'proceeding'>): boolean {
  const row = ledger.db.select({ parentId: proceeding.parentId }).from(proceeding).where(eq(proceeding.id, id)).get()
  if (row === undefined || row.parentId === null) return false
  const parent = ledger.db.select({ kind: proceeding.kind }).from(proceeding).where(and(eq(proceeding.id, row.parentId), isNull(proceeding.voidedAt))).get()
  return parent?.kind === 'security-interest' || realisesSecurity(ledger, row.parentId)
}
