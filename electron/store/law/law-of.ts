import { asc, isNull } from 'drizzle-orm'
import { holidayContent, lprContent, textsContent } from '../../../shared/model/law-data.ts'
import { type BranchKey, type BranchValues, isBranchKey, keptWords, NO_BRANCH_VALUES, withBranchValue } from '../../../shared/rules/branch-values.ts'
import type { LoadedText } from '../../../shared/rules/loaded-text.ts'
import { lawTable } from '../../../shared/rules/law-table.ts'
import { BUNDLED_LPR, type LprPublication, type LprSeries } from '../../../shared/rules/lpr.ts'
import { joinLpr } from '../../../shared/rules/lpr-file.ts'
import { BUNDLED_HOLIDAYS, type HolidayYear, type WorkdayCalendar, workdayCalendar } from '../../../shared/rules/workdays.ts'
import { branchValue, lawData } from '../database/law-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** What the rules work on in one ledger: the bundled law with what the branch decided and loaded. */
export interface Law {
  readonly values: BranchValues
  /** Bundled years, then loaded ones in the order of loading: the later of one year counts. */
  readonly holidays: readonly HolidayYear[]
  /** Loaded texts of the law, in the order of loading: the later of one list and day counts. */
  readonly texts: readonly LoadedText[]
  /** Days off and loaded texts, as every rule that counts days takes them. */
  readonly calendar: WorkdayCalendar
  readonly lpr: LprSeries
}

export type LawDataRow = typeof lawData.$inferSelect

/** Loaded files that stand, in the order of loading. */
export function standingFiles({ db }: Pick<Ledger, 'db'>): LawDataRow[] {
  return db.select().from(lawData).where(isNull(lawData.voidedAt)).orderBy(asc(lawData.createdAt), asc(lawData.id)).all()
}

/** A year's notice as it was loaded. @throws ZodError when the kept text is not one */
export function holidaysOf(row: Pick<LawDataRow, 'contentJson'>): HolidayYear {
  return holidayContent.parse(JSON.parse(row.contentJson))
}

/** Publications as they were loaded. @throws ZodError when the kept text holds none */
export function publicationsOf(row: Pick<LawDataRow, 'contentJson'>): readonly LprPublication[] {
  return lprContent.parse(JSON.parse(row.contentJson))
}

/** Texts as they were loaded. @throws ZodError when the kept text holds none */
export function textsOf(row: Pick<LawDataRow, 'contentJson'>): readonly LoadedText[] {
  return textsContent.parse(JSON.parse(row.contentJson))
}

/** What this release no longer asks about, or no longer allows, decides nothing; the settings page asks to set it again. */
function maySet(key: string, value: string): key is BranchKey {
  return isBranchKey(key) && keptWords(key, value) !== null
}

function ownValues({ db }: Pick<Ledger, 'db'>): BranchValues {
  const rows = db.select().from(branchValue).where(isNull(branchValue.voidedAt)).all()
  return rows.reduce((values, { key, value, reason }) => (maySet(key, value) ? withBranchValue(values, key, value, reason) : values), NO_BRANCH_VALUES)
}

function readLaw(ledger: Pick<Ledger, 'db'>): Law {
  const files = standingFiles(ledger)
  const holidays = [...BUNDLED_HOLIDAYS, ...files.filter(({ kind }) => kind === 'holidays').map(holidaysOf)]
  const lpr = files.filter(({ kind }) => kind === 'lpr').reduce((series, row) => joinLpr(series, publicationsOf(row), row.source), BUNDLED_LPR)
  const texts = files.filter(({ kind }) => kind === 'texts').flatMap(textsOf)
  return { values: ownValues(ledger), holidays, texts, calendar: workdayCalendar(holidays, texts), lpr }
}

/**
 * Refuses a change, inside its transaction, after which the law could not be read. Nothing is remembered of it: the
 * transaction may still be taken back.
 * @throws RuleError `lpr-file-invalid` when the loaded publications leave a month open, `law-file-invalid` when a text has other figures than its rule
 */
export function requireReadableLaw(ledger: Pick<Ledger, 'db'>): void {
  lawTable(readLaw(ledger).texts)
}

/** Every change of the two tables raises a version or adds a row, so their sum names the state that was read. */
const STATE = 'SELECT (SELECT total(version) FROM branch_value) + (SELECT total(version) FROM law_data) AS state'

/** Names the state of the law that this ledger computes on: another number after each change. */
export function lawState({ raw }: Pick<Ledger, 'raw'>): number {
  return prepared<[], { state: number }>(raw, STATE).get()?.state ?? 0
}

const read = new WeakMap<object, { readonly state: number; readonly law: Law }>()

/**
 * The law that this ledger's calls compute on, read again only after a change.
 * @throws RuleError `lpr-file-invalid` when the loaded publications leave a month open
 */
export function lawOf(ledger: Pick<Ledger, 'raw' | 'db'>): Law {
  const state = lawState(ledger)
  const known = read.get(ledger.raw)
  if (known?.state === state) return known.law
  const law = readLaw(ledger)
  read.set(ledger.raw, { state, law })
  return law
}
