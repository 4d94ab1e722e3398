import type { PartyFacts } from '../model/party.ts'
import { partyRoleLabels, partyRoles } from '../model/proceeding.ts'
import type { Stored } from '../model/record.ts'

/** A party as the window sees it: id and phone masked until they are revealed by name, which is logged. */
export type PartyView = Omit<Stored<'party', PartyFacts>, 'idNo' | 'phone'> & {
  readonly idNoMasked: string | null
  readonly phoneMasked: string | null
  /** False when an id number is there and its check digit does not fit. */
  readonly idNoValid: boolean | null
}

/** What somebody is in a household by its records: the roles of a proceeding, and the counter-guarantor, who answers to a guarantor alone. */
export const caseRoles = [...partyRoles, 'counter-guarantor'] as const
export type CaseRole = (typeof caseRoles)[number]
export const caseRoleLabels: Record<CaseRole, string> = { ...partyRoleLabels, 'counter-guarantor': '反担保人' }

/** A party with every role that the records of one household give him, the strongest first. */
export type CaseParty = PartyView & { readonly roles: readonly CaseRole[] }
