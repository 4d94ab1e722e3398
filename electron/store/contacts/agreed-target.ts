import type { Id } from '../../../shared/model/id.ts'
import { standingAddresses } from '../../../shared/model/party-contact.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

const AGREED = `SELECT 1 FROM party_phone WHERE party_id = @party AND number = @target AND agreed = 1 AND voided_at IS NULL
  UNION ALL SELECT 1 FROM party_address WHERE party_id = @party AND address = @target AND kind = 'contract-service' AND standing IN (SELECT value FROM json_each(@standings)) AND voided_at IS NULL`

/** Whether the party's own record says that the contract names this number or address for service (诉讼时效规定第八条第一款第二项). */
export function isAgreedTarget({ raw }: Pick<Ledger, 'raw'>, partyId: Id<'party'> | null, target: string | null): boolean {
  if (partyId === null || target === null) return false
  return prepared<[object]>(raw, AGREED).get({ party: idToBytes(partyId), target, standings: JSON.stringify([...standingAddresses]) }) !== undefined
}
