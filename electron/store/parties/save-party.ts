import { and, eq, isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Id } from '../../../shared/model/id.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { projectContacts, takeTyped } from './contact-points.ts'
import { guessedIdType, nameKey, normalisedIdNo } from './identity.ts'
import { readParty, touchCasesOfBorrower } from './parties.ts'

export function saveParty(ledger: Ledger, input: ParsedOf<'parties.save'>): Saved<'party'> {
  return perform(ledger, { command: 'parties.save', commandId: input.commandId, summary: `保存当事人 ${input.facts.name}` }, (work) => {
    const { idNo: givenIdNo, phone: givenPhone, ...facts } = input.facts
    const kept = input.id === null ? null : readParty(ledger, input.id)
    const idNo = givenIdNo === undefined ? (kept?.idNo ?? null) : normalisedIdNo(givenIdNo)
    const phone = givenPhone === undefined ? (kept?.phone ?? null) : givenPhone
    refuseSecondHolder(ledger, idNo, input.id, facts.name)
    const idType = facts.idType ?? guessedIdType(idNo, facts.kind)
    const saved = saveRecord(work, party, input, { ...facts, idType, idNo, phone, nameKey: nameKey(facts.name) })
    takeTyped(work, saved.id, { ...facts, phone })
    touchCasesOfBorrower(work, saved.id)
    return { id: saved.id, version: projectContacts(work, saved.id) }
  })
}

/** One person, one record: a second with the same id number is refused, by another name it is a conflict to look into. */
function refuseSecondHolder(ledger: Ledger, idNo: string | null, own: Id<'party'> | null, name: string): void {
  if (idNo === null) return
  const holder = ledger.db.select().from(party).where(and(eq(party.idNo, idNo), isNull(party.voidedAt))).get()
  if (!holder || holder.id === own) return
  throw new ApiFailure(holder.nameKey === nameKey(name) ? 'duplicate-party' : 'party-conflict', {
    fields: { 'facts.idNo': `此证件号码已登记在“${holder.name}”名下，请核对` },
    details: { partyId: holder.id },
  })
}

/** Shows an id or phone in full; who looked, and at whom, goes into the log. */
export function revealParty(ledger: Ledger, input: ParsedOf<'parties.reveal'>): { readonly value: string } {
  const row = readParty(ledger, input.partyId)
  const label = input.field === 'idNo' ? '证件号码' : '联系电话'
  const value = row[input.field]
  if (value === null) throw new ApiFailure('not-found', { message: `没有登记${label}。` })
  perform(
    ledger,
    { command: 'parties.reveal', commandId: input.commandId, caseId: input.caseId, summary: `查看 ${row.name} 的${label}` },
    (work) => work.note('party', row.id, null, { revealed: input.field }),
  )
  return { value }
}
