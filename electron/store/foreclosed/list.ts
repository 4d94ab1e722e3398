import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { ForeclosedChoice, ForeclosedFilter, ForeclosedList, ForeclosedRow, ForeclosedSortKey, ForeclosedTotals } from '../../../shared/api/foreclosed.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { ForeclosedMoneyKind, ForeclosedUse } from '../../../shared/model/foreclosed-asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { countDuty } from '../../../shared/rules/foreclosed-duties.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { unitClause } from '../kernel/scope.ts'
import { searchQuery } from '../search/terms.ts'
import { resultOf, standingOf, termOf } from './standing.ts'

/** The register: a bank holds hundreds of foreclosed assets at most, so each line is made by the rules of its own page. */

interface AssetRow {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly code: string | null
  readonly name: string
  readonly kind: ForeclosedRow['kind']
  readonly right_valid_until: IsoDate | null
  readonly way: ForeclosedRow['way']
  readonly paper_no: string | null
  readonly case_no: string
  readonly acquired_on: IsoDate | null
  readonly location: string | null
  readonly area: string | null
  readonly title_moved: ForeclosedRow['titleMoved']
  readonly book_fen: Fen | null
  readonly estimate_fen: Fen | null
  readonly use: ForeclosedUse
  readonly keeper_name: string | null
  readonly borrower_name: string
  readonly unit_id: Buffer
  readonly unit_name: string
}
interface MoneyRow { readonly foreclosed_id: Buffer; readonly kind: ForeclosedMoneyKind; readonly amount_fen: Fen }
interface DisposalRow { readonly foreclosed_id: Buffer; readonly disposed_on: IsoDate; readonly price_fen: Fen; readonly received_fen: Fen; readonly cost_fen: Fen | null; readonly book_part_fen: Fen }
interface CountRow { readonly foreclosed_id: Buffer; readonly counted_on: IsoDate; readonly use: ForeclosedUse }

const MONEY = 'SELECT foreclosed_id, kind, amount_fen FROM foreclosed_money WHERE voided_at IS NULL'
const DISPOSALS = 'SELECT foreclosed_id, disposed_on, price_fen, received_fen, cost_fen, book_part_fen FROM foreclosed_disposal WHERE voided_at IS NULL'
const COUNTS = 'SELECT foreclosed_id, counted_on, use FROM foreclosed_count WHERE voided_at IS NULL ORDER BY counted_on DESC, id DESC'

/** One page of the register as filtered and sorted, with the figures of all pages. */
export function listForeclosed(ledger: Ledger, { filter, sort, offset, limit }: ParsedOf<'foreclosed.list'>): ForeclosedList {
  const rows = registerOf(ledger, { filter, sort })
  return { rows: rows.slice(offset, offset + limit), totals: totalsOf(rows) }
}

/** The whole register as filtered and sorted; what nobody can tell comes last. */
export function registerOf(ledger: Ledger, { filter, sort }: ForeclosedChoice): ForeclosedRow[] {
  const value = sortValues[sort.key]
  return allRows(ledger, filter.search.trim())
    .filter(({ unitId }) => filter.unitIds.length === 0 || filter.unitIds.includes(unitId))
    .map(({ row }) => row)
    .filter((row) => fits(filter, row))
    .toSorted((a, b) => inOrder(value(a), value(b), sort.descending) || byWords(a.name, b.name))
}

const byWords = (a: string, b: string): number => a.localeCompare(b, 'zh-CN')

const sortValues: Record<ForeclosedSortKey, (row: ForeclosedRow) => string | number | null> = {
  disposeBy: ({ disposeBy }) => disposeBy,
  name: ({ name }) => name,
  borrower: ({ borrowerName }) => borrowerName,
  acquiredOn: ({ acquiredOn }) => acquiredOn,
  bookFen: ({ bookFen }) => bookFen,
  bookLeft: ({ result }) => result?.bookLeft ?? null,
  estimateFen: ({ estimateFen }) => estimateFen,
  loss: ({ result }) => (result === null || result.price === 0 ? null : result.loss),
}

function inOrder(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const ascending = typeof a === 'number' && typeof b === 'number' ? a - b : byWords(String(a), String(b))
  return descending ? -ascending : ascending
}

function fits({ standings, kinds, ways, uses }: ForeclosedFilter, row: ForeclosedRow): boolean {
  const within = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value)
  return within(standings, row.standing) && within(kinds, row.kind) && within(ways, row.way) && within(uses, row.use)
}

function totalsOf(rows: readonly ForeclosedRow[]): ForeclosedTotals {
  const estimates = rows.flatMap(({ estimateFen }) => (estimateFen === null ? [] : [estimateFen]))
  return {
    assets: rows.length,
    bookLeftFen: sumFen(rows.flatMap(({ result }) => (result === null ? [] : [result.bookLeft]))),
    estimateFen: sumFen(estimates),
    estimated: estimates.length,
    overdue: rows.filter(({ standing }) => standing === 'overdue').length,
    uncounted: rows.filter(({ countOpen }) => countOpen).length,
  }
}

interface SeenRow {
  readonly unitId: Id<'unit'>
  readonly row: ForeclosedRow
}

function allRows(ledger: Ledger, search: string): SeenRow[] {
  const { raw } = ledger
  const children = {
    money: Map.groupBy(raw.prepare<[], MoneyRow>(MONEY).all(), keyOf),
    disposals: Map.groupBy(raw.prepare<[], DisposalRow>(DISPOSALS).all(), keyOf),
    counts: Map.groupBy(raw.prepare<[], CountRow>(COUNTS).all(), keyOf),
  }
  return assetRows(ledger, search).map((asset) => ({ unitId: idFromBytes<'unit'>(asset.unit_id), row: rowOf(ledger, asset, children) }))
}

const keyOf = ({ foreclosed_id }: { readonly foreclosed_id: Buffer }): string => foreclosed_id.toString('hex')

/** Those that the person sees and that fit what was typed: their own words, or the household by its search terms. */
function assetRows(ledger: Ledger, search: string): AssetRow[] {
  const seen = unitClause(ledger, 'f.unit_id')
  const match = search === '' ? null : searchQuery(search)
  const household = match === null ? '' : ' OR f.rowno IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)'
  const words = `instr(a.name, ?) > 0 OR instr(coalesce(a.code, ''), ?) > 0 OR instr(coalesce(a.location, ''), ?) > 0 OR instr(coalesce(a.owner_name, ''), ?) > 0`
  const conditions = ['a.voided_at IS NULL', ...(seen === null ? [] : [seen.sql]), ...(search === '' ? [] : [`(${words}${household})`])]
  const parameters: (string | Buffer)[] = [...(seen?.parameters ?? []), ...(search === '' ? [] : [search, search, search, search, ...(match === null ? [] : [match])])]
  const sql = `SELECT a.id, a.case_id, a.code, a.name, a.kind, a.right_valid_until, a.way, a.paper_no, a.acquired_on, a.location, a.area, a.title_moved, a.book_fen, a.estimate_fen, a.use, a.keeper_name,
      p.name AS borrower_name, f.case_no, f.unit_id, u.name AS unit_name
    FROM foreclosed_asset a JOIN case_file f ON f.id = a.case_id JOIN party p ON p.id = f.borrower_id JOIN unit u ON u.id = f.unit_id WHERE ${conditions.join(' AND ')}`
  return ledger.raw.prepare<(string | Buffer)[], AssetRow>(sql).all(...parameters)
}

interface Children {
  readonly money: ReadonlyMap<string, readonly MoneyRow[]>
  readonly disposals: ReadonlyMap<string, readonly DisposalRow[]>
  readonly counts: ReadonlyMap<string, readonly CountRow[]>
}

function rowOf(ledger: Ledger, asset: AssetRow, children: Children): ForeclosedRow {
  const key = asset.id.toString('hex')
  const counts = children.counts.get(key) ?? []
  const money = (children.money.get(key) ?? []).map(({ kind, amount_fen }) => ({ kind, amountFen: amount_fen }))
  const disposals = (children.disposals.get(key) ?? []).map((each) => ({ disposedOn: each.disposed_on, priceFen: each.price_fen, receivedFen: each.received_fen, costFen: each.cost_fen, bookPartFen: each.book_part_fen }))
  const result = resultOf(asset.book_fen, money, disposals).value
  const disposedOn = result?.disposedOn ?? null
  const term = termOf(ledger, { kind: asset.kind, acquiredOn: asset.acquired_on, rightValidUntil: asset.right_valid_until }, disposedOn).value
  const duty = countDuty({ acquiredOn: asset.acquired_on, counts: counts.map(({ counted_on }) => counted_on), disposedOn }, ledger.clock.today()).value
  return {
    id: idFromBytes<'foreclosed'>(asset.id),
    caseId: idFromBytes<'case'>(asset.case_id),
    code: asset.code,
    name: asset.name,
    kind: asset.kind,
    borrowerName: asset.borrower_name,
    caseNo: asset.case_no,
    unitName: asset.unit_name,
    way: asset.way,
    paperNo: asset.paper_no,
    acquiredOn: asset.acquired_on,
    location: asset.location,
    area: asset.area,
    titleMoved: asset.title_moved,
    bookFen: asset.book_fen,
    estimateFen: asset.estimate_fen,
    use: counts[0]?.use ?? asset.use,
    keeperName: asset.keeper_name,
    standing: standingOf({ acquiredOn: asset.acquired_on }, result, term),
    disposeBy: term?.due.nominal ?? null,
    lastCountOn: counts[0]?.counted_on ?? null,
    countOpen: disposedOn === null && (duty.dueOn !== null || duty.missed.length > 0),
    result,
  }
}
