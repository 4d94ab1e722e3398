import { and, eq, isNull, or } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { RelationView } from '../../../shared/api/party-profile.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type RelationFacts, relationKindLabels } from '../../../shared/model/party-relation.ts'
import { partyRelation } from '../database/party-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { readParty } from './parties.ts'

/** What others are to him, and what he is to others. */
export function relationsOf(ledger: Ledger, partyId: Id<'party'>): RelationView[] {
  const rows = ledger.db
    .select()
    .from(partyRelation)
    .where(and(or(eq(partyRelation.partyId, partyId), eq(partyRelation.otherId, partyId)), isNull(partyRelation.voidedAt)))
    .orderBy(partyRelation.createdAt, partyRelation.id)
    .all()
  return rows.map((row) => ({ ...row, partyName: readParty(ledger, row.partyId).name, otherName: readParty(ledger, row.otherId).name }))
}

export function saveRelation(ledger: Ledger, input: ParsedOf<'parties.saveRelation'>): Saved<'party-relation'> {
  const { facts } = input
  const [party, other] = [readParty(ledger, facts.partyId), readParty(ledger, facts.otherId)]
  const summary = `${savedVerb(input.id)}关系：${other.name} 是 ${party.name} 的${relationKindLabels[facts.kind]}`
  return perform(ledger, { command: 'parties.saveRelation', commandId: input.commandId, summary }, (work) => {
    refuseImpossible(ledger, facts)
    refuseSecond(ledger, facts, input.id)
    return saveRecord(work, partyRelation, input, facts)
  })
}

function refuseImpossible(ledger: Ledger, facts: RelationFacts): void {
  const fields: Record<string, string> = {}
  if (facts.partyId === facts.otherId) fields['facts.otherId'] = '关系人不能是当事人本人，请核对'
  if (facts.since !== null && facts.endedOn !== null && facts.endedOn < facts.since) fields['facts.endedOn'] = '终止日不能早于起始日'
  if (facts.since !== null && facts.since > ledger.clock.today()) fields['facts.since'] = '日期在今天之后，尚未发生的事不能登记'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

/** A marriage is one record, whichever side it was entered from; every other kind once for each pair. */
function refuseSecond(ledger: Ledger, facts: RelationFacts, own: Id<'party-relation'> | null): void {
  const known = relationsOf(ledger, facts.partyId).find((row) => {
    const samePair = row.partyId === facts.partyId && row.otherId === facts.otherId
    const turned = facts.kind === 'spouse' && row.partyId === facts.otherId && row.otherId === facts.partyId
    return row.kind === facts.kind && row.endedOn === null && (samePair || turned)
  })
  if (known && known.id !== own) throw new ApiFailure('duplicate-number', { fields: { 'facts.otherId': '这项关系已经登记，请直接修改那一条' } })
}

export function voidRelation(ledger: Ledger, input: ParsedOf<'parties.voidRelation'>): Saved<'party-relation'> {
  return perform(ledger, { command: 'parties.voidRelation', commandId: input.commandId, summary: '作废当事人关系' }, (work) => ({
    id: input.id,
    version: work.void(partyRelation, input.id, input.version, input.reason),
  }))
}
