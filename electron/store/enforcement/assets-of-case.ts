import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { EnforcementAsset } from '../../../shared/api/enforcement.ts'
import type { Id } from '../../../shared/model/id.ts'
import { preservationItem } from '../database/preservation-schema.ts'
import { asset, collateral, propertyClue } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'

/** Every thing that the household's records name, each once. */
export function assetsOfCase(ledger: Ledger, caseId: Id<'case'>): EnforcementAsset[] {
  const { db } = ledger
  const named = [collateral, preservationItem, propertyClue].flatMap((table) =>
    db.select({ assetId: table.assetId }).from(table).where(and(eq(table.caseId, caseId), isNull(table.voidedAt))).all(),
  )
  const ids = [...new Set(named.map((row) => row.assetId))]
  if (ids.length === 0) return []
  return db.select({ id: asset.id, text: asset.description, kind: asset.kind }).from(asset).where(inArray(asset.id, ids)).orderBy(asset.id).all()
}
