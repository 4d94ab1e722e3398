import { type ListedRole, listedRoles } from '../../../shared/api/party-profile.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Who plays which part in a case, for the list of parties and its counts: built with the line of the case list. */

/** Of the case `@case`, its id as it lies in the file. */
const PARTIES: Record<ListedRole, string> = {
  borrower: 'SELECT borrower_id AS party_id FROM case_file WHERE id = @case UNION SELECT party_id FROM co_borrower WHERE case_id = @case AND voided_at IS NULL',
  guarantor: 'SELECT guarantor_id AS party_id FROM guarantee WHERE case_id = @case AND voided_at IS NULL',
  owner: 'SELECT a.owner_id AS party_id FROM collateral c JOIN asset a ON a.id = c.asset_id WHERE c.case_id = @case AND c.voided_at IS NULL AND a.owner_id IS NOT NULL',
}
const WRITE = `INSERT INTO party_part (case_id, party_id, role) ${listedRoles.map((role) => `SELECT @case, party_id, '${role}' FROM (${PARTIES[role]})`).join(' UNION ')}`

interface Part {
  readonly party_id: Buffer
  readonly role: ListedRole
}

const keyOf = ({ party_id, role }: Part): string => `${party_id.toString('hex')} ${role}`

/**
 * Writes the parts of a case anew.
 * @param voided a voided case has none
 * @returns the parties who play another part in it than before: what they are found by has changed
 */
export function projectParts({ raw }: Ledger, caseId: Buffer, voided: boolean): Buffer[] {
  const parts = prepared<[Buffer], Part>(raw, 'SELECT party_id, role FROM party_part WHERE case_id = ?')
  const before = parts.all(caseId)
  prepared<[Buffer]>(raw, 'DELETE FROM party_part WHERE case_id = ?').run(caseId)
  if (!voided) prepared<[object]>(raw, WRITE).run({ case: caseId })
  const after = parts.all(caseId)
  const [were, are] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return [...before.filter((part) => !are.has(keyOf(part))), ...after.filter((part) => !were.has(keyOf(part)))].map(({ party_id }) => party_id)
}

/** The cases in which a party plays a part. */
export function casesWithPart({ raw }: Ledger, partyId: Id<'party'>): Id<'case'>[] {
  return prepared<[Buffer], { case_id: Buffer }>(raw, 'SELECT DISTINCT case_id FROM party_part WHERE party_id = ?').all(idToBytes(partyId)).map(({ case_id }) => idFromBytes<'case'>(case_id))
}
