import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { CaseFilter } from '../../../../shared/api/cases.ts'
import type { OutputOf, ParsedOf } from '../../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { type OwnLayoutRow, type SheetKind, sheetKindLabels } from '../../../../shared/api/imports.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { mayDo, refusalWords } from '../../../../shared/model/rights.ts'
import { eachCase } from '../../cases/list.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { chosenPath } from '../../kernel/chosen-path.ts'
import type { Ledger } from '../../kernel/context.ts'
import { perform } from '../../kernel/perform.ts'
import { prepared } from '../../kernel/prepared.ts'
import { headText, normalHead } from '../import/header.ts'
import { resolveMapping } from '../import/mapping.ts'
import { columnsOfKind } from '../import/sheet-kinds.ts'
import { type OwnLayout, ownLayouts } from '../import/sheet-settings.ts'
import { runInSlices, type SlicedWork } from '../import/slices.ts'
import { writeExport } from '../written-file.ts'
import { contactView, repaymentView } from './daily-view.ts'
import { foreclosedView } from './foreclosed-view.ts'
import { costView, partyView, preservationView, proceedingView } from './litigation-view.ts'
import { keyDebtorView, loanView } from './loan-view.ts'
import { fillingsOf, headLines, titleLines } from './own-sheet.ts'
import type { OwnRow, OwnSubject, OwnView } from './own-view.ts'

/** Every ledger that is read in is a view over the records, and is given back as one. */
const views: Record<SheetKind, OwnView> = {
  loans: loanView,
  repayments: repaymentView,
  proceedings: proceedingView,
  parties: partyView,
  preservations: preservationView,
  costs: costView,
  contacts: contactView,
  'key-debtors': keyDebtorView,
  'foreclosed-assets': foreclosedView,
}

/** Columns of any kind that show a number in full. */
const NUMBER_COLUMNS = new Set(['borrowerId', 'opponentId', 'identity', 'phone', 'target'])

function emptyHeadings({ kind, heads, columns }: OwnLayout): string[] {
  const notKept = new Set<string>(views[kind].notKept)
  const filled = new Set(Object.entries(columns).flatMap(([key, index]) => (notKept.has(key) ? [] : [index])))
  return heads.filter((head) => !filled.has(head.index) && normalHead(headText(head)) !== '序号').map(headText)
}

function showsNumbers({ columns }: OwnLayout): boolean {
  return Object.keys(columns).some((key) => NUMBER_COLUMNS.has(key))
}

/** The layouts that were imported, for the choice of one. */
export function listOwnLayouts(ledger: Ledger): OwnLayoutRow[] {
  return ownLayouts(ledger).map((layout) => ({
    fingerprint: layout.fingerprint,
    kind: layout.kind,
    fileName: layout.fileName,
    sheetName: layout.sheetName,
    usedAt: layout.usedAt,
    headings: layout.heads.map(headText),
    emptyHeadings: emptyHeadings(layout),
    showsNumbers: showsNumbers(layout),
  }))
}

/** The households of a filter that the person sees. */
function seenCases(ledger: Ledger, filter: CaseFilter): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const { id } of eachCase(ledger, filter, { key: 'borrowerName', descending: false })) seen.add(idToBytes(id).toString('hex'))
  return seen
}

/** The row as the sheet has room for it: what has no column of its own stands in the cell where the source had it. */
function inColumns(row: OwnRow<Readonly<Record<string, unknown>>>, { inside }: OwnView, { columns }: OwnLayout): typeof row {
  if (inside === undefined || inside.key in columns) return row
  const parts = [row[inside.cell], row[inside.key]].filter((part) => part !== null && part !== undefined)
  return { ...row, [inside.cell]: parts.length === 0 ? null : parts.join(' ') }
}

const SUBJECTS_PER_PAUSE = 25

function* bodyOf(ledger: Ledger, layout: OwnLayout, asOf: IsoDate, cases: ReadonlySet<string>): SlicedWork<Row[]> {
  const view = views[layout.kind]
  const mapping = resolveMapping(new Map(Object.entries(layout.columns)), layout.heads, layout.unit)
  const fillings = fillingsOf(layout, columnsOfKind[layout.kind], mapping)
  const subjects = prepared<[], OwnSubject>(ledger.raw, view.subjects).all().filter(({ case_id: caseId }) => cases.has(caseId.toString('hex')))
  const body: Row[] = []
  for (const [done, { id }] of subjects.entries()) {
    if (done % SUBJECTS_PER_PAUSE === 0) yield { step: 'reading', done, total: subjects.length }
    for (const row of view.rows(ledger, id, asOf)) body.push(fillings.map((fill) => fill?.(inColumns(row, view, layout), body.length + 1) ?? null))
  }
  return body
}

const FOREIGN = "SELECT case_id FROM loan WHERE voided_at IS NULL AND currency <> 'CNY'"

/** Loans that a sheet in yuan leaves out. */
function foreignLoans({ raw }: Ledger, { kind }: OwnLayout, cases: ReadonlySet<string>): number {
  if (kind !== 'loans' && kind !== 'key-debtors') return 0
  return prepared<[], { case_id: Buffer }>(raw, FOREIGN).all().filter(({ case_id: caseId }) => cases.has(caseId.toString('hex'))).length
}

/**
 * Writes the records as they stand on a day in the form of a sheet that was imported: its columns in its order under its names, in its unit,
 * each value in words that the importer reads back as the same.
 * @throws ApiFailure not-found for a layout that is not remembered; forbidden when it shows numbers that the person may not see in full
 */
export async function exportOwnLayout(
  { ledger, paths }: { readonly ledger: Ledger; readonly paths: readonly string[] },
  { commandId, fingerprint, asOf, filter }: ParsedOf<'imports.exportLayout'>,
): Promise<OutputOf<'imports.exportLayout'>> {
  const path = chosenPath(paths)
  const layout = ownLayouts(ledger).find((one) => one.fingerprint === fingerprint)
  if (!layout) throw new ApiFailure('not-found')
  const { role } = ledger.person
  if (showsNumbers(layout) && !mayDo(role, 'reveal')) throw new ApiFailure('forbidden', { message: refusalWords(role, 'reveal') })
  if (asOf > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { asOf: '截至日不能晚于今天' } })
  const cases = seenCases(ledger, filter)
  const body = await runInSlices(bodyOf(ledger, layout, asOf, cases))
  const above = [...titleLines(layout, asOf), ...headLines(layout)]
  const name = (layout.sheetName ?? sheetKindLabels[layout.kind]).slice(0, 31)
  writeExport(path, await writeXlsxFile([...above, ...body], { sheet: name, stickyRowsCount: above.length }).toBuffer())
  const summary = `按原表式导出${sheetKindLabels[layout.kind]} ${body.length} 行${showsNumbers(layout) ? '，含完整证件号码或电话' : ''}`
  perform(ledger, { command: 'imports.exportLayout', commandId, summary }, (work) => work.note('import_layout', ledger.person.id, null, { exported: body.length }))
  return { rows: body.length, foreignLoans: foreignLoans(ledger, layout, cases) }
}
