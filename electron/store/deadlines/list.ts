import type { BoardDay, DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { DeadlineKind } from '../../../shared/model/deadline.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { stateOn, type StoredStanding, urgencyOn } from './urgency.ts'
import { countOf, dayOf, groups, groupsOf, type Parameter } from './where.ts'

/** The board: narrowed and ordered within the indexes of the projection, what a line shows is read for one page only. */

interface ShownRow {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly borrower_name: string
  readonly unit_name: string
  readonly kind: DeadlineKind
  readonly standing: StoredStanding
  readonly subject_id: Buffer
  readonly subject_text: string
  readonly person_name: string | null
  readonly court: string | null
  readonly worth_fen: Fen | null
  readonly nominal: IsoDate | null
  readonly rolled: IsoDate | null
  readonly safe: IsoDate | null
  readonly provisional: 0 | 1
  readonly start_on: IsoDate | null
  readonly met_on: IsoDate | null
  readonly met_text: string | null
  readonly reason: string | null
  readonly owner_id: Buffer | null
  readonly owner_name: string | null
  readonly assigned: 0 | 1
  readonly pending: 0 | 1
  readonly has_note: 0 | 1
  readonly acknowledged: 0 | 1
}

const SHOWN = `SELECT d.id, d.case_id, p.name AS borrower_name, u.name AS unit_name, d.kind, d.standing, d.subject_id, d.subject_text, d.person_name, d.court, d.worth_fen,
    d.nominal, d.rolled, d.safe, d.provisional, d.start_on, d.met_on, d.met_text, d.reason, d.owner_id, s.name AS owner_name, d.assigned, d.pending,
    EXISTS (SELECT 1 FROM deadline_decision n WHERE n.deadline_key = d.deadline_key AND n.kind = 'note' AND n.voided_at IS NULL) AS has_note,
    EXISTS (SELECT 1 FROM deadline_decision a WHERE a.deadline_key = d.deadline_key AND a.kind = 'acknowledge' AND a.created_by = ? AND a.voided_at IS NULL) AS acknowledged
  FROM deadline d JOIN case_file f ON f.id = d.case_id JOIN party p ON p.id = f.borrower_id JOIN unit u ON u.id = d.unit_id LEFT JOIN staff s ON s.id = d.owner_id`

/** One page of the board, by the day worked to; undated lines after the dated ones. */
export function board(ledger: Ledger, { filter, part, offset, limit }: ParsedOf<'deadlines.board'>): { readonly rows: readonly DeadlineRow[] } {
  const rows: ShownRow[] = []
  let skip = offset
  for (const where of groupsOf(ledger, filter, part ?? null)) {
    if (rows.length >= limit) break
    const sql = `${SHOWN} WHERE d.rowno IN (SELECT d.rowno FROM deadline d WHERE ${where.sql} ORDER BY d.safe, d.rowno LIMIT ? OFFSET ?) ORDER BY d.safe, d.rowno`
    const page = ledger.raw.prepare<Parameter[], ShownRow>(sql).all(idToBytes(ledger.person.id), ...where.parameters, limit - rows.length, skip)
    rows.push(...page)
    skip = page.length > 0 ? 0 : skip - (skip === 0 ? 0 : countOf(ledger, where))
  }
  return { rows: rows.map(viewOf(ledger)) }
}

/** A calendar of the lines: each day with all it has, counted, and its first few. */
export function boardDays(ledger: Ledger, { filter, most }: ParsedOf<'deadlines.days'>): readonly BoardDay[] {
  const days = new Map<IsoDate, { lines: number; rows: DeadlineRow[] }>()
  for (const where of groupsOf(ledger, filter)) {
    const numbered = `SELECT d.rowno, row_number() OVER (PARTITION BY d.safe ORDER BY d.rowno) AS place FROM deadline d WHERE ${where.sql} AND d.safe IS NOT NULL`
    const first = ledger.raw
      .prepare<Parameter[], ShownRow>(`${SHOWN} WHERE d.rowno IN (SELECT rowno FROM (${numbered}) WHERE place <= ?) ORDER BY d.safe, d.rowno`)
      .all(idToBytes(ledger.person.id), ...where.parameters, most)
    const counts = ledger.raw.prepare<Parameter[], { day: IsoDate; n: number }>(`SELECT d.safe AS day, count(*) AS n FROM deadline d WHERE ${where.sql} AND d.safe IS NOT NULL GROUP BY d.safe`).all(...where.parameters)
    for (const { day, n } of counts) days.set(day, { lines: (days.get(day)?.lines ?? 0) + n, rows: days.get(day)?.rows ?? [] })
    for (const row of first.map(viewOf(ledger))) if (row.safe !== null) days.get(row.safe)?.rows.push(row)
  }
  return [...days].map(([day, { lines, rows }]) => ({ day, lines, rows: rows.slice(0, most) })).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The deadlines of a case: what is open first, by day. */
export function deadlinesOfCase(ledger: Ledger, caseId: Id<'case'>): readonly DeadlineRow[] {
  return openFirst(ledger, 'd.case_id', caseId)
}

/** Those that a person answers for, over all households. */
export function deadlinesOfOwner(ledger: Ledger, staffId: Id<'staff'>): readonly DeadlineRow[] {
  return openFirst(ledger, 'd.owner_id', staffId)
}

function openFirst(ledger: Ledger, column: 'd.case_id' | 'd.owner_id', id: Id): readonly DeadlineRow[] {
  const order = groups.map((name, index) => `WHEN '${name}' THEN ${index}`).join(' ')
  const sql = `${SHOWN} WHERE ${column} = ? ORDER BY CASE d.standing ${order} END, d.safe, d.rowno`
  return prepared<[Buffer, Buffer], ShownRow>(ledger.raw, sql).all(idToBytes(ledger.person.id), idToBytes(id)).map(viewOf(ledger))
}

export function deadlineRow(ledger: Ledger, id: Id<'deadline'>): DeadlineRow | null {
  const row = prepared<[Buffer, Buffer], ShownRow>(ledger.raw, `${SHOWN} WHERE d.id = ?`).get(idToBytes(ledger.person.id), idToBytes(id))
  return row === undefined ? null : viewOf(ledger)(row)
}

function viewOf(ledger: Ledger): (row: ShownRow) => DeadlineRow {
  const { today, leads } = dayOf(ledger)
  return (row) => {
    const state = stateOn(row.standing, row.safe, today)
    return {
      id: idFromBytes<'deadline'>(row.id),
      caseId: idFromBytes<'case'>(row.case_id),
      borrowerName: row.borrower_name,
      unitName: row.unit_name,
      kind: row.kind,
      state,
      urgency: urgencyOn({ kind: row.kind, state, safe: row.safe }, leads),
      subjectId: idFromBytes(row.subject_id),
      subjectText: row.subject_text,
      personName: row.person_name,
      court: row.court,
      worthFen: row.worth_fen,
      nominal: row.nominal,
      rolled: row.rolled,
      safe: row.safe,
      provisional: row.provisional === 1,
      stillPossible: state === 'lapsed' && row.rolled !== null && row.rolled >= today,
      startOn: row.start_on,
      met: row.met_on === null || row.met_text === null ? null : { on: row.met_on, text: row.met_text },
      reason: row.reason,
      owner: row.owner_id === null || row.owner_name === null ? null : { id: idFromBytes<'staff'>(row.owner_id), name: row.owner_name },
      assigned: row.assigned === 1,
      hasNote: row.has_note === 1,
      acknowledged: row.acknowledged === 1,
      pendingReview: row.pending === 1,
    }
  }
}
