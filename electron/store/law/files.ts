import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { HolidayPreview, LprPreview } from '../../../shared/api/law.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type LawDataKind, lawDataKindLabels } from '../../../shared/model/law-data.ts'
import { parseHolidayFile } from '../../../shared/rules/holiday-file.ts'
import type { LprPublication, LprSeries } from '../../../shared/rules/lpr.ts'
import { joinLpr, parseLprFile } from '../../../shared/rules/lpr-file.ts'
import { lawData } from '../database/law-schema.ts'
import { loan } from '../database/schema.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform, type Work } from '../kernel/perform.ts'
import { lawOf, requireReadableLaw } from './law-of.ts'
import { draftOf, keepDraft, openFile } from './opened-file.ts'
import { coverOf, originOf } from './overview.ts'
import { type ProposedFile, proposedFile } from './proposed-file.ts'

/** Reads a year's notice and shows it; nothing is kept yet. @throws RuleError `holiday-table-invalid`; ApiFailure as {@link openFile} */
export function openHolidays(ledger: Ledger, paths: readonly string[]): HolidayPreview {
  const file = openFile(chosenPath(paths))
  const table = parseHolidayFile(file.text)
  const standing = lawOf(ledger).holidays.findLast(({ year }) => year === table.year)
  const draftId = keepDraft(ledger, { kind: 'holidays', file, contentJson: JSON.stringify(table) })
  return { draftId, fileName: file.name, table, replaces: originOf(standing) }
}

/** The same for LPR publications. @throws RuleError `lpr-file-invalid`; ApiFailure as {@link openFile} */
export function openLpr(ledger: Ledger, paths: readonly string[]): LprPreview {
  const file = openFile(chosenPath(paths))
  const format = file.name.toLowerCase().endsWith('.json') ? 'json' : 'csv'
  const publications = parseLprFile(file.text, format, ledger.clock.today())
  const { lpr } = lawOf(ledger)
  const { knownTo } = joinLpr(lpr, publications, file.name)
  const draftId = keepDraft(ledger, { kind: 'lpr', file, contentJson: JSON.stringify(publications) })
  return { draftId, fileName: file.name, publications, corrected: publications.filter((row) => contradicts(row, lpr)), knownTo }
}

function contradicts(row: LprPublication, series: LprSeries): boolean {
  const standing = series.publications.find(({ publishedOn }) => publishedOn.slice(0, 7) === row.publishedOn.slice(0, 7))
  if (standing === undefined) return false
  return standing.publishedOn !== row.publishedOn || standing.oneYear !== row.oneYear || standing.fiveYear !== row.fiveYear
}

export const importHolidays = (ledger: Ledger, input: ParsedOf<'law.importHolidays'>): Saved<'law-data'> => load(ledger, 'holidays', input)
export const importLpr = (ledger: Ledger, input: ParsedOf<'law.importLpr'>): Saved<'law-data'> => load(ledger, 'lpr', input)

/** Keeps the file, with its source and the reason; from then on every call computes on it. */
function load(ledger: Ledger, kind: LawDataKind, { commandId, draftId, facts }: ParsedOf<'law.importHolidays'>): Saved<'law-data'> {
  const command = kind === 'holidays' ? 'law.importHolidays' : 'law.importLpr'
  return perform(ledger, { command, commandId, summary: (saved) => `载入${describe(ledger, saved.id)}` }, (work) => {
    const id = newId<'law-data'>()
    const version = work.insert(lawData, id, { kind, ...contentToLoad(ledger, draftId, kind), ...facts })
    requireReadableLaw(ledger)
    touchFloatingLoans(work)
    return { id, version }
  })
}

/** The file that was shown; once a second person has approved it, as the proposal holds it: the program may have been closed since. */
function contentToLoad(ledger: Ledger, draftId: Id<'law-draft'>, kind: LawDataKind): ProposedFile {
  const approval = ledger.request?.approval
  if (approval) return proposedFile(ledger, approval.proposalId)
  const { file, contentJson } = draftOf(ledger, draftId, kind)
  return { contentJson, fileName: file.name, fileHash: file.hash }
}

/** Takes a loaded file back: what stood before it counts again. @throws RuleError `lpr-file-invalid` when a month would lie open */
export function withdrawFile(ledger: Ledger, input: ParsedOf<'law.withdrawFile'>): Saved<'law-data'> {
  const summary = () => `撤回${describe(ledger, input.id)}`
  return perform(ledger, { command: 'law.withdrawFile', commandId: input.commandId, summary }, (work) => {
    const version = work.void(lawData, input.id, input.version, input.reason)
    requireReadableLaw(ledger)
    touchFloatingLoans(work)
    return { id: input.id, version }
  })
}

/** Loans on the LPR stand in the case list with other figures once the series has changed. */
function touchFloatingLoans(work: Work): void {
  const cases = work.ledger.db.selectDistinct({ id: loan.caseId }).from(loan).where(and(eq(loan.rateKind, 'lpr'), isNull(loan.voidedAt))).all()
  for (const { id } of cases) work.touchCase(id)
}

function describe({ db }: Ledger, id: Saved<'law-data'>['id']): string {
  const row = db.select().from(lawData).where(eq(lawData.id, id)).get()
  return row === undefined ? '' : `${lawDataKindLabels[row.kind]}（${coverOf(row)}）`
}
