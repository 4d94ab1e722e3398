import { and, inArray, isNull } from 'drizzle-orm'
import type { Unit } from '../../../shared/api/organisation.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idTypeLabels, type PartyStatus } from '../../../shared/model/party.ts'
import { readResidentId } from '../../../shared/rules/identity-number.ts'
import { party } from '../database/schema.ts'
import type { Bank, Ownership, Party, PartyRole } from '../documents/snapshot-party.ts'
import type { Ledger } from '../kernel/context.ts'

type PartyRow = typeof party.$inferSelect

const statuses: Record<PartyStatus, Party['status']> = {
  normal: 'normal',
  dead: 'deceased',
  missing: 'missing',
  deregistered: 'deregistered',
  revoked: 'licence-revoked',
  bankrupt: 'bankrupt',
}

function ownershipOf(recorded: Pick<PartyRow, 'ownership' | 'ownershipOther'> | undefined): Ownership | null {
  const kind = recorded?.ownership ?? null
  return kind === null ? null : { kind, otherText: kind === 'other' ? (recorded?.ownershipOther ?? null) : null }
}

/** The parties named by `roles`, in that order, with what each is in this debt. */
export function partySnapshots(ledger: Ledger, roles: ReadonlyMap<Id<'party'>, readonly PartyRole[]>): Party[] {
  if (roles.size === 0) return []
  const rows = ledger.db.select().from(party).where(and(inArray(party.id, [...roles.keys()]), isNull(party.voidedAt))).all()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...roles].flatMap(([id, own]) => {
    const row = byId.get(id)
    return row ? [partySnapshot(row, own)] : []
  })
}

function partySnapshot(row: PartyRow, roles: readonly PartyRole[]): Party {
  const base = {
    id: row.id,
    side: 'defendant' as const,
    roles: [...roles],
    name: row.name,
    phone: row.phone,
    domicile: row.domicile,
    status: statuses[row.status],
    agreedServiceAddress: row.serviceAddress,
    served: [],
  }
  if (row.kind === 'person') {
    const told = toldByIdNumber(row)
    return {
      ...base,
      kind: 'person',
      sex: row.sex ?? told?.sex ?? null,
      birth: row.birthDate ?? told?.birthDate ?? null,
      ethnicity: row.ethnicity,
      employer: row.employer,
      job: row.jobTitle,
      residence: row.residence,
      idType: row.idType ? idTypeLabels[row.idType] : told && idTypeLabels['resident-id'],
      idNumber: row.idNo,
    }
  }
  return {
    ...base,
    kind: 'body',
    registeredAddress: row.residence,
    representativeName: row.representativeName,
    representativeTitle: row.representativeTitle,
    creditCode: row.idNo,
    entityType: row.entityType,
    ownership: ownershipOf(row),
  }
}

/** A valid resident id number states sex and birth date by itself (GB 11643); nothing is taken from one that fails its check. */
function toldByIdNumber(row: PartyRow): { readonly sex: 'male' | 'female'; readonly birthDate: IsoDate } | null {
  if (row.idNo === null || (row.idType !== null && row.idType !== 'resident-id')) return null
  const reading = readResidentId(row.idNo)
  return reading.valid ? { sex: reading.sex, birthDate: reading.birthDate } : null
}

/** The plaintiff: the unit that holds the case sues in its own name when it is registered for itself, else the bank. */
export function bankSnapshot(units: readonly Unit[], ofCase: Id<'unit'>): Bank {
  const head = units.find((unit) => unit.parentId === null)
  const own = units.find((unit) => unit.id === ofCase)
  const plaintiff = own?.uscc ? own : head
  const isBranch = plaintiff !== undefined && plaintiff.id !== head?.id
  return {
    name: head?.name ?? own?.name ?? '',
    branchName: isBranch ? plaintiff.name : null,
    domicile: plaintiff?.domicile ?? null,
    registeredAddress: plaintiff?.registeredAddress ?? null,
    creditCode: plaintiff?.uscc ?? null,
    representativeKind: isBranch || plaintiff?.kind !== 'bank' ? 'principal' : 'legal-representative',
    representativeName: plaintiff?.representativeName ?? null,
    representativeTitle: plaintiff?.representativeTitle ?? null,
    representativePhone: plaintiff?.representativePhone ?? null,
    entityType: plaintiff?.entityType ?? null,
    ownership: ownershipOf(plaintiff),
    accountName: plaintiff?.accountName ?? null,
    accountBank: plaintiff?.accountBank ?? null,
    accountNo: plaintiff?.accountNo ?? null,
    department: plaintiff?.department ?? null,
    contact: plaintiff?.contactName ?? null,
    contactPhone: plaintiff?.contactPhone ?? null,
    serviceAddress: plaintiff?.serviceAddress ?? null,
  }
}
