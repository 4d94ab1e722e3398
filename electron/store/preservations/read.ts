import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Renewal } from '../../../shared/api/preservation-chain.ts'
import type { PreservationItem, PreservationOrder, PreservationPeriod, PreservationsOfCase } from '../../../shared/api/preservations.ts'
import type { AssetKind } from '../../../shared/model/asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { objectOf, preservationFactsOf } from '../../../shared/rules/preservation-facts.ts'
import { termLimit } from '../../../shared/rules/preservation-limit.ts'
import { preservationTerm } from '../../../shared/rules/preservation-term.ts'
import { readAsset } from '../collateral/assets.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { preservationItem, preservationOrder, preservationPeriod } from '../database/preservation-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { type Law, lawOf } from '../law/law-of.ts'
import { enforcedFrom, isInEnforcement } from '../proceedings/in-enforcement.ts'
import type { ItemRow, PeriodRow } from './item.ts'
import { chainsOfCase, securitiesOfCase, suedOn } from './read-chain.ts'

type OrderRow = typeof preservationOrder.$inferSelect

export function preservationsOfCase(ledger: Ledger, caseId: Id<'case'>): PreservationsOfCase {
  const securities = securitiesOfCase(ledger, caseId)
  const orders = ordersOfCase(ledger, caseId).map((order): PreservationOrder => ({ ...order, securities: securities.filter((given) => given.orderId === order.id) }))
  return { orders, items: itemsOfCase(ledger, caseId) }
}

const queries = oncePerLedger(({ db }) => ({
  orders: db
    .select()
    .from(preservationOrder)
    .where(and(eq(preservationOrder.caseId, sql.placeholder('caseId')), isNull(preservationOrder.voidedAt)))
    .orderBy(preservationOrder.ruledOn, preservationOrder.id)
    .prepare(),
  periods: db
    .select()
    .from(preservationPeriod)
    .where(and(eq(preservationPeriod.caseId, sql.placeholder('caseId')), isNull(preservationPeriod.voidedAt)))
    .orderBy(preservationPeriod.startsOn, preservationPeriod.id)
    .prepare(),
  items: db
    .select()
    .from(preservationItem)
    .where(and(eq(preservationItem.caseId, sql.placeholder('caseId')), isNull(preservationItem.voidedAt)))
    .orderBy(preservationItem.createdAt, preservationItem.id)
    .prepare(),
}))

function ordersOfCase(ledger: Ledger, caseId: Id<'case'>): OrderRow[] {
  return queries(ledger).orders.all({ caseId: idToBytes(caseId) })
}

/** Items of a case with their written terms, their course, the running end and the day to apply for renewal. */
export function itemsOfCase(ledger: Ledger, caseId: Id<'case'>): PreservationItem[] {
  const stages = new Map(ordersOfCase(ledger, caseId).map((order) => [order.id, order.stage]))
  const periods = queries(ledger).periods.all({ caseId: idToBytes(caseId) })
  const items = queries(ledger).items.all({ caseId: idToBytes(caseId) })
  const law = lawOf(ledger)
  const chainOf = chainsOfCase(ledger, caseId, law)
  const today = ledger.clock.today()
  const sued = suedOn(ledger, caseId)
  const inEnforcement = isInEnforcement(ledger, idToBytes(caseId))
  const enforcementFrom = inEnforcement ? enforcedFrom(ledger, idToBytes(caseId)) : null
  return items.map((item) => {
    const view = readAsset(ledger, item.assetId)
    const own = withLimits(periods.filter((period) => period.itemId === item.id), view.asset.kind, law)
    const chain = chainOf(item.id)
    const facts = { item, kind: view.asset.kind, periods: own, stage: stages.get(item.orderId), renewals: chain.renewals, sued, inEnforcement, enforcementFrom }
    return { ...item, ...view, periods: own, chain, ...runningTerm(facts, today, law) }
  })
}

/** Every term after the first is a renewal of it, which older law allowed half as long. */
function withLimits(periods: readonly PeriodRow[], kind: AssetKind, { calendar }: Law): PreservationPeriod[] {
  return periods.map((period, index) => ({ ...period, limit: termLimit({ object: objectOf(kind), from: period.startsOn, to: period.endsOn, isRenewal: index > 0 }, calendar) }))
}

type RunningTerm = Pick<PreservationItem, 'runningEnd' | 'applyBy' | 'term'>

interface ItemFacts {
  readonly item: ItemRow
  readonly kind: AssetKind
  readonly periods: readonly PreservationPeriod[]
  readonly stage: OrderRow['stage'] | undefined
  readonly renewals: readonly Renewal[]
  readonly sued: IsoDate | null
  readonly inEnforcement: boolean
  readonly enforcementFrom: IsoDate | null
}

/** A waiting item has no running period (design: its turn to first rank starts one); a released one needs no renewal. */
function runningTerm({ item, kind, periods, stage, renewals, sued, inEnforcement, enforcementFrom }: ItemFacts, today: IsoDate, law: Law): RunningTerm {
  if (item.rank === 'waiting' || item.status !== 'in-force' || periods.length === 0) return { runningEnd: null, applyBy: null, term: null }
  const term = preservationTerm(
    preservationFactsOf({ kind, stage, inEnforcement, enforcementFrom, rank: item.rank, periods, renewalFiledOn: openApplication(renewals), suedOn: sued }),
    today,
    law.calendar,
    law.values,
  )
  return { runningEnd: term.value?.expiry?.nominal ?? null, applyBy: term.value?.workTo ?? null, term }
}

/** The day of the application that the court has not answered yet. */
function openApplication(renewals: readonly Renewal[]): IsoDate | null {
  return renewals.findLast((each) => each.state === 'applied')?.appliedOn ?? null
}
