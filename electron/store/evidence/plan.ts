import type { UsualEvidenceKey } from '../../../shared/model/usual-evidence.ts'
import type { Id } from '../../../shared/model/id.ts'
import { evidenceOfCase } from '../attachments/evidence.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { isBindable } from './bind-files.ts'

/** A file behind evidence. */
export interface PlannedFile {
  readonly id: Id<'attachment'>
  readonly fileName: string
  readonly bindable: boolean
}

/** One line of the evidence list with the files behind it, in the order of binding. */
export interface PlannedEvidence {
  readonly id: Id<'evidence'>
  readonly version: number
  readonly groupNo: number
  readonly name: string
  readonly usualKey: UsualEvidenceKey | null
  readonly files: readonly PlannedFile[]
}

/** The evidence of a case as it would be bound now: group by group, then as arranged, then in the order of entry. */
export function evidencePlan(ledger: Ledger, caseId: Id<'case'>): PlannedEvidence[] {
  const files = filesByEvidence(ledger, caseId)
  return evidenceOfCase(ledger, caseId).map(({ id, version, groupNo, name, usualKey }) => ({ id, version, groupNo, name, usualKey, files: files.get(id) ?? [] }))
}

interface FileRow {
  readonly evidence_id: Buffer
  readonly id: Buffer
  readonly file_name: string
  readonly media_type: string
}

function filesByEvidence({ raw }: Ledger, caseId: Id<'case'>): ReadonlyMap<Id<'evidence'>, readonly PlannedFile[]> {
  const rows = prepared<[Buffer], FileRow>(
    raw,
    `SELECT a.evidence_id, a.id, a.file_name, c.media_type FROM attachment a JOIN attachment_content c ON c.id = a.content_id
      WHERE a.case_id = ? AND a.evidence_id IS NOT NULL AND a.voided_at IS NULL
      ORDER BY a.evidence_position IS NULL, a.evidence_position, a.created_at, a.id`,
  ).all(idToBytes(caseId))
  const files = rows.map((row) => ({ evidenceId: idFromBytes<'evidence'>(row.evidence_id), file: { id: idFromBytes<'attachment'>(row.id), fileName: row.file_name, bindable: isBindable(row.media_type) } }))
  return new Map([...Map.groupBy(files, ({ evidenceId }) => evidenceId)].map(([id, behind]) => [id, behind.map(({ file }) => file)]))
}
