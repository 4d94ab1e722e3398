import { type BoardFilter, type BoardPart, type BoardWindow, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import type { DeadlineState } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { unitClause } from '../kernel/scope.ts'
import { searchQuery } from '../search/terms.ts'
import { leadsInForce } from './leads.ts'
import { lastDaySql, latestDay, type Leads, leadsOn, type StoredStanding, windowDays } from './urgency.ts'

/** What narrows the board, as conditions that the indexes of the projection answer. */

export type Parameter = string | number | Buffer | null

export interface Where {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

export interface BoardDay {
  readonly today: IsoDate
  readonly leads: Leads
}

export function dayOf(ledger: Ledger): BoardDay {
  const today = ledger.clock.today()
  return { today, leads: leadsOn(today, leadsInForce(ledger)) }
}

/** Every standing apart, in this order: an index gives the lines of one by the day, of several it would have to sort all. */
export const groups: readonly StoredStanding[] = ['running', 'uncertain', 'not-started', 'met', 'given-up', 'withdrawn']
export const openStates: readonly DeadlineState[] = ['running', 'lapsed', 'uncertain']

export function countOf({ raw }: Ledger, { sql, parameters }: Where): number {
  return raw.prepare<Parameter[], { n: number }>(`SELECT count(*) AS n FROM deadline d WHERE ${sql}`).get(...parameters)?.n ?? 0
}

/** The lines of one part of the grouped board; none without a part. */
function partOf(part: BoardPart | null): Where[] {
  if (part === null) return []
  return part.by === 'people' ? [{ sql: 'd.owner_id IS ?', parameters: [part.key === null ? null : idToBytes(part.key)] }] : [{ sql: 'd.court IS ?', parameters: [part.key] }]
}

/** One condition for each standing that the filter asks for. */
export function groupsOf(ledger: Ledger, filter: BoardFilter, part: BoardPart | null = null): Where[] {
  const states = filter.states.length === 0 ? openStates : filter.states
  const common = [...scopePart(ledger, filter.scope), ...narrowing(filter), ...partOf(part)]
  const day = dayOf(ledger)
  const { today } = day
  const asked = groups.filter((standing) => states.includes(standing) || (standing === 'running' && states.includes('lapsed')))
  return asked.flatMap((standing) => {
    const windows = windowPart(filter.windows, standing, today)
    if (windows === null) return []
    const escalated = filter.escalated ? escalatedPart(standing, day) : []
    if (escalated === null) return []
    const parts = [{ sql: 'd.standing = ?', parameters: [standing] }, ...statePart(standing, states, today), ...windows, ...common, ...escalated]
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

/**
 * 督办: what has lapsed, what nobody is to act on, and what stands in the banner's days for some days without a word of whoever is to act: of what
 * he recorded on the line itself. Null when no line of this standing can be meant.
 */
function escalatedPart(standing: StoredStanding, { today, leads }: BoardDay): Where[] | null {
  if (standing !== 'running') return null
  const silent = `NOT EXISTS (SELECT 1 FROM deadline_decision n WHERE n.deadline_key = d.deadline_key AND n.created_by = d.owner_id AND n.voided_at IS NULL
    AND date(n.created_at / 1000, 'unixepoch', 'localtime') >= ${lastDaySql(leads, 'heardFrom')})`
  const near = `d.safe <= ${lastDaySql(leads, 'banner')} AND (d.owner_id IS NULL OR (d.safe <= ${lastDaySql(leads, 'late')} AND ${silent}))`
  return [{ sql: `d.safe <= ? AND (d.safe < ? OR (${near}))`, parameters: [latestDay(leads, 'banner'), today] }]
}

export function scopePart(ledger: Ledger, scope: BoardFilter['scope']): Where[] {
  const seen = unitClause(ledger, 'd.unit_id')
  const within: Where[] = seen === null ? [] : [seen]
  const { id, unitId } = ledger.person
  if (scope === 'me') return [...within, { sql: 'd.owner_id = ?', parameters: [idToBytes(id)] }]
  if (scope === 'team' && unitId !== null) return [{ sql: 'd.unit_id = ?', parameters: [idToBytes(unitId)] }]
  return within
}

/** Nothing but the scope narrows it, to whole units: then the tallies that the file keeps with every line answer. */
export function isWholeStock(filter: BoardFilter): boolean {
  return filter.scope !== 'me' && JSON.stringify({ ...filter, scope: emptyBoardFilter.scope }) === JSON.stringify(emptyBoardFilter)
}

/** The scope as a condition on a tally, which knows units alone. */
export function unitsOf(ledger: Ledger, scope: BoardFilter['scope']): Where {
  const parts = scopePart(ledger, scope)
  return { sql: [...parts.map(({ sql }) => sql), '1'].join(' AND '), parameters: parts.flatMap(({ parameters }) => parameters) }
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
