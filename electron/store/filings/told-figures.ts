import { eq } from 'drizzle-orm'
import type { ToldFigure } from '../../../shared/api/document-life.ts'
import type { Id } from '../../../shared/model/id.ts'
import { loan } from '../database/schema.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import type { Ledger } from '../kernel/context.ts'
import { loanBalance } from '../loans/balance.ts'

const PARTS = [
  ['principal', '本金'],
  ['interest', '期内利息'],
  ['penalty', '罚息'],
  ['compound', '复利'],
] as const

/** The debt that a paper states, loan by loan, beside what the record says today of the very same day: a later entry shows. Undivided interest has no parts. */
export function toldFigures(ledger: Ledger, caseId: Id<'case'>, { loans, asOf }: FilingSnapshot): ToldFigure[] {
  const rows = new Map<string, typeof loan.$inferSelect>(ledger.db.select().from(loan).where(eq(loan.caseId, caseId)).all().map((row) => [row.id, row]))
  return loans.flatMap((told) => {
    const row = rows.get(told.id)
    const now = row === undefined || row.voidedAt !== null ? null : loanBalance(ledger, row, asOf).answer.value
    const name = told.disbursements[0]?.noteNo ?? told.contractNo ?? '借据'
    return PARTS.map(([part, words]): ToldFigure => ({ label: `${name} ${words}`, told: told.ledger[part], now: now === null || (part !== 'principal' && now.undivided !== 0) ? null : now[part] }))
  })
}
