import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import type { RegisterFilter, RegisterRow } from '../../../shared/api/document-register.ts'
import type { DocumentAct, DocumentState } from '../../../shared/model/document-life.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { FORMS } from '../documents/forms.ts'
import { type Condition, oneOf, type Parameter, whereAll } from '../kernel/condition.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { foundInColumns } from '../search/found-households.ts'
import { formOf } from './registered.ts'

/** 文书登记簿 across the cases that the person sees. Ids are in the order of their making, so the newest page is read off the primary key. */

interface Line {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly borrower_name: string
  readonly unit_name: string
  readonly form: string
  readonly title: string
  readonly doc_no: string | null
  readonly edition: number
  readonly as_of: IsoDate
  readonly file_name: string
  readonly state: DocumentState
  readonly created_at: Instant
  readonly made_by: string | null
  readonly last_act: DocumentAct | null
  readonly last_on: IsoDate | null
  readonly last_by: string | null
}

const FROM = 'FROM document d JOIN case_summary c ON c.case_id = d.case_id'
/** A page of papers, each with the newest step of its life. */
const ROW = `SELECT d.id, d.case_id, c.borrower_name, c.unit_name, d.form, d.title, d.doc_no, d.edition, d.as_of, d.file_name, d.state, d.created_at, m.name AS made_by,
  (SELECT act FROM document_step s WHERE s.document_id = d.id AND s.voided_at IS NULL ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS last_act,
  (SELECT happened_on FROM document_step s WHERE s.document_id = d.id AND s.voided_at IS NULL ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS last_on,
  (SELECT p.name FROM document_step s JOIN staff p ON p.id = s.created_by WHERE s.document_id = d.id AND s.voided_at IS NULL ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS last_by
  ${FROM} LEFT JOIN staff m ON m.id = d.created_by`

export function listRegister(ledger: Ledger, { filter, offset, limit }: ParsedOf<'documentRegister.list'>): { readonly rows: readonly RegisterRow[] } {
  const { sql, parameters } = whereOf(ledger, filter)
  return { rows: prepared<Parameter[], Line>(ledger.raw, `${ROW} ${sql} ORDER BY d.id DESC LIMIT ? OFFSET ?`).all(...parameters, limit, offset).map(rowOf) }
}

/** All lines of a filter, one at a time, for the export. */
export function* eachRegistered(ledger: Ledger, filter: RegisterFilter): Generator<RegisterRow> {
  const { sql, parameters } = whereOf(ledger, filter)
  for (const line of ledger.raw.prepare<Parameter[], Line>(`${ROW} ${sql} ORDER BY d.id DESC`).iterate(...parameters)) yield rowOf(line)
}

export function registerCounts(ledger: Ledger, { filter }: ParsedOf<'documentRegister.counts'>): OutputOf<'documentRegister.counts'> {
  const { sql, parameters } = whereOf(ledger, { ...filter, states: [] })
  const rows = prepared<Parameter[], { state: DocumentState; n: number }>(ledger.raw, `SELECT d.state, count(*) AS n ${FROM} ${sql} GROUP BY d.state`).all(...parameters)
  const counted = { draft: 0, 'in-approval': 0, approved: 0, sent: 0, served: 0, returned: 0 }
  for (const { state, n } of rows) counted[state] = n
  return counted
}

export function registerChoices(ledger: Ledger): OutputOf<'documentRegister.choices'> {
  const { sql, parameters } = whereOf(ledger, { search: '', states: [], forms: [], unitIds: [], makerIds: [], from: null, to: null })
  const makers = prepared<Parameter[], { id: Buffer; name: string }>(ledger.raw, `SELECT DISTINCT m.id, m.name ${FROM} JOIN staff m ON m.id = d.created_by ${sql} ORDER BY m.name`).all(...parameters)
  const forms = prepared<Parameter[], string>(ledger.raw, `SELECT DISTINCT d.form ${FROM} ${sql}`).pluck().all(...parameters).map(formOf)
  return {
    makers: makers.map(({ id, name }) => ({ id: idFromBytes<'staff'>(id), name })),
    forms: Object.values(FORMS).filter(({ id }) => forms.includes(id)).map(({ id, title }) => ({ form: id, title })),
  }
}

function whereOf(ledger: Ledger, filter: RegisterFilter): Condition {
  const scope = unitClause(ledger, 'c.unit_id')
  return whereAll([
    { sql: 'd.voided_at IS NULL', parameters: [] },
    ...(scope === null ? [] : [scope]),
    ...foundInColumns(filter.search, ['d.doc_no', 'd.title', 'd.file_name']),
    ...oneOf('d.state', filter.states),
    ...oneOf('d.form', filter.forms),
    ...oneOf('c.unit_id', filter.unitIds.map(idToBytes)),
    ...oneOf('d.created_by', filter.makerIds.map(idToBytes)),
    ...(filter.from === null ? [] : [{ sql: "date(d.created_at / 1000, 'unixepoch', 'localtime') >= ?", parameters: [filter.from] }]),
    ...(filter.to === null ? [] : [{ sql: "date(d.created_at / 1000, 'unixepoch', 'localtime') <= ?", parameters: [filter.to] }]),
  ])
}

function rowOf(line: Line): RegisterRow {
  return {
    id: idFromBytes<'document'>(line.id),
    caseId: idFromBytes<'case'>(line.case_id),
    borrowerName: line.borrower_name,
    unitName: line.unit_name,
    form: formOf(line.form),
    title: line.title,
    docNo: line.doc_no,
    edition: line.edition,
    asOf: line.as_of,
    fileName: line.file_name,
    state: line.state,
    createdAt: line.created_at,
    createdByName: line.made_by ?? '',
    last: line.last_act === null || line.last_on === null ? null : { act: line.last_act, on: line.last_on, byName: line.last_by ?? '' },
  }
}
