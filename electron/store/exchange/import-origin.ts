import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'

/** The file that each import read, for records that say where they came from. */
export function importFileNames(ledger: Ledger, importIds: readonly (Id<'import'> | null)[]): ReadonlyMap<Id<'import'>, string> {
  const statement = ledger.raw.prepare<[Buffer], { file_name: string }>('SELECT file_name FROM import_run WHERE id = ?')
  const distinct = new Set(importIds.filter((id) => id !== null))
  return new Map([...distinct].flatMap((id) => {
    const row = statement.get(idToBytes(id))
    return row ? [[id, row.file_name] as const] : []
  }))
}
