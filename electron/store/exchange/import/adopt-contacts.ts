import type { Id } from '../../../../shared/model/id.ts'
import type { Instant } from '../../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../../database/id-bytes.ts'
import { partyAddress, partyPhone } from '../../database/party-schema.ts'
import { party } from '../../database/schema.ts'
import type { Ledger } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import { insertRow, tableNameOf } from '../../kernel/record-table.ts'
import { numbersIn } from '../../parties/phone-text.ts'
import type { PlannedRecord } from './import-plan.ts'

/** The flat facts of a party from which its numbers and addresses are taken. */
interface FlatContacts {
  readonly phone: string | null
  readonly domicile: string | null
  readonly residence: string | null
}

const addressKinds = ['domicile', 'residence'] as const

/** What every adopted row says of itself; who wrote it and when is added by the statement or the caller. */
const phoneFacts = { status: 'in-use', agreed: false, source: 'import' } as const
const addressFacts = { standing: 'unverified', source: 'import' } as const

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Numbers and addresses of a party that the import makes: nobody else can have given it any, so they go in with the rest. */
export function* contactsOfPlanned({ id, table, importId, values }: PlannedRecord): Generator<PlannedRecord> {
  if (table !== party) return
  for (const number of numbersIn(textOf(values['phone']))) {
    yield { table: partyPhone, id: newId(), importId, values: { partyId: id, number, ...phoneFacts } }
  }
  for (const kind of addressKinds) {
    const address = textOf(values[kind])
    if (address !== null) yield { table: partyAddress, id: newId(), importId, values: { partyId: id, kind, address, ...addressFacts } }
  }
}

interface ChangedParty extends FlatContacts {
  readonly id: Buffer
}

const CHANGED = `
  SELECT p.id, p.phone, p.domicile, p.residence FROM import_change c JOIN party p ON p.id = c.record_id
  WHERE c.import_id = ? AND c.record_table = 'party' AND (p.phone IS NOT NULL OR p.domicile IS NOT NULL OR p.residence IS NOT NULL)`

/** Numbers and addresses that a committed run gave to parties of the ledger, marked with the run, so that its undo takes them back. */
export function adoptContacts(ledger: Ledger, importId: Id<'import'>, at: Instant): void {
  const { raw } = ledger
  const hasPhone = raw.prepare<[Buffer, string]>(`SELECT 1 FROM ${tableNameOf(partyPhone)} WHERE party_id = ? AND number = ? AND voided_at IS NULL`)
  const hasAddress = raw.prepare<[Buffer, string, string]>(`SELECT 1 FROM ${tableNameOf(partyAddress)} WHERE party_id = ? AND kind = ? AND address = ? AND voided_at IS NULL`)
  const by = ledger.person.id
  const made = { version: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, importId }
  for (const row of raw.prepare<[Buffer], ChangedParty>(CHANGED).all(idToBytes(importId))) {
    const partyId = idFromBytes<'party'>(row.id)
    for (const number of numbersIn(row.phone)) {
      if (!hasPhone.get(row.id, number)) insertRow(raw, partyPhone, { ...made, ...phoneFacts, id: newId(), partyId, number })
    }
    for (const kind of addressKinds) {
      const address = row[kind]
      if (address !== null && !hasAddress.get(row.id, kind, address)) insertRow(raw, partyAddress, { ...made, ...addressFacts, id: newId(), partyId, kind, address })
    }
  }
}
