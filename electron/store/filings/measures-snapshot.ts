import type { FilingChoices } from '../../../shared/api/documents.ts'
import type { PreservationItem, PreservationOrder } from '../../../shared/api/preservations.ts'
import type { FilingAct } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { objectOf } from '../../../shared/rules/preservation-facts.ts'
import { longestRenewal } from '../../../shared/rules/preservation-limit.ts'
import type { WorkdayCalendar } from '../../../shared/rules/workdays.ts'
import type { MeasureInForce } from '../documents/snapshot-course.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { preservationsOfCase } from '../preservations/read.ts'

/** With the owner as the record names him. */
export type OwnedMeasure = MeasureInForce & { readonly ownerId: Id<'party'> | null }

const ABOUT_MEASURES: ReadonlySet<FilingAct> = new Set(['renew', 'release'])

/** The measures that a renewal or a release is about: those chosen, or all of the ruling whose term ends first. */
export function measuresInForce(ledger: Ledger, caseId: Id<'case'>, { act, itemIds, filingOn }: FilingChoices): OwnedMeasure[] {
  if (!ABOUT_MEASURES.has(act)) return []
  const { orders, items } = preservationsOfCase(ledger, caseId)
  const { calendar } = lawOf(ledger)
  const standing = items.filter((item) => item.status === 'in-force')
  const chosen = itemIds.length === 0 ? ofFirstEnding(standing) : standing.filter((item) => itemIds.includes(item.id))
  return chosen.flatMap((item) => {
    const order = orders.find((each) => each.id === item.orderId)
    return order ? [measureOf(item, order, filingOn, calendar)] : []
  })
}

function ofFirstEnding(items: readonly PreservationItem[]): readonly PreservationItem[] {
  const [first] = items.filter((item) => item.runningEnd !== null).toSorted((a, b) => (a.runningEnd ?? '').localeCompare(b.runningEnd ?? ''))
  const orderId = (first ?? items[0])?.orderId
  return items.filter((item) => item.orderId === orderId)
}

function measureOf(item: PreservationItem, order: PreservationOrder, on: IsoDate, calendar: WorkdayCalendar): OwnedMeasure {
  const { asset } = item
  return {
    id: item.id,
    court: order.court,
    rulingNo: order.rulingNo,
    rulingDate: order.ruledOn,
    noticeNo: order.noticeNo,
    keeper: item.chain.results.findLast(({ answeredBy }) => answeredBy !== null)?.answeredBy ?? asset.bankName,
    object: asset.description,
    certificateNo: asset.certificateNo,
    ownerId: asset.ownerId,
    measure: item.measure,
    rank: item.rank === 'first' ? 1 : (item.waitingNo ?? 1) + 1,
    from: item.periods.at(-1)?.startsOn ?? null,
    to: item.runningEnd,
    applyBy: item.applyBy,
    longest: longestRenewal(objectOf(asset.kind), item.runningEnd ?? on, calendar),
  }
}
