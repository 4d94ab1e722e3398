import { prepared } from '../kernel/prepared.ts'
import type { Ledger } from '../kernel/context.ts'

/**
 * The lines of the page of all measures: what it filters and sorts by, one row an item. The running end is the latest
 * written one and none for a waiting item; the value is what the latest result says was controlled, else what was
 * entered with the item; a renewal that was granted is over, because its term is the running one.
 */
const WRITE = `
  INSERT INTO preservation_line (item_id, case_id, case_rowno, unit_id, manager_id, court, asset_kind, measure, rank, status, effective_on, expires_on, renewal, value_fen)
  SELECT i.id, i.case_id, f.rowno, f.unit_id, f.manager_id, o.court, a.kind, i.measure, i.rank, i.status,
    (SELECT min(p.starts_on) FROM preservation_period p WHERE p.item_id = i.id AND p.voided_at IS NULL),
    CASE WHEN i.rank = 'first' THEN (SELECT max(p.ends_on) FROM preservation_period p WHERE p.item_id = i.id AND p.voided_at IS NULL) END,
    (SELECT nullif(r.state, 'granted') FROM preservation_renewal r WHERE r.item_id = i.id AND r.voided_at IS NULL ORDER BY r.id DESC LIMIT 1),
    coalesce(
      (SELECT e.controlled_fen FROM preservation_result e WHERE e.item_id = i.id AND e.voided_at IS NULL AND e.controlled_fen IS NOT NULL ORDER BY e.answered_on DESC, e.id DESC LIMIT 1),
      i.value_fen)
  FROM preservation_item i
  JOIN preservation_order o ON o.id = i.order_id
  JOIN asset a ON a.id = i.asset_id
  JOIN case_file f ON f.id = i.case_id
  WHERE i.case_id = ? AND i.voided_at IS NULL AND f.voided_at IS NULL`

/** Builds the lines of a case anew; `caseId` as it lies in the file. */
export function projectMeasures({ raw }: Pick<Ledger, 'raw'>, caseId: Buffer): void {
  prepared<[Buffer]>(raw, 'DELETE FROM preservation_line WHERE case_id = ?').run(caseId)
  prepared<[Buffer]>(raw, WRITE).run(caseId)
}
