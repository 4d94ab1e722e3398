import type { BoardGroup, BoardPart } from '../../../shared/api/deadlines.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { groupsOf, type Parameter, type Where } from './where.ts'

/** The board by who is to act, or by court: the parts and their counts; the lines of one are a page of the board like any other. */

interface Counted<Key> { readonly key: Key; readonly lines: number; readonly lapsed: number }

function counted<Key>({ raw, clock }: Ledger, column: 'owner_id' | 'court', { sql, parameters }: Where): Counted<Key>[] {
  const today = clock.today()
  return raw
    .prepare<Parameter[], Counted<Key>>(`SELECT d.${column} AS key, count(*) AS lines, coalesce(sum(d.standing = 'running' AND d.safe < ?), 0) AS lapsed FROM deadline d WHERE ${sql} GROUP BY d.${column}`)
    .all(today, ...parameters)
}

const NAME = 'SELECT name FROM staff WHERE id = ?'

function nameOf({ raw }: Ledger, id: Buffer): string | null {
  return raw.prepare<[Buffer], { name: string }>(NAME).get(id)?.name ?? null
}

function partsByPerson(ledger: Ledger, where: Where): BoardGroup[] {
  return counted<Buffer | null>(ledger, 'owner_id', where).map(({ key, lines, lapsed }) => ({
    part: { by: 'people', key: key === null ? null : idFromBytes<'staff'>(key) }, name: key === null ? null : nameOf(ledger, key), lines, lapsed,
  }))
}

function partsByCourt(ledger: Ledger, where: Where): BoardGroup[] {
  return counted<string | null>(ledger, 'court', where).map(({ key, lines, lapsed }) => ({ part: { by: 'courts', key }, name: key, lines, lapsed }))
}

const keyOf = ({ key }: BoardPart): string => key ?? ''

/** What has most lapsed first, then what has most lines. */
export function boardGroups(ledger: Ledger, { filter, by }: ParsedOf<'deadlines.groups'>): readonly BoardGroup[] {
  const found = groupsOf(ledger, filter).flatMap((where) => (by === 'people' ? partsByPerson(ledger, where) : partsByCourt(ledger, where)))
  const joined = new Map<string, BoardGroup>()
  for (const each of found) {
    const before = joined.get(keyOf(each.part))
    joined.set(keyOf(each.part), before === undefined ? each : { ...each, lines: before.lines + each.lines, lapsed: before.lapsed + each.lapsed })
  }
  return [...joined.values()].toSorted((a, b) => b.lapsed - a.lapsed || b.lines - a.lines)
}
