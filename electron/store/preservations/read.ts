import { and, eq, isNull } from 'drizzle-orm'
import type { PreservationItem, PreservationPeriod, PreservationsOfCase } from '../../../shared/api/preservations.ts'
import type { AssetKind } from '../../../shared/model/asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { preservationFactsOf } from '../../../shared/rules/preservation-facts.ts'
import { preservationTerm } from '../../../shared/rules/preservation-term.ts'
import { readAsset } from '../collateral/assets.ts'
import { preservationItem, preservationOrder, preservationPeriod } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { type Law, lawOf } from '../law/law-of.ts'

type ItemRow = typeof preservationItem.$inferSelect
type OrderRow = typeof preservationOrder.$inferSelect

export function preservationsOfCase(ledger: Ledger, caseId: Id<'case'>): PreservationsOfCase {
  return { orders: ordersOfCase(ledger, caseId), items: itemsOfCase(ledger, caseId) }
}

function ordersOfCase(ledger: Ledger, caseId: Id<'case'>): OrderRow[] {
  return ledger.db
    .select()
    .from(preservationOrder)
    .where(and(eq(preservationOrder.caseId, caseId), isNull(preservationOrder.voidedAt)))
    .orderBy(preservationOrder.ruledOn, preservationOrder.id)
    .all()
}

/** Items of a case with their written terms, the running end and the day to apply for renewal. */
export function itemsOfCase(ledger: Ledger, caseId: Id<'case'>): PreservationItem[] {
  const stages = new Map(ordersOfCase(ledger, caseId).map((order) => [order.id, order.stage]))
  const periods = ledger.db
    .select()
    .from(preservationPeriod)
    .where(and(eq(preservationPeriod.caseId, caseId), isNull(preservationPeriod.voidedAt)))
    .orderBy(preservationPeriod.startsOn, preservationPeriod.id)
    .all()
  const items = ledger.db
    .select()
    .from(preservationItem)
    .where(and(eq(preservationItem.caseId, caseId), isNull(preservationItem.voidedAt)))
    .orderBy(preservationItem.createdAt, preservationItem.id)
    .all()
  const law = lawOf(ledger)
  const today = ledger.clock.today()
  return items.map((item) => {
    const own = periods.filter((period) => period.itemId === item.id)
    const view = readAsset(ledger, item.assetId)
    return { ...item, ...view, periods: own, ...runningTerm({ item, kind: view.asset.kind, periods: own, stage: stages.get(item.orderId) }, today, law) }
  })
}

type RunningTerm = Pick<PreservationItem, 'runningEnd' | 'applyBy' | 'term'>

interface ItemFacts {
  readonly item: ItemRow
  readonly kind: AssetKind
  readonly periods: readonly PreservationPeriod[]
  readonly stage: OrderRow['stage'] | undefined
}

/** A waiting item has no running period (design: its turn to first rank starts one); a released one needs no renewal. */
function runningTerm({ item, kind, periods, stage }: ItemFacts, today: IsoDate, law: Law): RunningTerm {
  if (item.rank === 'waiting' || item.status !== 'in-force' || periods.length === 0) return { runningEnd: null, applyBy: null, term: null }
  const term = preservationTerm(
    preservationFactsOf({ kind, stage, rank: item.rank, periods }),
    today,
    law.calendar,
    law.values,
  )
  return { runningEnd: term.value?.expiry?.nominal ?? null, applyBy: term.value?.workTo ?? null, term }
}
