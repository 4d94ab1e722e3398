import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Auction, EnforcementAsset, EnforcementDetailsOfProceeding, InKind, Listing, ReferencePrice } from '../../../shared/api/enforcement.ts'
import type { AssetKind } from '../../../shared/model/asset.ts'
import type { ObjectionKind } from '../../../shared/model/enforcement.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { inKindOffset, referencePriceTerms, type SaleObject } from '../../../shared/rules/disposal-price.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { type ProcedureEvent, procedureTerms } from '../../../shared/rules/procedure-term.ts'
import { type SaleFacts, saleProposal } from '../../../shared/rules/sale-proposal.ts'
import { extensionOf, listingTerm, terminatedRound } from '../../../shared/rules/terminated-round.ts'
import {
  auctionRound, collection, debtorListing, distributionPlan, enforcementObjection, enforcementRound, inKindSettlement, obstacle, referencePrice,
} from '../database/enforcement-schema.ts'
import { ledgerEntry, proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { type Law, lawOf } from '../law/law-of.ts'
import { assetsOfCase } from './assets-of-case.ts'
import { debtorsOf, leftOutOf } from './debtors.ts'
import { restOfClaim } from './rest.ts'

type ProceedingId = Id<'proceeding'>

function live(table: SQLiteTable & { readonly proceedingId: SQLiteColumn; readonly voidedAt: SQLiteColumn }, id: ProceedingId): SQL | undefined {
  return and(eq(table.proceedingId, id), isNull(table.voidedAt))
}

/** 执行明细: the records of one enforcement with what the rules say of each. */
export function enforcementDetails(ledger: Ledger, proceedingId: ProceedingId): EnforcementDetailsOfProceeding {
  const { db } = ledger
  const caseId = caseIdOf(ledger, proceeding, proceedingId)
  const law = lawOf(ledger)
  const today = ledger.clock.today()
  const assets = assetsOfCase(ledger, caseId)
  const receipts = db.select().from(collection).where(live(collection, proceedingId)).orderBy(collection.receivedOn, collection.id).all()
  const offsets = db.select().from(inKindSettlement).where(live(inKindSettlement, proceedingId)).orderBy(inKindSettlement.ruledOn, inKindSettlement.id).all()
  const reversed = reversedAmong(ledger, [...receipts, ...offsets].flatMap((row) => row.entryId ?? []))
  const collections = receipts.map((row) => ({ ...row, entryReversed: row.entryId !== null && reversed.has(row.entryId) }))
  const inKinds = offsets.map((row) => inKindView(row, reversed))
  const prices = db.select().from(referencePrice).where(live(referencePrice, proceedingId)).orderBy(referencePrice.pricedOn, referencePrice.id).all()
  const auctions = db.select().from(auctionRound).where(live(auctionRound, proceedingId)).orderBy(auctionRound.opensOn, auctionRound.id).all()
  const rounds = db.select().from(enforcementRound).where(live(enforcementRound, proceedingId)).orderBy(enforcementRound.happenedOn, enforcementRound.id).all()
  const listings = db.select().from(debtorListing).where(live(debtorListing, proceedingId)).orderBy(debtorListing.listedOn, debtorListing.id).all()
  const objections = db.select().from(enforcementObjection).where(live(enforcementObjection, proceedingId)).orderBy(enforcementObjection.raisedOn, enforcementObjection.id).all()
  const distributions = db.select().from(distributionPlan).where(live(distributionPlan, proceedingId)).orderBy(distributionPlan.id).all()
  const obstacles = db.select().from(obstacle).where(live(obstacle, proceedingId)).orderBy(obstacle.assetId, obstacle.id).all()
  const last = rounds.at(-1)
  return {
    assets,
    debtors: debtorsOf(ledger, proceedingId),
    leftOut: leftOutOf(ledger, proceedingId),
    collections,
    collectedFen: sumFen(collections.map((row) => row.amountFen)),
    prices: prices.map((row) => pricedView(row, today, law)),
    auctions,
    proposals: assets.filter((each) => prices.some((price) => price.assetId === each.id)).map((each) => proposalOf(each, prices, auctions, law)),
    inKinds,
    rest: restOfClaim(ledger, { proceedingId, caseId, assets, collections, inKinds, terminated: last?.kind === 'terminated' }),
    rounds,
    search: last?.kind === 'terminated' ? terminatedRound(last.happenedOn, today) : null,
    listings: listings.map((row) => ({ ...row, term: listedTerm(row, law) })),
    objections: objections.map((row) => {
      const events = objectionEvents(row)
      return { ...row, events, terms: procedureTerms({ events }, today, law.calendar) }
    }),
    distributions: distributions.map((row) => ({ ...row, ...objectionPeriod('distribution-plan-received', row.planReceivedOn, today, law) })),
    obstacles,
  }
}

function reversedAmong(ledger: Ledger, entryIds: readonly Id<'entry'>[]): ReadonlySet<Id<'entry'>> {
  if (entryIds.length === 0) return new Set()
  const rows = ledger.db.select({ reversesId: ledgerEntry.reversesId }).from(ledgerEntry).where(and(inArray(ledgerEntry.reversesId, [...entryIds]), isNull(ledgerEntry.voidedAt))).all()
  return new Set(rows.flatMap((row) => row.reversesId ?? []))
}

function pricedView(row: typeof referencePrice.$inferSelect, today: IsoDate, law: Law): ReferencePrice {
  const receivedOn = row.method === 'appraisal' ? row.receivedOn : null
  return { ...row, terms: referencePriceTerms({ reportOn: row.pricedOn }, law.calendar), ...objectionPeriod('appraisal-report-received', receivedOn, today, law) }
}

/** The period to object that a paper starts when it is received; none before. */
function objectionPeriod(kind: ProcedureEvent['kind'], receivedOn: IsoDate | null, today: IsoDate, law: Law): Pick<ReferencePrice, 'events' | 'objection'> {
  if (receivedOn === null) return { events: [], objection: null }
  const events = [{ kind, date: receivedOn }]
  return { events, objection: procedureTerms({ events }, today, law.calendar) }
}

const movables: ReadonlySet<AssetKind> = new Set(['vehicle', 'equipment', 'inventory'])

function saleObject(kind: AssetKind): SaleObject {
  return movables.has(kind) ? 'movable' : 'immovable-or-right'
}

/** On the latest reference price; a thing that was sold by an auction house once goes on by its rules. */
function proposalOf(of: EnforcementAsset, prices: readonly (typeof referencePrice.$inferSelect)[], auctions: readonly Auction[], law: Law) {
  const price = prices.findLast((row) => row.assetId === of.id)
  const rounds = auctions.filter((row) => row.assetId === of.id)
  const facts: SaleFacts = {
    object: saleObject(of.kind),
    online: rounds.every((row) => row.online),
    ...(price === undefined ? {} : { referencePrice: price.valueFen, pricedOn: price.pricedOn }),
    rounds: rounds.map((row) => ({ round: row.round, startPrice: row.startPriceFen, opensOn: row.opensOn, closedOn: row.closedOn, result: row.result })),
  }
  return { assetId: of.id, facts, answer: saleProposal(facts, law.calendar) }
}

function inKindView(row: typeof inKindSettlement.$inferSelect, reversed: ReadonlySet<Id<'entry'>>): InKind {
  const offset = inKindOffset(row.priceFen, row.claimFen)
  return { ...row, offset, remainingFen: offset.value.remaining, entryReversed: row.entryId !== null && reversed.has(row.entryId) }
}

function listedTerm(row: typeof debtorListing.$inferSelect, law: Law): Listing['term'] {
  if (row.kind !== 'defaulter' || row.ground === null) return null
  return listingTerm({ listedOn: row.listedOn, ground: row.ground, extensionYears: extensionOf(row.extensionYears) }, law.calendar)
}

/** What an objection starts: the court's own period when it was raised, ours when its ruling was served. */
const rulingEvents: Record<ObjectionKind, ProcedureEvent['kind'] | null> = {
  act: 'enforcement-objection-ruling-served',
  'third-party': 'third-party-objection-ruling-served',
  jurisdiction: 'enforcement-objection-ruling-served',
  price: null,
  distribution: 'distribution-counter-notice-received',
  'refuse-enforcement': 'enforcement-objection-ruling-served',
}

const raisedEvents: Record<ObjectionKind, ProcedureEvent['kind'] | null> = {
  act: 'enforcement-objection-filed',
  'third-party': 'enforcement-objection-filed',
  jurisdiction: 'enforcement-objection-filed',
  price: null,
  distribution: 'distribution-objection-notice-received',
  'refuse-enforcement': null,
}

function objectionEvents(row: typeof enforcementObjection.$inferSelect): ProcedureEvent[] {
  const [raised, ruled] = [raisedEvents[row.kind], rulingEvents[row.kind]]
  if (row.servedOn !== null && ruled !== null) return [{ kind: ruled, date: row.servedOn }]
  return raised === null ? [] : [{ kind: raised, date: row.raisedOn }]
}
