import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { OutputOf, ParsedOf } from '../../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import type { ShellEvent } from '../../../../shared/api/events.ts'
import type { DryRunRow, ImportRow, SheetPlan as SheetView } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { lastLink } from '../../audit/append.ts'
import { buildDueLines } from '../../cases/build-lines.ts'
import { refusalOfChosen } from '../../kernel/chosen-path.ts'
import type { Ledger } from '../../kernel/context.ts'
import { perform } from '../../kernel/perform.ts'
import { writeExport } from '../written-file.ts'
import { checkTotals } from './check-sheet.ts'
import type { SheetPlan } from './check-sheet.ts'
import { commitImport } from './commit-import.ts'
import { compareSheets } from './compare-sheets.ts'
import type { ComparedSheet, Comparison } from './compare-sheets.ts'
import { MAX_FILE_BYTES } from './file-kind.ts'
import { goneLists, goneOfImport, gonePage } from './import-lists.ts'
import type { GoneList } from './import-lists.ts'
import { countRows, importHistory, importRun } from './import-runs.ts'
import { decisionOf, endSession, hasSession, openSession, sessionOf } from './import-session.ts'
import type { ImportSession, SessionSheet } from './import-session.ts'
import { missingColumns } from './mapping.ts'
import { prepareWrites } from './prepared-writes.ts'
import { readWorkbook } from './read-workbook.ts'
import { rejectedRowsWorkbook } from './rejected-rows.ts'
import { rowView, sheetView, sumChecks } from './session-views.ts'
import { correctedSettings } from './sheet-settings.ts'
import { runInSlices } from './slices.ts'
import type { Progress, SliceOptions } from './slices.ts'
import { undoImport } from './undo-import.ts'

/** What the handlers need of a call. */
export interface ImportCall {
  readonly ledger: Ledger
  readonly paths: readonly string[]
  emit(event: ShellEvent): void
}

const stepLabels: Record<Progress['step'], string> = {
  reading: '正在读取文件',
  checking: '正在核对各行',
  comparing: '正在与台账对照',
  staging: '正在准备写入',
}

function reporting(call: ImportCall, task: string, signal: AbortSignal): SliceOptions {
  return { signal, onProgress: ({ step, done, total }) => call.emit({ kind: 'progress', task, done, total, label: stepLabels[step] }) }
}

/** Reads the chosen files; one that cannot be read is reported beside those that can. */
export async function openImport(call: ImportCall): Promise<OutputOf<'imports.open'>> {
  if (call.paths.length === 0) throw new ApiFailure('cancelled')
  const session = openSession(call.ledger)
  const options = reporting(call, session.id, session.start())
  for (const path of call.paths) await readFileInto(session, call.ledger, path, options)
  return sessionView(call, session)
}

async function readFileInto(session: ImportSession, ledger: Ledger, path: string, options: SliceOptions): Promise<void> {
  const name = basename(path)
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) throw new ApiFailure('import-too-large')
    const bytes = await readFile(path)
    session.addFile(ledger, { name, bytes, sheets: await readWorkbook(bytes, name, options) })
  } catch (error) {
    const failure = refusalOfChosen(error)
    if (!(failure instanceof ApiFailure) || failure.error.code === 'cancelled') throw failure
    session.unreadable.push({ fileName: name, message: failure.message })
  }
}

async function sessionView(call: ImportCall, session: ImportSession): Promise<OutputOf<'imports.session'>> {
  const sheets: SheetView[] = []
  for (const sheet of session.sheets) sheets.push(await viewOfSheet(call, sheet))
  return { sessionId: session.id, sheets, unreadable: session.unreadable }
}

async function viewOfSheet(call: ImportCall, sheet: SessionSheet): Promise<SheetView> {
  const plan = planOf(sheet)
  const totals = plan ? await runInSlices(checkTotals(sheet.sheet, plan, call.ledger.clock.today())) : []
  return sheetView(sheet, sheet.sheet, sheet.settings, totals)
}

function planOf({ settings }: SessionSheet): SheetPlan | null {
  const { kind, header, columns, unit, asOf } = settings
  return kind === null ? null : { kind, header, columns, unit, asOf }
}

export function readSession(input: ParsedOf<'imports.session'>, call: ImportCall): Promise<OutputOf<'imports.session'>> {
  return sessionView(call, sessionOf(call.ledger, input.sessionId))
}

/** Takes over a correction of head, kind, columns, unit or day; what was compared before no longer holds. */
export function configureSheet(input: ParsedOf<'imports.configure'>, call: ImportCall): Promise<OutputOf<'imports.configure'>> {
  const session = sessionOf(call.ledger, input.sessionId)
  const sheet = session.sheet(input.sheetKey)
  sheet.settings = correctedSettings(sheet.sheet, sheet.settings, input.settings)
  session.comparison = null
  return viewOfSheet(call, sheet)
}

interface IncludedSheet {
  readonly sheet: SessionSheet
  readonly plan: SheetPlan
}

/** The sheets that take part, each complete enough to be read. */
function includedSheets(session: ImportSession, call: ImportCall): readonly IncludedSheet[] {
  const included = session.sheets.flatMap((sheet): IncludedSheet[] => {
    const plan = sheet.settings.included ? planOf(sheet) : null
    return plan ? [{ sheet, plan }] : []
  })
  if (included.length === 0) throw new ApiFailure('import-empty', { message: '没有选中要导入的工作表。请至少选一张并指明它是哪种台账。' })
  for (const one of included) refuseIncomplete(one, call)
  return included
}

function refuseIncomplete({ sheet, plan }: IncludedSheet, call: ImportCall): void {
  const name = sheet.sheetName ?? sheet.fileName
  const missing = missingColumns(plan.kind, plan.columns).map(({ label }) => label)
  if (missing.length > 0) throw new ApiFailure('import-unmapped', { message: `“${name}”缺少${missing.join('、')}列的对应，请在“列对应”一步指定。` })
  const certifies = plan.kind === 'loans' && plan.columns.has('principalBalance')
  if (certifies && plan.asOf === null) throw new ApiFailure('import-unmapped', { message: `“${name}”没有写明余额截至哪一天，请填写余额日期后再对照。` })
  if (plan.asOf !== null && plan.asOf > call.ledger.clock.today()) throw new ApiFailure('invalid-input', { message: `“${name}”的余额日期 ${plan.asOf} 在今天之后，请核对。` })
}

async function compare(session: ImportSession, call: ImportCall): Promise<Comparison> {
  const sheets = includedSheets(session, call).map(({ sheet, plan }) => ({
    sheetKey: sheet.sheetKey,
    importId: sheet.importId,
    sheet: sheet.sheet,
    plan,
    decisions: new Map([...sheet.answers].map(([rowNumber, answers]) => [rowNumber, decisionOf(answers)])),
  }))
  const comparedAt = lastLink(call.ledger).sequence
  const comparison = await runInSlices(compareSheets(call.ledger, sheets, call.ledger.clock.today()), reporting(call, session.id, session.start()))
  session.comparison = comparison
  session.comparedAt = comparedAt
  return comparison
}

/** Parses, checks and compares all included sheets; nothing is written. */
export async function dryRunImport(input: ParsedOf<'imports.dryRun'>, call: ImportCall): Promise<OutputOf<'imports.dryRun'>> {
  const session = sessionOf(call.ledger, input.sessionId)
  const comparison = await compare(session, call)
  const gone = goneIn(session, comparison, call.ledger)
  return {
    sessionId: session.id,
    sheets: comparison.sheets.map(({ sheetKey, rows, totals }) => {
      const { fileName, sheetName, settings } = session.sheet(sheetKey)
      return { sheetKey, fileName, sheetName, kind: settings.kind ?? 'loans', counts: countRows(rows), sums: sumChecks(totals), gone: gone.get(sheetKey)?.rows.size ?? null }
    }),
  }
}

/** What the former lists named and those in hand do not. */
function goneIn(session: ImportSession, { sheets }: Comparison, ledger: Ledger): ReadonlyMap<string, GoneList> {
  const lists = sheets.map(({ sheetKey, listed }) => {
    const { kind, fingerprint } = session.sheet(sheetKey).settings
    return { sheetKey, kind: kind ?? 'loans', fingerprint, listed }
  })
  return goneLists(ledger, lists)
}

/** The rows that are gone from a list: of a sheet in hand, or as told when an import was written. */
export async function goneRows({ of, offset, limit }: ParsedOf<'imports.gone'>, call: ImportCall): Promise<OutputOf<'imports.gone'>> {
  const { ledger } = call
  if ('importId' in of) {
    const told = goneOfImport(ledger, of.importId)
    if (!told) throw new ApiFailure('not-found')
    return gonePage(ledger, told.kind, told.gone, offset, limit)
  }
  const session = sessionOf(ledger, of.sessionId)
  const comparison = session.comparison ?? (await compare(session, call))
  const gone = goneIn(session, comparison, ledger).get(of.sheetKey)
  if (!gone) throw new ApiFailure('not-found')
  return gonePage(ledger, session.sheet(of.sheetKey).settings.kind ?? 'loans', gone, offset, limit)
}

async function comparedSheet(session: ImportSession, sheetKey: string, call: ImportCall): Promise<ComparedSheet> {
  const comparison = session.comparison ?? (await compare(session, call))
  const found = comparison.sheets.find((sheet) => sheet.sheetKey === sheetKey)
  if (!found) throw new ApiFailure('import-gone')
  return found
}

export async function importRows(input: ParsedOf<'imports.rows'>, call: ImportCall): Promise<OutputOf<'imports.rows'>> {
  const session = sessionOf(call.ledger, input.sessionId)
  const compared = await comparedSheet(session, input.sheetKey, call)
  const wanted = input.statuses.length === 0 ? compared.rows : compared.rows.filter(({ status }) => input.statuses.includes(status))
  const page = wanted.slice(input.offset, input.offset + input.limit)
  return { total: wanted.length, rows: viewsOfRows(session.sheet(input.sheetKey), page) }
}

function viewsOfRows(sheet: SessionSheet, rows: ComparedSheet['rows']): DryRunRow[] {
  const byNumber = new Map(sheet.sheet.rows.map((row) => [row.number, row]))
  return rows.map((row) => rowView(row, byNumber.get(row.rowNumber), sheet.sheet, sheet.settings, sheet.answers.get(row.rowNumber) ?? {}))
}

/** Keeps answers about rows and compares anew, once for all of them: other rows and sheets may rest on them. */
export async function answerRows(input: ParsedOf<'imports.answer'>, call: ImportCall): Promise<OutputOf<'imports.answer'>> {
  const session = sessionOf(call.ledger, input.sessionId)
  const sheet = session.sheet(input.sheetKey)
  for (const { rowNumber, answers } of input.rows) sheet.answers.set(rowNumber, answers)
  session.comparison = null
  const compared = await comparedSheet(session, input.sheetKey, call)
  const answered = new Set(input.rows.map(({ rowNumber }) => rowNumber))
  return viewsOfRows(sheet, compared.rows.filter(({ rowNumber }) => answered.has(rowNumber)))
}

/** Writes the rows that were not taken, with their reasons, where the person said. */
export async function saveRejectedRows(input: ParsedOf<'imports.saveRejected'>, call: ImportCall): Promise<OutputOf<'imports.saveRejected'>> {
  const [path] = call.paths
  if (path === undefined) throw new ApiFailure('cancelled')
  const session = sessionOf(call.ledger, input.sessionId)
  const sheet = session.sheet(input.sheetKey)
  const { rows } = await comparedSheet(session, input.sheetKey, call)
  const workbook = await rejectedRowsWorkbook(sheet.sheet, sheet.settings, rows)
  writeExport(path, workbook.bytes)
  return { rows: workbook.rows }
}

/**
 * Commits what the dry run showed, in one transaction, then builds the lines of the case list in short ones. When somebody has changed the ledger since, it is compared again
 * first, in slices; between that and the transaction nothing else can come.
 */
export async function commitSession(input: ParsedOf<'imports.commit'>, call: ImportCall): Promise<OutputOf<'imports.commit'>> {
  const { ledger } = call
  if (!hasSession(ledger, input.sessionId)) return { imports: runsOf(ledger, answeredBefore(ledger, input.commandId)) }
  const session = sessionOf(ledger, input.sessionId)
  const { comparison, writes } = await readyToWrite(session, call)
  const byKey = new Map(comparison.sheets.map((sheet) => [sheet.sheetKey, sheet]))
  const included = includedSheets(session, call)
  const runs = included.map(({ sheet, plan }) => {
    const { importId: id, fileName, fileHash, sheetName } = sheet
    return { id, fileName, fileHash, sheetName, kind: plan.kind, asOf: plan.asOf, unit: plan.unit, counts: countRows(byKey.get(sheet.sheetKey)?.rows ?? []) }
  })
  const gone = goneIn(session, comparison, ledger)
  const sheets = included.map(({ sheet }) => ({ ...sheet, listed: byKey.get(sheet.sheetKey)?.listed ?? new Map(), gone: gone.get(sheet.sheetKey) }))
  const ids = commitImport(ledger, input.commandId, { runs, sheets, plan: comparison.plan, writes })
  endSession(ledger, session.id)
  const answer = { imports: runsOf(ledger, ids) }
  await buildLines(call, session.id)
  return answer
}

/** What the progress says once the transaction is through. */
export const LISTING = '已写入台账，正在更新户列表'

/** Answering before the list holds what was imported would show a list that seems to have lost it. */
function buildLines({ ledger, emit }: ImportCall, task: string): Promise<void> {
  return buildDueLines(ledger, (done, total) => emit({ kind: 'progress', task, done, total, label: LISTING }))
}

function runsOf(ledger: Ledger, ids: readonly Id<'import'>[]): ImportRow[] {
  return ids.flatMap((id) => importRun(ledger, id) ?? [])
}

/** The answer that was given to this command, when the window asks a second time after the session has ended. */
function answeredBefore(ledger: Ledger, commandId: Id<'command'>): readonly Id<'import'>[] {
  return perform<readonly Id<'import'>[]>(ledger, { command: 'imports.commit', commandId, summary: '' }, () => {
    throw new ApiFailure('import-gone')
  })
}

async function readyToWrite(session: ImportSession, call: ImportCall) {
  for (;;) {
    const stale = session.comparison === null || session.comparedAt !== lastLink(call.ledger).sequence
    const comparison = stale || session.comparison === null ? await compare(session, call) : session.comparison
    const mark = { at: call.ledger.clock.now(), by: call.ledger.person.id }
    const writes = await runInSlices(prepareWrites(comparison.plan, mark), reporting(call, session.id, session.start()))
    if (session.comparedAt === lastLink(call.ledger).sequence) return { comparison, writes }
  }
}

export function cancelImport(input: ParsedOf<'imports.cancel'>, call: ImportCall): OutputOf<'imports.cancel'> {
  sessionOf(call.ledger, input.sessionId).cancel()
  endSession(call.ledger, input.sessionId)
  return { cancelled: true }
}

export function listImports(call: ImportCall): OutputOf<'imports.history'> {
  return importHistory(call.ledger)
}

export async function undoCommittedImport(input: ParsedOf<'imports.undo'>, call: ImportCall): Promise<OutputOf<'imports.undo'>> {
  const undone = undoImport(call.ledger, input.commandId, input.importId)
  await buildLines(call, input.importId)
  return undone
}
