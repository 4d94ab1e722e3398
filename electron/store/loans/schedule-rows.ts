import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import type { InstalmentFacts } from '../../../shared/model/repayment-schedule.ts'
import type { ScheduledInstalment, ScheduleVersion } from '../../../shared/rules/ledger/terms.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { instalment, scheduleVersion } from '../database/loan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'

/** A version of a loan's repayment schedule with its rows in order. */
export type ScheduleOfLoan = typeof scheduleVersion.$inferSelect & { readonly instalments: readonly InstalmentFacts[] }

const queries = oncePerLedger(({ db }) => ({
  versions: db
    .select()
    .from(scheduleVersion)
    .where(and(eq(scheduleVersion.loanId, sql.placeholder('loanId')), isNull(scheduleVersion.voidedAt)))
    .orderBy(scheduleVersion.fromOn)
    .prepare(),
  rows: db.select().from(instalment).where(eq(instalment.scheduleId, sql.placeholder('scheduleId'))).orderBy(instalment.period).prepare(),
}))

/** The standing versions of a loan's schedule, in the order in which they come into force. */
export function schedulesOf(ledger: Ledger, loanId: Id<'loan'>): ScheduleOfLoan[] {
  return queries(ledger)
    .versions.all({ loanId: idToBytes(loanId) })
    .map((row) => ({ ...row, instalments: instalmentsOf(ledger, row.id) }))
}

export function instalmentsOf(ledger: Ledger, scheduleId: Id<'schedule'>): InstalmentFacts[] {
  return queries(ledger)
    .rows.all({ scheduleId: idToBytes(scheduleId) })
    .map(({ dueOn, principalFen, interestFen }) => ({ dueOn, principalFen, interestFen }))
}

function scheduled({ dueOn, principalFen, interestFen }: InstalmentFacts): ScheduledInstalment {
  return { dueDate: dueOn, principal: principalFen, ...(interestFen === null ? {} : { interest: interestFen }) }
}

export function ruleSchedules(schedules: readonly ScheduleOfLoan[]): ScheduleVersion[] {
  return schedules.map(({ fromOn, instalments }) => ({ from: fromOn, rows: instalments.map(scheduled) }))
}
