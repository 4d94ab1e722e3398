import { and, eq, inArray, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { PartyView } from '../../../shared/api/party-view.ts'
import type { Id } from '../../../shared/model/id.ts'
import { readCreditCode, readResidentId } from '../../../shared/rules/identity-number.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { caseFile, party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { prepared } from '../kernel/prepared.ts'
import { mask, maskPhone } from './identity.ts'

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
