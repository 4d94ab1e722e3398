import type { CaseFilter, CaseMatrix, CasePage, CaseRow, CaseSortKey, CaseTotals, FilterChoices, ForeignDebt, MatrixCell } from '../../../shared/api/cases.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { type AgeingBand, ageingBandNames, ageingBands, type Arisen } from '../../../shared/model/case-list.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { allOf, anyOf, type Condition, oneOf, type Parameter, whereAll } from '../kernel/condition.ts'
import type { Ledger } from '../kernel/context.ts'
import { unitClause } from '../kernel/scope.ts'
import { foundHouseholds } from '../search/found-households.ts'

/** The case list reads the projection alone: one statement a page, with an index for each order. */

const sortColumns: Record<CaseSortKey, string> = {
  borrowerName: 'borrower_sort',
  principalFen: 'principal_fen',
  interestFen: 'interest_fen',
  earliestDueOn: 'earliest_due_on',
  nextExpiryOn: 'next_expiry_on',
  lastDemandOn: 'last_demand_on',
  updatedAt: 'updated_at',
}

interface SummaryRow {
  case_id: Buffer
  case_no: string
  borrower_name: string
  borrower_kind: CaseRow['borrowerKind']
  unit_name: string
  manager_name: string | null
  status: CaseRow['status']
  stage: CaseRow['stage']
  risk_class: CaseRow['riskClass']
  security_type: CaseRow['securityType']
  loan_count: number
  contract_fen: CaseRow['contractFen']
  principal_fen: CaseRow['principalFen']
  interest_fen: CaseRow['interestFen']
  cost_fen: Fen
  foreign_json: string | null
  balance_on: CaseRow['balanceOn']
  earliest_due_on: CaseRow['earliestDueOn']
  last_demand_on: CaseRow['lastDemandOn']
  next_expiry_on: CaseRow['nextExpiryOn']
  order_count: number
  note_nos: string
  key_debtor: 0 | 1
}

const LINE = 'SELECT *, EXISTS (SELECT 1 FROM key_debtor k WHERE k.case_id = case_summary.case_id AND k.voided_at IS NULL) AS key_debtor FROM case_summary'

/** A page of the list; `also` narrows it by what is asked elsewhere alone. */
export function listCases(ledger: Ledger, input: ParsedOf<'cases.list'>, also: readonly Condition[] = []): CasePage {
  const where = whereOf(ledger, input.filter, also)
  const order = orderBy(input.sort)
  const rows = ledger.raw
    .prepare<Parameter[], SummaryRow>(
      // The inner statement walks the index of the order alone, so that a far page costs no reading of the rows before it.
      `${LINE} WHERE rowno IN (
         SELECT rowno FROM case_summary ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?) ORDER BY ${order}`,
    )
    .all(...where.parameters, input.limit, input.offset)
  return { rows: rows.map(caseRow) }
}

/** All rows of a filter in order, one at a time: for the export, which must not hold 50,000 rows twice. */
export function* eachCase(ledger: Ledger, filter: CaseFilter, sort: ParsedOf<'cases.list'>['sort']): Generator<CaseRow> {
  const where = whereOf(ledger, filter)
  const statement = ledger.raw.prepare<Parameter[], SummaryRow>(`${LINE} ${where.sql} ORDER BY ${orderBy(sort)}`)
  for (const row of statement.iterate(...where.parameters)) yield caseRow(row)
}

export function caseTotals(ledger: Ledger, filter: CaseFilter): CaseTotals {
  const where = whereOf(ledger, filter)
  const row = ledger.raw
    .prepare<Parameter[], Omit<CaseTotals, 'foreign'>>(
      `SELECT count(*) AS cases, coalesce(sum(loan_count), 0) AS loans, coalesce(sum(principal_fen), 0) AS principalFen,
              coalesce(sum(interest_fen), 0) AS interestFen, coalesce(sum(principal_fen + interest_fen + cost_fen), 0) AS totalFen,
              min(figures_on) AS figuresOn, count(CASE WHEN balance_on IS NOT figures_on THEN 1 END) AS certifiedOnly FROM case_summary ${where.sql}`,
    )
    .get(...where.parameters)
  if (!row) throw new Error('an aggregate answers with one row')
  return { ...row, foreign: foreignTotals(ledger, where) }
}

/** Per currency, over the few households that owe in another. */
function foreignTotals(ledger: Ledger, where: Condition): ForeignDebt[] {
  const condition = where.sql === '' ? 'WHERE' : `${where.sql} AND`
  return ledger.raw
    .prepare<Parameter[], ForeignDebt>(
      `SELECT part.value ->> 'currency' AS currency, sum(part.value ->> 'principalFen') AS principalFen, sum(part.value ->> 'interestFen') AS interestFen,
              sum(part.value ->> 'totalFen') AS totalFen
       FROM (SELECT foreign_json FROM case_summary ${condition} foreign_json IS NOT NULL), json_each(foreign_json) part GROUP BY 1 ORDER BY 1`,
    )
    .all(...where.parameters)
}

const MATRIX_BAND = ageingBandNames.flatMap((band) => {
  const { from } = ageingBands[band]
  return from === null ? [] : [`WHEN earliest_due_on <= :${bandParameter(band)} THEN '${band}'`]
})

function bandParameter(band: AgeingBand): string {
  return band.replaceAll('-', '_')
}

/** 逾期矩阵: households by class and ageing band, with the bounds by which the list narrows. */
export function caseMatrix(ledger: Ledger, filter: CaseFilter): CaseMatrix {
  const where = whereOf(ledger, filter)
  const bounds = ageingBandNames.flatMap((band) => {
    const { from } = ageingBands[band]
    return from === null ? [] : [[bandParameter(band), addDays(ledger.clock.today(), -from)] as const]
  })
  // the longest band first: each takes what the longer ones have left
  const band = `CASE WHEN earliest_due_on IS NULL THEN NULL ${MATRIX_BAND.toReversed().join(' ')} ELSE 'not-due' END`
  const cells = ledger.raw
    .prepare<[...Parameter[], Readonly<Record<string, string>>], MatrixCell>(
      `SELECT risk_class AS riskClass, ${band} AS band, count(*) AS cases, coalesce(sum(principal_fen), 0) AS principalFen FROM case_summary ${where.sql} GROUP BY 1, 2`,
    )
    .all(...where.parameters, Object.fromEntries(bounds))
  return { cells }
}

/** Units that the person sees and the colleagues who may have cases there, for the filters. */
export function filterChoices(ledger: Ledger): FilterChoices {
  return { units: choices<'unit'>(ledger, 'unit', 'id'), managers: choices<'staff'>(ledger, 'staff', 'unit_id') }
}

function choices<Tag extends string>(ledger: Ledger, table: 'unit' | 'staff', unitColumn: string): { readonly id: Id<Tag>; readonly name: string }[] {
  const inScope = unitClause(ledger, unitColumn)
  // a colleague read from a sheet may have no unit yet
  const condition = inScope === null ? '1' : `(${inScope.sql} OR ${unitColumn} IS NULL)`
  return ledger.raw
    .prepare<Buffer[], { id: Buffer; name: string }>(`SELECT id, name FROM ${table} WHERE voided_at IS NULL AND ${condition} ORDER BY created_at, id`)
    .all(...(inScope?.parameters ?? []))
    .map((row) => ({ id: idFromBytes<Tag>(row.id), name: row.name }))
}

/** Unknown dates go last whichever way the list is sorted: nobody looks for them. */
function orderBy(sort: ParsedOf<'cases.list'>['sort']): string {
  const column = sortColumns[sort.key]
  const direction = sort.descending ? 'DESC' : 'ASC'
  return `${column} ${direction} NULLS LAST, rowno ${direction}`
}

function whereOf(ledger: Ledger, filter: CaseFilter, also: readonly Condition[] = []): Condition {
  const inScope = unitClause(ledger, 'unit_id')
  return whereAll([
    ...(inScope === null ? [] : [inScope]),
    ...foundHouseholds(filter.search, (rows) => `rowno IN (${rows})`),
    ...(filter.status === 'all' ? [] : [equals('status', filter.status)]),
    ...oneOf('unit_id', filter.unitIds.map((id: Id) => idToBytes(id))),
    ...oneOf('manager_id', filter.managerIds.map((id: Id) => idToBytes(id))),
    ...oneOf('risk_class', filter.riskClasses),
    ...oneOf('stage', filter.stages),
    ...(filter.expiryWithinDays === null ? [] : [{ sql: 'next_expiry_on <= ?', parameters: [addDays(ledger.clock.today(), filter.expiryWithinDays)] }]),
    ...oneOf('borrower_kind', filter.borrowerKinds),
    ...oneOf('security_type', filter.securityTypes),
    ...ageingPart(filter.ageing, ledger.clock.today()),
    ...arisenPart(filter.arisen, ledger.clock.today()),
    ...(filter.limitationWithinDays === null ? [] : [{ sql: LIMITATION, parameters: [addDays(ledger.clock.today(), filter.limitationWithinDays)] }]),
    ...inDistrict(filter.district),
    ...(filter.keyDebtors ? [{ sql: KEY_DEBTORS, parameters: [] }] : []),
    ...(filter.principalFrom === null ? [] : [{ sql: 'principal_fen >= ?', parameters: [filter.principalFrom] }]),
    ...(filter.principalTo === null ? [] : [{ sql: 'principal_fen <= ?', parameters: [filter.principalTo] }]),
    ...also,
  ])
}

/** 诉讼时效 of a loan or of one of its instalments, as the board works to it. */
const LIMITATION = 'rowno IN (SELECT case_rowno FROM case_limitation WHERE limitation_on <= ?)'

/** 重点户: the few that stand on the list, whoever else is asked for. */
const KEY_DEBTORS = 'case_id IN (SELECT case_id FROM key_debtor WHERE voided_at IS NULL)'

/** Households of which somebody has an address with these words. */
export function inDistrict(district: string): Condition[] {
  if (district === '') return []
  const sql = `rowno IN (SELECT s.rowno FROM party_address a JOIN party_part p ON p.party_id = a.party_id JOIN case_summary s ON s.case_id = p.case_id
    WHERE a.voided_at IS NULL AND instr(a.address, ?) > 0)`
  return [{ sql, parameters: [district] }]
}

/** Any of the bands; a household without a due day fits none. */
function ageingPart(bands: readonly AgeingBand[], today: IsoDate): Condition[] {
  if (bands.length === 0) return []
  const parts = bands.map((band): Condition => {
    const { from, to } = ageingBands[band]
    const latest = from === null ? [] : [{ sql: 'earliest_due_on <= ?', parameters: [addDays(today, -from)] }]
    const earliest = to === null ? [] : [{ sql: 'earliest_due_on >= ?', parameters: [addDays(today, -to)] }]
    return allOf([...latest, ...earliest])
  })
  return [anyOf(parts)]
}

/** Both together are all that has fallen due. */
function arisenPart(chosen: readonly Arisen[], today: IsoDate): Condition[] {
  if (chosen.length === 0) return []
  const yearStart = `${today.slice(0, 4)}-01-01`
  const parts: Record<Arisen, Condition> = {
    'before-year': { sql: 'earliest_due_on < ?', parameters: [yearStart] },
    'this-year': { sql: 'earliest_due_on >= ? AND earliest_due_on < ?', parameters: [yearStart, today] },
  }
  return [anyOf(chosen.map((arisen) => parts[arisen]))]
}

function equals(column: string, value: Parameter): Condition {
  return { sql: `${column} = ?`, parameters: [value] }
}

function caseRow(row: SummaryRow): CaseRow {
  return {
    id: idFromBytes<'case'>(row.case_id),
    caseNo: row.case_no,
    borrowerName: row.borrower_name,
    borrowerKind: row.borrower_kind,
    unitName: row.unit_name,
    managerName: row.manager_name,
    status: row.status,
    stage: row.stage,
    riskClass: row.risk_class,
    securityType: row.security_type,
    loanCount: row.loan_count,
    contractFen: row.contract_fen,
    principalFen: row.principal_fen,
    interestFen: row.interest_fen,
    totalFen: sumFen([row.principal_fen, row.interest_fen, row.cost_fen]),
    foreign: row.foreign_json === null ? [] : JSON.parse(row.foreign_json),
    balanceOn: row.balance_on,
    earliestDueOn: row.earliest_due_on,
    lastDemandOn: row.last_demand_on,
    nextExpiryOn: row.next_expiry_on,
    orderCount: row.order_count,
    noteNos: row.note_nos,
    keyDebtor: row.key_debtor === 1,
  }
}
