import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '../../../shared/model/iso-date.ts'
import type { Ledger } from './ledger.ts'
import { readState, updateState } from './ledger-state.ts'
import type { LedgerState } from './ledger-state.ts'
import { errnoOf } from './system-error.ts'
import { tableNames } from './tables.ts'
import type { Clock } from './unlock.ts'

const WEEK_MS = 7 * 86_400_000

/** Due after an unclean end, a week after the last one, after one that found damage, and when the clock went back. */
export function integrityCheckIsDue(
  state: Pick<LedgerState, 'lastCheckAt' | 'lastCheckSound'>,
  endedUncleanly: boolean,
  now: Instant,
): boolean {
  if (endedUncleanly || state.lastCheckAt === null || state.lastCheckSound !== true) return true
  return now < state.lastCheckAt || now - state.lastCheckAt >= WEEK_MS
}

export function checkDueFor(ledger: Ledger, endedUncleanly: boolean, now: Instant): boolean {
  return integrityCheckIsDue(readState(ledger.folder), endedUncleanly, now)
}

export interface CheckProgress {
  readonly done: number
  readonly total: number
}

/**
 * `quick_check` table by table, with a turn of the event loop between two of them, so that the store answers and the
 * window shows how far it is. (A second connection in a thread is not to be had: the file is held exclusively. The full
 * `integrity_check` runs on every backup, in a thread, and counts as this check: it is left for a file that ended uncleanly or has no
 * backup of the last week.)
 * @returns what was found wrong; empty when the file is sound, and when the ledger was closed in the middle: then nothing
 * is noted, and the check stays due. The result is kept for the next opening.
 */
export async function checkIntegrity(
  ledger: Ledger,
  clock: Clock,
  onProgress?: (progress: CheckProgress) => void,
): Promise<readonly string[]> {
  const tables = tableNames(ledger.db)
  const findings: string[] = []
  for (const [done, table] of tables.entries()) {
    if (!ledger.db.open) return []
    onProgress?.({ done, total: tables.length })
    findings.push(...checkTable(ledger, table))
    await nextTurn()
  }
  onProgress?.({ done: tables.length, total: tables.length })
  updateState(ledger.folder, { lastCheckAt: clock(), lastCheckSound: findings.length === 0, checkOwed: false })
  return findings
}

function checkTable({ db }: Ledger, table: string): string[] {
  try {
    const rows = db
      .prepare<[string], { finding: string }>('SELECT quick_check AS finding FROM pragma_quick_check(?)')
      .all(table)
    return rows.filter(({ finding }) => finding !== 'ok').map(({ finding }) => `${table}: ${finding}`)
  } catch (error) {
    const code = errnoOf(error)
    if (!code?.startsWith('SQLITE_')) throw error
    return [`${table}: ${code}`]
  }
}
