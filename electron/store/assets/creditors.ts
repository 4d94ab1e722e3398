import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { CompetingCreditor } from '../../../shared/api/assets.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Id } from '../../../shared/model/id.ts'
import { competingCreditor } from '../database/asset-schema.ts'
import { party } from '../database/schema.ts'
import { asset } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'
import { refuseForeignAsset } from './records.ts'

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

export function saveCreditor(ledger: Ledger, input: ParsedOf<'assets.saveCreditor'>): Saved<'creditor'> {
  const { facts } = input
  const summary = `${input.id === null ? '登记' : '修改'}竞争债权人 ${facts.name}`
  return perform(ledger, { command: 'assets.saveCreditor', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    if (facts.assetId !== null) refuseForeignAsset(ledger, { assetId: facts.assetId, caseId: facts.caseId })
    refuseFutureDays(ledger, { learnedOn: facts.learnedOn, sealedOn: facts.sealedOn })
    return saveRecord(work, competingCreditor, input, facts)
  })
}

export function voidCreditor(ledger: Ledger, input: ParsedOf<'assets.voidCreditor'>): Saved<'creditor'> {
  return voidRecord(ledger, competingCreditor, input, { command: 'assets.voidCreditor', summary: '作废竞争债权人' })
}
