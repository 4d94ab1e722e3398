import { and, eq, isNull } from 'drizzle-orm'
import type { CoBorrower } from '../../../shared/api/co-borrowers.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { CoBorrowerFacts } from '../../../shared/model/co-borrower.ts'
import type { Id } from '../../../shared/model/id.ts'
import { coBorrower } from '../database/loan-schema.ts'
import { caseFile, loan, party } from '../database/schema.ts'
import { guarantee } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { keepLoans, loanIdsOf } from '../kernel/links.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'

/** 共同借款人 of a household, in the order of their entry. */
export function coBorrowersOfCase(ledger: Ledger, caseId: Id<'case'>): CoBorrower[] {
  return ledger.db
    .select({ record: coBorrower, partyName: party.name })
    .from(coBorrower)
    .innerJoin(party, eq(party.id, coBorrower.partyId))
    .where(and(eq(coBorrower.caseId, caseId), isNull(coBorrower.voidedAt)))
    .orderBy(coBorrower.createdAt, coBorrower.id)
    .all()
    .map(({ record, partyName }) => ({ ...record, partyName, loanIds: loanIdsOf(ledger.raw, 'co_borrower_loan', record.id) }))
}

export function saveCoBorrower(ledger: Ledger, input: ParsedOf<'coBorrowers.save'>): Saved<'co-borrower'> {
  const { loanIds, ...facts } = input.facts
  const act = { command: 'coBorrowers.save', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}共同借款人` }
  return perform(ledger, act, (work) => {
    refuseOtherwiseBound(ledger, input.facts, input.id)
    refuseForeignLoans(ledger, input.facts)
    const saved = saveRecord(work, coBorrower, input, facts)
    work.touchCase(facts.caseId)
    return keepLoans(work, 'co_borrower_loan', saved, input.version, loanIds)
  })
}

/** One person owes the loan once, and who owes it himself cannot be its guarantor. */
function refuseOtherwiseBound({ db }: Ledger, { caseId, partyId }: CoBorrowerFacts, own: Id<'co-borrower'> | null): void {
  const refuse = (message: string) => {
    throw new ApiFailure('invalid-input', { fields: { 'facts.partyId': message } })
  }
  const file = db.select({ borrowerId: caseFile.borrowerId }).from(caseFile).where(eq(caseFile.id, caseId)).get()
  if (file?.borrowerId === partyId) refuse('此人是本户的借款人，不必再登记为共同借款人')
  const again = db.select({ id: coBorrower.id }).from(coBorrower).where(and(eq(coBorrower.caseId, caseId), eq(coBorrower.partyId, partyId), isNull(coBorrower.voidedAt))).get()
  if (again && again.id !== own) refuse('此人已登记为本户的共同借款人，请在那一条中增加借据')
  const guarantor = db.select({ id: guarantee.id }).from(guarantee).where(and(eq(guarantee.caseId, caseId), eq(guarantee.guarantorId, partyId), isNull(guarantee.counterForId), isNull(guarantee.voidedAt))).get()
  if (guarantor) refuse('此人是本户的保证人，不能同时是共同借款人。请核对合同，登记有误的先作废那笔保证')
}

function refuseForeignLoans({ db }: Ledger, { caseId, loanIds }: CoBorrowerFacts): void {
  const own = new Set(db.select({ id: loan.id }).from(loan).where(and(eq(loan.caseId, caseId), isNull(loan.voidedAt))).all().map(({ id }) => id))
  if (loanIds.some((id) => !own.has(id))) throw new ApiFailure('invalid-input', { fields: { 'facts.loanIds': '所选借据不在本户，请重新选择' } })
}

export function voidCoBorrower(ledger: Ledger, input: ParsedOf<'coBorrowers.void'>): Saved<'co-borrower'> {
  return voidRecord(ledger, coBorrower, input, { command: 'coBorrowers.void', summary: '作废共同借款人' })
}
