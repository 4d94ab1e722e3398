import { z } from 'zod'
import { type BoardChange, type BoardChanges, type BoardScope, type DeadlineBriefing, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import type { DeadlineKind, DeadlineMove } from '../../../shared/model/deadline.ts'
import { dateField, instantField } from '../../../shared/model/fields.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { getPreference, setPreference } from '../preferences/preferences.ts'
import { board } from './list.ts'
import { deadlineCounts } from './totals.ts'
import { latestDay } from './urgency.ts'
import { countOf, dayOf, groupsOf, type Parameter, scopePart } from './where.ts'

/** What a person is told when he comes back: what lapsed meanwhile, what is near, what changed and by which act. */

const TOLD = 'deadlines.told'
const LOOKED = 'deadlines.looked'
const MOST_LAPSED = 50
const MOST_RED = 20

const toldDay = z.strictObject({ on: dateField })
const lookedAt = z.strictObject({ at: instantField })

/** The day on which this person was last told. */
function toldOn(ledger: Ledger): IsoDate | null {
  const kept = toldDay.safeParse(getPreference(ledger, TOLD).value)
  return kept.success ? kept.data.on : null
}

/** Told today: from here on only what lapses later is news. */
export function noteTold(ledger: Ledger): { readonly on: IsoDate } {
  const on = ledger.clock.today()
  setPreference(ledger, TOLD, { on })
  return { on }
}

export function briefing(ledger: Ledger, scope: BoardScope): DeadlineBriefing {
  const { today, leads } = dayOf(ledger)
  const told = toldOn(ledger)
  const lapsed = { ...emptyBoardFilter, scope, states: ['lapsed' as const], from: told, to: addDays(today, -1) }
  const near = { ...emptyBoardFilter, scope, states: ['running' as const], from: today, to: latestDay(leads, 'red') }
  return {
    toldOn: told,
    counts: deadlineCounts(ledger, scope),
    lapsedSince: board(ledger, { filter: lapsed, offset: 0, limit: MOST_LAPSED }).rows,
    lapsedSinceCount: groupsOf(ledger, lapsed).reduce((sum, where) => sum + countOf(ledger, where), 0),
    red: board(ledger, { filter: near, offset: 0, limit: MOST_RED }).rows.filter(({ urgency }) => urgency === 'red'),
    changes: countChanges(ledger, scope, lookedUpTo(ledger)),
  }
}

/** Null for a person who never said that he had looked. */
function lookedUpTo(ledger: Ledger): Instant | null {
  const kept = lookedAt.safeParse(getPreference(ledger, LOOKED).value)
  return kept.success ? kept.data.at : null
}

export function noteLooked(ledger: Ledger, upTo: number): { readonly saved: true } {
  return setPreference(ledger, LOOKED, { at: upTo })
}

interface Moved {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

/** Moves of the scope since a moment, in households that still stand. */
function movedSince(ledger: Ledger, scope: BoardScope, since: Instant | null): Moved {
  const parts = scopePart(ledger, scope)
  const sql = ['d.at > ?', ...parts.map((part) => part.sql), 'f.voided_at IS NULL'].join(' AND ')
  return { sql: `deadline_move d JOIN case_file f ON f.id = d.case_id WHERE ${sql}`, parameters: [since ?? 0, ...parts.flatMap((part) => part.parameters)] }
}

function countChanges(ledger: Ledger, scope: BoardScope, since: Instant | null): number {
  const { sql, parameters } = movedSince(ledger, scope, since)
  return ledger.raw.prepare<Parameter[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get(...parameters)?.n ?? 0
}

interface MoveRow {
  readonly at: Instant
  readonly move: DeadlineMove
  readonly kind: DeadlineKind
  readonly subject_text: string
  readonly case_id: Buffer
  readonly borrower_name: string
  readonly safe_before: IsoDate | null
  readonly safe_after: IsoDate | null
  readonly act: string | null
  readonly by_name: string | null
  readonly deadline_id: Buffer | null
}

/** What changed on the board, the newest first. */
export function boardChanges(ledger: Ledger, scope: BoardScope, limit: number): BoardChanges {
  const since = lookedUpTo(ledger)
  const { sql, parameters } = movedSince(ledger, scope, since)
  const rows = ledger.raw
    .prepare<Parameter[], MoveRow>(
      `SELECT d.at, d.move, d.kind, d.subject_text, d.case_id, p.name AS borrower_name, d.safe_before, d.safe_after, d.act, s.name AS by_name, l.id AS deadline_id
       FROM (SELECT d.rowno FROM ${sql} ORDER BY d.at DESC, d.rowno DESC LIMIT ?) newest JOIN deadline_move d ON d.rowno = newest.rowno
       JOIN case_file f ON f.id = d.case_id JOIN party p ON p.id = f.borrower_id
       LEFT JOIN staff s ON s.id = d.by_id LEFT JOIN deadline l ON l.deadline_key = d.deadline_key ORDER BY d.at DESC, d.rowno DESC`,
    )
    .all(...parameters, limit)
  return { since, changes: rows.map(changeOf), total: countChanges(ledger, scope, since) }
}

function changeOf(row: MoveRow): BoardChange {
  return {
    at: row.at,
    move: row.move,
    kind: row.kind,
    subjectText: row.subject_text,
    caseId: idFromBytes<'case'>(row.case_id),
    borrowerName: row.borrower_name,
    before: row.safe_before,
    after: row.safe_after,
    act: row.act === null ? null : { text: row.act, by: row.by_name ?? '' },
    deadlineId: row.deadline_id === null ? null : idFromBytes<'deadline'>(row.deadline_id),
  }
}
