import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import type { MergeView, Namesake, PartyProfile } from '../../../shared/api/party-profile.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { addFen } from '../../../shared/rules/money.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { partyMerge } from '../database/party-schema.ts'
import { party, staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { addressViews, phoneViews } from './contacts.ts'
import { exposuresOf } from './exposures.ts'
import { mask } from './identity.ts'
import { borrowedLoans, coBorrowedBy, guaranteedBy, guaranteedLoans, owedLoans } from './owed.ts'
import { partyView, readParty } from './parties.ts'
import { relationsOf } from './relations.ts'
import { borrowedSum } from './search.ts'

/** 当事人页: who he is, how he is reached, whom he belongs to, and every part he plays in any household. */
export function partyProfile(ledger: Ledger, partyId: Id<'party'>): PartyProfile {
  const row = readParty(ledger, partyId)
  return {
    party: partyView(row),
    mergedInto: mergedInto(ledger, partyId),
    phones: phoneViews(ledger, partyId),
    addresses: addressViews(ledger, partyId),
    relations: relationsOf(ledger, partyId),
    ...exposuresOf(ledger, partyId),
    totals: totalsOf(ledger, partyId),
    owed: { borrowed: owedLoans(ledger, borrowedLoans(ledger, partyId)), guaranteed: owedLoans(ledger, guaranteedLoans(ledger, partyId)) },
    namesakes: namesakesOf(ledger, row),
    merges: mergesInto(ledger, partyId),
  }
}

function totalsOf(ledger: Ledger, partyId: Id<'party'>): PartyProfile['totals'] {
  const row = ledger.raw
    .prepare<[Buffer], { borrowed: Fen }>(`SELECT ${borrowedSum(ledger)} AS borrowed FROM party p WHERE p.id = ?`)
    .get(idToBytes(partyId))
  return { borrowedFen: addFen(row?.borrowed ?? ZERO_FEN, coBorrowedBy(ledger, partyId)), guaranteedFen: guaranteedBy(ledger, partyId) }
}

const NAMESAKES = 20

function namesakesOf({ db }: Ledger, own: typeof party.$inferSelect): Namesake[] {
  const rows = db
    .select()
    .from(party)
    .where(and(eq(party.nameKey, own.nameKey), ne(party.id, own.id), isNull(party.voidedAt)))
    .limit(NAMESAKES)
    .all()
  return rows.map(({ id, name, idNo }) => ({ id, name, idNoMasked: mask(idNo), otherNumber: idNo !== null && own.idNo !== null }))
}

function mergesInto({ db }: Ledger, partyId: Id<'party'>): MergeView[] {
  return db
    .select({ id: partyMerge.id, version: partyMerge.version, dropId: partyMerge.dropId, dropName: party.name, reason: partyMerge.reason, at: partyMerge.createdAt, personName: staff.name })
    .from(partyMerge)
    .innerJoin(party, eq(party.id, partyMerge.dropId))
    .innerJoin(staff, eq(staff.id, partyMerge.createdBy))
    .where(and(eq(partyMerge.keepId, partyId), isNull(partyMerge.voidedAt)))
    .orderBy(desc(partyMerge.createdAt), desc(partyMerge.id))
    .all()
}

function mergedInto({ db }: Ledger, partyId: Id<'party'>): PartyProfile['mergedInto'] {
  const row = db
    .select({ id: party.id, name: party.name })
    .from(partyMerge)
    .innerJoin(party, eq(party.id, partyMerge.keepId))
    .where(and(eq(partyMerge.dropId, partyId), isNull(partyMerge.voidedAt)))
    .get()
  return row ?? null
}
