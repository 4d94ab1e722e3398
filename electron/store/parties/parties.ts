import { and, eq, inArray, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { CaseParty, CaseRole, PartyView } from '../../../shared/api/party-view.ts'
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
  SELECT id, role FROM (
    SELECT borrower_id AS id, 'borrower' AS role, 1 AS part FROM case_file WHERE id = @case
    UNION ALL SELECT party_id, 'co-borrower', 1 FROM co_borrower WHERE case_id = @case AND voided_at IS NULL
    UNION ALL SELECT guarantor_id, CASE WHEN counter_for_id IS NULL THEN 'guarantor' ELSE 'counter-guarantor' END, CASE WHEN counter_for_id IS NULL THEN 2 ELSE 4 END
      FROM guarantee WHERE case_id = @case AND voided_at IS NULL
    UNION ALL SELECT a.owner_id, CASE c.kind WHEN 'mortgage' THEN 'mortgagor' ELSE 'pledgor' END, 3
      FROM collateral c JOIN asset a ON a.id = c.asset_id WHERE c.case_id = @case AND c.voided_at IS NULL
    UNION ALL SELECT s.party_id, s.role, 5 FROM proceeding p JOIN proceeding_party s ON s.proceeding_id = p.id WHERE p.case_id = @case AND p.voided_at IS NULL
    UNION ALL SELECT r.other_id, CASE WHEN r.kind IN ('spouse','shareholder') THEN r.kind ELSE 'other' END, 6
      FROM party_relation r JOIN case_file f ON f.borrower_id = r.party_id WHERE f.id = @case AND r.voided_at IS NULL AND r.ended_on IS NULL
    UNION ALL SELECT r.party_id, 'spouse', 6
      FROM party_relation r JOIN case_file f ON f.borrower_id = r.other_id WHERE f.id = @case AND r.kind = 'spouse' AND r.voided_at IS NULL AND r.ended_on IS NULL)
  WHERE id IS NOT NULL GROUP BY id, role ORDER BY min(part), role <> 'borrower', id`

/** Everybody with a part in a case, with his roles: borrower, co-borrowers, guarantors, owners of collateral, counter-guarantors, parties of its proceedings, who is near the borrower. */
function rolesOfCase({ raw }: Pick<Ledger, 'raw'>, caseId: Id<'case'>): ReadonlyMap<Id<'party'>, readonly CaseRole[]> {
  const rows = prepared<[{ case: Buffer }], { id: Buffer; role: CaseRole }>(raw, PARTIES_OF_CASE).all({ case: idToBytes(caseId) })
  const roles = new Map<Id<'party'>, readonly CaseRole[]>()
  for (const { id, role } of rows) {
    const partyId = idFromBytes<'party'>(id)
    roles.set(partyId, [...(roles.get(partyId) ?? []), role])
  }
  return roles
}

export function partyIdsOfCase(ledger: Pick<Ledger, 'raw'>, caseId: Id<'case'>): Id<'party'>[] {
  return [...rolesOfCase(ledger, caseId).keys()]
}

export function partiesOfCase(ledger: Ledger, caseId: Id<'case'>): CaseParty[] {
  const roles = rolesOfCase(ledger, caseId)
  if (roles.size === 0) return []
  const rows = new Map(ledger.db.select().from(party).where(inArray(party.id, [...roles.keys()])).all().map((row) => [row.id, row]))
  return [...roles].flatMap(([id, own]) => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ ...partyView(row), roles: own }]
  })
}

function casesOfBorrower(ledger: Ledger, partyId: Id<'party'>): Id<'case'>[] {
  return ledger.db.select({ id: caseFile.id }).from(caseFile).where(and(eq(caseFile.borrowerId, partyId), isNull(caseFile.voidedAt))).all().map((row) => row.id)
}

/** A changed borrower changes the list line and the search terms of his cases. */
export function touchCasesOfBorrower(work: Work, partyId: Id<'party'>): void {
  casesOfBorrower(work.ledger, partyId).forEach((caseId) => work.touchCase(caseId))
}
