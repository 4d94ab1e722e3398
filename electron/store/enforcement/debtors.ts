import type { EnforcementDetailsOfProceeding } from '../../../shared/api/enforcement.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Against whom enforcement runs, and whom the title names beside them. */

const DEFENDANTS = `SELECT DISTINCT p.id, p.name FROM proceeding_party pp JOIN party p ON p.id = pp.party_id WHERE pp.proceeding_id = ? AND pp.side = 'defendant' ORDER BY p.name`

export function debtorsOf({ raw }: Ledger, proceedingId: Id<'proceeding'>): EnforcementDetailsOfProceeding['debtors'] {
  return prepared<[Buffer], { id: Buffer; name: string }>(raw, DEFENDANTS)
    .all(idToBytes(proceedingId))
    .map((row) => ({ id: idFromBytes<'party'>(row.id), name: row.name }))
}

/**
 * Defendants of the nearest proceeding before this one that has any, and whoever a term of a title on the way names: an enforcement
 * that leaves one out gives his liability away.
 */
const LEFT_OUT = `
  WITH RECURSIVE before(id, depth) AS (
    SELECT parent_id, 1 FROM proceeding WHERE id = @id AND parent_id IS NOT NULL
    UNION SELECT p.parent_id, before.depth + 1 FROM proceeding p JOIN before ON p.id = before.id WHERE p.parent_id IS NOT NULL AND before.depth < 10),
  title(id) AS (SELECT b.id FROM before b WHERE EXISTS (SELECT 1 FROM proceeding_party d WHERE d.proceeding_id = b.id AND d.side = 'defendant') ORDER BY b.depth LIMIT 1),
  bound(party_id) AS (
    SELECT d.party_id FROM title t JOIN proceeding_party d ON d.proceeding_id = t.id AND d.side = 'defendant'
    UNION SELECT t.party_id FROM judgment j JOIN judgment_term t ON t.judgment_id = j.id AND t.voided_at IS NULL
      WHERE j.voided_at IS NULL AND t.party_id IS NOT NULL AND (j.proceeding_id = @id OR j.proceeding_id IN (SELECT id FROM before)))
  SELECT DISTINCT p.name FROM bound b JOIN party p ON p.id = b.party_id
  WHERE b.party_id NOT IN (SELECT own.party_id FROM proceeding_party own WHERE own.proceeding_id = @id) ORDER BY p.name`

export function leftOutOf({ raw }: Ledger, proceedingId: Id<'proceeding'>): string[] {
  return prepared<[{ id: Buffer }], { name: string }>(raw, LEFT_OUT).all({ id: idToBytes(proceedingId) }).map((row) => row.name)
}
