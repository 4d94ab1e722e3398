import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { entityTypeLabels, ownershipLabels } from '../../../shared/model/organisation.ts'
import { caseFile, party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'

type Borrower = Pick<typeof party.$inferSelect, 'kind' | 'entityType' | 'ownership' | 'ownershipOther' | 'industry'>

/** 企业性质 for the declaration: what kind of body, and who owns it. Null while neither is recorded. */
export function natureOf({ kind, entityType, ownership, ownershipOther }: Borrower): string | null {
  if (kind === 'person') return '自然人'
  const owned = ownership === 'other' && ownershipOther !== null ? ownershipOther : ownership && ownershipLabels[ownership]
  const known = [entityType === null ? null : entityTypeLabels[entityType], owned].filter((part) => part !== null)
  return known.length === 0 ? null : known.join('，')
}

/** What the declaration asks of the borrower and the record does not answer, as questions: it would be left blank. */
export function borrowerQuestions({ db }: Ledger, caseId: Id<'case'>): string[] {
  const row = db.select({ row: party }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, caseId)).get()?.row
  if (row === undefined || row.kind === 'person') return []
  return [...(row.industry === null ? ['借款人属于什么行业'] : []), ...(natureOf(row) === null ? ['借款人是什么企业性质（主体类型、所有制）'] : [])]
}
