import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as partyContacts from './contacts.ts'
import { mergeParties, undoMerge } from './merge.ts'
import { getParty, partiesOfCase } from './parties.ts'
import { partyProfile } from './profile.ts'
import * as relations from './relations.ts'
import { revealParty, saveParty } from './save-party.ts'
import { listParties, searchParties } from './search.ts'

export const partyHandlers = {
  'parties.get': bind(contracts.parties.get, (input, { ledger }) => getParty(ledger, input.partyId)),
  'parties.ofCase': bind(contracts.parties.ofCase, (input, { ledger }) => partiesOfCase(ledger, input.caseId)),
  'parties.search': bind(contracts.parties.search, (input, { ledger }) => searchParties(ledger, input.text, input.limit)),
  'parties.save': bind(contracts.parties.save, (input, { ledger }) => saveParty(ledger, input)),
  'parties.reveal': bind(contracts.parties.reveal, (input, { ledger }) => revealParty(ledger, input)),
  'parties.list': bind(contracts.parties.list, (input, { ledger }) => listParties(ledger, input)),
  'parties.profile': bind(contracts.parties.profile, (input, { ledger }) => partyProfile(ledger, input.partyId)),
  'parties.savePhone': bind(contracts.parties.savePhone, (input, { ledger }) => partyContacts.savePhone(ledger, input)),
  'parties.voidPhone': bind(contracts.parties.voidPhone, (input, { ledger }) => partyContacts.voidPhone(ledger, input)),
  'parties.revealPhone': bind(contracts.parties.revealPhone, (input, { ledger }) => partyContacts.revealPhone(ledger, input)),
  'parties.saveAddress': bind(contracts.parties.saveAddress, (input, { ledger }) => partyContacts.saveAddress(ledger, input)),
  'parties.voidAddress': bind(contracts.parties.voidAddress, (input, { ledger }) => partyContacts.voidAddress(ledger, input)),
  'parties.saveRelation': bind(contracts.parties.saveRelation, (input, { ledger }) => relations.saveRelation(ledger, input)),
  'parties.voidRelation': bind(contracts.parties.voidRelation, (input, { ledger }) => relations.voidRelation(ledger, input)),
  'parties.merge': bind(contracts.parties.merge, (input, { ledger }) => mergeParties(ledger, input)),
  'parties.undoMerge': bind(contracts.parties.undoMerge, (input, { ledger }) => undoMerge(ledger, input)),
}
