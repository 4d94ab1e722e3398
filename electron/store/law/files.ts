import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { LawFileLine, LawFilePreview } from '../../../shared/api/law.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type LawDataKind, lawDataKindLabels } from '../../../shared/model/law-data.ts'
import { parseHolidayFile } from '../../../shared/rules/holiday-file.ts'
import { parseLawFile } from '../../../shared/rules/law-file.ts'
import { inForce } from '../../../shared/rules/law-list.ts'
import { updatableLists } from '../../../shared/rules/law-table.ts'
import { joinLpr, parseLprFile } from '../../../shared/rules/lpr-file.ts'
import { lawData } from '../database/law-schema.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { writeExport } from '../exchange/written-file.ts'
import { signingKeyOf } from '../exchange/package/signing.ts'
import { holidayLines, lprLines, textLines } from './file-lines.ts'
import { lawOf, requireReadableLaw } from './law-of.ts'
import { draftOf, keepDraft, openFile } from './opened-file.ts'
import { coverOf } from './overview.ts'
import { type ProposedFile, proposedFile } from './proposed-file.ts'
import { newerFile } from './newer-file.ts'
import { readSigned, type SignedFile, writeSigned } from './signed-file.ts'
import { signerOf } from './signers.ts'

/** What a file holds, and what it would change of the law in force. */
interface ReadFile {
  readonly content: unknown
  readonly lines: readonly LawFileLine[]
  readonly knownTo?: LawFilePreview['knownTo']
}

const readers: Record<LawDataKind, (ledger: Ledger, text: string, name: string) => ReadFile> = {
  holidays: (ledger, text) => {
    const table = parseHolidayFile(text)
    return { content: table, lines: holidayLines(table, lawOf(ledger).holidays.findLast(({ year }) => year === table.year)) }
  },
  lpr: (ledger, text, name) => {
    const publications = parseLprFile(text, name.toLowerCase().endsWith('.json') ? 'json' : 'csv', ledger.clock.today())
    const { lpr } = lawOf(ledger)
    return { content: publications, lines: lprLines(publications, lpr), knownTo: joinLpr(lpr, publications, name).knownTo }
  },
  texts: (ledger, text) => {
    const texts = parseLawFile(text)
    return { content: texts, lines: textLines(texts, lawOf(ledger).texts) }
  },
}

/**
 * Reads a file and shows what it would change, line by line; nothing is kept yet. A signed one is verified.
 * @throws RuleError `holiday-table-invalid`, `lpr-file-invalid`, `law-file-invalid`; ApiFailure law-file-forged, and as {@link openFile}
 */
export function openLawFile(ledger: Ledger, kind: LawDataKind, paths: readonly string[]): LawFilePreview {
  const file = openFile(chosenPath(paths))
  const signed = readSigned(file.text)
  requireKind(kind, signed)
  const [text, name] = signed === null ? [file.text, file.name] : [signed.body.text, signed.body.fileName]
  const { content, lines, knownTo } = readers[kind](ledger, text, name)
  const signer = signed === null ? null : signerOf(ledger, signed.publicKey)
  const contentJson = JSON.stringify(content)
  const signedAt = signed?.body.signedAt ?? null
  const newer = signed === null ? null : newerFile(ledger, { kind, contentJson, signedAt })
  const draftId = keepDraft(ledger, { kind, file, contentJson, signedBy: signer?.trusted === true && newer === null ? signerWords(signer) : null, signedAt })
  return {
    draftId,
    fileName: file.name,
    covers: coverOf({ kind, contentJson }),
    lines,
    knownTo: knownTo ?? null,
    signer: signer === null || signed === null ? null : { ...signer, publicKey: signed.publicKey, signedAt, newer },
    stated: signed === null ? null : { source: signed.body.source, reason: signed.body.reason },
  }
}

function requireKind(kind: LawDataKind, signed: SignedFile | null): void {
  if (signed === null || signed.body.kind === kind) return
  const words = lawDataKindLabels[signed.body.kind]
  throw new ApiFailure('import-unreadable', { message: `这是${words}的签发文件，请在“${words}”处导入。` })
}

const signerWords = ({ name, fingerprint }: { readonly name: string | null; readonly fingerprint: string }): string => `${name ?? ''}（${fingerprint}）`

const commands: Record<LawDataKind, string> = { holidays: 'law.importHolidays', lpr: 'law.importLpr', texts: 'law.importTexts' }

/**
 * Keeps the file, with its source and the reason; from then on every call computes on it, and the board and the figures of all cases follow in slices.
 * One that a trusted ledger signed is taken at once, unless something newer stands in its place; any other waits for a second person.
 * @throws ApiFailure import-gone, awaits-review; RuleError `lpr-file-invalid`, `law-file-invalid`
 */
export function importLawFile(ledger: Ledger, kind: LawDataKind, { commandId, draftId, facts }: ParsedOf<'law.importHolidays'>): Saved<'law-data'> {
  return perform(ledger, { command: commands[kind], commandId, summary: (saved) => `导入${describe(ledger, saved.id)}` }, (work) => {
    const id = newId<'law-data'>()
    const version = work.insert(lawData, id, { kind, ...contentToLoad(ledger, draftId, kind), ...facts })
    requireReadableLaw(ledger)
    return { id, version }
  })
}

/** The file that was shown; once a second person has approved it, as the proposal holds it: the program may have been closed since. */
function contentToLoad(ledger: Ledger, draftId: Id<'law-draft'>, kind: LawDataKind): ProposedFile {
  const approval = ledger.request?.approval
  if (approval) return proposedFile(ledger, approval.proposalId)
  const { file, contentJson, signedBy, signedAt } = draftOf(ledger, draftId, kind)
  return { contentJson, fileName: file.name, fileHash: file.hash, signedBy, signedAt }
}

/** Takes a loaded file back: what stood before it counts again. @throws RuleError `lpr-file-invalid` when a month would lie open */
export function withdrawFile(ledger: Ledger, input: ParsedOf<'law.withdrawFile'>): Saved<'law-data'> {
  const summary = () => `撤回${describe(ledger, input.id)}`
  return perform(ledger, { command: 'law.withdrawFile', commandId: input.commandId, summary }, (work) => {
    const version = work.void(lawData, input.id, input.version, input.reason)
    requireReadableLaw(ledger)
    return { id: input.id, version }
  })
}

function describe({ db }: Ledger, id: Id<'law-data'>): string {
  const row = db.select().from(lawData).where(eq(lawData.id, id)).get()
  if (row === undefined) return ''
  return `${lawDataKindLabels[row.kind]}（${coverOf(row)}）${row.signedBy === null ? '' : `，签发方${row.signedBy}`}`
}

/** A loaded file, signed with this ledger's key, for other ledgers of the bank. @throws ApiFailure not-found, cancelled, export-* */
export function signFile(ledger: Ledger, paths: readonly string[], { commandId, id }: ParsedOf<'law.signFile'>): { readonly saved: true } {
  const path = chosenPath(paths)
  const row = ledger.db.select().from(lawData).where(and(eq(lawData.id, id), isNull(lawData.voidedAt))).get()
  if (row === undefined) throw new ApiFailure('not-found')
  const { kind, fileName, source, reason } = row
  writeExport(path, writeSigned({ kind, fileName: `${fileName}.json`, text: textOf(row), signedAt: ledger.clock.now(), source, reason }, signingKeyOf(ledger)))
  perform(ledger, { command: 'law.signFile', commandId, summary: `签发${describe(ledger, id)}` }, (work) => work.note('law_data', id, null, { signed: work.now }))
  return { saved: true }
}

/** The texts in force of every rule that a file may bring up to date, in the form of such a file. @throws ApiFailure cancelled, export-* */
export function exportTexts(ledger: Ledger, paths: readonly string[]): { readonly saved: true } {
  const { texts } = lawOf(ledger)
  const entries = updatableLists().flatMap(({ list }) =>
    inForce(list, { texts }).map(({ from, article, status, text, note, rule }) => ({ rule: list.id, from: from ?? null, article, status, text, ...(note !== undefined && { note }), figures: rule })),
  )
  writeExport(chosenPath(paths), Buffer.from(`${JSON.stringify({ texts: entries }, null, 2)}\n`, 'utf8'))
  return { saved: true }
}

/** A kept file as the reader of its kind takes it. */
function textOf({ kind, contentJson }: { readonly kind: LawDataKind; readonly contentJson: string }): string {
  if (kind !== 'texts') return contentJson
  const texts: readonly Readonly<Record<string, unknown>>[] = JSON.parse(contentJson)
  return JSON.stringify({ texts: texts.map(({ list, ...text }) => ({ rule: list, ...text })) })
}
