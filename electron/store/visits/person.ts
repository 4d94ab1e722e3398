import type { LastContact, VisitAddress } from '../../../shared/api/visits.ts'
import type { ContactColleague, ContactOutcome, ContactRelation, TargetSource } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type AddressKind, type ContactSource, standingAddresses } from '../../../shared/model/party-contact.ts'
import type { ContactDecision } from '../../../shared/rules/contact-guard.ts'
import { guardContact } from '../contacts/guard.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { addressesOf } from '../parties/contact-points.ts'

/** What is read of a person before he is visited: where, when last, and whether one may. */

/** The lawful way by which an address was learnt (law.md R68); null where the record does not say one. */
const lawfulSources: Readonly<Record<ContactSource, TargetSource | null>> = {
  contract: 'contract', 'own-statement': 'given', 'household-register': 'public', 'business-register': 'public', court: 'court', relative: 'passed-on', visit: null, operator: null, import: null, other: null,
}

/** Where somebody is likeliest to be met comes first; his place of work last. */
const KINDS: readonly AddressKind[] = ['actual', 'residence', 'domicile', 'court-confirmed', 'contract-service', 'other', 'workplace']

/** The addresses where somebody can be sought; one that was given up is none. The same words under several kinds are one address. */
export function visitAddresses(ledger: Ledger, partyId: Id<'party'>): VisitAddress[] {
  const rows = addressesOf(ledger, partyId).filter(({ standing }) => standingAddresses.has(standing)).toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  const byText = Map.groupBy(rows, ({ address }) => address)
  return [...byText].flatMap(([address, same]) => {
    const [likeliest] = same
    if (likeliest === undefined) return []
    const agreed = same.some(({ kind }) => kind === 'contract-service')
    const source = same.map((row) => row.source && lawfulSources[row.source]).find((known) => known !== null) ?? null
    return [{ address, kinds: same.map(({ kind }) => kind), standing: likeliest.standing, agreed, source: source ?? (agreed ? 'contract' : null) }]
  })
}

const LAST = `SELECT occurred_on AS "on", outcome FROM contact WHERE case_id = ? AND party_id = ? AND voided_at IS NULL ORDER BY occurred_on DESC, occurred_at DESC, id DESC LIMIT 1`

export function lastContact({ raw }: Ledger, caseId: Id<'case'>, partyId: Id<'party'>): LastContact | null {
  return prepared<[Buffer, Buffer], { on: IsoDate; outcome: ContactOutcome }>(raw, LAST).get(idToBytes(caseId), idToBytes(partyId)) ?? null
}

interface PlannedVisit {
  readonly caseId: Id<'case'>
  readonly partyId: Id<'party'>
  readonly personName: string
  readonly relation: ContactRelation | null
  readonly known: VisitAddress | null
  readonly day: IsoDate
  readonly time: string
  readonly colleagues: readonly ContactColleague[]
}

/** What the guards say to a visit, with what the record holds now. */
export function guardVisit(ledger: Ledger, { caseId, partyId, personName, relation, known, day, time, colleagues }: PlannedVisit): ContactDecision {
  return guardContact(
    ledger,
    {
      caseId, channel: 'visit', incoming: false, partyId, personName, relation: relation ?? 'other', target: known?.address ?? null, targetSource: known?.source ?? null,
      occurredOn: day, occurredAt: time, colleagues: [...colleagues], disclosed: false,
    },
    null,
  ).value
}
