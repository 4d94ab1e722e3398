import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Outsourcing } from '../../../shared/api/outsourcings.ts'
import type { Id } from '../../../shared/model/id.ts'
import { handOverObstacles } from '../../../shared/rules/agency-hand-over.ts'
import { outsourcing } from '../database/outsourcing-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'

/** 委外催收 of a household, in the order of the hand-overs. */
export function outsourcingsOfCase({ db }: Ledger, caseId: Id<'case'>): Outsourcing[] {
  return db
    .select()
    .from(outsourcing)
    .where(and(eq(outsourcing.caseId, caseId), isNull(outsourcing.voidedAt)))
    .orderBy(outsourcing.handedOn, outsourcing.id)
    .all()
    .map((record) => ({ ...record, obstacles: handOverObstacles(record).value }))
}

/** What happened is recorded even where the hand-over should not have been made: the obstacles stand beside it. */
export function saveOutsourcing(ledger: Ledger, input: ParsedOf<'outsourcings.save'>): Saved<'outsourcing'> {
  const { facts } = input
  const summary = `${input.id === null ? '登记' : '修改'}委外催收 ${facts.agency}`
  return perform(ledger, { command: 'outsourcings.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { handedOn: facts.handedOn, toldOn: facts.toldOn, evaluatedOn: facts.evaluatedOn, returnedOn: facts.returnedOn })
    return saveRecord(work, outsourcing, input, facts)
  })
}

export function voidOutsourcing(ledger: Ledger, input: ParsedOf<'outsourcings.void'>): Saved<'outsourcing'> {
  return voidRecord(ledger, outsourcing, input, { command: 'outsourcings.void', summary: '作废委外催收' })
}
