import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { PropertyClue } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import { assetStanding } from '../assets/read.ts'
import { propertyClue } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { readAsset, saveAsset } from './assets.ts'

/** 财产线索 of a case. */
export function cluesOfCase(ledger: Ledger, caseId: Id<'case'>): PropertyClue[] {
  const rows = ledger.db
    .select()
    .from(propertyClue)
    .where(and(eq(propertyClue.caseId, caseId), isNull(propertyClue.voidedAt)))
    .orderBy(propertyClue.createdAt, propertyClue.id)
    .all()
  return rows.map((row) => {
    const view = readAsset(ledger, row.assetId)
    return { ...row, ...view, standing: assetStanding(ledger, { assetId: row.assetId, kind: view.asset.kind }) }
  })
}

export function saveClue(ledger: Ledger, input: ParsedOf<'clues.save'>): Saved<'clue'> {
  const { asset, ...facts } = input.facts
  const act = { command: 'clues.save', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}财产线索 ${asset.description}` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { foundOn: facts.foundOn, checkedOn: facts.checkedOn })
    const existing = input.id === null ? null : ledger.db.select().from(propertyClue).where(eq(propertyClue.id, input.id)).get()
    return saveRecord(work, propertyClue, input, { ...facts, assetId: saveAsset(work, facts.caseId, existing?.assetId ?? null, asset) })
  })
}

export function voidClue(ledger: Ledger, input: ParsedOf<'clues.void'>): Saved<'clue'> {
  return voidRecord(ledger, propertyClue, input, { command: 'clues.void', summary: '作废财产线索' })
}

/** The thing of a clue that a court has now ordered held: the measure goes on with the same thing. @throws ApiFailure invalid-input for a clue of another household */
export function preserveClue(work: Work, clueId: Id<'clue'>, caseId: Id<'case'>): Id<'asset'> {
  const clue = work.ledger.db.select().from(propertyClue).where(and(eq(propertyClue.id, clueId), isNull(propertyClue.voidedAt))).get()
  if (clue?.caseId !== caseId) throw new ApiFailure('invalid-input', { message: '这条财产线索不在本户或已作废，请刷新后重新选择。' })
  work.update(propertyClue, clue.id, clue.version, { state: 'preserved' })
  return clue.assetId
}
