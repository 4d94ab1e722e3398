import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ContractEvent, LoanAgreements } from '../../../shared/api/loan-agreements.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays, maxDate } from '../../../shared/rules/civil-date.ts'
import { loanExtension, loanSupplement } from '../database/loan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger, prepared } from '../kernel/prepared.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { consentsTo, namedConsents } from './consents.ts'
import { type ExtensionOfLoan, extensionsOf, guaranteeIdsOf } from './extension-rows.ts'
import { type LoanRow, readLoan } from './loan-rows.ts'
import { owedAtEndOf } from './owed-at-end.ts'
import { schedulesOf } from './schedule-rows.ts'

/** What changed a loan contract: extensions with consents, supplements, schedules, and these and the acceleration as events. */
export function agreementsOf(ledger: Ledger, loanId: Id<'loan'>): LoanAgreements {
  const row = readLoan(ledger, loanId)
  const extensions = extensionsOf(ledger, loanId)
  return {
    extensions: extensions.map((extension) => ({ ...extension, guarantors: namedConsents(ledger, extension.guaranteeIds, extension.consents) })),
    supplements: supplementsOf(ledger, loanId).map((supplement) => ({ ...supplement, guarantors: namedConsents(ledger, guaranteeIdsOf(ledger, loanId), consentsTo(ledger, 'supplement', supplement.id)) })),
    schedules: schedulesOf(ledger, loanId),
    events: eventsOf(ledger, row, extensions),
  }
}

const supplementsByLoan = oncePerLedger(({ db }) =>
  db
    .select()
    .from(loanSupplement)
    .where(and(eq(loanSupplement.loanId, sql.placeholder('loanId')), isNull(loanSupplement.voidedAt)))
    .orderBy(loanSupplement.effectiveOn)
    .prepare(),
)

/** The standing supplements of a loan contract, by the day from which they count. */
export function supplementsOf(ledger: Ledger, loanId: Id<'loan'>): (typeof loanSupplement.$inferSelect)[] {
  return supplementsByLoan(ledger).all({ loanId: idToBytes(loanId) })
}

/** An extension and an acceleration stand in the ledger beside the entries, on the day from which they count. */
function eventsOf(ledger: Ledger, row: LoanRow, extensions: readonly ExtensionOfLoan[]): ContractEvent[] {
  const owedAtEnd = owedAtEndOf(ledger, row)
  return [
    ...extensions.map((extension): ContractEvent => {
      const on = extension.signedOn ?? addDays(extension.oldDueOn, -1)
      return { kind: 'extension', id: extension.id, on, newDueOn: extension.newDueOn, agreementNo: extension.agreementNo, owedAtEnd: owedAtEnd(on) }
    }),
    ...(row.acceleratedOn === null
      ? []
      : [{ kind: 'acceleration', id: row.id, on: row.acceleratedOn, ground: row.accelerationGround, noticeNo: row.accelerationNoticeNo, owedAtEnd: owedAtEnd(row.acceleratedOn) } as const]),
  ]
}

/** The maturity in force of each loan of a case: the contract's own, or that of its last extension. */
export function maturitiesOf({ raw }: Ledger, caseId: Id<'case'>): ReadonlyMap<Id<'loan'>, IsoDate> {
  const rows = prepared<[Buffer], { loan_id: Buffer; new_due_on: IsoDate }>(raw, 'SELECT loan_id, new_due_on FROM loan_extension WHERE case_id = ? AND voided_at IS NULL').all(idToBytes(caseId))
  const latest = new Map<Id<'loan'>, IsoDate>()
  for (const row of rows) {
    const loanId = idFromBytes<'loan'>(row.loan_id)
    latest.set(loanId, maxDate(latest.get(loanId) ?? row.new_due_on, row.new_due_on))
  }
  return latest
}

/** The maturity of a loan before an extension comes on top; `except` leaves the one out that is being changed. */
export function maturityBefore({ db }: Ledger, row: LoanRow, except: Id<'extension'> | null): IsoDate {
  const others = db
    .select({ id: loanExtension.id, newDueOn: loanExtension.newDueOn })
    .from(loanExtension)
    .where(and(eq(loanExtension.loanId, row.id), isNull(loanExtension.voidedAt)))
    .all()
  return others.filter(({ id }) => id !== except).reduce<IsoDate>((latest, { newDueOn }) => maxDate(latest, newDueOn), row.dueOn)
}
