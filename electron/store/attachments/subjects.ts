import type { SubjectName } from '../../../shared/api/attachments.ts'
import type { AttachmentSubject, AttachmentSubjectKind } from '../../../shared/model/attachment.ts'
import type { Id } from '../../../shared/model/id.ts'
import { noticeKindLabels } from '../../../shared/model/notice.ts'
import { costKindLabels } from '../../../shared/model/proceeding.ts'
import { proceedingEventKindLabels } from '../../../shared/model/proceeding-event.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { partiesOfCase } from '../parties/parties.ts'

interface Source {
  readonly kind: Exclude<AttachmentSubjectKind, 'party'>
  /** Id and name of each record of the case `?`, and the kind of record where `words` has a word for it. */
  readonly sql: string
  readonly words?: Readonly<Record<string, string>>
}

/** What each kind of record is called in a list, in the order of the case's tabs. */
const sources: readonly Source[] = [
  { kind: 'loan', sql: 'SELECT id, note_no AS name FROM loan WHERE case_id = ? AND voided_at IS NULL ORDER BY note_no' },
  { kind: 'extension', sql: "SELECT e.id, l.note_no || ' 展期至' || e.new_due_on AS name FROM loan_extension e JOIN loan l ON l.id = e.loan_id WHERE e.case_id = ? AND e.voided_at IS NULL ORDER BY e.new_due_on" },
  {
    kind: 'supplement',
    sql: `SELECT s.id, l.note_no || ' ' || coalesce(s.agreement_no, s.effective_on) AS name FROM loan_supplement s JOIN loan l ON l.id = s.loan_id
      WHERE s.case_id = ? AND s.voided_at IS NULL ORDER BY s.effective_on`,
  },
  {
    kind: 'guarantee',
    sql: `SELECT g.id, p.name || coalesce(' ' || g.contract_no, '') AS name FROM guarantee g JOIN party p ON p.id = g.guarantor_id
      WHERE g.case_id = ? AND g.voided_at IS NULL ORDER BY p.name`,
  },
  { kind: 'collateral', sql: 'SELECT c.id, a.description AS name FROM collateral c JOIN asset a ON a.id = c.asset_id WHERE c.case_id = ? AND c.voided_at IS NULL ORDER BY a.description' },
  { kind: 'valuation', sql: "SELECT v.id, a.description || coalesce(' ' || v.valued_on, '') AS name FROM asset_valuation v JOIN asset a ON a.id = v.asset_id WHERE v.case_id = ? AND v.voided_at IS NULL ORDER BY v.valued_on DESC" },
  { kind: 'inspection', sql: "SELECT i.id, a.description || coalesce(' ' || i.checked_on, '') AS name FROM asset_inspection i JOIN asset a ON a.id = i.asset_id WHERE i.case_id = ? AND i.voided_at IS NULL ORDER BY i.checked_on DESC" },
  { kind: 'clue', sql: 'SELECT c.id, a.description AS name FROM property_clue c JOIN asset a ON a.id = c.asset_id WHERE c.case_id = ? AND c.voided_at IS NULL ORDER BY a.description' },
  { kind: 'proceeding', sql: "SELECT id, coalesce(case_no, ledger_no, court, '未编号') AS name FROM proceeding WHERE case_id = ? AND voided_at IS NULL ORDER BY created_at" },
  {
    kind: 'proceeding-event', words: proceedingEventKindLabels,
    sql: `SELECT e.id, e.day || coalesce(' ' || p.case_no, '') AS name, e.kind AS word FROM proceeding_event e JOIN proceeding p ON p.id = e.proceeding_id
      WHERE e.case_id = ? AND e.voided_at IS NULL ORDER BY e.day DESC`,
  },
  { kind: 'judgment', sql: "SELECT id, coalesce(document_no || ' ', '') || judged_on AS name FROM judgment WHERE case_id = ? AND voided_at IS NULL ORDER BY judged_on DESC" },
  { kind: 'cost', words: costKindLabels, sql: "SELECT id, coalesce(invoice_no, '') AS name, kind AS word FROM cost WHERE case_id = ? AND voided_at IS NULL ORDER BY created_at" },
  { kind: 'preservation-order', sql: "SELECT id, coalesce(ruling_no, court, '未编号') AS name FROM preservation_order WHERE case_id = ? AND voided_at IS NULL ORDER BY created_at" },
  {
    kind: 'preservation-item',
    sql: `SELECT i.id, a.description AS name FROM preservation_item i JOIN asset a ON a.id = i.asset_id
      WHERE i.case_id = ? AND i.voided_at IS NULL ORDER BY a.description`,
  },
  { kind: 'renewal', sql: "SELECT r.id, a.description || coalesce(' ' || r.applied_on, '') AS name FROM preservation_renewal r JOIN preservation_item i ON i.id = r.item_id JOIN asset a ON a.id = i.asset_id WHERE r.case_id = ? AND r.voided_at IS NULL ORDER BY r.created_at" },
  { kind: 'release', sql: "SELECT r.id, a.description || ' ' || r.released_on AS name FROM preservation_release r JOIN preservation_item i ON i.id = r.item_id JOIN asset a ON a.id = i.asset_id WHERE r.case_id = ? AND r.voided_at IS NULL ORDER BY r.released_on" },
  { kind: 'contact', sql: "SELECT id, occurred_on || ' ' || person_name AS name FROM contact WHERE case_id = ? AND voided_at IS NULL ORDER BY occurred_on DESC, occurred_at DESC" },
  { kind: 'notice', words: noticeKindLabels, sql: "SELECT id, coalesce(doc_no || ' ', '') || issued_on AS name, kind AS word FROM notice WHERE case_id = ? AND voided_at IS NULL ORDER BY issued_on DESC" },
  {
    kind: 'service',
    sql: `SELECT s.id, p.name || ' ' || s.sent_on || coalesce(' ' || n.doc_no, '') AS name FROM notice_service s JOIN party p ON p.id = s.party_id JOIN notice n ON n.id = s.notice_id
      WHERE s.case_id = ? AND s.voided_at IS NULL ORDER BY s.sent_on DESC`,
  },
  { kind: 'document', sql: "SELECT id, title || ' 第' || edition || '版' AS name FROM document WHERE case_id = ? AND voided_at IS NULL ORDER BY created_at" },
  { kind: 'foreclosed', sql: 'SELECT id, name FROM foreclosed_asset WHERE case_id = ? AND voided_at IS NULL ORDER BY created_at' },
  { kind: 'waiver', sql: "SELECT id, '截至' || calculated_on || '的减免申请' AS name FROM waiver WHERE case_id = ? AND voided_at IS NULL ORDER BY calculated_on, id" },
]

interface NamedRow {
  readonly id: Buffer
  readonly name: string
  readonly word?: string
}

function nameOf({ name, word }: NamedRow, words: Source['words']): string {
  return [word && words?.[word], name].filter((part) => part !== undefined && part !== '').join(' ')
}

/** Every record of a case that a file can be tied to. */
export function subjectsOfCase(ledger: Ledger, caseId: Id<'case'>): SubjectName[] {
  const parties = partiesOfCase(ledger, caseId).map(({ id, name }): SubjectName => ({ kind: 'party', id, name }))
  const records = sources.flatMap(({ kind, sql, words }) =>
    prepared<[Buffer], NamedRow>(ledger.raw, sql)
      .all(idToBytes(caseId))
      .map((row): SubjectName => ({ kind, id: idFromBytes<string>(row.id), name: nameOf(row, words) })),
  )
  return [...parties, ...records]
}

/** The records that each file of a case is tied to. */
export function subjectsByAttachment(ledger: Ledger, caseId: Id<'case'>): ReadonlyMap<Id, readonly AttachmentSubject[]> {
  const rows = prepared<[Buffer], { attachment_id: Buffer; kind: AttachmentSubjectKind; subject_id: Buffer }>(
    ledger.raw,
    `SELECT s.attachment_id, s.kind, s.subject_id FROM attachment_subject s JOIN attachment a ON a.id = s.attachment_id
      WHERE a.case_id = ? ORDER BY s.kind, s.subject_id`,
  ).all(idToBytes(caseId))
  const subjects = rows.map((row) => ({ of: idFromBytes<string>(row.attachment_id), subject: { kind: row.kind, id: idFromBytes<string>(row.subject_id) } }))
  return new Map([...Map.groupBy(subjects, ({ of }) => of)].map(([of, tied]) => [of, tied.map(({ subject }) => subject)]))
}

/** Ties a file to exactly these records. */
export function tieTo({ raw }: Ledger, attachmentId: Id<'attachment'>, subjects: readonly AttachmentSubject[]): void {
  prepared<[Buffer]>(raw, 'DELETE FROM attachment_subject WHERE attachment_id = ?').run(idToBytes(attachmentId))
  const tie = prepared<[Buffer, string, Buffer]>(raw, 'INSERT OR IGNORE INTO attachment_subject (attachment_id, kind, subject_id) VALUES (?, ?, ?)')
  for (const { kind, id } of subjects) tie.run(idToBytes(attachmentId), kind, idToBytes(id))
}
