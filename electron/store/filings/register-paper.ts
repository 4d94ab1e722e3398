import { and, eq, max } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { document } from '../database/schema.ts'
import { FORMS } from '../documents/forms.ts'
import { printedTitle } from '../documents/paper-name.ts'
import type { FilingSnapshot } from '../documents/snapshot.ts'
import { newId } from '../kernel/new-id.ts'
import type { Work } from '../kernel/work.ts'
import { prepared } from '../kernel/prepared.ts'
import type { MadePaper } from './kit.ts'
import { sha256 } from './sha256.ts'

/** Registers papers of one figure set: the snapshot, the very bytes and their hashes; an earlier edition stays. */
export function registerPapers(work: Work, caseId: Id<'case'>, snapshot: FilingSnapshot, papers: readonly MadePaper[], runId: Id<'paper-run'> | null = null): Id<'document'>[] {
  const { ledger } = work
  const snapshotJson = JSON.stringify(snapshot)
  const snapshotHash = sha256(snapshotJson)
  return papers.map(({ form, file }) => {
    const id = newId<'document'>()
    const { subject } = FORMS[form]
    const last = ledger.db.select({ edition: max(document.edition) }).from(document).where(and(eq(document.caseId, caseId), eq(document.form, form))).get()
    work.insert(document, id, {
      caseId,
      form,
      title: printedTitle(FORMS[form], snapshot),
      asOf: snapshot.asOf,
      edition: (last?.edition ?? 0) + 1,
      fileName: file.fileName,
      fileHash: sha256(file.bytes),
      snapshotJson,
      snapshotHash,
      status: 'draft',
      state: 'draft',
      docNo: subject === 'letter' ? (snapshot.letter?.number ?? null) : null,
      noticeId: null,
      runId,
    })
    prepared(ledger.raw, 'INSERT INTO document_file (document_id, bytes) VALUES (?, ?)').run(idToBytes(id), Buffer.from(file.bytes))
    return id
  })
}
