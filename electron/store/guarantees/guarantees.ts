import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Guarantee } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { party } from '../database/schema.ts'
import { guarantee } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { loanIdsOf } from '../kernel/links.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { readParty } from '../parties/parties.ts'

const guaranteesByCase = oncePerLedger(({ db }) =>
  db
    .select({ record: guarantee, guarantorName: party.name })
    .from(guarantee)
    .innerJoin(party, eq(party.id, guarantee.guarantorId))
    .where(and(eq(guarantee.caseId, sql.placeholder('caseId')), isNull(guarantee.voidedAt)))
    .orderBy(guarantee.createdAt, guarantee.id)
    .prepare(),
)

export function guaranteesOfCase(ledger: Ledger, caseId: Id<'case'>): Guarantee[] {
  const rows = guaranteesByCase(ledger).all({ caseId: idToBytes(caseId) })
  return rows.map(({ record, guarantorName }) => ({
    ...record,
    guarantorName,
    counterForName: record.counterForId === null ? null : readParty(ledger, record.counterForId).name,
    capSharers: rows.filter((other) => record.capGroup !== null && other.record.capGroup === record.capGroup && other.record.id !== record.id).map((other) => other.guarantorName),
    loanIds: loanIdsOf(ledger.raw, 'guarantee_loan', record.id),
  }))
}

/** Those that secure the bank: a counter-guarantor answers to the guarantor who paid (民法典第三百八十七条第二款), never to us. */
export function guaranteesToBank(ledger: Ledger, caseId: Id<'case'>): Guarantee[] {
  return guaranteesOfCase(ledger, caseId).filter(({ counterForId }) => counterForId === null)
}
