/**
 * The law as dated data: each text of a rule with the days on which it holds. A rule asks for the version in
 * force on its fact's date, never on today's.
 */
import type { IsoDate } from '../model/iso-date.ts'
import type { Source, SourceStatus } from './answer.ts'
import { requireDay } from './civil-date.ts'
import { RuleError } from './rule-error.ts'
import { timeInForce } from './texts-law.ts'

export interface LawVersion<Rule> {
  /** First and last day on which this text holds; absent = open. */
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly article: string
  readonly status: SourceStatus
  /** What the text says, in one line. */
  readonly text: string
  readonly note?: string
  /** The figures or switches that the computation takes from this text. */
  readonly rule: Rule
}

function holdsOn(version: LawVersion<unknown>, day: IsoDate): boolean {
  return (version.from === undefined || version.from <= day) && (version.to === undefined || day <= version.to)
}

/** The text in force on the day, or null when this product holds none for it. @throws RuleError `date-invalid` */
export function findVersion<Rule>(versions: readonly LawVersion<Rule>[], day: IsoDate): LawVersion<Rule> | null {
  requireDay(day)
  return versions.find((version) => holdsOn(version, day)) ?? null
}

/**
 * The text in force on the day.
 * @throws RuleError `law-version-missing` when this product holds no text for that day
 */
export function versionOn<Rule>(versions: readonly LawVersion<Rule>[], day: IsoDate): LawVersion<Rule> {
  const version = findVersion(versions, day)
  if (version === null) {
    const known = versions[0]?.article ?? '该规则'
    throw new RuleError('law-version-missing', `${day}当时适用的规定未收录（现收录：${known}），请按法院文书或当时的规定填写`)
  }
  return version
}

/**
 * The text in force on the day, or the present one (without an end) when no day is given.
 * @throws RuleError `law-version-missing`
 */
export function versionOnOrPresent<Rule>(versions: readonly LawVersion<Rule>[], day: IsoDate | undefined): LawVersion<Rule> {
  if (day !== undefined) return versionOn(versions, day)
  const present = versions.find((version) => version.to === undefined)
  if (present === undefined) throw new RuleError('law-version-missing', '该规则没有现行文本')
  return present
}

/** The version as the source of a step; where its own days are open, those of the text that it cites. */
export function sourceOf({ article, status, from, to }: LawVersion<unknown>): Source {
  if (from === undefined && to === undefined) return source(article, status)
  const { daysUnchecked: _ofTheText, ...cited } = source(article, status)
  return { ...cited, ...(from && { from }), ...(to && { to }) }
}

/** A source that has had one text throughout the facts that the product meets, with the days on which that text holds. */
export function source(article: string, status: SourceStatus = 'confirmed'): Source {
  return { article, status, ...timeInForce(article) }
}
