import type { ContactChannel, ContactOutcome, ContactRelation, EvidenceKind, promiseWays } from '../../../../shared/model/contact.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { prepared } from '../../kernel/prepared.ts'
import type { contactColumns } from '../import/contact-sheet.ts'
import { channelWords, evidenceWords, outcomeWords, promiseWayWords, relationWords } from '../import/contact-values.ts'
import type { repaymentColumns } from '../import/repayment-sheet.ts'
import { joined, type OwnRow, type OwnView, wordOf } from './own-view.ts'

/** The running ledgers: what came in, and whom one spoke to. */

interface RepaymentRow {
  readonly note_no: string
  readonly name: string
  readonly value_date: IsoDate
  readonly amount_fen: Fen
  readonly principal_fen: Fen | null
  readonly interest_fen: Fen | null
  readonly penalty_fen: Fen | null
  readonly compound_fen: Fen | null
  readonly memo: string | null
}

/** A repayment that a reversal took back did not come in. */
const COUNTED = `e.kind = 'repayment' AND e.voided_at IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id AND r.voided_at IS NULL)`

const REPAYMENT = `SELECT l.note_no, p.name, e.value_date, e.amount_fen, e.principal_fen, e.interest_fen, e.penalty_fen, e.compound_fen, e.memo
  FROM ledger_entry e JOIN loan l ON l.id = e.loan_id JOIN case_file c ON c.id = e.case_id JOIN party p ON p.id = c.borrower_id WHERE e.id = ? AND e.value_date <= ?`

function repaymentRow(row: RepaymentRow): OwnRow<typeof repaymentColumns> {
  return {
    noteNo: row.note_no,
    borrowerName: row.name,
    paidOn: row.value_date,
    amount: row.amount_fen,
    principal: row.principal_fen,
    interest: row.interest_fen,
    penalty: row.penalty_fen,
    compound: row.compound_fen,
    memo: row.memo,
  }
}

/** 还款流水 up to the day. */
export const repaymentView: OwnView<typeof repaymentColumns> = {
  subjects: `SELECT e.id, e.case_id FROM ledger_entry e JOIN loan l ON l.id = e.loan_id WHERE ${COUNTED} AND l.voided_at IS NULL AND l.currency = 'CNY' ORDER BY e.id`,
  rows: ({ raw }, id, asOf) => prepared<[Buffer, string], RepaymentRow>(raw, REPAYMENT).all(id, asOf).map(repaymentRow),
  notKept: [],
}

interface ContactRow {
  readonly note_no: string | null
  readonly borrower: string
  readonly occurred_on: IsoDate
  readonly occurred_at: string
  readonly channel: ContactChannel
  readonly person_name: string
  readonly relation: ContactRelation
  readonly target: string | null
  readonly outcome: ContactOutcome
  readonly content: string | null
  readonly staff_json: string
  readonly promise_due_on: IsoDate | null
  readonly promise_fen: Fen | null
  readonly promise_way: (typeof promiseWays)[number] | null
  readonly next_step: string | null
  readonly next_on: IsoDate | null
  readonly evidence_kind: EvidenceKind | null
}

const CONTACT = `SELECT k.*, p.name AS borrower, (SELECT l.note_no FROM loan l WHERE l.case_id = k.case_id AND l.voided_at IS NULL ORDER BY l.id LIMIT 1) AS note_no,
    (SELECT json_group_array(name) FROM (SELECT s.name FROM contact_colleague cc JOIN staff s ON s.id = cc.staff_id WHERE cc.contact_id = k.id
      ORDER BY CASE cc.role WHEN 'lead' THEN 0 WHEN 'record' THEN 1 ELSE 2 END)) AS staff_json
  FROM contact k JOIN case_file c ON c.id = k.case_id JOIN party p ON p.id = c.borrower_id WHERE k.id = ? AND k.occurred_on <= ?`

/** Ties that the importer knows by the name in the row; the others have words. */
function relationText(relation: ContactRelation): string | null {
  return Object.entries(relationWords).find(([, read]) => read === relation)?.[0] ?? null
}

function contactRow(row: ContactRow): OwnRow<typeof contactColumns> {
  const staff: readonly string[] = JSON.parse(row.staff_json)
  return {
    noteNo: row.note_no,
    borrowerName: row.borrower,
    occurredOn: row.occurred_on,
    occurredAt: row.occurred_at,
    channel: wordOf(channelWords, row.channel),
    person: row.person_name,
    relation: relationText(row.relation),
    target: row.target,
    outcome: wordOf(outcomeWords, row.outcome),
    content: row.content,
    staff: joined(staff),
    promiseOn: row.promise_due_on,
    promiseAmount: row.promise_fen,
    promiseWay: wordOf(promiseWayWords, row.promise_way),
    nextStep: row.next_step,
    nextOn: row.next_on,
    evidence: wordOf(evidenceWords, row.evidence_kind),
  }
}

/** 催收记录 up to the day. */
export const contactView: OwnView<typeof contactColumns> = {
  subjects: 'SELECT k.id, k.case_id FROM contact k WHERE k.voided_at IS NULL ORDER BY k.id',
  rows: ({ raw }, id, asOf) => prepared<[Buffer, string], ContactRow>(raw, CONTACT).all(id, asOf).map(contactRow),
  notKept: [],
  inside: { key: 'occurredAt', cell: 'occurredOn' },
}
