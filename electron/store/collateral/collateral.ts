import { and, eq, isNull } from 'drizzle-orm'
import type { Collateral } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import { assetStanding } from '../assets/read.ts'
import { collateral } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { loanIdsOf } from '../kernel/links.ts'
import { readAsset } from './assets.ts'

export function collateralOfCase(ledger: Ledger, caseId: Id<'case'>): Collateral[] {
  const rows = ledger.db
    .select()
    .from(collateral)
    .where(and(eq(collateral.caseId, caseId), isNull(collateral.voidedAt)))
    .orderBy(collateral.createdAt, collateral.id)
    .all()
  return rows.map((row) => {
    const view = readAsset(ledger, row.assetId)
    const standing = assetStanding(ledger, { assetId: row.assetId, kind: view.asset.kind })
    return { ...row, ...view, standing, loanIds: loanIdsOf(ledger.raw, 'collateral_loan', row.id) }
  })
}
