import { isNull } from 'drizzle-orm'
import type { HolidayYearRow, LawInForce, LawOverview, LoadedFile, OwnBranchValue } from '../../../shared/api/law.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { branchKeys } from '../../../shared/rules/branch-values.ts'
import { lawTable, updatableList } from '../../../shared/rules/law-table.ts'
import { BUNDLED_HOLIDAYS, type HolidayYear } from '../../../shared/rules/workdays.ts'
import { branchValue } from '../database/law-schema.ts'
import { staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { fingerprint, signingKeyOf } from '../exchange/package/signing.ts'
import { holidaysOf, type LawDataRow, lawOf, publicationsOf, standingFiles, textsOf } from './law-of.ts'
import { standingSigners } from './signers.ts'

/** What the rules of this ledger work on, for forms and tools that compute in the window. */
export function lawInForce(ledger: Ledger): LawInForce {
  const { values, holidays, texts, lpr } = lawOf(ledger)
  return { values, holidays, texts, lpr }
}

export function holidayYears(ledger: Ledger): readonly number[] {
  return [...lawOf(ledger).calendar.years]
}

/** 规则与数据 as the settings page shows it. */
export function lawOverview(ledger: Ledger): LawOverview {
  const { holidays, texts, lpr } = lawOf(ledger)
  const nameOf = staffNames(ledger)
  const own = ownValues(ledger, nameOf)
  return {
    rules: lawTable(texts),
    values: branchKeys.map((key) => ({ key, own: own.get(key) ?? null })),
    holidays: yearRows(holidays, ledger.clock.today()),
    lpr,
    signers: standingSigners(ledger),
    ownFingerprint: fingerprint(signingKeyOf(ledger).publicKey),
    files: standingFiles(ledger).map((row) => loadedFile(row, nameOf)).toReversed(),
  }
}

type NameOf = (id: Id<'staff'>) => string

function staffNames({ db }: Ledger): NameOf {
  const names = new Map(db.select({ id: staff.id, name: staff.name }).from(staff).all().map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

function ownValues({ db }: Ledger, nameOf: NameOf): ReadonlyMap<string, OwnBranchValue> {
  const rows = db.select().from(branchValue).where(isNull(branchValue.voidedAt)).all()
  return new Map(rows.map((row) => [row.key, { ...row, setBy: nameOf(row.updatedBy) }]))
}

function loadedFile(row: LawDataRow, nameOf: NameOf): LoadedFile {
  const { contentJson: _content, ...facts } = row
  return { ...facts, covers: coverOf(row), loadedBy: nameOf(row.createdBy) }
}

/** What a loaded file holds, in words. */
export function coverOf({ kind, contentJson }: Pick<LawDataRow, 'kind' | 'contentJson'>): string {
  switch (kind) {
    case 'holidays':
      return `${holidaysOf({ contentJson }).year}年`
    case 'lpr': {
      const days = publicationsOf({ contentJson }).map(({ publishedOn }) => publishedOn)
      return days.length === 1 ? `${days[0]}` : `${days[0]}至${days.at(-1)}，${days.length}期`
    }
    case 'texts': {
      const names = [...new Set(textsOf({ contentJson }).map(({ list }) => updatableList(list)?.name ?? list))]
      return `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? `等${names.length}项` : ''}`
    }
  }
}

/** So many rules are named; the rest are counted. */
const NAMED = 2

/** This year and the next must have a table, or every date in them is provisional: they are listed either way. */
function yearRows(holidays: readonly HolidayYear[], today: IsoDate): readonly HolidayYearRow[] {
  const thisYear = Number(today.slice(0, 4))
  const byYear = new Map(holidays.map((table) => [table.year, table]))
  const years = new Set([...byYear.keys(), thisYear, thisYear + 1])
  return [...years].toSorted((a, b) => b - a).map((year) => yearRow(year, byYear.get(year)))
}

function yearRow(year: number, table: HolidayYear | undefined): HolidayYearRow {
  return { year, origin: originOf(table), offDays: table?.off.length ?? 0, workDays: table?.work.length ?? 0 }
}

/** Where a year's table comes from. */
function originOf(table: HolidayYear | undefined): HolidayYearRow['origin'] {
  if (table === undefined) return 'none'
  return BUNDLED_HOLIDAYS.includes(table) ? 'bundled' : 'loaded'
}
