import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ProceedingsOfCase } from '../../../shared/api/proceedings.ts'
import type { Id } from '../../../shared/model/id.ts'
import { nextSteps } from '../../../shared/rules/next-step.ts'
import { applicationFacts, wonTitle } from '../../../shared/rules/won-title.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { claimItem, judgmentInstalment, judgmentTerm, proceedingEvent } from '../database/proceedings-schema.ts'
import { cost, enforcement, judgment, party, proceeding, proceedingParty } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { loanIdsOf } from '../kernel/links.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { lawOf } from '../law/law-of.ts'
import { courseOf, type CourseRecords } from './course.ts'
import type { ProceedingRecords, RecordedProceeding } from './court-days.ts'

export function proceedingsOfCase(ledger: Ledger, caseId: Id<'case'>): ProceedingsOfCase {
  const standing = proceedingRecords(ledger, caseId)
  const records = courseRecords(standing)
  const today = ledger.clock.today()
  const { calendar } = lawOf(ledger)
  return {
    ...standing,
    proceedings: standing.proceedings.map((row) => {
      const course = courseOf(row, records)
      const won = wonTitle(course, today, calendar)
      const application = won?.unapplied === true ? { facts: applicationFacts(course.kind, won.title), term: won.term } : null
      return { ...row, nextSteps: nextSteps(course, today, calendar), application }
    }),
  }
}

const queries = oncePerLedger(({ db }) => {
  const caseId = sql.placeholder('caseId')
  return {
    events: db.select().from(proceedingEvent).where(and(eq(proceedingEvent.caseId, caseId), isNull(proceedingEvent.voidedAt))).orderBy(proceedingEvent.day, proceedingEvent.id).prepare(),
    proceedings: db.select().from(proceeding).where(and(eq(proceeding.caseId, caseId), isNull(proceeding.voidedAt))).orderBy(proceeding.createdAt, proceeding.id).prepare(),
    claims: db.select().from(claimItem).where(and(eq(claimItem.caseId, caseId), isNull(claimItem.voidedAt))).orderBy(claimItem.createdAt, claimItem.id).prepare(),
    judgments: db.select().from(judgment).where(and(eq(judgment.caseId, caseId), isNull(judgment.voidedAt))).orderBy(judgment.judgedOn).prepare(),
    terms: db.select().from(judgmentTerm).where(and(eq(judgmentTerm.caseId, caseId), isNull(judgmentTerm.voidedAt))).orderBy(judgmentTerm.createdAt, judgmentTerm.id).prepare(),
    instalments: db.select().from(judgmentInstalment).where(and(eq(judgmentInstalment.caseId, caseId), isNull(judgmentInstalment.voidedAt))).orderBy(judgmentInstalment.dueOn).prepare(),
    enforcements: db.select().from(enforcement).where(and(eq(enforcement.caseId, caseId), isNull(enforcement.voidedAt))).prepare(),
    costs: db.select().from(cost).where(and(eq(cost.caseId, caseId), isNull(cost.voidedAt))).orderBy(cost.paidOn, cost.id).prepare(),
    sides: db
      .select({ partyId: proceedingParty.partyId, side: proceedingParty.side, role: proceedingParty.role, name: party.name })
      .from(proceedingParty)
      .innerJoin(party, eq(party.id, proceedingParty.partyId))
      .where(eq(proceedingParty.proceedingId, sql.placeholder('proceedingId')))
      .prepare(),
  }
})

/** The proceedings of a case with their records, before anything is proposed from them. */
export function proceedingRecords(ledger: Ledger, caseId: Id<'case'>): ProceedingRecords {
  const read = queries(ledger)
  const own = { caseId: idToBytes(caseId) }
  const events = read.events.all(own)
  const begun = (id: Id<'proceeding'>) => events.find((event) => event.proceedingId === id)?.day ?? '9999'
  return {
    proceedings: read.proceedings.all(own).toSorted((a, b) => begun(a.id).localeCompare(begun(b.id))).map((row) => withParties(ledger, row)),
    events,
    claims: read.claims.all(own),
    judgments: read.judgments.all(own),
    terms: read.terms.all(own),
    instalments: read.instalments.all(own),
    enforcements: read.enforcements.all(own),
    costs: read.costs.all(own),
  }
}

/** The same as the courses of the case read them. */
export function courseRecords(standing: ProceedingRecords): CourseRecords {
  const opponents = standing.proceedings.flatMap(({ id, parties }) => parties.filter(({ side }) => side === 'defendant').map(({ partyId }) => ({ proceedingId: id, partyId })))
  return { ...standing, opponents, titles: standing.judgments, runs: standing.enforcements }
}

function withParties(ledger: Ledger, row: typeof proceeding.$inferSelect): RecordedProceeding {
  const sides = queries(ledger).sides.all({ proceedingId: idToBytes(row.id) })
  return {
    ...row,
    loanIds: loanIdsOf(ledger.raw, 'proceeding_loan', row.id),
    parties: sides.map(({ partyId, side, role }) => ({ partyId, side, role })),
    partyNames: Object.fromEntries(sides.map(({ partyId, name }) => [partyId, name])),
  }
}
