import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Outsourcing } from '../../../shared/api/outsourcings.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type HandOverFacts, handOverObstacles } from '../../../shared/rules/agency-hand-over.ts'
import { isMinorOn } from '../../../shared/rules/contact-guard.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { outsourcing } from '../database/outsourcing-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'

/** 委外催收 of a household, in the order of the hand-overs. */
export function outsourcingsOfCase(ledger: Ledger, caseId: Id<'case'>): Outsourcing[] {
  return ledger.db
    .select()
    .from(outsourcing)
    .where(and(eq(outsourcing.caseId, caseId), isNull(outsourcing.voidedAt)))
    .orderBy(outsourcing.handedOn, outsourcing.id)
    .all()
    .map((record) => ({ ...record, obstacles: handOverObstacles({ ...record, ...standingOn(ledger, caseId, record.handedOn) }).value }))
}

const STANDING = `SELECT w.birth_date AS birthDate, EXISTS (
    SELECT 1 FROM proceeding p JOIN proceeding_event e ON e.proceeding_id = p.id
    WHERE p.case_id = f.id AND p.voided_at IS NULL AND p.status IN ('docketed', 'in-enforcement', 'suspended') AND e.voided_at IS NULL AND e.kind IN ('filed', 'docketed') AND e.day <= @day
  ) AS inCourt FROM case_file f LEFT JOIN party w ON w.id = f.borrower_id WHERE f.id = @id`

/** Whether a court has had the case since the day or before, and whether the borrower was under age on it. */
function standingOn({ raw }: Ledger, caseId: Id<'case'>, day: IsoDate): Pick<HandOverFacts, 'inCourt' | 'isMinor'> {
  const row = prepared<[{ id: Buffer; day: IsoDate }], { birthDate: IsoDate | null; inCourt: 0 | 1 }>(raw, STANDING).get({ id: idToBytes(caseId), day })
  if (row === undefined) return {}
  return { inCourt: row.inCourt === 1, ...(row.birthDate !== null && { isMinor: isMinorOn(row.birthDate, day) }) }
}

/** What happened is recorded even where the hand-over should not have been made: the obstacles stand beside it. */
export function saveOutsourcing(ledger: Ledger, input: ParsedOf<'outsourcings.save'>): Saved<'outsourcing'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}委外催收 ${facts.agency}`
  return perform(ledger, { command: 'outsourcings.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { handedOn: facts.handedOn, toldOn: facts.toldOn, evaluatedOn: facts.evaluatedOn, returnedOn: facts.returnedOn })
    return saveRecord(work, outsourcing, input, facts)
  })
}

export function voidOutsourcing(ledger: Ledger, input: ParsedOf<'outsourcings.void'>): Saved<'outsourcing'> {
  return voidRecord(ledger, outsourcing, input, { command: 'outsourcings.void', summary: '作废委外催收' })
}
