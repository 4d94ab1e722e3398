import { and, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { teamOf, type VisitRound, type VisitTarget } from '../../../shared/model/visit.ts'
import { routeOrder } from '../../../shared/rules/visit-list.ts'
import { personsOfCase } from '../contacts/persons.ts'
import { visit } from '../database/visit-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { voidRecord } from '../kernel/void.ts'
import { isListed } from './candidates.ts'
import { guardVisit, visitAddresses } from './person.ts'
import { resultOf } from './settle.ts'

/**
 * 安排外访: puts persons on the list of a day in the order of their addresses. Whom the guards bar is not put there; what needs approval is, with the
 * words for it, since the approval may still come before the day.
 * @throws ApiFailure invalid-input, contact-barred
 */
export function planVisits(ledger: Ledger, { commandId, facts: round, targets }: ParsedOf<'visits.plan'>): { added: number; listed: number } {
  refusePast(ledger, round.visitOn, 'facts.visitOn')
  const fresh = targets.filter((target) => !isListed(ledger, { day: round.visitOn, ...target }))
  for (const target of fresh) refuseBarred(ledger, target, round)
  const summary = `安排 ${round.visitOn} 外访 ${fresh.length} 处`
  return perform(ledger, { command: 'visits.plan', commandId, summary }, (work) => {
    const last = lastPlace(ledger, round.visitOn)
    for (const [index, target] of routeOrder(fresh).entries()) work.insert(visit, newId<'visit'>(), { ...target, ...round, place: last + index + 1, contactId: null })
    return { added: fresh.length, listed: targets.length - fresh.length }
  })
}

function lastPlace({ db }: Ledger, day: IsoDate): number {
  return db.select({ last: max(visit.place) }).from(visit).where(and(eq(visit.visitOn, day), isNull(visit.voidedAt))).get()?.last ?? 0
}

function refusePast(ledger: Ledger, day: IsoDate, field: string): void {
  if (day < ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { [field]: '外访日期已过。已经去过的，请在案件的“催收”页登记上门记录' } })
}

function refuseBarred(ledger: Ledger, { caseId, partyId, address }: VisitTarget, round: Pick<VisitRound, 'visitOn' | 'startsAt' | 'leadId' | 'recorderId' | 'witnessId'>): void {
  const person = personsOfCase(ledger, caseId).find((each) => each.partyId === partyId)
  if (person === undefined) throw new ApiFailure('invalid-input', { message: '外访对象不是本户登记的借款人、保证人、抵押人等，请先在案件里登记。' })
  const known = visitAddresses(ledger, partyId).find((each) => each.address === address) ?? null
  if (known === null) throw new ApiFailure('invalid-input', { message: `${person.name}没有登记这个地址，或地址已变更、无效。请先在当事人页登记地址。` })
  const { verdict, findings } = guardVisit(ledger, { caseId, partyId, personName: person.name, relation: person.relation, known, day: round.visitOn, time: round.startsAt, colleagues: teamOf(round) })
  if (verdict !== 'block') return
  const [first] = findings.filter((finding) => finding.verdict === 'block')
  throw new ApiFailure('contact-barred', { message: `不得上门：${person.name}，${first === undefined ? '' : `${first.reason}。可以：${first.nextStep}。`}` })
}

/** Changes a visit until its result is entered; one that moves to another day goes to the end of that day's list. */
export function changeVisit(ledger: Ledger, { commandId, id, version, facts }: ParsedOf<'visits.change'>): Saved<'visit'> {
  const row = ledger.db.select().from(visit).where(eq(visit.id, id)).get()
  if (row === undefined) throw new ApiFailure('not-found')
  if (resultOf(ledger, row.contactId) !== null) throw new ApiFailure('invalid-input', { message: '这处外访已经登记结果，安排不再修改。要更正结果的，请打开那条催收记录。' })
  const moved = facts.visitOn !== row.visitOn
  if (moved) refusePast(ledger, facts.visitOn, 'facts.visitOn')
  refuseBarred(ledger, { ...row, address: facts.address }, facts)
  return perform(ledger, { command: 'visits.change', commandId, caseId: row.caseId, summary: `修改外访安排 ${facts.visitOn}` }, (work) => ({
    id, version: work.update(visit, id, version, { ...facts, ...(moved ? { place: lastPlace(ledger, facts.visitOn) + 1 } : {}) }),
  }))
}

/** The visits named take each other's places, in the order given; those not shown to the person keep theirs. */
export function orderVisits(ledger: Ledger, { commandId, ids }: ParsedOf<'visits.order'>): { moved: number } {
  const rows = new Map(ledger.db.select().from(visit).where(and(inArray(visit.id, ids), isNull(visit.voidedAt))).all().map((row) => [row.id, row]))
  const ordered = ids.flatMap((id) => rows.get(id) ?? [])
  if (ordered.length < ids.length || new Set(ordered.map(({ visitOn }) => visitOn)).size > 1) throw new ApiFailure('stale-version')
  const places = ordered.map(({ place }) => place).toSorted((a, b) => a - b)
  const moves = ordered.flatMap((row, index) => {
    const place = places[index] ?? row.place
    return place === row.place ? [] : [{ row, place }]
  })
  return perform(ledger, { command: 'visits.order', commandId, summary: `调整外访顺序 ${moves.length} 处` }, (work) => {
    for (const { row, place } of moves) work.update(visit, row.id, row.version, { place })
    return { moved: moves.length }
  })
}

export function voidVisit(ledger: Ledger, input: ParsedOf<'visits.void'>): Saved<'visit'> {
  return voidRecord(ledger, visit, input, { command: 'visits.void', summary: '取消外访安排' })
}
