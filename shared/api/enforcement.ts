import { z } from 'zod'
import type { AssetKind } from '../model/asset.ts'
import {
  auctionFacts, type AuctionFacts, collectionFacts, type CollectionFacts, distributionFacts, type DistributionFacts, inKindFacts, type InKindFacts, listingFacts, type ListingFacts,
  objectionFacts, type ObjectionFacts, obstacleFacts, type ObstacleFacts, type ObstacleKind, referencePriceFacts, type ReferencePriceFacts, roundEventFacts, type RoundEventFacts,
} from '../model/enforcement.ts'
import type { Fen } from '../model/fen.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { Offset, ReferencePriceTerms } from '../rules/disposal-price.ts'
import type { ProcedureEvent, ProcedureTerm } from '../rules/procedure-term.ts'
import type { RestAfterDisposal } from '../rules/rest-after-disposal.ts'
import type { SaleFacts, SaleProposal } from '../rules/sale-proposal.ts'
import type { ListingTerm, TerminatedRound } from '../rules/terminated-round.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

type Terms = Answer<readonly ProcedureTerm[]>

/** What started the periods of a record, as the rule was asked. */
interface Started {
  readonly events: readonly ProcedureEvent[]
}

export type Collection = Stored<'collection', CollectionFacts> & {
  /** The booked repayment was taken back by a reversal since. */
  readonly entryReversed: boolean
}
export type ReferencePrice = Stored<'reference-price', ReferencePriceFacts> & Started & { readonly terms: Answer<ReferencePriceTerms>; readonly objection: Terms | null }
export type Auction = Stored<'auction', AuctionFacts>
export type InKind = Stored<'in-kind', InKindFacts> & { readonly offset: Answer<Offset>; readonly remainingFen: Fen; readonly entryReversed: boolean }
export type RoundEvent = Stored<'round-event', RoundEventFacts>
export type Listing = Stored<'listing', ListingFacts> & { readonly term: Answer<ListingTerm> | null }
export type Objection = Stored<'objection', ObjectionFacts> & Started & { readonly terms: Terms }
export type DistributionRecord = Stored<'distribution', DistributionFacts> & Started & { readonly objection: Terms | null }
export type Obstacle = Stored<'obstacle', ObstacleFacts>

/** A line of 执行障碍和措施: what was checked, or what the record tells and nobody has checked yet. */
export type ListedObstacle = { readonly assetId: Id<'asset'>; readonly assetName: string; readonly kind: ObstacleKind } & (
  | { readonly check: Obstacle; readonly sign: null }
  | { readonly check: null; readonly sign: string }
)

/** 执行障碍和措施 over all things of a household. */
export interface ObstacleList {
  /** By thing, in the order of the checklist; without those that were found absent or were removed. */
  readonly obstacles: readonly ListedObstacle[]
  /** Things whose checklist is not answered yet, with how many questions are open. */
  readonly unchecked: readonly { readonly assetId: Id<'asset'>; readonly assetName: string; readonly open: number }[]
  /** The newest enforcement, where a new check is recorded; null before the first. */
  readonly proceedingId: Id<'proceeding'> | null
}

export interface EnforcementAsset {
  readonly id: Id<'asset'>
  readonly text: string
  readonly kind: AssetKind
}

/** What the next round of an asset's sale would be, by the rules. */
export interface AssetProposal {
  readonly assetId: Id<'asset'>
  /** The facts that the answer rests on, for the toolbox. */
  readonly facts: SaleFacts
  readonly answer: Answer<SaleProposal | null>
}

/** 执行明细 of one enforcement proceeding. */
export interface EnforcementDetailsOfProceeding {
  /** Things of the household that the records may point to. */
  readonly assets: readonly EnforcementAsset[]
  /** Those against whom enforcement was asked for. */
  readonly debtors: readonly { readonly id: Id<'party'>; readonly name: string }[]
  /** Defendants of the title's proceeding who are not debtors here: enforcement has to be asked for against all. */
  readonly leftOut: readonly string[]
  readonly collections: readonly Collection[]
  readonly collectedFen: Fen
  readonly prices: readonly ReferencePrice[]
  readonly auctions: readonly Auction[]
  readonly proposals: readonly AssetProposal[]
  readonly inKinds: readonly InKind[]
  /** What is left of the debt after the disposals; null while nothing was disposed of. */
  readonly rest: Answer<RestAfterDisposal | null> | null
  readonly rounds: readonly RoundEvent[]
  /** After 终本: the court's next search; null while the round runs. */
  readonly search: Answer<TerminatedRound> | null
  readonly listings: readonly Listing[]
  readonly objections: readonly Objection[]
  readonly distributions: readonly DistributionRecord[]
  readonly obstacles: readonly Obstacle[]
}

export const enforcement = {
  ofProceeding: query(z.strictObject({ proceedingId: idField<'proceeding'>() }), output<EnforcementDetailsOfProceeding>()),
  obstaclesOfCase: query(ofCase, output<ObstacleList>()),
  saveCollection: command(saveInput<'collection', typeof collectionFacts>(collectionFacts), output<Saved<'collection'>>()),
  voidCollection: command(voidInput<'collection'>(), output<Saved<'collection'>>()),
  savePrice: command(saveInput<'reference-price', typeof referencePriceFacts>(referencePriceFacts), output<Saved<'reference-price'>>()),
  voidPrice: command(voidInput<'reference-price'>(), output<Saved<'reference-price'>>()),
  saveAuction: command(saveInput<'auction', typeof auctionFacts>(auctionFacts), output<Saved<'auction'>>()),
  voidAuction: command(voidInput<'auction'>(), output<Saved<'auction'>>()),
  saveInKind: command(saveInput<'in-kind', typeof inKindFacts>(inKindFacts), output<Saved<'in-kind'>>()),
  voidInKind: command(voidInput<'in-kind'>(), output<Saved<'in-kind'>>()),
  saveRound: command(saveInput<'round-event', typeof roundEventFacts>(roundEventFacts), output<Saved<'round-event'>>()),
  voidRound: command(voidInput<'round-event'>(), output<Saved<'round-event'>>()),
  saveListing: command(saveInput<'listing', typeof listingFacts>(listingFacts), output<Saved<'listing'>>()),
  voidListing: command(voidInput<'listing'>(), output<Saved<'listing'>>()),
  saveObjection: command(saveInput<'objection', typeof objectionFacts>(objectionFacts), output<Saved<'objection'>>()),
  voidObjection: command(voidInput<'objection'>(), output<Saved<'objection'>>()),
  saveDistribution: command(saveInput<'distribution', typeof distributionFacts>(distributionFacts), output<Saved<'distribution'>>()),
  voidDistribution: command(voidInput<'distribution'>(), output<Saved<'distribution'>>()),
  saveObstacle: command(saveInput<'obstacle', typeof obstacleFacts>(obstacleFacts), output<Saved<'obstacle'>>()),
  voidObstacle: command(voidInput<'obstacle'>(), output<Saved<'obstacle'>>()),
}
