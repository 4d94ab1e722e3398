import type { BoardFilter, BoardWindow, DeadlineCounts, DeadlineRow, DeadlineTotals } from '../../../shared/api/deadlines.ts'
import { boardWindows, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { DeadlineKind, DeadlineState } from '../../../shared/model/deadline.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { lawOf } from '../law/law-of.ts'
import { searchQuery } from '../search/terms.ts'
import { type Leads, leadsOn, stateOn, type StoredStanding, urgencyOn, windowDays } from './urgency.ts'

/** The board: narrowed and ordered within the indexes of the projection, what a line shows is read for one page only. */

type Parameter = string | number | Buffer

interface Where {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

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
    d.nominal, d.rolled, d.safe, d.provisional, d.met_on, d.met_text, d.reason, d.owner_id, s.name AS owner_name, d.assigned, d.pending,
    EXISTS (SELECT 1 FROM deadline_decision n WHERE n.deadline_key = d.deadline_key AND n.kind = 'note' AND n.voided_at IS NULL) AS has_note,
    EXISTS (SELECT 1 FROM deadline_decision a WHERE a.deadline_key = d.deadline_key AND a.kind = 'acknowledge' AND a.created_by = ? AND a.voided_at IS NULL) AS acknowledged
  FROM deadline d JOIN case_file f ON f.id = d.case_id JOIN party p ON p.id = f.borrower_id JOIN unit u ON u.id = d.unit_id LEFT JOIN staff s ON s.id = d.owner_id`

/** Every standing apart, in this order: an index gives the lines of one by the day, of several it would have to sort all. */
const groups: readonly StoredStanding[] = ['running', 'uncertain', 'not-started', 'met', 'given-up', 'withdrawn']
const openStates: readonly DeadlineState[] = ['running', 'lapsed', 'uncertain']

/** One page of the board, by the day worked to; undated lines after the dated ones. */
export function board(ledger: Ledger, { filter, offset, limit }: ParsedOf<'deadlines.board'>): { readonly rows: readonly DeadlineRow[] } {
  const rows: ShownRow[] = []
  let skip = offset
  for (const where of groupsOf(ledger, filter)) {
    if (rows.length >= limit) break
    const sql = `${SHOWN} WHERE d.rowno IN (SELECT d.rowno FROM deadline d WHERE ${where.sql} ORDER BY d.safe, d.rowno LIMIT ? OFFSET ?) ORDER BY d.safe, d.rowno`
    const page = ledger.raw.prepare<Parameter[], ShownRow>(sql).all(idToBytes(ledger.person.id), ...where.parameters, limit - rows.length, skip)
    rows.push(...page)
    skip = page.length > 0 ? 0 : skip - (skip === 0 ? 0 : countOf(ledger, where))
  }
  return { rows: rows.map(viewOf(ledger)) }
}

function countOf({ raw }: Ledger, { sql, parameters }: Where): number {
  return raw.prepare<Parameter[], { n: number }>(`SELECT count(*) AS n FROM deadline d WHERE ${sql}`).get(...parameters)?.n ?? 0
}

/** How many lines lie in each window, and what they are worth: computed apart, so that the rows need not wait. */
export function boardTotals(ledger: Ledger, filter: BoardFilter): DeadlineTotals {
  const today = ledger.clock.today()
  const groupsAsked = groupsOf(ledger, filter)
  const found = groupsAsked.map((where) => totalsOf(ledger, where, today))
  const windows = Object.fromEntries(boardWindows.map((name) => [name, found.reduce((sum, each) => sum + each[name], 0)])) as Record<BoardWindow, number>
  return {
    lines: found.reduce((sum, each) => sum + each.lines, 0),
    cases: casesIn(ledger, groupsAsked),
    worthFen: found.reduce((sum, each) => (sum + each.worth) as Fen, ZERO_FEN),
    windows,
  }
}

type TotalsRow = Readonly<Record<BoardWindow, number>> & { readonly lines: number; readonly worth: Fen }

/** Each household once, however its lines stand. */
function casesIn({ raw }: Ledger, groupsAsked: readonly Where[]): number {
  if (groupsAsked.length === 0) return 0
  const sql = groupsAsked.map((where) => `SELECT d.case_rowno FROM deadline d WHERE ${where.sql}`).join(' UNION ')
  return raw.prepare<Parameter[], { n: number }>(`SELECT count(*) AS n FROM (${sql})`).get(...groupsAsked.flatMap(({ parameters }) => parameters))?.n ?? 0
}

function totalsOf({ raw }: Ledger, { sql, parameters }: Where, today: IsoDate): TotalsRow {
  const dated = boardWindows.filter((name) => name !== 'undated').map((name) => {
    const { from, to } = windowDays(name, today)
    const within = [...(from === null ? [] : [`d.safe >= '${from}'`]), ...(to === null ? [] : [`d.safe <= '${to}'`])].join(' AND ')
    return `coalesce(sum(${within}), 0) AS ${name}`
  })
  const row = raw
    .prepare<Parameter[], TotalsRow>(
      `SELECT count(*) AS lines, coalesce(sum(d.worth_fen), 0) AS worth, ${dated.join(', ')}, coalesce(sum(d.safe IS NULL), 0) AS undated
       FROM deadline d WHERE ${sql}`,
    )
    .get(...parameters)
  if (!row) throw new Error('an aggregate answers with one row')
  return row
}

export function courtsWithDeadlines(ledger: Ledger): string[] {
  const seen = unitClause(ledger, 'unit_id')
  const sql = `SELECT DISTINCT court FROM deadline WHERE standing = 'running' AND court IS NOT NULL${seen === null ? '' : ` AND ${seen.sql}`} ORDER BY court LIMIT 1000`
  return ledger.raw.prepare<Buffer[], { court: string }>(sql).all(...(seen?.parameters ?? [])).map(({ court }) => court)
}

/** The deadlines of a case: what is open first, by day. */
export function deadlinesOfCase(ledger: Ledger, caseId: Id<'case'>): readonly DeadlineRow[] {
  const order = groups.map((name, index) => `WHEN '${name}' THEN ${index}`).join(' ')
  const sql = `${SHOWN} WHERE d.case_id = ? ORDER BY CASE d.standing ${order} END, d.safe, d.rowno`
  return prepared<[Buffer, Buffer], ShownRow>(ledger.raw, sql).all(idToBytes(ledger.person.id), idToBytes(caseId)).map(viewOf(ledger))
}

export function deadlineRow(ledger: Ledger, id: Id<'deadline'>): DeadlineRow | null {
  const row = prepared<[Buffer, Buffer], ShownRow>(ledger.raw, `${SHOWN} WHERE d.id = ?`).get(idToBytes(ledger.person.id), idToBytes(id))
  return row === undefined ? null : viewOf(ledger)(row)
}

/** For the badge, the banner and the summary at the start. */
export function deadlineCounts(ledger: Ledger, scope: BoardFilter['scope']): DeadlineCounts {
  const { today, leads } = dayOf(ledger)
  const owned = scopePart(ledger, scope)
  const sql = [...owned.map((part) => part.sql), '1'].join(' AND ')
  const parameters = owned.flatMap((part) => part.parameters)
  const row = ledger.raw
    .prepare<Parameter[], Omit<DeadlineCounts, 'nearest' | 'uncertain'>>(
      `SELECT coalesce(sum(d.safe < '${today}'), 0) AS lapsed, coalesce(sum(d.safe >= '${today}' AND d.safe <= '${leads.red}'), 0) AS red,
         coalesce(sum(d.safe > '${leads.red}' AND d.safe <= '${leads.banner}'), 0) AS banner, coalesce(sum(d.safe > '${leads.banner}'), 0) AS orange
       FROM deadline d WHERE d.standing = 'running' AND d.safe <= '${leads.orange}' AND ${sql}`,
    )
    .get(...parameters)
  const uncertain = countOf(ledger, { sql: `d.standing = 'uncertain' AND ${sql}`, parameters })
  const [nearest] = board(ledger, { filter: { ...emptyBoardFilter, scope, states: ['running', 'lapsed'], to: leads.banner }, offset: 0, limit: 1 }).rows
  return { lapsed: row?.lapsed ?? 0, red: row?.red ?? 0, banner: row?.banner ?? 0, orange: row?.orange ?? 0, uncertain, nearest: nearest ?? null }
}


function dayOf(ledger: Ledger): { readonly today: IsoDate; readonly leads: Leads } {
  const today = ledger.clock.today()
  return { today, leads: leadsOn(today, lawOf(ledger).values) }
}

/** One condition for each standing that the filter asks for. */
function groupsOf(ledger: Ledger, filter: BoardFilter): Where[] {
  const states = filter.states.length === 0 ? openStates : filter.states
  const common = [...scopePart(ledger, filter.scope), ...narrowing(filter)]
  const today = ledger.clock.today()
  const asked = groups.filter((standing) => states.includes(standing) || (standing === 'running' && states.includes('lapsed')))
  return asked.flatMap((standing) => {
    const windows = windowPart(filter.windows, standing, today)
    if (windows === null) return []
    const parts = [{ sql: 'd.standing = ?', parameters: [standing] }, ...statePart(standing, states, today), ...windows, ...common]
    return [{ sql: parts.map((part) => part.sql).join(' AND '), parameters: parts.flatMap((part) => part.parameters) }]
  })
}

/** Running lines are lapsed or not by the day alone. */
function statePart(standing: StoredStanding, states: readonly DeadlineState[], today: IsoDate): Where[] {
  if (standing !== 'running' || (states.includes('running') && states.includes('lapsed'))) return []
  return [states.includes('lapsed') ? { sql: 'd.safe < ?', parameters: [today] } : { sql: 'd.safe >= ?', parameters: [today] }]
}

/** Null when no window can hold a line of this standing. */
function windowPart(windows: readonly BoardWindow[], standing: StoredStanding, today: IsoDate): Where[] | null {
  if (windows.length === 0) return []
  if (standing === 'uncertain' || standing === 'not-started') return windows.includes('undated') ? [] : null
  const dated = windows.filter((name) => name !== 'undated').map((name) => windowDays(name, today))
  if (dated.length === 0) return null
  const parts = dated.map(({ from, to }) => `(${[...(from === null ? [] : ['d.safe >= ?']), ...(to === null ? [] : ['d.safe <= ?'])].join(' AND ')})`)
  return [{ sql: `(${parts.join(' OR ')})`, parameters: dated.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)) }]
}

function scopePart(ledger: Ledger, scope: BoardFilter['scope']): Where[] {
  const seen = unitClause(ledger, 'd.unit_id')
  const within: Where[] = seen === null ? [] : [seen]
  const { id, unitId } = ledger.person
  if (scope === 'me') return [...within, { sql: 'd.owner_id = ?', parameters: [idToBytes(id)] }]
  if (scope === 'team' && unitId !== null) return [{ sql: 'd.unit_id = ?', parameters: [idToBytes(unitId)] }]
  return within
}

function narrowing(filter: BoardFilter): Where[] {
  return [
    ...searchPart(filter.search),
    ...oneOf('kind', filter.kinds),
    ...oneOf('unit_id', filter.unitIds.map((id: Id) => idToBytes(id))),
    ...oneOf('owner_id', filter.ownerIds.map((id: Id) => idToBytes(id))),
    ...oneOf('court', filter.courts),
    ...(filter.from === null ? [] : [{ sql: 'd.safe >= ?', parameters: [filter.from] }]),
    ...(filter.to === null ? [] : [{ sql: 'd.safe <= ?', parameters: [filter.to] }]),
  ]
}

/** The household's own search terms; something typed that holds no letter or digit fits nothing. */
function searchPart(typed: string): Where[] {
  if (typed.trim() === '') return []
  const match = searchQuery(typed)
  return [match === null ? { sql: '0', parameters: [] } : { sql: 'd.case_rowno IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)', parameters: [match] }]
}

function oneOf(column: string, values: readonly Parameter[]): Where[] {
  return values.length === 0 ? [] : [{ sql: `d.${column} IN (${values.map(() => '?').join(', ')})`, parameters: values }]
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
      urgency: urgencyOn(state, row.safe, leads),
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
