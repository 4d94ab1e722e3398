import type { z } from 'zod'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'

type Json = z.infer<ReturnType<typeof z.json>>

/** What a person's window remembers. Kept in the encrypted file since drafts hold personal data; not part of the record. */
export function getPreference(ledger: Ledger, key: string): { readonly value: unknown } {
  const row = ledger.raw
    .prepare<[Buffer, string], { value_json: string }>('SELECT value_json FROM preference WHERE staff_id = ? AND key = ?')
    .get(idToBytes(ledger.person.id), key)
  return { value: row ? JSON.parse(row.value_json) : null }
}

export function setPreference(ledger: Ledger, key: string, value: Json): { readonly saved: true } {
  const staffId = idToBytes(ledger.person.id)
  if (value === null) ledger.raw.prepare('DELETE FROM preference WHERE staff_id = ? AND key = ?').run(staffId, key)
  else {
    ledger.raw
      .prepare('INSERT OR REPLACE INTO preference (staff_id, key, value_json, updated_at) VALUES (?, ?, ?, ?)')
      .run(staffId, key, JSON.stringify(value), ledger.clock.now())
  }
  return { saved: true }
}
