import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Which positions a command's changes leave behind: working out each of a large household at every save would make people wait. */

/** A record that a command changed, by its table. */
interface ChangedRecord {
  readonly table: string
  readonly id: Id
}

/** A payment on one loan may keep the condition of a waiver that others share. */
const OF_ENTRY = `SELECT e.loan_id FROM ledger_entry e WHERE e.id = @id
  UNION SELECT o.loan_id FROM ledger_entry e JOIN waiver_line l ON l.loan_id = e.loan_id JOIN waiver_line o ON o.waiver_id = l.waiver_id WHERE e.id = @id`

/** Everything that `ledgerFactsOf` reads of a loan, by how the table of a change leads to the loan. */
const LOAN_OF: ReadonlyMap<string, string> = new Map([
  ['loan', 'SELECT id AS loan_id FROM loan WHERE id = @id'],
  ['ledger_entry', OF_ENTRY],
  ['loan_extension', 'SELECT loan_id FROM loan_extension WHERE id = @id'],
  ['extension_consent', 'SELECT loan_id FROM loan_extension WHERE id = @id'],
  ['schedule_version', 'SELECT loan_id FROM schedule_version WHERE id = @id'],
  ['instalment', 'SELECT loan_id FROM schedule_version WHERE id = @id'],
  ['waiver', 'SELECT loan_id FROM waiver_line WHERE waiver_id = @id'],
  ['waiver_decision', 'SELECT l.loan_id FROM waiver_decision d JOIN waiver_line l ON l.waiver_id = d.waiver_id WHERE d.id = @id'],
])

/** Loaded LPR publications give every floating loan other figures; what a branch settles for itself only words their steps. */
const OF_EVERY_LOAN = 'law_data'

/**
 * Ends the positions of the floating loans today, and asks for their lines of the list anew: the daily figures work them out in slices,
 * since a command that did it for a large stock would hold everybody up.
 */
function endFloatingPositions({ raw, clock }: Ledger): void {
  const today = clock.today()
  prepared<[string]>(raw, "UPDATE loan_position SET next_edge_on = ? WHERE loan_id IN (SELECT id FROM loan WHERE rate_kind = 'lpr')").run(today)
  prepared(raw, "UPDATE case_summary SET figures_on = NULL WHERE case_id IN (SELECT case_id FROM loan WHERE rate_kind = 'lpr' AND voided_at IS NULL)").run()
}

/** Takes the positions away that no longer hold, so that the projection of their cases works them out anew. */
export function dropStalePositions(ledger: Ledger, changes: readonly ChangedRecord[]): void {
  if (changes.some(({ table }) => table === OF_EVERY_LOAN)) return endFloatingPositions(ledger)
  for (const { table, id } of changes) {
    const loanOf = LOAN_OF.get(table)
    if (loanOf !== undefined) prepared<[{ id: Buffer }]>(ledger.raw, `DELETE FROM loan_position WHERE loan_id IN (${loanOf})`).run({ id: idToBytes(id) })
  }
}

/** Takes every position of cases away. */
export function dropPositions({ raw }: Pick<Ledger, 'raw'>, caseIds: readonly Id<'case'>[]): void {
  const drop = prepared<[Buffer, Buffer]>(raw, 'DELETE FROM loan_position WHERE case_id = ? OR loan_id IN (SELECT id FROM loan WHERE case_id = ?)')
  for (const caseId of caseIds) drop.run(idToBytes(caseId), idToBytes(caseId))
}
