import type { Auction, Collection, DistributionRecord, InKind, Listing, Objection, Obstacle, ReferencePrice, RoundEvent } from '../../../../shared/api/enforcement.ts'
import type { ObstacleStart } from './obstacle-form.tsx'

/** What is open in the drawer; a null record is a new one. */
export type EnforcementEdit =
  | { readonly of: 'collection'; readonly record: Collection | null }
  | { readonly of: 'price'; readonly record: ReferencePrice | null }
  | { readonly of: 'auction'; readonly record: Auction | null }
  | { readonly of: 'in-kind'; readonly record: InKind | null }
  | { readonly of: 'round'; readonly record: RoundEvent | null }
  | { readonly of: 'listing'; readonly record: Listing | null }
  | { readonly of: 'objection'; readonly record: Objection | null }
  | { readonly of: 'distribution'; readonly record: DistributionRecord | null }
  | { readonly of: 'obstacle'; readonly record: Obstacle | null; readonly start: ObstacleStart | null }
