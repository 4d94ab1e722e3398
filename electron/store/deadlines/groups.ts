import type { BoardFilter, BoardGroup, BoardPart } from '../../../shared/api/deadlines.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { groupsOf, isWholeStock, type Parameter, unitsOf, type Where } from './where.ts'

/**
 * The board by who is to act, or by court: the parts and their counts; the lines of one are a page of the board like any other. The parts of the whole
 * stock are summed from a tally that the file keeps with every line (`deadline_part_tally`); what is narrowed further is counted from the lines.
 */

type By = BoardPart['by']
type Key = Buffer | string | null
interface Counted { readonly key: Key; readonly lines: number; readonly lapsed: number }

const COLUMNS: Readonly<Record<By, 'owner_id' | 'court'>> = { people: 'owner_id', courts: 'court' }
/** What stands for no part in the tally, whose columns know no NULL. */
const NOBODY: Readonly<Record<By, string>> = { people: `x''`, courts: `''` }

function asked({ raw }: Ledger, sql: string, parameters: readonly Parameter[]): Counted[] {
  return raw.prepare<Parameter[], Counted>(sql).all(...parameters)
}

function countedFromLines(ledger: Ledger, by: By, { sql, parameters }: Where): Counted[] {
  const column = COLUMNS[by]
  const counts = `SELECT d.${column} AS key, count(*) AS lines, coalesce(sum(d.standing = 'running' AND d.safe < ?), 0) AS lapsed FROM deadline d`
  return asked(ledger, `${counts} WHERE ${sql} GROUP BY d.${column}`, [ledger.clock.today(), ...parameters])
}

/** All open lines from the tally; what of them has lapsed, which turns on the day, from the index of days. */
function countedFromTally(ledger: Ledger, by: By, scope: BoardFilter['scope']): Counted[] {
  const column = COLUMNS[by]
  const { sql, parameters } = unitsOf(ledger, scope)
  const open = `SELECT nullif(d.${column}, ${NOBODY[by]}) AS key, sum(d.lines) AS lines, 0 AS lapsed FROM deadline_part_tally d WHERE d.standing IN ('running', 'uncertain') AND ${sql}`
  const lapsed = `SELECT d.${column} AS key, 0 AS lines, count(*) AS lapsed FROM deadline d WHERE d.standing = 'running' AND d.safe < ? AND ${sql}`
  return [
    ...asked(ledger, `${open} GROUP BY d.${column} HAVING sum(d.lines) > 0`, parameters),
    ...asked(ledger, `${lapsed} GROUP BY d.${column}`, [ledger.clock.today(), ...parameters]),
  ]
}

const NAME = 'SELECT name FROM staff WHERE id = ?'

function nameOf({ raw }: Ledger, id: Buffer): string | null {
  return raw.prepare<[Buffer], { name: string }>(NAME).get(id)?.name ?? null
}

function groupOf(ledger: Ledger, by: By, { key, lines, lapsed }: Counted): BoardGroup {
  if (by === 'courts') {
    const court = typeof key === 'string' ? key : null
    return { part: { by, key: court }, name: court, lines, lapsed }
  }
  const person = Buffer.isBuffer(key) ? key : null
  return { part: { by, key: person === null ? null : idFromBytes<'staff'>(person) }, name: person === null ? null : nameOf(ledger, person), lines, lapsed }
}

/** What has most lapsed first, then what has most lines. */
export function boardGroups(ledger: Ledger, { filter, by }: ParsedOf<'deadlines.groups'>): readonly BoardGroup[] {
  const found = isWholeStock(filter) ? countedFromTally(ledger, by, filter.scope) : groupsOf(ledger, filter).flatMap((where) => countedFromLines(ledger, by, where))
  const joined = new Map<string, Counted>()
  for (const each of found) {
    const key = Buffer.isBuffer(each.key) ? each.key.toString('hex') : (each.key ?? '')
    const before = joined.get(key)
    joined.set(key, before === undefined ? each : { ...each, lines: before.lines + each.lines, lapsed: before.lapsed + each.lapsed })
  }
  return [...joined.values()].map((each) => groupOf(ledger, by, each)).toSorted((a, b) => b.lapsed - a.lapsed || b.lines - a.lines)
}
