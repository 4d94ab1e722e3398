import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { MeasureFilter, MeasureRow, MeasureSort, MeasureTotals } from '../../../shared/api/preservation-list.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { PreservationStage } from '../../../shared/model/preservation.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { preservationFactsOf } from '../../../shared/rules/preservation-facts.ts'
import { preservationTerm } from '../../../shared/rules/preservation-term.ts'
import { foundHouseholds } from '../search/found-households.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { type Condition, oneOf, type Parameter, whereAll } from '../kernel/condition.ts'
import type { Ledger } from '../kernel/context.ts'
import { unitClause } from '../kernel/scope.ts'
import { type Law, lawOf } from '../law/law-of.ts'
import { isInEnforcement } from '../proceedings/in-enforcement.ts'

/** The page of all measures: narrowed and sorted on the projection alone, what a row shows is read for the page only. */

const sortColumns: Record<MeasureSort['key'], string> = { expiresOn: 'expires_on', valueFen: 'value_fen' }

interface LineRow {
  readonly item_id: Buffer
  readonly case_id: Buffer
  readonly borrower_name: string
  readonly unit_name: string
  readonly manager_name: string | null
  readonly asset_id: Buffer
  readonly asset_text: string
  readonly asset_kind: MeasureRow['assetKind']
  readonly owner_id: Buffer | null
  readonly owner_name: string | null
  readonly court: string | null
  readonly order_id: Buffer
  readonly ruling_no: string | null
  readonly stage: PreservationStage
  readonly measure: MeasureRow['measure']
  readonly rank: MeasureRow['rank']
  readonly waiting_no: number | null
  readonly status: MeasureRow['status']
  readonly effective_on: IsoDate | null
  readonly expires_on: IsoDate | null
  readonly renewal: MeasureRow['renewal']
  readonly value_fen: MeasureRow['valueFen']
}

const SHOWN = `SELECT l.item_id, l.case_id, c.borrower_name, c.unit_name, c.manager_name, i.asset_id, a.description AS asset_text, l.asset_kind, a.owner_id, w.name AS owner_name,
    l.court, i.order_id, o.ruling_no, o.stage, l.measure, l.rank, i.waiting_no, l.status, l.effective_on, l.expires_on, l.renewal, l.value_fen
  FROM preservation_line l
  JOIN case_summary c ON c.rowno = l.case_rowno
  JOIN preservation_item i ON i.id = l.item_id
  JOIN preservation_order o ON o.id = i.order_id
  JOIN asset a ON a.id = i.asset_id
  LEFT JOIN party w ON w.id = a.owner_id`

/** One page of the list. */
export function listMeasures(ledger: Ledger, input: ParsedOf<'preservations.list'>): { readonly rows: MeasureRow[] } {
  const where = whereOf(ledger, input.filter)
  const sql = `${SHOWN} WHERE l.rowno IN (SELECT rowno FROM preservation_line l ${where.sql} ORDER BY ${orderBy(input.sort)} LIMIT ? OFFSET ?) ORDER BY ${orderBy(input.sort)}`
  const rows = ledger.raw.prepare<Parameter[], LineRow>(sql).all(...where.parameters, input.limit, input.offset)
  const law = lawOf(ledger)
  return { rows: rows.map((row) => measureRow(row, isInEnforcement(ledger, row.case_id), ledger.clock.today(), law)) }
}

/** All rows of a filter in order, one at a time: for the export. */
export function* eachMeasure(ledger: Ledger, filter: MeasureFilter, sort: MeasureSort): Generator<MeasureRow> {
  const today = ledger.clock.today()
  const where = whereOf(ledger, filter)
  const law = lawOf(ledger)
  const statement = ledger.raw.prepare<Parameter[], LineRow>(`${SHOWN} ${where.sql} ORDER BY ${orderBy(sort)}`)
  for (const row of statement.iterate(...where.parameters)) yield measureRow(row, isInEnforcement(ledger, row.case_id), today, law)
}

export function measureTotals(ledger: Ledger, filter: MeasureFilter): MeasureTotals {
  const today = ledger.clock.today()
  const where = whereOf(ledger, filter)
  const row = ledger.raw
    .prepare<Parameter[], MeasureTotals>(
      `SELECT count(*) AS items, count(DISTINCT l.case_rowno) AS cases, coalesce(sum(l.value_fen), 0) AS valueFen,
         coalesce(sum(l.status = 'in-force' AND l.expires_on < ?), 0) AS lapsed FROM preservation_line l ${where.sql}`,
    )
    .get(today, ...where.parameters)
  if (!row) throw new Error('an aggregate answers with one row')
  return row
}

export function courtsWithMeasures(ledger: Ledger): string[] {
  const seen = unitClause(ledger, 'unit_id')
  const sql = `SELECT DISTINCT court FROM preservation_line WHERE court IS NOT NULL${seen === null ? '' : ` AND ${seen.sql}`} ORDER BY court LIMIT 1000`
  return ledger.raw.prepare<Buffer[], { court: string }>(sql).all(...(seen?.parameters ?? [])).map((row) => row.court)
}

/** Items without a written end go last whichever way the list is sorted. */
function orderBy({ key, descending }: MeasureSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  return `l.${sortColumns[key]} ${direction} NULLS LAST, l.rowno ${direction}`
}

function whereOf(ledger: Ledger, filter: MeasureFilter): Condition {
  return whereAll([
    ...scopePart(ledger),
    ...foundHouseholds(filter.search, (rows) => `l.case_rowno IN (${rows})`),
    ...oneOf('l.unit_id', filter.unitIds.map((id: Id) => idToBytes(id))),
    ...oneOf('l.manager_id', filter.managerIds.map((id: Id) => idToBytes(id))),
    ...oneOf('l.court', filter.courts),
    ...oneOf('l.measure', filter.measures),
    ...oneOf('l.rank', filter.ranks),
    ...oneOf('l.status', filter.statuses),
    ...oneOf('l.asset_kind', filter.assetKinds),
    ...renewalPart(filter.renewals),
    ...(filter.expiryWithinDays === null ? [] : [{ sql: 'l.expires_on <= ?', parameters: [addDays(ledger.clock.today(), filter.expiryWithinDays)] }]),
  ])
}

/** What the person may see at all. */
function scopePart(ledger: Ledger): Condition[] {
  const seen = unitClause(ledger, 'l.unit_id')
  return seen === null ? [] : [seen]
}

function renewalPart(states: MeasureFilter['renewals']): Condition[] {
  if (states.length === 0) return []
  const begun = states.filter((state) => state !== 'none')
  const parts = [...(states.includes('none') ? ['l.renewal IS NULL'] : []), ...(begun.length === 0 ? [] : [`l.renewal IN (${begun.map(() => '?').join(', ')})`])]
  return [{ sql: `(${parts.join(' OR ')})`, parameters: begun }]
}

function measureRow(row: LineRow, inEnforcement: boolean, today: IsoDate, law: Law): MeasureRow {
  return {
    itemId: idFromBytes<'preservation-item'>(row.item_id),
    caseId: idFromBytes<'case'>(row.case_id),
    borrowerName: row.borrower_name,
    unitName: row.unit_name,
    managerName: row.manager_name,
    assetId: idFromBytes<'asset'>(row.asset_id),
    assetText: row.asset_text,
    assetKind: row.asset_kind,
    ownerId: row.owner_id && idFromBytes<'party'>(row.owner_id),
    ownerName: row.owner_name,
    court: row.court,
    orderId: idFromBytes<'preservation-order'>(row.order_id),
    rulingNo: row.ruling_no,
    measure: row.measure,
    rank: row.rank,
    waitingNo: row.waiting_no,
    status: row.status,
    effectiveOn: row.effective_on,
    expiresOn: row.expires_on,
    applyBy: applyBy(row, inEnforcement, today, law),
    renewal: row.renewal,
    valueFen: row.value_fen,
  }
}

/** By the rule of the case page; only the running end, the stage and an enforcement under way move this day. */
function applyBy(row: LineRow, inEnforcement: boolean, today: IsoDate, law: Law): IsoDate | null {
  if (row.status !== 'in-force' || row.effective_on === null || row.expires_on === null) return null
  const facts = preservationFactsOf({ kind: row.asset_kind, stage: row.stage, inEnforcement, rank: row.rank, periods: [{ startsOn: row.effective_on, endsOn: row.expires_on }] })
  return preservationTerm(facts, today, law.calendar, law.values).value?.workTo ?? null
}
