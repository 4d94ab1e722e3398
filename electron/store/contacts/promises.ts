import type { PromiseView } from '../../../shared/api/contacts.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { promiseOutcomes, type PromiseRepayment } from '../../../shared/rules/promise-outcome.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Promises of a case against what the ledger says was paid. */

interface PromiseRow {
  readonly id: Buffer
  readonly party_id: Buffer | null
  readonly person_name: string
  readonly occurred_on: IsoDate
  readonly promise_due_on: IsoDate
  readonly promise_way: PromiseView['way']
  readonly promise_fen: Fen
  readonly case_no: string
  readonly borrower_name: string
}

/** The index is named: without it SQLite reads all promises of the branch in the order of their days. */
const PROMISES = `SELECT c.id, c.party_id, c.person_name, c.occurred_on, c.promise_due_on, c.promise_way, c.promise_fen, s.case_no, s.borrower_name
  FROM contact c INDEXED BY contact_case JOIN case_summary s ON s.case_id = c.case_id
  WHERE c.case_id = ? AND c.promise_due_on IS NOT NULL AND c.voided_at IS NULL ORDER BY c.promise_due_on, c.id`

/** What came in of free will: no reversed entries, nothing that a court collected. */
const REPAYMENTS = `SELECT e.value_date AS "on", e.amount_fen AS amountFen FROM ledger_entry e JOIN loan l ON l.id = e.loan_id
  WHERE e.case_id = ? AND e.kind = 'repayment' AND e.payer <> 'court' AND e.voided_at IS NULL AND l.voided_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id AND r.voided_at IS NULL) ORDER BY e.value_date, e.sequence`

export interface PromisesOfCase {
  readonly promises: readonly PromiseView[]
  readonly twoBroken: boolean
}

export function promisesOfCase(ledger: Ledger, caseId: Id<'case'>): PromisesOfCase {
  const rows = prepared<[Buffer], PromiseRow>(ledger.raw, PROMISES).all(idToBytes(caseId))
  if (rows.length === 0) return { promises: [], twoBroken: false }
  const repayments = prepared<[Buffer], PromiseRepayment>(ledger.raw, REPAYMENTS).all(idToBytes(caseId))
  const made = rows.map((row) => ({ id: idFromBytes<'contact'>(row.id), row }))
  const { outcomes, twoBroken } = promiseOutcomes(
    made.map(({ id, row }) => ({ id, madeOn: row.occurred_on, dueOn: row.promise_due_on, amountFen: row.promise_fen })),
    repayments,
    ledger.clock.today(),
  ).value
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  const promises = made.flatMap(({ id, row }): PromiseView[] => {
    const outcome = byId.get(id)
    if (outcome === undefined) return []
    return [
      {
        contactId: id, caseId, caseNo: row.case_no, borrowerName: row.borrower_name, partyId: row.party_id && idFromBytes<'party'>(row.party_id), personName: row.person_name, madeOn: row.occurred_on, dueOn: row.promise_due_on,
        way: row.promise_way, amountFen: row.promise_fen, paidFen: outcome.paidFen, shortFen: outcome.shortFen, state: outcome.state,
      },
    ]
  })
  return { promises, twoBroken }
}
