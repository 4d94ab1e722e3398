import type { ArchiveFilter, ArchiveRow } from '../../../shared/api/archive.ts'
import type { OutputOf, ParsedOf } from '../../../shared/api/contracts.ts'
import type { ArchiveItemFacts, ArchiveKeeping, ArchiveKind } from '../../../shared/model/archive.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { archiveStanding, type ArchiveStanding } from '../../../shared/rules/archive-standing.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { type Condition, oneOf, type Parameter, whereAll } from '../kernel/condition.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { foundInColumns } from '../search/found-households.ts'
import { keptAt } from './archive.ts'

/** 档案登记簿 across the cases that the person sees. Those out are read off the index of due days, the others off the primary key, newest first. */

interface Line {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly case_no: string
  readonly borrower_name: string
  readonly unit_name: string
  readonly kind: ArchiveKind
  readonly name: string
  readonly paper_no: string | null
  readonly form: ArchiveItemFacts['form']
  readonly copies: number
  readonly pages: number | null
  readonly keeping: ArchiveKeeping
  readonly keeper: string | null
  readonly place: string | null
  readonly released_on: IsoDate | null
  readonly released_to: string | null
  readonly holder: string | null
  readonly purpose: string | null
  readonly lent_on: IsoDate | null
  readonly due_on: IsoDate | null
  readonly signed: number | null
}

const RUNNING = 'l.voided_at IS NULL AND l.returned_on IS NULL'
const FROM = `FROM archive_item i JOIN case_summary c ON c.case_id = i.case_id LEFT JOIN archive_lending l ON l.item_id = i.id AND ${RUNNING}`
const FROM_OUT = `FROM archive_lending l JOIN archive_item i ON i.id = l.item_id AND ${RUNNING} JOIN case_summary c ON c.case_id = i.case_id`
const ROW = `SELECT i.id, i.case_id, c.case_no, c.borrower_name, c.unit_name, i.kind, i.name, i.paper_no, i.form, i.copies, i.pages, i.keeping, k.name AS keeper, i.place, i.released_on, i.released_to,
  coalesce(l.borrower_name, b.name) AS holder, l.purpose, l.lent_on, l.due_on, l.signed`
const NAMES = 'LEFT JOIN staff k ON k.id = i.keeper_id LEFT JOIN staff b ON b.id = l.borrower_id'

export function archivePage(ledger: Ledger, { filter, offset, limit }: ParsedOf<'archive.page'>): { readonly rows: readonly ArchiveRow[] } {
  const { sql, parameters } = linesOf(ledger, filter)
  return { rows: prepared<Parameter[], Line>(ledger.raw, `${sql} LIMIT ? OFFSET ?`).all(...parameters, limit, offset).map((line) => rowOf(ledger, line)) }
}

/** All lines of a filter, one at a time, for the export. */
export function* eachArchived(ledger: Ledger, filter: ArchiveFilter): Generator<ArchiveRow> {
  const { sql, parameters } = linesOf(ledger, filter)
  for (const line of ledger.raw.prepare<Parameter[], Line>(sql).iterate(...parameters)) yield rowOf(ledger, line)
}

export function archiveCounts(ledger: Ledger, { filter }: ParsedOf<'archive.counts'>): OutputOf<'archive.counts'> {
  const { sql, parameters } = whereOf(ledger, { ...filter, standings: [] })
  const standing = standingSql(ledger)
  const rows = prepared<Parameter[], { standing: ArchiveStanding; n: number }>(ledger.raw, `SELECT ${standing.sql} AS standing, count(*) AS n ${FROM} ${sql} GROUP BY 1`).all(...standing.parameters, ...parameters)
  const counted = { kept: 0, lent: 0, overdue: 0, released: 0 }
  for (const each of rows) counted[each.standing] = each.n
  return counted
}

function linesOf(ledger: Ledger, filter: ArchiveFilter): Condition {
  const { sql, parameters } = whereOf(ledger, filter)
  const onlyOut = filter.standings.length > 0 && filter.standings.every((standing) => standing === 'lent' || standing === 'overdue')
  const order = onlyOut ? 'l.due_on, l.item_id' : 'i.id DESC'
  return { sql: `${ROW} ${onlyOut ? FROM_OUT : FROM} ${NAMES} ${sql} ORDER BY ${order}`, parameters }
}

/** `archiveStanding` as the file can filter by it. */
function standingSql({ clock }: Ledger): Condition {
  return { sql: "CASE WHEN i.released_on IS NOT NULL THEN 'released' WHEN l.due_on IS NULL THEN 'kept' WHEN l.due_on < ? THEN 'overdue' ELSE 'lent' END", parameters: [clock.today()] }
}

function whereOf(ledger: Ledger, filter: ArchiveFilter): Condition {
  const scope = unitClause(ledger, 'c.unit_id')
  return whereAll([
    { sql: 'i.voided_at IS NULL', parameters: [] },
    ...(scope === null ? [] : [scope]),
    ...foundInColumns(filter.search, ['i.name', 'i.paper_no', 'i.place']),
    ...oneOf(standingSql(ledger), filter.standings),
    ...oneOf('i.kind', filter.kinds),
    ...oneOf('i.keeping', filter.keepings),
    ...oneOf('c.unit_id', filter.unitIds.map(idToBytes)),
    ...oneOf('coalesce(l.borrower_id, i.keeper_id)', filter.holderIds.map(idToBytes)),
  ])
}

function rowOf({ clock }: Ledger, line: Line): ArchiveRow {
  const { kind, name, paper_no: paperNo, form, copies, pages, keeping, holder, purpose, lent_on: lentOn, due_on: dueOn } = line
  return {
    id: idFromBytes<'archive-item'>(line.id),
    caseId: idFromBytes<'case'>(line.case_id),
    caseNo: line.case_no,
    borrowerName: line.borrower_name,
    unitName: line.unit_name,
    kind, name, paperNo, form, copies, pages, keeping,
    keptAt: keptAt(line, line.keeper),
    releasedOn: line.released_on,
    releasedTo: line.released_to,
    standing: archiveStanding(line.released_on, dueOn, clock.today()),
    out: lentOn === null || dueOn === null ? null : { holder: holder ?? '', purpose: purpose ?? '', lentOn, dueOn, signed: line.signed === 1 },
  }
}
