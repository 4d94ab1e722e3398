import type { PartyView } from '../../../../shared/api/party-view.ts'
import type { PartyFacts } from '../../../../shared/model/party.ts'
import type { Blank } from '../../../components/blank.ts'
import { factsFrom } from '../record/facts-from.ts'

/** The party form: number and phone are typed anew or left as they are, for the form never sees them. */
export type PartyValues = Blank<PartyFacts>

export function blankParty(name: string | null): PartyValues {
  return {
    kind: 'person', name, idType: null, idNo: null, phone: null, sex: null, birthDate: null, ethnicity: null, employer: null, jobTitle: null,
    domicile: null, residence: null, serviceAddress: null, representativeName: null, representativeTitle: null, entityType: null, ownership: null, ownershipOther: null,
    industry: null, status: 'normal', statusDate: null, statusProof: null, note: null,
  }
}

export function partyValues(party: PartyView): PartyValues {
  return factsFrom(blankParty(null), { ...party, idNo: null, phone: null })
}

