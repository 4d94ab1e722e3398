import { eq } from 'drizzle-orm'
import type { ClassificationOfCase } from '../../../shared/api/classification.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { boundsText, bucketBounds } from '../../../shared/rules/ageing.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { caseFile, party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { classDebtor, type ClassedLoan } from './debtor-claims.ts'
import { classificationsOfCase } from './proposals.ts'
import { riskFactsOfCase } from './risk-facts.ts'

/** What the tab shows: each loan with the rules' proposal on the day, the history, and the noted facts. */
export function classificationOfCase(ledger: Ledger, { caseId, asOf }: ParsedOf<'classification.ofCase'>): ClassificationOfCase {
  const loans = classedLoans(ledger, caseId, asOf)
  return {
    asOf,
    bounds: boundsText(bucketBounds(lawOf(ledger).values)),
    loans: loans.map(({ loanId, noteNo, current, overdueDays, answer, refusal }) => ({ loanId, noteNo, current, overdueDays, answer, refusal })),
    history: classificationsOfCase(ledger, caseId),
    facts: riskFactsOfCase(ledger, caseId),
  }
}

/**
 * The loans of one household as the rules class them, with the debtor's other claims in mind.
 * @throws ApiFailure not-found, rule-refused for a day before the rules
 */
export function classedLoans(ledger: Ledger, caseId: Id<'case'>, asOf: IsoDate): readonly ClassedLoan[] {
  const file = ledger.db.select({ borrowerId: caseFile.borrowerId, kind: party.kind }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, caseId)).get()
  if (!file) throw new ApiFailure('not-found')
  const debtor = { borrowerId: idToBytes(file.borrowerId), kind: file.kind }
  try {
    const classed = classDebtor(ledger, debtor, bucketBounds(lawOf(ledger).values), asOf, (id) => riskFactsOfCase(ledger, id))
    return classed.filter((loan) => loan.caseId === caseId)
  } catch (error) {
    if (error instanceof RuleError) throw new ApiFailure('rule-refused', { message: error.message })
    throw error
  }
}
