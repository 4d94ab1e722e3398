import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { CompetingCreditor } from '../../../shared/api/assets.ts'
import type { Id } from '../../../shared/model/id.ts'
import { competingCreditor } from '../database/asset-schema.ts'
import { party } from '../database/schema.ts'
import { asset } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'

/** 竞争债权人 of a household, in the order in which the branch learnt of them. */
export function creditorsOfCase(ledger: Ledger, caseId: Id<'case'>): CompetingCreditor[] {
  return read(ledger, eq(competingCreditor.caseId, caseId))
}

/** Those who have seized a thing or are secured by it, in these households. */
export function creditorsOfAsset(ledger: Ledger, assetId: Id<'asset'>, caseIds: readonly Id<'case'>[]): CompetingCreditor[] {
  return read(ledger, and(eq(competingCreditor.assetId, assetId), inArray(competingCreditor.caseId, [...caseIds])))
}

function read(ledger: Ledger, which: ReturnType<typeof and>): CompetingCreditor[] {
  return ledger.db
    .select({ record: competingCreditor, assetName: asset.description, debtorName: party.name })
    .from(competingCreditor)
    .leftJoin(asset, eq(asset.id, competingCreditor.assetId))
    .leftJoin(party, eq(party.id, competingCreditor.debtorId))
    .where(and(which, isNull(competingCreditor.voidedAt)))
    .orderBy(competingCreditor.learnedOn, competingCreditor.id)
    .all()
    .map(({ record, assetName, debtorName }) => ({ ...record, assetName, debtorName }))
}
