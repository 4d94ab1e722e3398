import type { AssetUse, AssetUseRow } from '../../../shared/api/assets.ts'
import type { CaseTab } from '../../../shared/api/cases.ts'
import { type ClueState, clueStateLabels, collateralKindLabels, type collateralKinds } from '../../../shared/model/asset.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { itemStatusLabels, type itemStatuses, type Measure, measureLabels, rankLabels, type ranks } from '../../../shared/model/preservation.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitsInScope } from '../kernel/scope.ts'

/** Which records of which households point to a thing; one statement a kind of record. */

type UseCodes =
  | { readonly use: 'collateral'; readonly a: (typeof collateralKinds)[number]; readonly b: string | null }
  | { readonly use: 'clue'; readonly a: ClueState; readonly b: string | null }
  | { readonly use: 'preserved'; readonly a: Measure; readonly b: string }

type UseRow = UseCodes & {
  readonly case_id: Buffer
  readonly amount: Fen | null
  readonly tab: CaseTab
  readonly case_no: string
  readonly borrower_name: string
  readonly unit_name: string
  readonly unit_id: Buffer
}

const USES = [
  `SELECT 'collateral' AS use, x.case_id, x.kind AS a, x.contract_no AS b, x.cap_fen AS amount, 'collateral' AS tab FROM collateral x WHERE x.asset_id = @asset AND x.voided_at IS NULL`,
  `SELECT 'clue', x.case_id, x.state, x.source, x.estimate_fen, 'collateral' FROM property_clue x WHERE x.asset_id = @asset AND x.voided_at IS NULL`,
  `SELECT 'preserved', x.case_id, x.measure, x.rank || ' ' || x.status, x.value_fen, 'preservation' FROM preservation_item x WHERE x.asset_id = @asset AND x.voided_at IS NULL`,
].join(' UNION ALL ')

const QUERY = `SELECT part.*, s.case_no, s.borrower_name, s.unit_name, s.unit_id FROM (${USES}) part JOIN case_summary s ON s.case_id = part.case_id ORDER BY s.case_no, part.tab`

/** The uses that the reader sees, and how many there are in other households. */
export function usesOf(ledger: Ledger, assetId: Id<'asset'>): { readonly uses: AssetUseRow[]; readonly hiddenUses: number } {
  const rows = prepared<[{ asset: Buffer }], UseRow>(ledger.raw, QUERY).all({ asset: idToBytes(assetId) })
  const units = unitsInScope(ledger, ledger.person)
  const seen = units === null ? rows : rows.filter((row) => units.includes(idFromBytes<'unit'>(row.unit_id)))
  return { uses: seen.map(useOf), hiddenUses: rows.length - seen.length }
}

/** Whether a household has anything to do with a thing. */
export function isUsedIn(ledger: Ledger, assetId: Id<'asset'>, caseId: Id<'case'>): boolean {
  const row = prepared<[{ asset: Buffer; case: Buffer }], { n: number }>(ledger.raw, `SELECT count(*) AS n FROM (${USES}) part WHERE part.case_id = @case`)
    .get({ asset: idToBytes(assetId), case: idToBytes(caseId) })
  return (row?.n ?? 0) > 0
}

function useOf(row: UseRow): AssetUseRow {
  const use: AssetUse = row.use
  return {
    use,
    caseId: idFromBytes<'case'>(row.case_id),
    caseNo: row.case_no,
    borrowerName: row.borrower_name,
    unitName: row.unit_name,
    detail: detailOf(row),
    amountFen: row.amount,
    state: row.use === 'clue' ? row.a : null,
    tab: row.tab,
  }
}

function detailOf(row: UseRow): string {
  switch (row.use) {
    case 'collateral':
      return [collateralKindLabels[row.a], row.b].filter((part) => part !== null).join(' ')
    case 'clue':
      return [clueStateLabels[row.a], row.b].filter((part) => part !== null).join(' ')
    case 'preserved':
      return `${measureLabels[row.a]} ${rankAndStatus(row.b)}`
  }
}

function isRank(code: string | undefined): code is (typeof ranks)[number] {
  return code !== undefined && Object.hasOwn(rankLabels, code)
}

function isStatus(code: string | undefined): code is (typeof itemStatuses)[number] {
  return code !== undefined && Object.hasOwn(itemStatusLabels, code)
}

/** Rank and status lie side by side as their codes. */
function rankAndStatus(codes: string): string {
  const [rank, status] = codes.split(' ')
  return [isRank(rank) ? rankLabels[rank] : '', isStatus(status) ? itemStatusLabels[status] : ''].join(' ').trim()
}
