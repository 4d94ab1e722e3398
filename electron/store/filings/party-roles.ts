import type { CoBorrower } from '../../../shared/api/co-borrowers.ts'
import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { Collateral, Guarantee } from '../../../shared/api/security.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { PartyRole } from '../documents/snapshot-party.ts'
import type { OwnedMeasure } from './measures-snapshot.ts'

/** Who stands in a paper, and as what; in the order of the papers. */
export type PartyRoles = ReadonlyMap<Id<'party'>, readonly PartyRole[]>

interface Bound {
  readonly borrowerId: Id<'party'>
  readonly coBorrowers: readonly CoBorrower[]
  readonly guarantees: readonly Guarantee[]
  readonly securities: readonly Collateral[]
}

/** Who is sued, in the order of the papers: the borrower and who borrowed with him, then guarantors, then owners of collateral. */
export function rolesOf({ borrowerId, coBorrowers, guarantees, securities }: Bound): PartyRoles {
  const roles = new Map<Id<'party'>, PartyRole[]>([[borrowerId, ['borrower']]])
  const add = (id: Id<'party'>, role: PartyRole) => {
    const own = roles.get(id) ?? []
    if (!own.includes(role)) roles.set(id, [...own, role])
  }
  for (const { partyId } of coBorrowers) add(partyId, 'co-borrower')
  for (const { guarantorId } of guarantees) add(guarantorId, 'guarantor')
  for (const { asset, kind } of securities) if (asset.ownerId !== null) add(asset.ownerId, kind === 'mortgage' ? 'mortgagor' : 'pledgor')
  return roles
}

/** Whose property is preserved is a party to the paper about it, whatever else he is in the case. */
export function withOwners(roles: PartyRoles, measures: readonly OwnedMeasure[]): PartyRoles {
  const owners = measures.flatMap(({ ownerId }) => (ownerId === null || roles.has(ownerId) ? [] : [ownerId]))
  return new Map([...roles, ...owners.map((id) => [id, []] as const)])
}

/** Whoever is to be added to the debtors of an enforcement is named in its paper. */
export function withAdded(roles: PartyRoles, { act, particulars: { addition } }: FilingChoices): PartyRoles {
  const { partyId } = addition
  return act !== 'add-debtor' || partyId === null || roles.has(partyId) ? roles : new Map([...roles, [partyId, []] as const])
}
