import { and, eq, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { PartyFacts } from '../../../shared/model/party.ts'
import { type AddressKind, standingAddresses } from '../../../shared/model/party-contact.ts'
import { partyAddress, partyPhone } from '../database/party-schema.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import type { Work } from '../kernel/work.ts'
import { numbersIn } from './phone-text.ts'

/**
 * Numbers and addresses have one home, their rows; the flat facts of a party (联系电话, 住所地, 经常居住地, 约定送达地址), which papers,
 * lists and imports read, are the projection of the rows that stand.
 */
export type FlatContacts = Pick<PartyFacts, 'phone' | 'domicile' | 'residence' | 'serviceAddress'>

const flatKinds = { domicile: 'domicile', residence: 'residence', serviceAddress: 'contract-service' } as const satisfies Partial<Record<keyof FlatContacts, AddressKind>>
type FlatAddress = keyof typeof flatKinds
const flatAddresses: readonly FlatAddress[] = ['domicile', 'residence', 'serviceAddress']

const MAX_PHONE_TEXT = 60

type PhoneRow = typeof partyPhone.$inferSelect
type AddressRow = typeof partyAddress.$inferSelect

export function phonesOf({ db }: Pick<Ledger, 'db'>, partyId: Id<'party'>): PhoneRow[] {
  return db.select().from(partyPhone).where(and(eq(partyPhone.partyId, partyId), isNull(partyPhone.voidedAt))).orderBy(partyPhone.createdAt, partyPhone.id).all()
}

export function addressesOf({ db }: Pick<Ledger, 'db'>, partyId: Id<'party'>): AddressRow[] {
  return db.select().from(partyAddress).where(and(eq(partyAddress.partyId, partyId), isNull(partyAddress.voidedAt))).orderBy(partyAddress.createdAt, partyAddress.id).all()
}

/** Numbers in use, oldest first; what does not fit the text is left to the rows. */
function phoneText(rows: readonly PhoneRow[]): string | null {
  const texts = rows.filter((row) => row.status === 'in-use').map((row) => row.number)
  const joined = texts.reduce((text, number) => (text === '' ? number : `${text}、${number}`.length <= MAX_PHONE_TEXT ? `${text}、${number}` : text), '')
  return joined === '' ? null : joined
}

/** The newest address of a kind that was not given up. */
function standingAddress(rows: readonly AddressRow[], kind: AddressKind): string | null {
  return rows.findLast((row) => row.kind === kind && standingAddresses.has(row.standing))?.address ?? null
}

function projected(ledger: Ledger, partyId: Id<'party'>): FlatContacts {
  const addresses = addressesOf(ledger, partyId)
  return {
    phone: phoneText(phonesOf(ledger, partyId)),
    domicile: standingAddress(addresses, flatKinds.domicile),
    residence: standingAddress(addresses, flatKinds.residence),
    serviceAddress: standingAddress(addresses, flatKinds.serviceAddress),
  }
}

/** Writes the flat facts anew from the rows. @returns the version of the party afterwards */
export function projectContacts(work: Work, partyId: Id<'party'>): number {
  const { ledger } = work
  const row = ledger.db.select({ version: party.version }).from(party).where(eq(party.id, partyId)).get()
  if (!row) throw new ApiFailure('not-found')
  return work.update(party, partyId, row.version, projected(ledger, partyId))
}

/**
 * Takes the flat facts of a party's form into the rows: a new number or address is added, one that it replaced is kept as 失效 or 已变更.
 * @throws ApiFailure `invalid-input` when a number is known to reach somebody else (S131)
 */
export function takeTyped(work: Work, partyId: Id<'party'>, typed: FlatContacts): void {
  takeNumbers(work, partyId, numbersIn(typed.phone))
  for (const fact of flatAddresses) takeAddress(work, partyId, flatKinds[fact], typed[fact])
}

function takeNumbers(work: Work, partyId: Id<'party'>, numbers: readonly string[]): void {
  const rows = phonesOf(work.ledger, partyId)
  for (const row of rows) {
    if (row.status === 'in-use' && !numbers.includes(row.number)) work.update(partyPhone, row.id, row.version, { status: 'invalid' })
    if (row.status === 'invalid' && numbers.includes(row.number)) work.update(partyPhone, row.id, row.version, { status: 'in-use' })
    if (row.status === 'not-own' && numbers.includes(row.number)) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.phone': '这个号码已登记为“非本人”，不能再作联系电话。确为本人的，请在当事人页更正号码状态' } })
    }
  }
  const known = new Set(rows.map((row) => row.number))
  for (const number of numbers) {
    if (known.has(number)) continue
    work.insert(partyPhone, newId<'party-phone'>(), { partyId, number, status: 'in-use', source: null, since: null, holder: null, agreed: false, note: null })
  }
}

function takeAddress(work: Work, partyId: Id<'party'>, kind: AddressKind, address: string | null): void {
  const rows = addressesOf(work.ledger, partyId).filter((row) => row.kind === kind && standingAddresses.has(row.standing))
  if ((rows.at(-1)?.address ?? null) === address) return
  for (const row of rows) work.update(partyAddress, row.id, row.version, { standing: 'former' })
  if (address === null) return
  const facts = { partyId, kind, address, standing: 'unverified' as const, standingOn: null, source: null, since: null, proof: null, note: null }
  work.insert(partyAddress, newId<'party-address'>(), facts)
}
