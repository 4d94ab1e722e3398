import type { Id } from '../../../shared/model/id.ts'
import type { Ledger } from '../kernel/context.ts'
import { readRow, type RowValues } from '../kernel/record-table.ts'
import { sensitiveTables } from './sensitive.ts'

/** A record as it stands; null when there is none, or when its table holds nothing that needs four eyes. */
export function factsNow({ raw }: Pick<Ledger, 'raw'>, table: string, id: Id): RowValues | null {
  const known = sensitiveTables.get(table)
  return known === undefined ? null : readRow(raw, known.table, id)
}

/** Whether a record has another version by now than the one that a proposal rests on, or is voided. */
export function hasMovedOn(ledger: Pick<Ledger, 'raw'>, table: string, id: Id, version: number): boolean {
  if (!sensitiveTables.has(table)) return false
  const row = factsNow(ledger, table, id)
  return row === null || row['voidedAt'] !== null || row['version'] !== version
}
