import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Loan } from '../../../shared/api/loans.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { loan } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { maturitiesOf } from './agreements.ts'

const loansByCase = oncePerLedger(({ db }) =>
  db.select().from(loan).where(and(eq(loan.caseId, sql.placeholder('caseId')), isNull(loan.voidedAt))).orderBy(loan.drawdownOn, loan.noteNo).prepare(),
)

export function loansOfCase(ledger: Ledger, caseId: Id<'case'>): Loan[] {
  const rows = loansByCase(ledger).all({ caseId: idToBytes(caseId) })
  const maturities = maturitiesOf(ledger, caseId)
  return rows.map((row) => ({ ...row, maturityOn: maturities.get(row.id) ?? row.dueOn }))
}
