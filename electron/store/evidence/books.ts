import { and, desc, eq, isNull } from 'drizzle-orm'
import { parse } from 'node:path'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ShellEvent } from '../../../shared/api/events.ts'
import type { EvidenceBook, EvidencePages, EvidenceState } from '../../../shared/api/evidence.ts'
import type { Id } from '../../../shared/model/id.ts'
import { evidenceBook, evidenceBookLine } from '../database/attachment-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { staff } from '../database/schema.ts'
import { piecesOf, writePieces } from '../exchange/written-file.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { prepared } from '../kernel/prepared.ts'
import { bindFiles, type Bound, type FileToBind } from './bind-files.ts'
import { evidencePlan, type PlannedEvidence } from './plan.ts'
import { usualList } from './usual-list.ts'

/** 证据册: the evidence of a case bound in order, and the pages to which its list refers. */

interface LineToBind extends FileToBind {
  readonly evidenceId: Id<'evidence'>
}

type BookLine = typeof evidenceBookLine.$inferSelect

/** The evidence list with its pages, the usual list, and the books bound so far. */
export function evidenceState(ledger: Ledger, caseId: Id<'case'>): EvidenceState {
  const plan = evidencePlan(ledger, caseId)
  const books = booksOf(ledger, caseId)
  const bound = boundAsNow(ledger, books[0]?.id ?? null, plan)
  const files = plan.flatMap((item) => item.files)
  return {
    usual: usualList(ledger, caseId, plan),
    pages: plan.map((item) => pagesOf(item, bound)),
    books,
    current: bound !== null,
    loose: files.filter((file) => !file.bindable).map((file) => file.fileName),
    bindable: files.filter((file) => file.bindable).length,
  }
}

/** The pages of each evidence item in the newest book, while it holds the evidence as it stands; and how many pages the book has. */
export function boundPages(ledger: Ledger, caseId: Id<'case'>): { readonly pages: ReadonlyMap<Id<'evidence'>, string>; readonly total: number | null; readonly stale: boolean } {
  const plan = evidencePlan(ledger, caseId)
  const [newest] = booksOf(ledger, caseId)
  const bound = boundAsNow(ledger, newest?.id ?? null, plan)
  const pages = plan.map((item) => pagesOf(item, bound)).flatMap(({ evidenceId, pages: words }) => (words === null ? [] : [[evidenceId, words] as const]))
  return { pages: new Map(pages), total: bound === null ? null : (newest?.pageCount ?? null), stale: newest !== undefined && bound === null }
}

function pagesOf({ id, files }: PlannedEvidence, bound: readonly BookLine[] | null): EvidencePages {
  if (files.length > 0 && files.every((file) => !file.bindable)) return { evidenceId: id, pages: '另附' }
  const own = bound?.filter((line) => line.evidenceId === id) ?? []
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return { evidenceId: id, pages: null }
  return { evidenceId: id, pages: first.fromPage === last.toPage ? String(first.fromPage) : `${first.fromPage}–${last.toPage}` }
}

/** The lines of a book, when a binding now would take the same files in the same order; else null. */
function boundAsNow(ledger: Ledger, bookId: Id<'evidence-book'> | null, plan: readonly PlannedEvidence[]): readonly BookLine[] | null {
  if (bookId === null) return null
  const lines = linesOf(ledger, bookId)
  const was = lines.map((line) => `${line.evidenceId} ${line.attachmentId}`)
  const is = toBind(plan).map((line) => `${line.evidenceId} ${line.attachmentId}`)
  return was.join() === is.join() ? lines : null
}

function linesOf({ db }: Ledger, bookId: Id<'evidence-book'>): BookLine[] {
  return db.select().from(evidenceBookLine).where(eq(evidenceBookLine.bookId, bookId)).orderBy(evidenceBookLine.ordinal).all()
}

/** Files in order; the first of each evidence carries its name as a bookmark. */
function toBind(plan: readonly PlannedEvidence[]): LineToBind[] {
  return plan.flatMap((item, index) =>
    item.files.filter((file) => file.bindable).map((file, at) => ({ evidenceId: item.id, attachmentId: file.id, bookmark: at === 0 ? `${index + 1}. ${item.name}` : null })),
  )
}

function booksOf({ db }: Ledger, caseId: Id<'case'>): EvidenceBook[] {
  const rows = db
    .select({ row: evidenceBook, createdByName: staff.name })
    .from(evidenceBook)
    .leftJoin(staff, eq(staff.id, evidenceBook.createdBy))
    .where(and(eq(evidenceBook.caseId, caseId), isNull(evidenceBook.voidedAt)))
    .orderBy(desc(evidenceBook.edition))
    .all()
  return rows.map(({ row: { id, edition, fileName, pageCount, sizeBytes, fileHash, createdAt }, createdByName }) => ({
    id, edition, fileName, pageCount, sizeBytes, fileHash, createdAt, createdByName: createdByName ?? '',
  }))
}

/** Cases whose binding is to stop before its next file. */
const stopping = new Set<Id<'case'>>()
const running = new Set<Id<'case'>>()

export function stopBinding(caseId: Id<'case'>): { readonly stopped: boolean } {
  if (running.has(caseId)) stopping.add(caseId)
  return { stopped: running.has(caseId) }
}

interface BindingCall {
  readonly ledger: Ledger
  readonly paths: readonly string[]
  emit(event: ShellEvent): void
}

/** Binds, writes the file where the person said, and registers it. @throws ApiFailure evidence-*, cancelled, export-* */
export async function bindEvidence({ ledger, paths, emit }: BindingCall, input: ParsedOf<'evidence.bind'>): Promise<EvidenceBook> {
  const { caseId } = input
  const path = chosenPath(paths)
  const lines = toBind(evidencePlan(ledger, caseId))
  if (lines.length === 0) throw new ApiFailure('evidence-unbindable', { message: '还没有可以装订的证据。请先把 PDF 或者图片归入证据目录。' })
  if (running.has(caseId)) throw new ApiFailure('evidence-unbindable', { message: '本户正在装订证据册，请等它完成。' })
  running.add(caseId)
  try {
    const progress = (done: number, total: number) => emit({ kind: 'progress', task: `bind:${caseId}`, done, total, label: '正在装订证据' })
    progress(0, lines.length)
    const bound = await bindFiles(ledger, lines, { stopped: () => stopping.has(caseId), onFile: progress })
    await writePieces(path, piecesOf(bound.bytes))
    const act = { command: 'evidence.bind', commandId: input.commandId, caseId, summary: `装订证据册，共 ${bound.pages} 页` }
    const id = perform(ledger, act, (work) => register(work, caseId, parse(path).base, lines, bound))
    return bookOf(ledger, caseId, id)
  } finally {
    running.delete(caseId)
    stopping.delete(caseId)
  }
}

function register(work: Work, caseId: Id<'case'>, fileName: string, lines: readonly LineToBind[], bound: Bound): Id<'evidence-book'> {
  const { ledger } = work
  const id = newId<'evidence-book'>()
  const edition = (booksOf(ledger, caseId)[0]?.edition ?? 0) + 1
  work.insert(evidenceBook, id, { caseId, edition, fileName, pageCount: bound.pages, sizeBytes: bound.bytes.length, fileHash: bound.hash })
  const insert = prepared(ledger.raw, 'INSERT INTO evidence_book_line (book_id, ordinal, evidence_id, attachment_id, bookmark, from_page, to_page) VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const [index, { evidenceId, attachmentId, bookmark }] of lines.entries()) {
    const pages = bound.files[index]
    if (pages) insert.run(idToBytes(id), index + 1, idToBytes(evidenceId), idToBytes(attachmentId), bookmark, pages.fromPage, pages.toPage)
  }
  return id
}

function bookOf(ledger: Ledger, caseId: Id<'case'>, id: Id<'evidence-book'>): EvidenceBook {
  const book = booksOf(ledger, caseId).find((each) => each.id === id)
  if (!book) throw new ApiFailure('not-found')
  return book
}

/** Binds an earlier book again from the same files; refused unless the bytes are those of then. */
export async function saveBookAgain(ledger: Ledger, paths: readonly string[], { bookId }: ParsedOf<'evidence.saveAgain'>): Promise<{ readonly saved: true }> {
  const path = chosenPath(paths)
  const book = ledger.db.select({ fileHash: evidenceBook.fileHash }).from(evidenceBook).where(eq(evidenceBook.id, bookId)).get()
  if (!book) throw new ApiFailure('not-found')
  const bound = await bindFiles(ledger, linesOf(ledger, bookId))
  if (bound.hash !== book.fileHash) throw new ApiFailure('evidence-book-differs')
  await writePieces(path, piecesOf(bound.bytes))
  return { saved: true }
}
