import type { Party, PersonParty } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'

/** Who sues: the branch in its own name, or the bank. */
export function plaintiffName(snapshot: FilingSnapshot): string {
  return snapshot.bank.branchName ?? snapshot.bank.name
}

export function defendantsOf(snapshot: FilingSnapshot): readonly Party[] {
  return snapshot.parties.filter((party) => party.side === 'defendant')
}

export function partyOf(snapshot: FilingSnapshot, id: string | null): Party | null {
  return snapshot.parties.find((party) => party.id === id) ?? null
}

/** The name of a party; null when the snapshot does not hold it. */
export function nameOf(snapshot: FilingSnapshot, id: string | null): string | null {
  return partyOf(snapshot, id)?.name ?? null
}

function isPerson(party: Party): party is PersonParty {
  return party.kind === 'person'
}

/** 公民身份号码 or 统一社会信用代码. */
export function identityNumberOf(party: Party): string | null {
  return isPerson(party) ? party.idNumber : party.creditCode
}

/** An address at which the court can find him; the one that the contract fixes comes first. */
export function addressOf(party: Party): string | null {
  const other = isPerson(party) ? party.residence : party.registeredAddress
  return party.agreedServiceAddress ?? party.domicile ?? other
}
