import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import type { TransferFilter, TransferRow } from '../../../shared/api/transfers.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type KeptDuty, keptDuties, type TransferState } from '../../../shared/model/transfer.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { type Condition, oneOf, type Parameter, whereAll } from '../kernel/condition.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { foundInColumns } from '../search/found-households.ts'
import { papersOf, stateOf } from './transfers.ts'

/** 移交台账 across the cases that the person sees, the newest transfer first. */

interface Line {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly case_no: string
  readonly borrower_name: string
  readonly unit_name: string
  readonly handed_on: IsoDate
  readonly from_unit: string
  readonly front_person: string
  readonly receiver: string
  readonly papers_json: string
  readonly kept_collection: string | null
  readonly kept_service: string | null
  readonly kept_inspection: string | null
  readonly kept_monitoring: string | null
  readonly kept_papers: string | null
  readonly returned_on: IsoDate | null
  readonly note: string | null
}

const FROM = 'FROM case_transfer t JOIN case_summary c ON c.case_id = t.case_id'
const ROW = `SELECT t.id, t.case_id, c.case_no, c.borrower_name, c.unit_name, t.handed_on, t.from_unit, t.front_person, r.name AS receiver, t.papers_json,
  t.kept_collection, t.kept_service, t.kept_inspection, t.kept_monitoring, t.kept_papers, t.returned_on, t.note ${FROM} JOIN staff r ON r.id = t.receiver_id`
const ORDER = 'ORDER BY t.handed_on DESC, t.id DESC'
const STATE = "CASE WHEN t.returned_on IS NULL THEN 'open' ELSE 'returned' END"

const dutyColumns: Record<KeptDuty, string> = {
  keptCollection: 't.kept_collection', keptService: 't.kept_service', keptInspection: 't.kept_inspection', keptMonitoring: 't.kept_monitoring', keptPapers: 't.kept_papers',
}

export function transferPage(ledger: Ledger, { filter, offset, limit }: ParsedOf<'transfers.page'>): { readonly rows: readonly TransferRow[] } {
  const { sql, parameters } = whereOf(ledger, filter)
  return { rows: prepared<Parameter[], Line>(ledger.raw, `${ROW} ${sql} ${ORDER} LIMIT ? OFFSET ?`).all(...parameters, limit, offset).map(rowOf) }
}

/** All lines of a filter, one at a time, for the export. */
export function* eachTransfer(ledger: Ledger, filter: TransferFilter): Generator<TransferRow> {
  const { sql, parameters } = whereOf(ledger, filter)
  for (const line of ledger.raw.prepare<Parameter[], Line>(`${ROW} ${sql} ${ORDER}`).iterate(...parameters)) yield rowOf(line)
}

export function transferCounts(ledger: Ledger, { filter }: ParsedOf<'transfers.counts'>): OutputOf<'transfers.counts'> {
  const { sql, parameters } = whereOf(ledger, { ...filter, states: [] })
  const rows = prepared<Parameter[], { state: TransferState; n: number }>(ledger.raw, `SELECT ${STATE} AS state, count(*) AS n ${FROM} ${sql} GROUP BY 1`).all(...parameters)
  const counted = { open: 0, returned: 0 }
  for (const { state, n } of rows) counted[state] = n
  return counted
}

function whereOf(ledger: Ledger, filter: TransferFilter): Condition {
  const scope = unitClause(ledger, 'c.unit_id')
  return whereAll([
    { sql: 't.voided_at IS NULL', parameters: [] },
    ...(scope === null ? [] : [scope]),
    ...foundInColumns(filter.search, ['t.from_unit', 't.front_person']),
    ...oneOf(STATE, filter.states),
    ...anyDuty(filter.duties),
    ...oneOf('t.receiver_id', filter.receiverIds.map(idToBytes)),
    ...oneOf('c.unit_id', filter.unitIds.map(idToBytes)),
  ])
}

function anyDuty(duties: readonly KeptDuty[]): Condition[] {
  if (duties.length === 0) return []
  const chosen = keptDuties.filter((duty) => duties.includes(duty)).map((duty) => `${dutyColumns[duty]} IS NOT NULL`)
  return [{ sql: `(${chosen.join(' OR ')})`, parameters: [] }]
}

function rowOf(line: Line): TransferRow {
  return {
    id: idFromBytes<'case-transfer'>(line.id),
    caseId: idFromBytes<'case'>(line.case_id),
    caseNo: line.case_no,
    borrowerName: line.borrower_name,
    unitName: line.unit_name,
    handedOn: line.handed_on,
    fromUnit: line.from_unit,
    frontPerson: line.front_person,
    receiverName: line.receiver,
    papers: papersOf(line.papers_json),
    keptCollection: line.kept_collection,
    keptService: line.kept_service,
    keptInspection: line.kept_inspection,
    keptMonitoring: line.kept_monitoring,
    keptPapers: line.kept_papers,
    returnedOn: line.returned_on,
    note: line.note,
    state: stateOf(line.returned_on),
  }
}
