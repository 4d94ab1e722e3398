import { eq } from 'drizzle-orm'
import type { AssetFacts } from '../../../shared/model/asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import { asset, party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import type { Work } from '../kernel/perform.ts'

export interface AssetView {
  readonly assetId: Id<'asset'>
  readonly asset: AssetFacts
  readonly ownerName: string | null
}

/** One thing or right, as the record that points to it shows it. */
export function readAsset(ledger: Ledger, assetId: Id<'asset'>): AssetView {
  const row = ledger.db
    .select({ record: asset, ownerName: party.name })
    .from(asset)
    .leftJoin(party, eq(party.id, asset.ownerId))
    .where(eq(asset.id, assetId))
    .get()
  if (!row) throw new Error('a record points to an asset that is not there')
  const { kind, description, ownerId, location, certificateNo, area, bankName, share } = row.record
  return { assetId, asset: { kind, description, ownerId, location, certificateNo, area, bankName, share }, ownerName: row.ownerName }
}

/** The asset that a record points to: its own, changed with it, or a new one. */
export function saveAsset(work: Work, existing: Id<'asset'> | null, facts: AssetFacts): Id<'asset'> {
  if (existing === null) {
    const id = newId<'asset'>()
    work.insert(asset, id, facts)
    return id
  }
  const row = work.ledger.db.select({ version: asset.version }).from(asset).where(eq(asset.id, existing)).get()
  if (row) work.update(asset, existing, row.version, facts)
  return existing
}
