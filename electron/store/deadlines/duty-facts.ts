import { type DebtorActKind, debtorActKindLabels } from '../../../shared/model/debtor-act.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type ResponsibilityFinding, responsibilityFindingLabels } from '../../../shared/model/write-off.ts'
import type { RevocationCase, WriteOffCase } from '../../../shared/rules/deadlines/asset-deadlines.ts'
import type { MetBy } from '../../../shared/rules/deadlines/deadline.ts'
import type { WaiverCase } from '../../../shared/rules/deadlines/waiver-deadlines.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { paymentsOf, planOf } from '../waivers/rows.ts'
import type { Pending } from './pending.ts'

/** Record → facts of what follows a waiver, a write-off and an act against the creditors. Plain statements: thousands of cases are projected after an import. */

/** Null for a waiver in another currency: no line of the board adds it to renminbi. */
interface WaiverRow { readonly id: Buffer; readonly waived_fen: Fen | null }
const WAIVERS = `SELECT w.id, (SELECT sum(l.interest_fen + l.penalty_fen + l.compound_fen + l.undivided_interest_fen + l.cost_fen) FROM waiver_line l JOIN loan o ON o.id = l.loan_id WHERE l.waiver_id = w.id AND o.currency = 'CNY') AS waived_fen
  FROM waiver w WHERE w.case_id = ? AND w.voided_at IS NULL ORDER BY w.id`

/** Waivers that an approval has given effect; a payment that is to be reversed or corrected does not keep their condition while that waits. */
export function waiverCases(ledger: Ledger, caseId: Buffer, borrowerName: string, pending: Pending): WaiverCase[] {
  return prepared<[Buffer], WaiverRow>(ledger.raw, WAIVERS).all(caseId).flatMap((row): WaiverCase[] => {
    const plan = planOf(ledger, row.id)
    if (plan === null) return []
    const payments = paymentsOf(ledger, row.id).filter(({ entryId }) => !pending.reverses(entryId))
    return [{ subject: { id: idFromBytes(row.id), text: `减免息 ${plan.decidedOn}批准`, personName: borrowerName, court: null }, worth: row.waived_fen, plan, payments }]
  })
}

interface WriteOffRow {
  readonly id: Buffer
  readonly decision_no: string
  readonly decided_on: IsoDate
  readonly responsibility: ResponsibilityFinding
  readonly written_off_fen: Fen | null
  readonly accountability_id: Buffer | null
  readonly settled_on: IsoDate | null
  readonly paper_no: string | null
}
const WRITE_OFFS = `SELECT w.id, w.decision_no, w.decided_on, w.responsibility, a.id AS accountability_id, a.settled_on, a.paper_no,
    (SELECT sum(l.principal_fen + l.on_interest_fen + l.cost_fen) FROM write_off_loan l WHERE l.write_off_id = w.id) AS written_off_fen
  FROM write_off w LEFT JOIN write_off_accountability a ON a.write_off_id = w.id AND a.voided_at IS NULL
  WHERE w.case_id = ? AND w.voided_at IS NULL AND w.state = 'written-off' ORDER BY w.decided_on, w.id`

/** Nobody is to be called to account where the finding is that everybody did his duty. */
function settledBy({ decided_on, responsibility, accountability_id, settled_on, paper_no }: WriteOffRow, pending: Pending): MetBy | null {
  const on = accountability_id === null ? null : pending.act(idFromBytes(accountability_id), 'settledOn', settled_on)
  if (on !== null) return { on, text: `责任追究 ${String(paper_no)}` }
  return responsibility === 'exempt' ? { on: decided_on, text: `责任认定：${responsibilityFindingLabels[responsibility]}` } : null
}

export function writeOffCases({ raw }: Ledger, caseId: Buffer, borrowerName: string, pending: Pending): WriteOffCase[] {
  return prepared<[Buffer], WriteOffRow>(raw, WRITE_OFFS).all(caseId).map((row) => ({
    subject: { id: idFromBytes(row.id), text: `呆账核销 ${row.decision_no}`, personName: borrowerName, court: null },
    worth: row.written_off_fen,
    writtenOffOn: row.decided_on,
    settled: settledBy(row, pending),
  }))
}

interface ActRow {
  readonly id: Buffer
  readonly kind: DebtorActKind
  readonly description: string
  readonly person_name: string
  readonly amount_fen: Fen | null
  readonly acted_on: IsoDate
  readonly known_on: IsoDate | null
  readonly sued_on: IsoDate | null
  readonly case_no: string | null
  readonly proof: string | null
}
const ACTS = `SELECT d.id, d.kind, d.description, p.name AS person_name, d.amount_fen, d.acted_on, d.known_on, d.sued_on, d.case_no, d.proof
  FROM debtor_act d JOIN party p ON p.id = d.party_id WHERE d.case_id = ? AND d.voided_at IS NULL ORDER BY d.acted_on, d.id`

export function revocationCases({ raw }: Ledger, caseId: Buffer, pending: Pending): RevocationCase[] {
  return prepared<[Buffer], ActRow>(raw, ACTS).all(caseId).map((row) => {
    const id = idFromBytes<'debtor-act'>(row.id)
    const suedOn = pending.act(id, 'suedOn', row.sued_on)
    return {
      subject: { id, text: `${debtorActKindLabels[row.kind]}：${row.description}`, personName: row.person_name, court: null },
      worth: row.amount_fen,
      actOn: pending.date(id, 'actedOn', row.acted_on),
      knownOn: pending.date(id, 'knownOn', row.known_on),
      filed: suedOn === null ? null : { on: suedOn, text: `已起诉，${row.case_no ?? row.proof ?? ''}` },
      byTitle: row.kind === 'sham-suit',
    }
  })
}
