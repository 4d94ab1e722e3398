import type { Id } from '../../../../shared/model/id.ts'
import type { Instant } from '../../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import { partyAddress, partyPhone } from '../../database/party-schema.ts'
import type { Ledger } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import { insertRow, tableNameOf } from '../../kernel/record-table.ts'
import { numbersIn } from '../../parties/phone-text.ts'

/** A party that a run made or changed, with the flat facts that the run gave it. */
interface ImportedParty {
  readonly id: Buffer
  readonly import_id: Buffer
  readonly phone: string | null
  readonly domicile: string | null
  readonly residence: string | null
}

const IMPORTED = `
  WITH touched AS (
    SELECT id, import_id FROM party WHERE import_id = @run
    UNION SELECT record_id, import_id FROM import_change WHERE import_id = @run AND record_table = 'party')
  SELECT p.id, t.import_id, p.phone, p.domicile, p.residence FROM touched t JOIN party p ON p.id = t.id
  WHERE p.phone IS NOT NULL OR p.domicile IS NOT NULL OR p.residence IS NOT NULL`

/** The numbers and addresses that a committed run brought get their rows, marked with the run, so that its undo takes them back. */
export function adoptContacts(ledger: Ledger, importId: Id<'import'>, at: Instant): void {
  const { raw } = ledger
  const hasPhone = raw.prepare<[Buffer, string]>(`SELECT 1 FROM ${tableNameOf(partyPhone)} WHERE party_id = ? AND number = ? AND voided_at IS NULL`)
  const hasAddress = raw.prepare<[Buffer, string, string]>(`SELECT 1 FROM ${tableNameOf(partyAddress)} WHERE party_id = ? AND kind = ? AND address = ? AND voided_at IS NULL`)
  const by = ledger.person.id
  const made = { version: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, source: 'import', importId }
  for (const row of raw.prepare<[{ run: Buffer }], ImportedParty>(IMPORTED).all({ run: idToBytes(importId) })) {
    const partyId = idFromBytes<'party'>(row.id)
    for (const number of numbersIn(row.phone)) {
      if (!hasPhone.get(row.id, number)) insertRow(raw, partyPhone, { ...made, id: newId(), partyId, number, status: 'in-use', agreed: false })
    }
    for (const kind of ['domicile', 'residence'] as const) {
      const address = row[kind]
      if (address !== null && !hasAddress.get(row.id, kind, address)) insertRow(raw, partyAddress, { ...made, id: newId(), partyId, kind, address, standing: 'unverified' })
    }
  }
}
