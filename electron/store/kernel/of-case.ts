import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from './context.ts'

type Owned = 'proceeding' | 'preservation_order' | 'preservation_item' | 'guarantee' | 'collateral' | 'property_clue' | 'judgment' | 'enforcement' | 'cost' | 'preservation_period'

/** The case that a record belongs to. @throws ApiFailure not-found */
export function caseIdOf(ledger: Ledger, table: Owned, id: Id): Id<'case'> {
  const row = ledger.raw.prepare<[Buffer], { case_id: Buffer }>(`SELECT case_id FROM ${table} WHERE id = ?`).get(idToBytes(id))
  if (!row) throw new ApiFailure('not-found')
  return idFromBytes<'case'>(row.case_id)
}
