import { eq } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { AddressView, PhoneView } from '../../../shared/api/party-profile.ts'
import type { Id } from '../../../shared/model/id.ts'
import { standingAddresses } from '../../../shared/model/party-contact.ts'
import { partyAddress, partyPhone } from '../database/party-schema.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { addressesOf, phonesOf, projectContacts } from './contact-points.ts'
import { maskPhone } from './identity.ts'
import { readParty, touchCasesOfBorrower } from './parties.ts'

export function phoneViews(ledger: Ledger, partyId: Id<'party'>): PhoneView[] {
  return phonesOf(ledger, partyId).map(({ number, ...shown }) => ({ ...shown, numberMasked: maskPhone(number) ?? '' }))
}

export function addressViews(ledger: Ledger, partyId: Id<'party'>): AddressView[] {
  const { preferredAddressId } = readParty(ledger, partyId)
  return addressesOf(ledger, partyId).map((row) => ({ ...row, preferred: row.id === preferredAddressId }))
}

function readPhone({ db }: Ledger, id: Id<'party-phone'>): typeof partyPhone.$inferSelect {
  const row = db.select().from(partyPhone).where(eq(partyPhone.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

function readAddress({ db }: Ledger, id: Id<'party-address'>): typeof partyAddress.$inferSelect {
  const row = db.select().from(partyAddress).where(eq(partyAddress.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

/** After a change of a number or address: the flat facts, and the search terms of his households. */
export function settleContactPoints(work: Work, partyId: Id<'party'>): void {
  projectContacts(work, partyId)
  touchCasesOfBorrower(work, partyId)
}

export function savePhone(ledger: Ledger, input: ParsedOf<'parties.savePhone'>): Saved<'party-phone'> {
  const { number: typed, ...facts } = input.facts
  const { name } = readParty(ledger, facts.partyId)
  return perform(ledger, { command: 'parties.savePhone', commandId: input.commandId, summary: `${savedVerb(input.id)} ${name} 的电话` }, (work) => {
    const kept = input.id === null ? null : readPhone(ledger, input.id)
    if (kept && kept.partyId !== facts.partyId) throw new ApiFailure('not-found')
    const number = typed ?? kept?.number
    if (number === undefined) throw new ApiFailure('invalid-input', { fields: { 'facts.number': '请填写电话号码' } })
    refuseSecondNumber(ledger, facts.partyId, number, input.id)
    const saved = saveRecord(work, partyPhone, input, { ...facts, number })
    settleContactPoints(work, facts.partyId)
    return saved
  })
}

function refuseSecondNumber(ledger: Ledger, partyId: Id<'party'>, number: string, own: Id<'party-phone'> | null): void {
  const other = phonesOf(ledger, partyId).find((row) => row.number === number)
  if (other && other.id !== own) throw new ApiFailure('duplicate-number', { fields: { 'facts.number': '这个号码已登记在该当事人名下，请直接修改那一条' } })
}

export function voidPhone(ledger: Ledger, input: ParsedOf<'parties.voidPhone'>): Saved<'party-phone'> {
  const { partyId } = readPhone(ledger, input.id)
  const { name } = readParty(ledger, partyId)
  return perform(ledger, { command: 'parties.voidPhone', commandId: input.commandId, summary: `作废 ${name} 的电话` }, (work) => {
    const version = work.void(partyPhone, input.id, input.version, input.reason)
    settleContactPoints(work, partyId)
    return { id: input.id, version }
  })
}

/** Shows a number in full; who looked, and at whose, goes into the log. */
export function revealPhone(ledger: Ledger, input: ParsedOf<'parties.revealPhone'>): { readonly value: string } {
  const row = readPhone(ledger, input.phoneId)
  const { name } = readParty(ledger, row.partyId)
  perform(ledger, { command: 'parties.revealPhone', commandId: input.commandId, summary: `查看 ${name} 的电话` }, (work) =>
    work.note('party_phone', row.id, null, { revealed: 'number' }),
  )
  return { value: row.number }
}

export function saveAddress(ledger: Ledger, input: ParsedOf<'parties.saveAddress'>): Saved<'party-address'> {
  const { preferred, ...facts } = input.facts
  const { name } = readParty(ledger, facts.partyId)
  return perform(ledger, { command: 'parties.saveAddress', commandId: input.commandId, summary: `${savedVerb(input.id)} ${name} 的地址` }, (work) => {
    if (input.id !== null && readAddress(ledger, input.id).partyId !== facts.partyId) throw new ApiFailure('not-found')
    if (preferred && !standingAddresses.has(facts.standing)) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.preferred': '已变更或无效的地址不能作优先送达地址' } })
    }
    const saved = saveRecord(work, partyAddress, input, facts)
    prefer(work, facts.partyId, saved.id, preferred)
    settleContactPoints(work, facts.partyId)
    return saved
  })
}

/** One address of a party is tried first: choosing another takes the mark from the one before. */
function prefer(work: Work, partyId: Id<'party'>, addressId: Id<'party-address'>, wanted: boolean): void {
  const row = readParty(work.ledger, partyId)
  const isPreferred = row.preferredAddressId === addressId
  if (wanted !== isPreferred) work.update(party, partyId, row.version, { preferredAddressId: wanted ? addressId : null })
}

export function voidAddress(ledger: Ledger, input: ParsedOf<'parties.voidAddress'>): Saved<'party-address'> {
  const { partyId } = readAddress(ledger, input.id)
  const { name } = readParty(ledger, partyId)
  return perform(ledger, { command: 'parties.voidAddress', commandId: input.commandId, summary: `作废 ${name} 的地址` }, (work) => {
    const version = work.void(partyAddress, input.id, input.version, input.reason)
    prefer(work, partyId, input.id, false)
    settleContactPoints(work, partyId)
    return { id: input.id, version }
  })
}

