import type { Id } from '../../../../shared/model/id.ts'
import type { PartyKind } from '../../../../shared/model/party.ts'
import { readResidentId } from '../../../../shared/rules/identity-number.ts'
import { nameKey } from '../../parties/identity.ts'
import { party } from '../../database/schema.ts'
import type { IdentityNumber } from './identity-values.ts'
import type { ImportPlan } from './import-plan.ts'
import type { KnownParty, LedgerLookup } from './ledger-lookup.ts'
import type { RowMatch } from './row-match.ts'

/** What a row says of a person or body. */
export interface PartyInRow {
  readonly name: string
  readonly identity: IdentityNumber | null
  readonly phone?: string | null
  readonly address?: string | null
}

const BODY_WORDS = /公司|企业|合作社|中心|厂|店|行|社|部|局|院|所|协会|基金|集团|委员会|政府|学校|医院|农场|工作室$/

/** A name with a word of business or office is a body; a credit code settles it, a resident number too. */
export function partyKindOf(name: string, identity: IdentityNumber | null): PartyKind {
  if (identity?.type === 'uscc') return 'organisation'
  if (identity?.type === 'resident-id') return 'person'
  return name.length >= 4 && BODY_WORDS.test(name) ? 'organisation' : 'person'
}

type PartyFacts = Partial<typeof party.$inferInsert>

/** An address belongs into 住所地 of an organisation and into 经常居住地 of a person: papers read them there. */
function addressFacts(kind: PartyKind, address: string | null): PartyFacts {
  return kind === 'organisation' ? { domicile: address } : { residence: address }
}

const addressLabels: Record<PartyKind, string> = { organisation: '住所地', person: '经常居住地' }

const MAX_PHONE = 60

/** Two rows of one household with two telephones: both are kept, so that a second import of the file finds both. */
function joined(kept: string | null, phone: string): string {
  return kept === null ? phone : `${kept}、${phone}`
}

/** What a number settles besides itself: its kind, and for a person birth date and sex. */
function identityFacts(name: string, identity: IdentityNumber): PartyFacts & { readonly kind: PartyKind } {
  const facts = { idType: identity.type, idNo: identity.number, kind: partyKindOf(name, identity) }
  const resident = identity.type === 'resident-id' ? readResidentId(identity.number) : null
  return resident?.valid ? { ...facts, sex: resident.sex, birthDate: resident.birthDate } : facts
}

/**
 * The people and bodies that an import meets: found by number, planned once, and completed by later rows. A row with a name
 * alone never joins another party (design.md 4a).
 */
export class PartyDirectory {
  readonly #lookup: LedgerLookup
  readonly #plan: ImportPlan
  readonly #byNumber = new Map<string, KnownParty | null>()
  readonly #byId = new Map<Id<'party'>, KnownParty>()

  constructor(lookup: LedgerLookup, plan: ImportPlan) {
    this.#lookup = lookup
    this.#plan = plan
  }

  byNumber(number: string): KnownParty | null {
    const known = this.#byNumber.get(number)
    if (known !== undefined) return known
    const found = this.#lookup.partyByIdNo(number)
    this.#byNumber.set(number, found && this.remember(found))
    return this.#byNumber.get(number) ?? null
  }

  /** The one object for a party, so that what earlier rows have completed is seen by later ones. */
  remember(found: KnownParty): KnownParty {
    const known = this.#byId.get(found.id)
    if (known) return known
    this.#byId.set(found.id, found)
    return found
  }

  byId(id: Id<'party'>): KnownParty | null {
    const known = this.#byId.get(id)
    if (known) return known
    const found = this.#lookup.party(id)
    return found && this.remember(found)
  }

  /** Tells where number and name do not belong together, before anything is planned. */
  checkIdentity(row: PartyInRow, match: RowMatch): void {
    if (!row.identity) return
    const holder = this.byNumber(row.identity.number)
    if (holder && holder.nameKey !== nameKey(row.name)) {
      match.ask('party-conflict', `证件号码已登记在“${holder.name}”名下，表中为“${row.name}”。接受即按已登记的当事人处理，名称不改`)
    }
    const namesake = holder ? null : this.#lookup.namesakeWithNumber(nameKey(row.name))
    if (namesake) match.remark('party-conflict', `已有同名“${row.name}”但证件号码不同，按两个当事人分别登记`)
  }

  /** The party of a row: by number, else a new one. */
  findOrPlan(importId: Id<'import'>, row: PartyInRow): KnownParty {
    const holder = row.identity ? this.byNumber(row.identity.number) : null
    return holder ?? this.plan(importId, row)
  }

  plan(importId: Id<'import'>, { name, identity, phone = null, address = null }: PartyInRow): KnownParty {
    const key = nameKey(name)
    const kind = partyKindOf(name, identity)
    const id = this.#plan.insert<typeof party, 'party'>(importId, party, {
      kind,
      name,
      nameKey: key,
      phone,
      ...addressFacts(kind, address),
      status: 'normal',
      ...(identity ? identityFacts(name, identity) : {}),
    })
    const known: KnownParty = { id, version: null, name, nameKey: key, idNo: identity?.number ?? null, phone, kind, address }
    this.#byId.set(id, known)
    if (identity) this.#byNumber.set(identity.number, known)
    return known
  }

  /** What a row would add to a kept party. Blanks are filled and telephones collected; an address that differs is only shown. */
  describeChanges(known: KnownParty, row: PartyInRow, match: RowMatch): void {
    if (known.version === null) return
    const after = this.#additions(known, row)
    if (after.idNo) match.differs('证件号码', null, after.idNo)
    if (after.phone) match.differs('联系电话', known.phone, after.phone)
    const label = addressLabels[after.kind ?? known.kind]
    if (row.address && known.address === null) match.differs(label, null, row.address)
    if (row.address && known.address !== null && row.address !== known.address) {
      match.remark('party-conflict', `“${known.name}”已登记的${label}是“${known.address}”，与表中不同，不改`)
    }
  }

  complete(importId: Id<'import'>, known: KnownParty, row: PartyInRow): void {
    const after = this.#additions(known, row)
    if (Object.keys(after).length === 0) return
    this.#plan.change(importId, party, known, this.#before(known, Object.keys(after)), after)
    if (after.idNo) this.#byNumber.set(after.idNo, known)
    known.idNo = after.idNo ?? known.idNo
    known.phone = after.phone ?? known.phone
    known.kind = after.kind ?? known.kind
    known.address ??= row.address ?? null
  }

  #additions(known: KnownParty, { identity, phone, address }: PartyInRow): PartyFacts {
    const settled = identity && known.idNo === null ? identityFacts(known.name, identity) : null
    const kind = settled?.kind ?? known.kind
    return {
      ...settled,
      // a number may show that a name taken for a person's is a body's: its address moves along
      ...(kind !== known.kind && known.address !== null ? { ...addressFacts(known.kind, null), ...addressFacts(kind, known.address) } : {}),
      ...(phone && !(known.phone ?? '').includes(phone) && joined(known.phone, phone).length <= MAX_PHONE ? { phone: joined(known.phone, phone) } : {}),
      ...(address && known.address === null ? addressFacts(kind, address) : {}),
    }
  }

  #before(known: KnownParty, keys: readonly string[]): Readonly<Record<string, unknown>> {
    return known.version === null ? {} : this.#lookup.factsBefore(party, known.id, keys)
  }
}
