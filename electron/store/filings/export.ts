import { and, desc, eq, isNull } from 'drizzle-orm'
import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { DocumentRow, PaperPreview, ScopeLine } from '../../../shared/api/documents.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { document, staff } from '../database/schema.ts'
import { FORMS } from '../documents/forms.ts'
import { printedTitle } from '../documents/paper-name.ts'
import { filingSnapshotSchema } from '../documents/snapshot.ts'
import { writeExport } from '../exchange/written-file.ts'
import type { Ledger } from '../kernel/context.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import { perform } from '../kernel/perform.ts'
import { filingSnapshot } from './filing-snapshot.ts'
import { noteIdsShown } from './ids-shown.ts'
import { type MadePaper, paperFile, refuseUnfit } from './kit.ts'
import { refuseUsedNumber } from './paper-rule.ts'
import { freeName } from './paper-target.ts'
import { registerPapers } from './register-paper.ts'
import { sha256 } from './sha256.ts'
import { formOf } from './registered.ts'

/** Saves one paper where the person said, and registers it with its snapshot and hash. The file is written first: what is registered exists. */
export async function exportPaper(ledger: Ledger, paths: readonly string[], input: ParsedOf<'documents.export'>): Promise<DocumentRow> {
  const snapshot = filingSnapshot(ledger, input.caseId, input.choices)
  refuseUnfit(snapshot, [input.form], input.acceptAmber)
  refuseUsedNumber(ledger, input.caseId, snapshot)
  const file = await paperFile(ledger, snapshot, input.form)
  const path = chosenPath(paths)
  writeExport(path, file.bytes)
  const act = { command: 'documents.export', commandId: input.commandId, caseId: input.caseId, summary: `导出《${printedTitle(FORMS[input.form], snapshot)}》，截至 ${snapshot.asOf}` }
  const [id] = perform(ledger, act, (work) => registerPapers(work, input.caseId, snapshot, [{ form: input.form, file: { ...file, fileName: parse(path).base } }]))
  if (id === undefined) throw new ApiFailure('not-found')
  return readDocument(ledger, id)
}

/** Saves the papers of a kit into one folder, all from one figure set; an existing file is never replaced. */
export async function exportKit(ledger: Ledger, paths: readonly string[], input: ParsedOf<'documents.exportKit'>): Promise<DocumentRow[]> {
  const snapshot = filingSnapshot(ledger, input.caseId, input.choices)
  refuseUnfit(snapshot, input.forms, input.acceptAmber)
  refuseUsedNumber(ledger, input.caseId, snapshot)
  const folder = chosenPath(paths)
  const papers: MadePaper[] = []
  for (const form of input.forms) {
    await nextTurn() // other calls are served between two papers
    const made = await paperFile(ledger, snapshot, form)
    papers.push({ form, file: { ...made, fileName: freeName(made.fileName, (candidate) => existsSync(join(folder, candidate))) } })
  }
  for (const { file } of papers) writeExport(join(folder, file.fileName), file.bytes)
  const act = { command: 'documents.exportKit', commandId: input.commandId, caseId: input.caseId, summary: `导出文书 ${papers.length} 份，截至 ${snapshot.asOf}` }
  const ids = perform(ledger, act, (work) => registerPapers(work, input.caseId, snapshot, papers))
  return ids.map((id) => readDocument(ledger, id))
}

export function documentsOfCase(ledger: Ledger, caseId: Id<'case'>): DocumentRow[] {
  const rows = ledger.db
    .select({ row: document, createdByName: staff.name })
    .from(document)
    .leftJoin(staff, eq(staff.id, document.createdBy))
    .where(and(eq(document.caseId, caseId), isNull(document.voidedAt)))
    .orderBy(desc(document.createdAt), desc(document.id))
    .all()
  return rows.map(({ row, createdByName }) => documentRow(row, createdByName))
}

function readDocument(ledger: Ledger, id: Id<'document'>): DocumentRow {
  const { row, createdByName } = findDocument(ledger, id)
  return documentRow(row, createdByName)
}

/** @throws ApiFailure not-found */
function findDocument(ledger: Ledger, id: Id<'document'>): { readonly row: typeof document.$inferSelect; readonly createdByName: string | null } {
  const found = ledger.db
    .select({ row: document, createdByName: staff.name })
    .from(document)
    .leftJoin(staff, eq(staff.id, document.createdBy))
    .where(eq(document.id, id))
    .get()
  if (!found) throw new ApiFailure('not-found')
  return found
}

function documentRow(row: typeof document.$inferSelect, createdByName: string | null): DocumentRow {
  const { id, title, asOf, edition, fileName, fileHash, createdAt, state, docNo } = row
  return { id, form: formOf(row.form), title, asOf, edition, fileName, fileHash, state, docNo, createdAt, createdByName: createdByName ?? '' }
}

const kept = filingSnapshotSchema.pick({ scope: true })

/** What a registered paper left out of the debtor, and why; nothing where it was made before that was asked. @throws ApiFailure not-found */
export function leftOutOf({ db }: Ledger, id: Id<'document'>): readonly ScopeLine[] {
  const row = db.select({ snapshotJson: document.snapshotJson }).from(document).where(eq(document.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return kept.parse(JSON.parse(row.snapshotJson)).scope?.items.filter(({ included }) => !included) ?? []
}

/** The very bytes that were exported, checked against the hash that was registered. */
export function reopenPaper(ledger: Ledger, id: Id<'document'>): PaperPreview {
  const { row } = findDocument(ledger, id)
  const stored = ledger.raw.prepare<[Buffer], { bytes: Buffer }>('SELECT bytes FROM document_file WHERE document_id = ?').get(idToBytes(id))
  if (!stored || sha256(stored.bytes) !== row.fileHash) throw new ApiFailure('not-found', { message: '存档的文书文件与登记的校验值不一致，不能打开。请从备份核对。' })
  const paper = { form: formOf(row.form), title: row.title, fileName: row.fileName, bytes: new Uint8Array(stored.bytes) }
  noteIdsShown(ledger, row.caseId, paper)
  return paper
}

export function savePaperAgain(ledger: Ledger, paths: readonly string[], id: Id<'document'>): { readonly saved: true } {
  writeExport(chosenPath(paths), reopenPaper(ledger, id).bytes)
  return { saved: true }
}
