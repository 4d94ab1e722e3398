/**
 * Texts that a ledger loads by file in the place of bundled ones, or beside them: a law that changes needs no release. A rule that can be
 * brought up to date so keeps its versions as a `LawList`; the loaded texts travel with the calendar, which every rule that counts days takes.
 */
import type { IsoDate } from '../model/iso-date.ts'
import { addDays } from './civil-date.ts'
import type { Period, PeriodUnit } from './due-date.ts'
import type { LawVersion } from './law-version.ts'
import type { LoadedText, LoadedTexts } from './loaded-text.ts'
import { RuleError } from './rule-error.ts'

export interface LawList<Rule> {
  /** Stable name, by which a file speaks of it. */
  readonly id: string
  readonly versions: readonly LawVersion<Rule>[]
  /** Reads the figures of a loaded text; null when they are not figures of this rule. */
  readonly figures: (value: unknown) => Rule | null
}

/**
 * The versions of a list with the loaded texts in their places: one that begins on a bundled text's first day takes its place, any other
 * ends the text that was in force on its first day.
 * @throws RuleError `law-file-invalid` when the figures of a text are not those of the list
 */
export function inForce<Rule>(list: LawList<Rule>, { texts }: { readonly texts?: LoadedTexts }): readonly LawVersion<Rule>[] {
  if (texts === undefined) return list.versions
  return texts.filter((text) => text.list === list.id).reduce((versions, text) => withText(versions, text, list), list.versions)
}

function withText<Rule>(versions: readonly LawVersion<Rule>[], loaded: LoadedText, list: LawList<Rule>): readonly LawVersion<Rule>[] {
  const { from, article, status, text, note } = loaded
  const rule = list.figures(loaded.figures)
  if (rule === null) throw new RuleError('law-file-invalid', `“${article}”的数值不是规则“${list.id}”的数值`)
  const words = { article, status, text, ...(note !== undefined && { note }), rule }
  const same = versions.find((version) => (version.from ?? null) === from)
  if (same !== undefined) return versions.map((version) => (version === same ? { ...daysHeld(version), ...words } : version))
  if (from === null) return [{ ...words, ...before(versions[0]?.from) }, ...versions]
  const earlier = versions.filter((version) => version.from === undefined || version.from < from)
  const later = versions.filter((version) => version.from !== undefined && version.from > from)
  const closed = earlier.map((version) => (version.to === undefined || version.to >= from ? { ...version, to: addDays(from, -1) } : version))
  return [...closed, { from, ...words, ...before(later[0]?.from) }, ...later]
}

function daysHeld({ from, to }: LawVersion<unknown>): Pick<LawVersion<unknown>, 'from' | 'to'> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

/** Ends the day before the text that follows. */
function before(next: IsoDate | undefined): { readonly to?: IsoDate } {
  return next === undefined ? {} : { to: addDays(next, -1) }
}

type Fields = Readonly<Record<string, unknown>>

/** The fields of an object in a file; null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : null
}

const MOST = 10_000

/** A whole number above zero. */
function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= MOST ? value : null
}

/** `{ years }`. */
export function yearsOf(value: unknown): { readonly years: number } | null {
  const years = countOf(fieldsOf(value)?.['years'])
  return years === null ? null : { years }
}

/** `{ days }`. */
export function daysOf(value: unknown): { readonly days: number } | null {
  const days = countOf(fieldsOf(value)?.['days'])
  return days === null ? null : { days }
}

const UNITS: readonly PeriodUnit[] = ['day', 'month', 'year']

/** `{ count, unit }`. */
export function periodOf(value: unknown): Period | null {
  const fields = fieldsOf(value)
  const count = countOf(fields?.['count'])
  const unit = UNITS.find((each) => each === fields?.['unit'])
  return count === null || unit === undefined ? null : { count, unit }
}
