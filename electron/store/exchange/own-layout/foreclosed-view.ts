import type { Fen } from '../../../../shared/model/fen.ts'
import type { AcquisitionWay, ForeclosedAssetKind, ForeclosedUse, titleMoves } from '../../../../shared/model/foreclosed-asset.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { prepared } from '../../kernel/prepared.ts'
import { acquisitionWayWords, type foreclosedColumns, foreclosedKindWords, foreclosedUseWords, titleMoveWords } from '../import/foreclosed-sheet.ts'
import { type OwnRow, type OwnView, wordOf } from './own-view.ts'

interface AssetRow {
  readonly code: string | null
  readonly name: string
  readonly debtor: string
  readonly case_no: string
  readonly kind: ForeclosedAssetKind
  readonly acquired_on: IsoDate | null
  readonly way: AcquisitionWay
  readonly paper_no: string | null
  readonly location: string | null
  readonly area: string | null
  readonly title_moved: (typeof titleMoves)[number] | null
  readonly book_fen: Fen | null
  readonly estimate_fen: Fen | null
  readonly use: ForeclosedUse
  readonly keeper_name: string | null
  readonly unit: string
}

const ASSET = `SELECT f.*, p.name AS debtor, c.case_no, u.name AS unit FROM foreclosed_asset f JOIN case_file c ON c.id = f.case_id JOIN party p ON p.id = c.borrower_id JOIN unit u ON u.id = c.unit_id
  WHERE f.id = ? AND coalesce(f.acquired_on, '') <= ?`

function assetRow(row: AssetRow): OwnRow<typeof foreclosedColumns> {
  return {
    code: row.code,
    name: row.name,
    debtorName: row.debtor,
    caseNo: row.case_no,
    kind: wordOf(foreclosedKindWords, row.kind),
    acquiredOn: row.acquired_on,
    way: wordOf(acquisitionWayWords, row.way),
    paperNo: row.paper_no,
    location: row.location,
    area: row.area,
    titleMoved: wordOf(titleMoveWords, row.title_moved),
    book: row.book_fen,
    estimate: row.estimate_fen,
    use: wordOf(foreclosedUseWords, row.use),
    keeperName: row.keeper_name,
    unitName: row.unit,
  }
}

/** 抵债资产台账: one row per thing taken in by the day. */
export const foreclosedView: OwnView<typeof foreclosedColumns> = {
  subjects: 'SELECT f.id, f.case_id FROM foreclosed_asset f WHERE f.voided_at IS NULL ORDER BY f.id',
  rows: ({ raw }, id, asOf) => prepared<[Buffer, string], AssetRow>(raw, ASSET).all(id, asOf).map(assetRow),
  notKept: [],
}
