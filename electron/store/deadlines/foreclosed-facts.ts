import type { ForeclosedAssetKind } from '../../../shared/model/foreclosed-asset.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { ForeclosedCase } from '../../../shared/rules/deadlines/asset-deadlines.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import { resultOf, termFacts } from '../foreclosed/standing.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import type { Pending } from './pending.ts'

/** Record → facts of the disposal and count of foreclosed assets. Plain statements: thousands of cases are projected after an import. */

interface AssetRow { readonly id: Buffer; readonly name: string; readonly kind: ForeclosedAssetKind; readonly acquired_on: IsoDate; readonly right_valid_until: IsoDate | null; readonly book_fen: Fen | null; readonly owner_name: string | null }
interface DisposalRow { readonly id: Buffer; readonly foreclosed_id: Buffer; readonly disposed_on: IsoDate; readonly price_fen: Fen; readonly received_fen: Fen; readonly cost_fen: Fen | null; readonly book_part_fen: Fen }
const ASSETS = 'SELECT id, name, kind, acquired_on, right_valid_until, book_fen, owner_name FROM foreclosed_asset WHERE case_id = ? AND acquired_on IS NOT NULL AND voided_at IS NULL'
interface CountRow { readonly id: Buffer; readonly foreclosed_id: Buffer; readonly counted_on: IsoDate; readonly counted_by: string; readonly agrees: 0 | 1 }
const COUNTS = 'SELECT id, foreclosed_id, counted_on, counted_by, agrees FROM foreclosed_count WHERE case_id = ? AND voided_at IS NULL ORDER BY counted_on, id'
const DISPOSALS = 'SELECT id, foreclosed_id, disposed_on, price_fen, received_fen, cost_fen, book_part_fen FROM foreclosed_disposal WHERE case_id = ? AND voided_at IS NULL'

export function foreclosedCases({ raw }: Ledger, caseId: Buffer, pending: Pending): ForeclosedCase[] {
  const assets = prepared<[Buffer], AssetRow>(raw, ASSETS).all(caseId)
  if (assets.length === 0) return []
  const disposals = prepared<[Buffer], DisposalRow>(raw, DISPOSALS).all(caseId).flatMap((row): DisposalRow[] => {
    const disposedOn = pending.act(idFromBytes(row.id), 'disposedOn', row.disposed_on)
    return disposedOn === null ? [] : [{ ...row, disposed_on: disposedOn }]
  })
  const counts = prepared<[Buffer], CountRow>(raw, COUNTS).all(caseId).filter(({ id }) => !pending.voids(idFromBytes(id)))
  return assets.map((row) => {
    const own = disposals.filter(({ foreclosed_id }) => foreclosed_id.equals(row.id))
    const result = resultOf(row.book_fen, [], own.map((each) => ({ disposedOn: each.disposed_on, priceFen: each.price_fen, receivedFen: each.received_fen, costFen: each.cost_fen, bookPartFen: each.book_part_fen }))).value
    const disposedOn = result?.disposedOn ?? null
    const id = idFromBytes<'foreclosed'>(row.id)
    return {
      subject: { id, text: `抵债资产 ${row.name}`, personName: row.owner_name, court: null },
      worth: result?.bookLeft ?? null,
      startId: id,
      facts: termFacts({ kind: row.kind, acquiredOn: pending.date(id, 'acquiredOn', row.acquired_on), rightValidUntil: pending.date(id, 'rightValidUntil', row.right_valid_until) }, disposedOn),
      disposed: disposedOn === null ? null : { on: disposedOn, text: '已处置' },
      counts: counts
        .filter(({ foreclosed_id }) => foreclosed_id.equals(row.id))
        .map((count) => ({ id: idFromBytes(count.id), on: pending.date(idFromBytes(count.id), 'countedOn', count.counted_on), text: `${count.counted_by}盘点，${count.agrees === 1 ? '账实相符' : '账实不符'}` })),
    }
  })
}
