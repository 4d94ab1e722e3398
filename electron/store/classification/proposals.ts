import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ClassificationView } from '../../../shared/api/classification.ts'
import type { PageOf } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { HeldRight } from '../../../shared/model/review.ts'
import { loanClassification } from '../database/classification-schema.ts'
import { caseFile, loan, party, staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseSight } from '../kernel/scope.ts'
import { barredFrom } from '../review/barred.ts'

export type ClassificationRow = typeof loanClassification.$inferSelect

const maker = alias(staff, 'maker')
const reviewer = alias(staff, 'reviewer')
const decider = alias(staff, 'decider')

const standing = isNull(loanClassification.voidedAt)

/** Every proposal of a household with what became of it, newest first. */
export function classificationsOfCase(ledger: Ledger, caseId: Id<'case'>): ClassificationView[] {
  return views(ledger, and(standing, eq(loanClassification.caseId, caseId)))
}

/** What waits for a second or third person, oldest day last. */
export function waitingClassifications(ledger: Ledger, { offset, limit }: ParsedOf<'classification.waiting'>): PageOf<ClassificationView> {
  const sees = caseSight(ledger)
  const rows = views(ledger, and(standing, inArray(loanClassification.state, ['proposed', 'reviewed']))).filter(({ caseId }) => sees(caseId))
  return { rows: rows.slice(offset, offset + limit), more: rows.length > offset + limit }
}

function views(ledger: Ledger, condition: SQL | undefined): ClassificationView[] {
  const rows = ledger.db
    .select({ row: loanClassification, noteNo: loan.noteNo, borrowerName: party.name, makerName: maker.name, reviewerName: reviewer.name, deciderName: decider.name })
    .from(loanClassification)
    .innerJoin(loan, eq(loan.id, loanClassification.loanId))
    .innerJoin(caseFile, eq(caseFile.id, loanClassification.caseId))
    .innerJoin(party, eq(party.id, caseFile.borrowerId))
    .leftJoin(maker, eq(maker.id, loanClassification.createdBy))
    .leftJoin(reviewer, eq(reviewer.id, loanClassification.reviewedBy))
    .leftJoin(decider, eq(decider.id, loanClassification.decidedBy))
    .where(condition)
    .orderBy(desc(loanClassification.asOf), desc(loanClassification.createdAt), loan.noteNo)
    .all()
  return rows.map(({ row, noteNo, borrowerName, makerName, reviewerName, deciderName }) => ({
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    borrowerName,
    loanId: row.loanId,
    noteNo,
    asOf: row.asOf,
    classBefore: row.classBefore,
    floorClass: row.floorClass,
    riskClass: row.riskClass,
    overdueDays: row.overdueDays,
    bucket: row.bucket,
    bounds: row.bounds,
    grounds: groundsOf(row),
    reason: row.reason,
    state: row.state,
    makerName: makerName ?? '',
    madeAt: row.createdAt,
    reviewerName,
    reviewedAt: row.reviewedAt,
    deciderName,
    decidedAt: row.decidedAt,
    reviewOpinion: row.reviewOpinion,
    opinion: row.opinion,
    barred: barredFromNextStep(ledger, row),
  }))
}

function groundsOf({ groundsJson }: ClassificationRow): readonly string[] {
  const grounds: unknown = JSON.parse(groundsJson)
  return Array.isArray(grounds) ? grounds.map(String) : []
}

/** The right of the step that a proposal waits for; null when it waits for none. */
export function nextRight({ state }: Pick<ClassificationRow, 'state'>): HeldRight | null {
  if (state === 'proposed') return 'review'
  return state === 'reviewed' ? 'approve' : null
}

/** Why the signed-in person may not take the next step, in words; each step is another person's. */
export function barredFromNextStep(ledger: Ledger, row: ClassificationRow): string | null {
  const needs = nextRight(row)
  if (needs === null) return null
  if (row.reviewedBy === ledger.person.id) return '复核和审批要由两位同事分别办理。'
  return barredFrom(ledger, { by: [row.createdBy], caseId: row.caseId, needs })
}
