import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { DisposalRightRecord, GivenSecurity, ItemChain } from '../../../shared/api/preservation-chain.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import { type DisposalRightFacts as DisposalRightRuleFacts, disposalRight as disposalRightRule } from '../../../shared/rules/disposal-right.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { disposalRight, givenSecurity, preservationResult, priorMeasure, rankChange, release, renewal } from '../database/preservation-schema.ts'
import { proceedingEvent } from '../database/proceedings-schema.ts'
import { proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import type { Law } from '../law/law-of.ts'
import { securedItems } from './priority.ts'

type CaseId = Id<'case'>
type ItemId = Id<'preservation-item'>

function live(table: SQLiteTable & { readonly caseId: SQLiteColumn; readonly voidedAt: SQLiteColumn }): SQL | undefined {
  return and(eq(table.caseId, sql.placeholder('caseId')), isNull(table.voidedAt))
}

const queries = oncePerLedger(({ db }) => ({
  results: db.select().from(preservationResult).where(live(preservationResult)).orderBy(preservationResult.answeredOn, preservationResult.id).prepare(),
  rankChanges: db.select().from(rankChange).where(live(rankChange)).orderBy(rankChange.id).prepare(),
  renewals: db.select().from(renewal).where(live(renewal)).orderBy(renewal.id).prepare(),
  releases: db.select().from(release).where(live(release)).orderBy(release.releasedOn, release.id).prepare(),
  priors: db.select().from(priorMeasure).where(live(priorMeasure)).orderBy(priorMeasure.rankNo, priorMeasure.id).prepare(),
  securities: db.select().from(givenSecurity).where(live(givenSecurity)).orderBy(givenSecurity.givenOn, givenSecurity.id).prepare(),
  rights: db.select().from(disposalRight).where(live(disposalRight)).orderBy(disposalRight.id).prepare(),
  standings: db.select({ kind: proceeding.kind, status: proceeding.status }).from(proceeding).where(live(proceeding)).prepare(),
  sued: db
    .select({ day: proceedingEvent.day })
    .from(proceedingEvent)
    .innerJoin(proceeding, eq(proceeding.id, proceedingEvent.proceedingId))
    .where(and(live(proceedingEvent), isNull(proceeding.voidedAt), eq(proceedingEvent.kind, 'filed'), inArray(proceeding.kind, ['first-instance', 'arbitration'])))
    .orderBy(proceedingEvent.day)
    .prepare(),
}))

/** The course of every measure of a case: each kind is read once for all items. */
export function chainsOfCase(ledger: Ledger, caseId: CaseId, law: Law): (itemId: ItemId) => ItemChain {
  const [reads, own] = [queries(ledger), { caseId: idToBytes(caseId) }]
  const results = byItem(reads.results.all(own))
  const rankChanges = byItem(reads.rankChanges.all(own))
  const renewals = byItem(reads.renewals.all(own))
  const releases = byItem(reads.releases.all(own))
  const rights = byItem(rightsOfCase(ledger, caseId, law))
  const priors = byItem(reads.priors.all(own))
  return (itemId) => ({
    results: results(itemId), rankChanges: rankChanges(itemId), renewals: renewals(itemId), releases: releases(itemId), disposalRights: rights(itemId), priorMeasures: priors(itemId),
  })
}

function byItem<Row extends { readonly itemId: ItemId }>(rows: readonly Row[]): (itemId: ItemId) => readonly Row[] {
  const grouped = Map.groupBy(rows, (row) => row.itemId)
  return (itemId) => grouped.get(itemId) ?? []
}

export function securitiesOfCase(ledger: Ledger, caseId: CaseId): readonly GivenSecurity[] {
  return queries(ledger).securities.all({ caseId: idToBytes(caseId) })
}

function rightsOfCase(ledger: Ledger, caseId: CaseId, law: Law): DisposalRightRecord[] {
  const rows = queries(ledger).rights.all({ caseId: idToBytes(caseId) })
  if (rows.length === 0) return []
  const bankInEnforcement = isInEnforcement(ledger, caseId)
  const secured = securedItems(ledger, idToBytes(caseId))
  return rows.map((row) => {
    const facts = { ...rightFactsOf(row, bankInEnforcement), ...(secured.has(row.itemId) && { bankHasPriority: true }) }
    return { ...row, facts, right: disposalRightRule(facts, ledger.clock.today(), law.calendar) }
  })
}

function rightFactsOf(row: typeof disposalRight.$inferSelect, bankInEnforcement: boolean): DisposalRightRuleFacts {
  return {
    bankInEnforcement,
    firstIsPreservation: row.firstIsPreservation,
    disputedObject: row.disputedObject,
    ...(row.firstSealOn === null ? {} : { firstSealOn: row.firstSealOn }),
    ...(row.firstCourtSaleOn === null ? {} : { firstCourtSaleOn: row.firstCourtSaleOn }),
    ...(row.requestReceivedOn === null ? {} : { requestReceivedOn: row.requestReceivedOn }),
  }
}

const endedStatuses: ReadonlySet<string> = new Set(['preparing', 'completed', 'withdrawn'])

/** The transfer may be asked for only once our own claim is being enforced (法释〔2016〕6号第一条). */
function isInEnforcement(ledger: Ledger, caseId: CaseId): boolean {
  const rows = queries(ledger).standings.all({ caseId: idToBytes(caseId) })
  return rows.some((row) => enforcementKinds.has(row.kind) && !endedStatuses.has(row.status))
}

/** The first suit or arbitration of the case: what a measure before suit has to be followed by. */
export function suedOn(ledger: Ledger, caseId: CaseId): IsoDate | null {
  const row = queries(ledger).sued.get({ caseId: idToBytes(caseId) })
  return row?.day ?? null
}
