import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import type { AssetFacts } from '../../../shared/model/asset.ts'
import { assetDetail } from '../../../shared/model/asset-detail.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { party } from '../database/schema.ts'
import { asset } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import type { Work } from '../kernel/work.ts'
import { oncePerLedger, prepared } from '../kernel/prepared.ts'

export interface AssetView {
  readonly assetId: Id<'asset'>
  readonly asset: AssetFacts
  readonly ownerName: string | null
}

const assetById = oncePerLedger(({ db }) =>
  db.select({ record: asset, ownerName: party.name }).from(asset).leftJoin(party, eq(party.id, asset.ownerId)).where(eq(asset.id, sql.placeholder('assetId'))).prepare(),
)

/** One thing or right, or null when there is none of this id. */
export function findAsset(ledger: Ledger, assetId: Id<'asset'>): AssetView | null {
  const row = assetById(ledger).get({ assetId: idToBytes(assetId) })
  if (!row) return null
  const { kind, description, ownerId, location, certificateNo, area, bankName, share } = row.record
  const detail = row.record.detail === null ? null : assetDetail.parse(JSON.parse(row.record.detail))
  return { assetId, asset: { kind, description, ownerId, location, certificateNo, area, bankName, share, detail }, ownerName: row.ownerName }
}

/** One thing or right, as the record that points to it shows it. */
export function readAsset(ledger: Ledger, assetId: Id<'asset'>): AssetView {
  const view = findAsset(ledger, assetId)
  if (view === null) throw new Error('a record points to an asset that is not there')
  return view
}

/**
 * The asset that a record points to: its own, changed with it; the one that the household already names word for word, since a thing that is
 * mortgaged, found as a clue and seized is one thing; or a new one.
 */
export function saveAsset(work: Work, caseId: Id<'case'>, existing: Id<'asset'> | null, facts: AssetFacts): Id<'asset'> {
  if (existing === null) return sameAsset(work.ledger, caseId, facts) ?? insertAsset(work, facts)
  const row = work.ledger.db.select({ version: asset.version }).from(asset).where(eq(asset.id, existing)).get()
  if (row) work.update(asset, existing, row.version, stored(facts))
  return existing
}

function insertAsset(work: Work, facts: AssetFacts): Id<'asset'> {
  const id = newId<'asset'>()
  work.insert(asset, id, stored(facts))
  return id
}

/** The facts of the kind lie in the file as one text. */
function stored(facts: AssetFacts) {
  return { ...facts, detail: facts.detail === null ? null : JSON.stringify(facts.detail) }
}

const ofCase = ['collateral', 'property_clue', 'preservation_item']
  .map((table) => `SELECT asset_id FROM ${table} WHERE case_id = $caseId AND voided_at IS NULL`)
  .join(' UNION ')

function sameAsset(ledger: Ledger, caseId: Id<'case'>, facts: AssetFacts): Id<'asset'> | null {
  const ids = prepared<[{ caseId: Buffer }], { asset_id: Buffer }>(ledger.raw, ofCase).all({ caseId: idToBytes(caseId) })
  const same = ids.map((row) => readAsset(ledger, idFromBytes<'asset'>(row.asset_id))).find((view) => isDeepStrictEqual(view.asset, facts))
  return same?.assetId ?? null
}
