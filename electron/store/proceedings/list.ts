import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { ProceedingFilter, ProceedingPage, ProceedingRow, ProceedingSort, ProceedingSortKey, ProceedingTotals, ProceedingView } from '../../../shared/api/proceeding-list.ts'
import type { Id } from '../../../shared/model/id.ts'
import { foundHouseholds } from '../search/found-households.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { type Condition, oneOf, type Parameter, whereAll } from '../kernel/condition.ts'
import type { Ledger } from '../kernel/context.ts'
import { unitClause } from '../kernel/scope.ts'
import { refreshStaleLines } from './summary.ts'

/** The list of all proceedings reads its projection; the household's own names come from the case list's line. */

const sortColumns: Record<ProceedingSortKey, string> = {
  nextOn: 'next_on',
  lastEventOn: 'last_event_on',
  applyBy: 'apply_by',
  claimFen: 'claim_fen',
  borrowerName: 'borrower_sort',
}

interface SummaryRow {
  proceeding_id: Buffer
  case_id: Buffer
  borrower_name: string
  unit_name: string
  manager_name: string | null
  kind: ProceedingRow['kind']
  status: ProceedingRow['status']
  closing: ProceedingRow['closing']
  court: string | null
  case_no: string | null
  ledger_no: string | null
  judge: string | null
  claim_fen: ProceedingRow['claimFen']
  last_event_on: ProceedingRow['lastEventOn']
  last_event: string | null
  next_on: ProceedingRow['nextOn']
  next_step: string | null
  next_party: ProceedingRow['nextParty']
  apply_by: ProceedingRow['applyBy']
}

const ROW = `s.proceeding_id, s.case_id, c.borrower_name, c.unit_name, c.manager_name, s.kind, s.status, s.closing, s.court, s.case_no, s.ledger_no, s.judge, s.claim_fen,
  s.last_event_on, s.last_event, s.next_on, s.next_step, s.next_party, s.apply_by`

export function listProceedings(ledger: Ledger, input: ParsedOf<'proceedings.list'>): ProceedingPage {
  refreshStaleLines(ledger)
  const where = whereOf(ledger, input.filter)
  const order = orderBy(input.sort)
  const rows = ledger.raw
    .prepare<Parameter[], SummaryRow>(
      // The inner statement walks the index of the order alone; only the page itself is joined to the households.
      `SELECT ${ROW} FROM proceeding_summary s JOIN case_summary c ON c.case_id = s.case_id WHERE s.rowno IN (
         SELECT rowno FROM proceeding_summary ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?) ORDER BY ${order.replaceAll(/^|, /g, (part) => `${part}s.`)}`,
    )
    .all(...where.parameters, input.limit, input.offset)
  return { rows: rows.map(proceedingRow) }
}

/** All lines of a filter in order, one at a time, for the export. */
export function* eachProceeding(ledger: Ledger, filter: ProceedingFilter, sort: ProceedingSort): Generator<ProceedingRow> {
  refreshStaleLines(ledger)
  const where = whereOf(ledger, filter)
  const statement = ledger.raw.prepare<Parameter[], SummaryRow>(
    `SELECT ${ROW} FROM (SELECT * FROM proceeding_summary ${where.sql}) s JOIN case_summary c ON c.case_id = s.case_id ORDER BY ${orderBy(sort).replaceAll(/^|, /g, (part) => `${part}s.`)}`,
  )
  for (const row of statement.iterate(...where.parameters)) yield proceedingRow(row)
}

export function proceedingTotals(ledger: Ledger, { filter }: ParsedOf<'proceedings.totals'>): ProceedingTotals {
  refreshStaleLines(ledger)
  const where = whereOf(ledger, filter)
  const row = ledger.raw
    .prepare<Parameter[], ProceedingTotals>(
      `SELECT count(*) AS proceedings, count(DISTINCT case_id) AS cases, coalesce(sum(claim_fen), 0) AS claimFen FROM proceeding_summary ${where.sql}`,
    )
    .get(...where.parameters)
  if (!row) throw new Error('an aggregate answers with one row')
  return row
}

/** Courts of the proceedings that the person sees, for the filter. */
export function courtsOf(ledger: Ledger): readonly string[] {
  const scope = unitClause(ledger, 'unit_id')
  const sql = `SELECT DISTINCT court FROM proceeding_summary WHERE court IS NOT NULL${scope === null ? '' : ` AND ${scope.sql}`} ORDER BY court`
  return ledger.raw.prepare<Buffer[], string>(sql).pluck().all(...(scope?.parameters ?? []))
}

/** Unknown days go last whichever way the list is sorted. */
function orderBy({ key, descending }: ProceedingSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  return `${sortColumns[key]} ${direction} NULLS LAST, rowno ${direction}`
}

const views: Record<ProceedingView, readonly Condition[]> = {
  open: [{ sql: 'over = 0', parameters: [] }],
  'won-unsettled': [{ sql: 'won = 1', parameters: [] }],
  'won-unapplied': [{ sql: 'unapplied = 1', parameters: [] }],
  all: [],
}

function whereOf(ledger: Ledger, filter: ProceedingFilter): Condition {
  const scope = unitClause(ledger, 'unit_id')
  return whereAll([
    ...(scope === null ? [] : [scope]),
    ...views[filter.view],
    ...foundHouseholds(filter.search, (rows) => `case_id IN (SELECT case_id FROM case_summary WHERE rowno IN (${rows}))`),
    ...oneOf('kind', filter.kinds),
    ...oneOf('status', filter.statuses),
    ...oneOf('court', filter.courts),
    ...oneOf('unit_id', filter.unitIds.map((id: Id) => idToBytes(id))),
    ...oneOf('manager_id', filter.managerIds.map((id: Id) => idToBytes(id))),
  ])
}

function proceedingRow(row: SummaryRow): ProceedingRow {
  return {
    id: idFromBytes<'proceeding'>(row.proceeding_id),
    caseId: idFromBytes<'case'>(row.case_id),
    borrowerName: row.borrower_name,
    unitName: row.unit_name,
    managerName: row.manager_name,
    kind: row.kind,
    status: row.status,
    closing: row.closing,
    court: row.court,
    caseNo: row.case_no,
    ledgerNo: row.ledger_no,
    judge: row.judge,
    claimFen: row.claim_fen,
    lastEventOn: row.last_event_on,
    lastEvent: row.last_event,
    nextOn: row.next_on,
    nextStep: row.next_step,
    nextParty: row.next_party,
    applyBy: row.apply_by,
  }
}
