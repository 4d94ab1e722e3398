import type { AssetStanding } from '../../../shared/api/assets.ts'
import type { ObstacleKind } from '../../../shared/model/enforcement.ts'

/** What the record of a thing says of an obstacle to its sale, before anybody has checked it. */
export interface ObstacleSign {
  readonly kind: ObstacleKind
  /** What is on the record, e.g. the lease with its term. */
  readonly words: string
}

/** The signs of one thing, in the order of the checklist. */
export function obstacleSigns({ leases, seals, pledges, inspection }: AssetStanding): readonly ObstacleSign[] {
  const signs: readonly { readonly kind: ObstacleKind; readonly words: string | null }[] = [
    { kind: 'lease', words: leases.length === 0 ? null : `租赁（${leases.join('；')}）` },
    { kind: 'other-seizure', words: seals.length === 0 ? null : `其他法院的措施（${seals.join('；')}）` },
    { kind: 'sole-home', words: inspection?.soleHome === 'yes' ? '唯一住房' : null },
    { kind: 'second-pledge', words: pledges.length === 0 ? null : `他人的抵押权、质权（${pledges.join('；')}）` },
    { kind: 'occupant', words: inspection?.occupancy === 'stranger' ? '他人占用' : null },
  ]
  return signs.flatMap(({ kind, words }) => (words === null ? [] : [{ kind, words }]))
}
