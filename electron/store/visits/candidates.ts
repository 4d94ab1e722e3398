import { type CaseRow, caseListStart } from '../../../shared/api/cases.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { ContactPersonView } from '../../../shared/api/contacts.ts'
import type { VisitAddress, VisitCandidate } from '../../../shared/api/visits.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { inDistrict, listCases } from '../cases/list.ts'
import { personsOfCase } from '../contacts/persons.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { guardVisit, lastContact, visitAddresses } from './person.ts'

/** Whom one could visit: the persons of the households that the filter finds, each at each of his addresses, with what the guards say to it. */

type Asked = Pick<ParsedOf<'visits.candidates'>, 'day' | 'time' | 'district'>

export function visitCandidates(ledger: Ledger, { filter, offset, limit, ...asked }: ParsedOf<'visits.candidates'>): { rows: VisitCandidate[]; households: number; more: boolean } {
  const found = listCases(ledger, { filter, sort: caseListStart.sort, offset, limit: limit + 1 }, inDistrict(asked.district)).rows
  const shown = found.slice(0, limit)
  return { rows: shown.flatMap((household) => candidatesOf(ledger, household, asked)), households: shown.length, more: found.length > limit }
}

function candidatesOf(ledger: Ledger, household: CaseRow, asked: Asked): VisitCandidate[] {
  return personsOfCase(ledger, household.id).flatMap((person) => {
    const addresses = visitAddresses(ledger, person.partyId)
    if (asked.district !== '') return addresses.filter(({ address }) => address.includes(asked.district)).map((known) => candidate(ledger, household, person, known, asked))
    return (addresses.length === 0 ? [null] : addresses).map((known) => candidate(ledger, household, person, known, asked))
  })
}

function candidate(ledger: Ledger, household: CaseRow, person: ContactPersonView, known: VisitAddress | null, { day, time }: Asked): VisitCandidate {
  const { id: caseId, caseNo, borrowerName, managerName, totalFen, balanceOn } = household
  const { partyId, name: personName, relation, phoneMasked } = person
  const { verdict, findings } = guardVisit(ledger, { caseId, partyId, personName, relation, known, day, time, colleagues: [] })
  return {
    caseId, partyId, caseNo, borrowerName, managerName, totalFen, balanceOn, personName, relation, phoneMasked, known, verdict, findings,
    last: lastContact(ledger, caseId, partyId),
    listed: known !== null && isListed(ledger, { day, caseId, partyId, address: known.address }),
  }
}

const LISTED = 'SELECT 1 FROM visit WHERE visit_on = ? AND case_id = ? AND party_id = ? AND address = ? AND voided_at IS NULL LIMIT 1'

/** Whether somebody stands on the list of a day at an address. */
export function isListed({ raw }: Ledger, { day, caseId, partyId, address }: { readonly day: IsoDate; readonly caseId: Id<'case'>; readonly partyId: Id<'party'>; readonly address: string }): boolean {
  return prepared<[string, Buffer, Buffer, string]>(raw, LISTED).get(day, idToBytes(caseId), idToBytes(partyId), address) !== undefined
}
