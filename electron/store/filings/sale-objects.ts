import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { EnforcementDetailsOfProceeding } from '../../../shared/api/enforcement.ts'
import type { PreservationItem } from '../../../shared/api/preservations.ts'
import type { Collateral } from '../../../shared/api/security.ts'
import type { AssetFacts } from '../../../shared/model/asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type ObstacleState, obstacleKindLabels } from '../../../shared/model/enforcement.ts'
import { enforcementKinds } from '../../../shared/model/proceeding.ts'
import { collateralOfCase } from '../collateral/collateral.ts'
import { joinKnown } from '../documents/paper/format.ts'
import type { SaleThing } from '../documents/snapshot-particulars.ts'
import { enforcementDetails } from '../enforcement/read.ts'
import type { Ledger } from '../kernel/context.ts'
import { preservationsOfCase } from '../preservations/read.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'

const STANDING: ReadonlySet<ObstacleState> = new Set(['open', 'in-progress'])

interface Held {
  readonly assetId: Id<'asset'>
  readonly asset: AssetFacts
  readonly item: PreservationItem | null
  readonly security: Collateral | null
}

/** What the court is to sell: the measures chosen, else everything sealed or mortgaged, each thing once, with the rounds of its sale. */
export function saleObjectsOf(ledger: Ledger, caseId: Id<'case'>, { itemIds, proceedingId }: FilingChoices): SaleThing[] {
  const items = preservationsOfCase(ledger, caseId).items.filter((item) => item.status === 'in-force')
  const chosen = itemIds.length === 0 ? items : items.filter((item) => itemIds.includes(item.id))
  const securities = collateralOfCase(ledger, caseId)
  const byAsset = new Map<Id<'asset'>, Held>()
  for (const item of chosen) byAsset.set(item.assetId, { assetId: item.assetId, asset: item.asset, item, security: null })
  for (const security of securities) {
    const held = byAsset.get(security.assetId)
    if (held !== undefined) byAsset.set(security.assetId, { ...held, security })
    else if (itemIds.length === 0) byAsset.set(security.assetId, { assetId: security.assetId, asset: security.asset, item: null, security })
  }
  const sales = salesOf(ledger, caseId, proceedingId)
  return [...byAsset.values()].map((held) => thingOf(held, sales))
}

type Sales = Pick<EnforcementDetailsOfProceeding, 'auctions' | 'prices' | 'obstacles'>

/** Prices, rounds and obstacles of the enforcement chosen, or of the newest. */
function salesOf(ledger: Ledger, caseId: Id<'case'>, proceedingId: Id<'proceeding'> | null): Sales {
  const runs = proceedingsOfCase(ledger, caseId).proceedings.filter((each) => enforcementKinds.has(each.kind))
  const run = runs.find((each) => each.id === proceedingId) ?? runs.at(-1)
  return run === undefined ? { auctions: [], prices: [], obstacles: [] } : enforcementDetails(ledger, run.id)
}

function mortgageWords(security: Collateral | null): string | null {
  if (security === null) return null
  const kind = security.kind === 'mortgage' ? '抵押' : '质押'
  return `${kind}给我行${security.rank === null ? '' : `，第${security.rank}顺位`}`
}

/** 欠税费 that still stand in the way, as they were found. */
function arrearsOf(assetId: Id<'asset'>, obstacles: Sales['obstacles']): string | null {
  const own = obstacles.filter(({ kind, state, ...found }) => found.assetId === assetId && kind === 'tax-arrears' && STANDING.has(state))
  return joinKnown(own.map(({ finding }) => finding ?? obstacleKindLabels['tax-arrears']), '；')
}

function thingOf({ assetId, asset, item, security }: Held, { auctions, prices, obstacles }: Sales): SaleThing {
  const standing = security?.standing ?? null
  return {
    id: assetId,
    object: asset.description,
    location: asset.location,
    certificateNo: asset.certificateNo,
    ownerId: asset.ownerId,
    rank: item === null ? null : item.rank === 'first' ? 1 : (item.waitingNo ?? 1) + 1,
    mortgage: mortgageWords(security),
    lease: standing === null || standing.leases.length === 0 ? null : standing.leases.join('；'),
    occupant: standing?.inspection?.occupant ?? null,
    arrears: arrearsOf(assetId, obstacles),
    registry: security?.registry ?? null,
    referencePrice: prices.findLast((price) => price.assetId === assetId)?.valueFen ?? null,
    rounds: auctions
      .filter((auction) => auction.assetId === assetId)
      .map(({ round, opensOn, startPriceFen, result }) => ({ round, opensOn, startPrice: startPriceFen, result })),
  }
}
