import type { AssetKind } from '../../../shared/model/asset.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { itemStatusLabels, type Measure, measureLabels, type PreservationStage, type ranks } from '../../../shared/model/preservation.ts'
import type { DeadlineSubject, MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { DisposalRightCase, MeasureCase } from '../../../shared/rules/deadlines/measure-deadlines.ts'
import type { SaleCase } from '../../../shared/rules/deadlines/sale-deadlines.ts'
import { objectOf, preservationFactsOf } from '../../../shared/rules/preservation-facts.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { securedItems } from '../preservations/priority.ts'
import type { Pending } from './pending.ts'

/** Record → facts of the measures, of the right to sell and of the sale, in this file alone. Plain statements: thousands of cases are projected after an import. */

interface ItemRow {
  readonly id: Buffer
  readonly asset_id: Buffer
  readonly kind: AssetKind
  readonly description: string
  readonly owner_name: string | null
  readonly stage: PreservationStage
  readonly court: string | null
  readonly measure: Measure
  readonly rank: (typeof ranks)[number]
  readonly status: keyof typeof itemStatusLabels
  readonly released_on: IsoDate | null
  readonly value_fen: Fen | null
  readonly renewal_id: Buffer | null
  readonly applied_on: IsoDate | null
}

const ITEMS = `SELECT i.id, i.asset_id, a.kind, a.description, w.name AS owner_name, o.stage, o.court, i.measure, i.rank, i.status, i.released_on,
    coalesce((SELECT l.value_fen FROM preservation_line l WHERE l.item_id = i.id), i.value_fen) AS value_fen,
    n.id AS renewal_id, n.applied_on
  FROM preservation_item i JOIN preservation_order o ON o.id = i.order_id JOIN asset a ON a.id = i.asset_id LEFT JOIN party w ON w.id = a.owner_id
    LEFT JOIN preservation_renewal n ON n.id = (SELECT r.id FROM preservation_renewal r WHERE r.item_id = i.id AND r.voided_at IS NULL AND r.state = 'applied' ORDER BY r.id DESC LIMIT 1)
  WHERE i.case_id = ? AND i.voided_at IS NULL`

interface PeriodRow { readonly id: Buffer; readonly item_id: Buffer; readonly starts_on: IsoDate; readonly ends_on: IsoDate; readonly paper_no: string | null; readonly known: IsoDate }
const PERIODS = `SELECT id, item_id, starts_on, ends_on, paper_no, coalesce(applied_on, date(created_at / 1000, 'unixepoch', 'localtime')) AS known FROM preservation_period WHERE case_id = ? AND voided_at IS NULL ORDER BY starts_on, id`

export interface MeasureRecords {
  readonly items: readonly ItemRow[]
  readonly periods: readonly PeriodRow[]
}

export function measureRecords({ raw }: Ledger, caseId: Buffer): MeasureRecords {
  const items = prepared<[Buffer], ItemRow>(raw, ITEMS).all(caseId)
  return { items, periods: items.length === 0 ? [] : prepared<[Buffer], PeriodRow>(raw, PERIODS).all(caseId) }
}

function subjectOf({ id, description, measure, owner_name, court }: ItemRow): DeadlineSubject {
  return { id: idFromBytes(id), text: `${measureLabels[measure]} ${description}`, personName: owner_name, court }
}

/** What is over needs no renewal; an item that was only noted as lapsed stays on the board. */
function endOf({ status, released_on }: ItemRow, periods: readonly PeriodRow[]): MetBy | null {
  if (status !== 'released' && status !== 'disposed') return null
  const on = released_on ?? periods.at(-1)?.starts_on
  return on === undefined ? null : { on, text: itemStatusLabels[status] }
}

export interface CourtStage {
  /** The suit or arbitration that followed a measure before suit. */
  readonly sued: MetBy | null
  /** The claim is being enforced: renewals of whatever stage then take the time that enforcement takes. */
  readonly inEnforcement: boolean
  readonly enforcementFrom: IsoDate | null
}

export function measureCases({ items, periods }: MeasureRecords, { sued, inEnforcement, enforcementFrom }: CourtStage, pending: Pending): MeasureCase[] {
  return items.map((item): MeasureCase => {
    const own = periods.filter(({ id, item_id }) => item_id.equals(item.id) && !pending.voids(idFromBytes(id)))
    const { periods: _periods, ...facts } = preservationFactsOf({ kind: item.kind, stage: item.stage, inEnforcement, enforcementFrom, rank: item.rank, periods: [], renewalFiledOn: openRenewal(item, own, pending), suedOn: sued?.on ?? null })
    return {
      subject: subjectOf(item),
      worth: item.value_fen,
      facts,
      periods: own.map((row, index) => ({ id: idFromBytes(row.id), ...termOf(row, index === 0, pending), paper: row.paper_no, known: row.known })),
      ended: endOf(item, own),
      sued,
    }
  })
}

/** The earlier first day of a measure is the worse; of a renewal the later, which may come after the end of the term before. */
function termOf(row: PeriodRow, isFirst: boolean, pending: Pending): { readonly from: IsoDate; readonly to: IsoDate } {
  const id = idFromBytes<'period'>(row.id)
  const from = pending.date(id, 'startsOn', row.starts_on, isFirst ? 'starts' : 'meets')
  return { from, to: laterOf(from, pending.date(id, 'endsOn', row.ends_on)) }
}

/** A proposed end before the beginning would stop the rule: the worse reading is then the first day. */
function laterOf(from: IsoDate, to: IsoDate): IsoDate {
  return to < from ? from : to
}

/** An application that came before the running term was answered by it. */
function openRenewal({ renewal_id, applied_on }: ItemRow, periods: readonly PeriodRow[], pending: Pending): IsoDate | null {
  const running = periods.at(-1)
  if (renewal_id === null || applied_on === null || (running !== undefined && applied_on < running.starts_on)) return null
  return pending.act(idFromBytes(renewal_id), 'appliedOn', applied_on)
}

interface RightRow {
  readonly id: Buffer
  readonly item_id: Buffer
  readonly first_seal_on: IsoDate | null
  readonly first_is_preservation: 0 | 1
  readonly disputed_object: 0 | 1
  readonly first_court_sale_on: IsoDate | null
  readonly request_sent_on: IsoDate | null
  readonly request_received_on: IsoDate | null
  readonly answered_on: IsoDate | null
}
const RIGHTS = `SELECT id, item_id, first_seal_on, first_is_preservation, disputed_object, first_court_sale_on, request_sent_on, request_received_on, answered_on
  FROM disposal_right WHERE case_id = ? AND voided_at IS NULL`

/** The transfer can be asked for once the bank's own claim is being enforced; before that nothing runs. */
export function disposalRightCases(ledger: Ledger, caseId: Buffer, { items }: MeasureRecords, inEnforcement: boolean, pending: Pending): DisposalRightCase[] {
  if (items.length === 0 || !inEnforcement) return []
  const rows = prepared<[Buffer], RightRow>(ledger.raw, RIGHTS).all(caseId)
  if (rows.length === 0) return []
  const secured = securedItems(ledger, caseId)
  return rows.flatMap((row): DisposalRightCase[] => {
    const item = items.find(({ id }) => id.equals(row.item_id))
    if (item === undefined) return []
    const id = idFromBytes<'disposal-right'>(row.id)
    const firstSealOn = pending.date(id, 'firstSealOn', row.first_seal_on)
    const receivedOn = pending.date(id, 'requestReceivedOn', row.request_received_on)
    const requestedOn = pending.act(id, 'requestSentOn', row.request_sent_on)
    const answeredOn = pending.act(id, 'answeredOn', row.answered_on)
    return [
      {
        subject: subjectOf(item),
        worth: item.value_fen,
        startId: id,
        facts: {
          ...(secured.has(idFromBytes(row.item_id)) && { bankHasPriority: true }),
          bankInEnforcement: inEnforcement, firstIsPreservation: row.first_is_preservation === 1, disputedObject: row.disputed_object === 1,
          ...(firstSealOn === null ? {} : { firstSealOn }),
          ...(row.first_court_sale_on === null ? {} : { firstCourtSaleOn: row.first_court_sale_on }),
          ...(receivedOn === null ? {} : { requestReceivedOn: receivedOn }),
        },
        requested: requestedOn === null ? null : { on: requestedOn, text: '已商请移送' },
        answered: answeredOn === null ? null : { on: answeredOn, text: '首封法院已答复' },
      },
    ]
  })
}

interface PriceRow { readonly id: Buffer; readonly asset_id: Buffer; readonly value_fen: Fen; readonly received_on: IsoDate | null; readonly priced_on: IsoDate; readonly valid_until: IsoDate | null; readonly objected_on: IsoDate | null; readonly description: string; readonly kind: AssetKind }
interface RoundRow { readonly id: Buffer; readonly asset_id: Buffer; readonly round: 'first' | 'second' | 'third' | 'sale'; readonly online: 0 | 1; readonly notice_on: IsoDate | null; readonly opens_on: IsoDate; readonly closed_on: IsoDate | null; readonly result: string }
const PRICES = `SELECT p.id, p.asset_id, p.value_fen, p.received_on, p.priced_on, p.valid_until, p.objected_on, a.description, a.kind FROM reference_price p JOIN asset a ON a.id = p.asset_id
  WHERE p.case_id = ? AND p.voided_at IS NULL ORDER BY p.priced_on, p.id`
const ROUNDS = 'SELECT id, asset_id, round, online, notice_on, opens_on, closed_on, result FROM auction_round WHERE case_id = ? AND voided_at IS NULL ORDER BY opens_on, id'

/** Each property on its way to a sale: seized in enforcement, priced, or put up. */
export function saleCases({ raw }: Ledger, caseId: Buffer, { items, periods }: MeasureRecords, pending: Pending): SaleCase[] {
  const prices = prepared<[Buffer], PriceRow>(raw, PRICES).all(caseId)
  const seized = items.filter(({ stage, rank, status }) => stage === 'enforcement' && rank === 'first' && status === 'in-force')
  if (prices.length === 0 && seized.length === 0) return []
  const rounds = prepared<[Buffer], RoundRow>(raw, ROUNDS).all(caseId)
  const assets = new Map([...seized.map(({ asset_id }) => asset_id), ...prices.map(({ asset_id }) => asset_id)].map((id) => [id.toString('hex'), id]))
  return [...assets.values()].map((assetId): SaleCase => {
    const price = prices.findLast((row) => row.asset_id.equals(assetId))
    const item = seized.find((row) => row.asset_id.equals(assetId))
    const first = item === undefined ? undefined : periods.find((row) => row.item_id.equals(item.id))
    const kind = item?.kind ?? price?.kind ?? 'other'
    return {
      subject: { id: idFromBytes(assetId), text: item?.description ?? price?.description ?? '', personName: item?.owner_name ?? null, court: item?.court ?? null },
      worth: price?.value_fen ?? item?.value_fen ?? null,
      object: objectOf(kind) === 'movable' ? 'movable' : 'immovable-or-right',
      seized: first === undefined || kind === 'deposit' ? null : { id: idFromBytes(first.id), on: termOf(first, true, pending).from },
      price: price === undefined ? null : priceOf(price, pending),
      rounds: rounds
        .filter((row) => row.asset_id.equals(assetId))
        .map((row) => ({ id: idFromBytes(row.id), round: row.round, online: row.online === 1, noticeOn: row.notice_on, opensOn: row.opens_on, closedOn: pending.date(idFromBytes(row.id), 'closedOn', row.closed_on), failed: row.result === 'failed' })),
    }
  })
}

function priceOf(row: PriceRow, pending: Pending): SaleCase['price'] {
  const id = idFromBytes<'reference-price'>(row.id)
  return {
    id,
    value: row.value_fen,
    receivedOn: pending.date(id, 'receivedOn', row.received_on),
    pricedOn: pending.date(id, 'pricedOn', row.priced_on),
    validUntil: pending.date(id, 'validUntil', row.valid_until),
    objectedOn: pending.act(id, 'objectedOn', row.objected_on),
  }
}
