import { inArray } from 'drizzle-orm'
import type { ContactPersonView } from '../../../shared/api/contacts.ts'
import type { ContactRelation } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { PartyRole } from '../../../shared/model/proceeding.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { maskPhone, nameKey } from '../parties/identity.ts'
import { notTheirsSince } from './contact-log.ts'

/** Who the record ties to the debt of a case, and how; the strongest tie first. */

const ORDER: readonly ContactRelation[] = ['debtor', 'co-debtor', 'guarantor', 'security-provider', 'spouse']

/** A part in a proceeding as a tie to the debt; shareholders and others have none for a collector. */
const relationOfRole: Readonly<Partial<Record<PartyRole, ContactRelation>>> = {
  borrower: 'debtor', 'co-borrower': 'co-debtor', guarantor: 'guarantor', mortgagor: 'security-provider', pledgor: 'security-provider', spouse: 'spouse',
}

const TIES = `SELECT borrower_id AS id, 'borrower' AS role FROM case_file WHERE id = @case
  UNION SELECT party_id, 'co-borrower' FROM co_borrower WHERE case_id = @case AND voided_at IS NULL
  UNION SELECT guarantor_id, 'guarantor' FROM guarantee WHERE case_id = @case AND counter_for_id IS NULL AND voided_at IS NULL
  UNION SELECT a.owner_id, 'mortgagor' FROM collateral c JOIN asset a ON a.id = c.asset_id WHERE c.case_id = @case AND c.voided_at IS NULL AND a.owner_id IS NOT NULL
  UNION SELECT r.other_id, 'spouse' FROM party_relation r JOIN case_file f ON f.borrower_id = r.party_id WHERE f.id = @case AND r.kind = 'spouse' AND r.voided_at IS NULL
  UNION SELECT pp.party_id, pp.role FROM proceeding_party pp JOIN proceeding p ON p.id = pp.proceeding_id WHERE p.case_id = @case AND p.voided_at IS NULL`

/** Everybody with a tie to the debt, by party; who has several keeps the strongest. */
export function tiesOfCase(ledger: Ledger, caseId: Id<'case'>): ReadonlyMap<Id<'party'>, ContactRelation> {
  const rows = prepared<[{ case: Buffer }], { id: Buffer; role: PartyRole }>(ledger.raw, TIES).all({ case: idToBytes(caseId) })
  const found = rows.flatMap(({ id, role }) => {
    const relation = relationOfRole[role]
    return relation === undefined ? [] : [{ id: idFromBytes<'party'>(id), relation }]
  })
  const ties = new Map<Id<'party'>, ContactRelation>()
  for (const relation of ORDER) for (const tie of found) if (tie.relation === relation && !ties.has(tie.id)) ties.set(tie.id, relation)
  return ties
}

interface Named {
  readonly partyId: Id<'party'> | null
  readonly personName: string
}

/** By the party where both are known by one, else by the name. */
export function isSamePerson(one: Named, other: Named): boolean {
  return one.partyId === null || other.partyId === null ? nameKey(one.personName) === nameKey(other.personName) : one.partyId === other.partyId
}

const JOINT_DEBT = `SELECT 1 FROM party_relation WHERE other_id = ? AND kind = 'spouse' AND joint_debt = 'yes' AND voided_at IS NULL LIMIT 1`

/** The finding that the debt is the couple's (民法典第一千零六十四条), as the spouse's own record says it. */
export function jointDebtRecorded(ledger: Ledger, partyId: Id<'party'>): boolean {
  return prepared<[Buffer]>(ledger.raw, JOINT_DEBT).get(idToBytes(partyId)) !== undefined
}

export function personsOfCase(ledger: Ledger, caseId: Id<'case'>): ContactPersonView[] {
  const ties = tiesOfCase(ledger, caseId)
  if (ties.size === 0) return []
  const rows = new Map(ledger.db.select().from(party).where(inArray(party.id, [...ties.keys()])).all().map((row) => [row.id, row]))
  return [...ties].flatMap(([partyId, relation]) => {
    const row = rows.get(partyId)
    if (row === undefined) return []
    const { name, kind, serviceAddress } = row
    const phone = phoneOnRecord(ledger, partyId)
    return [{ partyId, name, kind, relation, phoneMasked: maskPhone(phone), phoneTrouble: phoneTrouble(ledger, partyId, phone), serviceAddress }]
  })
}

function phoneTrouble(ledger: Ledger, partyId: Id<'party'>, phone: string | null): string | null {
  const since = phone === null ? null : notTheirsSince(ledger, { partyId, target: phone, self: null })
  return since === null ? null : `${since} 登记为非本人`
}

const NUMBER_IN_USE = `SELECT number FROM party_phone WHERE party_id = ? AND status = 'in-use' AND voided_at IS NULL ORDER BY agreed DESC, created_at, id LIMIT 1`

/** The number in use of a party, the one agreed in the contract first; null when none is on record. */
export function phoneOnRecord(ledger: Ledger, partyId: Id<'party'> | null): string | null {
  if (partyId === null) return null
  return prepared<[Buffer], { number: string }>(ledger.raw, NUMBER_IN_USE).get(idToBytes(partyId))?.number ?? null
}
