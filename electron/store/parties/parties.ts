import { and, eq, inArray, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { PartyView } from '../../../shared/api/parties.ts'
import type { Id } from '../../../shared/model/id.ts'
import { readCreditCode, readResidentId } from '../../../shared/rules/identity-number.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { caseFile, party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform, type Work } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { projectContacts, takeTyped } from './contact-points.ts'
import { guessedIdType, mask, maskPhone, nameKey, normalisedIdNo } from './identity.ts'

type PartyRow = typeof party.$inferSelect

/** A party with id and phone masked. */
export function partyView(row: PartyRow): PartyView {
  const { idNo, phone, nameKey: _key, ...shown } = row
  return { ...shown, idNoMasked: mask(idNo), phoneMasked: maskPhone(phone), idNoValid: idNo === null ? null : idNoFits(row) }
}

function idNoFits(row: PartyRow): boolean | null {
  if (row.idNo === null) return null
  if (row.idType === 'resident-id') return readResidentId(row.idNo).valid
  return row.idType === 'uscc' ? readCreditCode(row.idNo).valid : null
}

export function getParty(ledger: Ledger, partyId: Id<'party'>): PartyView {
  return partyView(readParty(ledger, partyId))
}

export function readParty(ledger: Ledger, partyId: Id<'party'>): PartyRow {
  const row = ledger.db.select().from(party).where(eq(party.id, partyId)).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

const PARTIES_OF_CASE = `
  SELECT id FROM (
    SELECT borrower_id AS id, 1 AS part FROM case_file WHERE id = @case
    UNION ALL SELECT guarantor_id, 2 FROM guarantee WHERE case_id = @case AND voided_at IS NULL
    UNION ALL SELECT a.owner_id, 3 FROM collateral c JOIN asset a ON a.id = c.asset_id WHERE c.case_id = @case AND c.voided_at IS NULL
    UNION ALL SELECT s.party_id, 4 FROM proceeding p JOIN proceeding_party s ON s.proceeding_id = p.id WHERE p.case_id = @case AND p.voided_at IS NULL)
  WHERE id IS NOT NULL GROUP BY id ORDER BY min(part), id`

/** Everybody with a part in a case, in this order: borrower, guarantors, owners of collateral, parties of its proceedings. */
export function partyIdsOfCase({ raw }: Pick<Ledger, 'raw'>, caseId: Id<'case'>): Id<'party'>[] {
  const rows = prepared<[{ case: Buffer }], { id: Buffer }>(raw, PARTIES_OF_CASE).all({ case: idToBytes(caseId) })
  return rows.map(({ id }) => idFromBytes<'party'>(id))
}

export function partiesOfCase(ledger: Ledger, caseId: Id<'case'>): PartyView[] {
  const ids = partyIdsOfCase(ledger, caseId)
  if (ids.length === 0) return []
  const rows = ledger.db.select().from(party).where(inArray(party.id, ids)).all()
  const order = new Map(ids.map((id, index) => [id, index]))
  return rows.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)).map(partyView)
}

function casesOfBorrower(ledger: Ledger, partyId: Id<'party'>): Id<'case'>[] {
  return ledger.db.select({ id: caseFile.id }).from(caseFile).where(and(eq(caseFile.borrowerId, partyId), isNull(caseFile.voidedAt))).all().map((row) => row.id)
}

/** A changed borrower changes the list line and the search terms of his cases. */
export function touchCasesOfBorrower(work: Work, partyId: Id<'party'>): void {
  casesOfBorrower(work.ledger, partyId).forEach((caseId) => work.touchCase(caseId))
}

export function saveParty(ledger: Ledger, input: ParsedOf<'parties.save'>): Saved<'party'> {
  return perform(ledger, { command: 'parties.save', commandId: input.commandId, summary: `保存当事人 ${input.facts.name}` }, (work) => {
    const { idNo: givenIdNo, phone: givenPhone, ...facts } = input.facts
    const kept = input.id === null ? null : readParty(ledger, input.id)
    const idNo = givenIdNo === undefined ? (kept?.idNo ?? null) : normalisedIdNo(givenIdNo)
    const phone = givenPhone === undefined ? (kept?.phone ?? null) : givenPhone
    refuseSecondHolder(ledger, idNo, input.id, facts.name)
    const idType = facts.idType ?? guessedIdType(idNo, facts.kind)
    const saved = saveRecord(work, party, input, { ...facts, idType, idNo, phone, nameKey: nameKey(facts.name) })
    takeTyped(work, saved.id, { ...facts, phone })
    touchCasesOfBorrower(work, saved.id)
    return { id: saved.id, version: projectContacts(work, saved.id) }
  })
}

/** One person, one record: a second with the same id number is refused, by another name it is a conflict to look into. */
function refuseSecondHolder(ledger: Ledger, idNo: string | null, own: Id<'party'> | null, name: string): void {
  if (idNo === null) return
  const holder = ledger.db.select().from(party).where(and(eq(party.idNo, idNo), isNull(party.voidedAt))).get()
  if (!holder || holder.id === own) return
  throw new ApiFailure(holder.nameKey === nameKey(name) ? 'duplicate-party' : 'party-conflict', {
    fields: { 'facts.idNo': `此证件号码已登记在「${holder.name}」名下` },
    details: { partyId: holder.id },
  })
}

/** Shows an id or phone in full; who looked, and at whom, goes into the log. */
export function revealParty(ledger: Ledger, input: ParsedOf<'parties.reveal'>): { readonly value: string } {
  const row = readParty(ledger, input.partyId)
  const label = input.field === 'idNo' ? '证件号码' : '联系电话'
  const value = row[input.field]
  if (value === null) throw new ApiFailure('not-found', { message: `没有登记${label}。` })
  perform(
    ledger,
    { command: 'parties.reveal', commandId: input.commandId, caseId: input.caseId, summary: `查看 ${row.name} 的${label}` },
    (work) => work.note('party', row.id, null, { revealed: input.field }),
  )
  return { value }
}
