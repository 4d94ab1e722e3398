/**
 * The loan prime rate (R58) as dated data: bundled up to the last publication known when this was written,
 * and replaceable by a longer series that the branch loads.
 */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import { lprTerms } from '../model/loan-terms.ts'
import type { Answer, Caution } from './answer.ts'
import { requireGivenChoice } from './choice.ts'
import { requireDay } from './civil-date.ts'
import { requireFacts, requireList } from './given.ts'
import { source } from './law-version.ts'
import { RuleError } from './rule-error.ts'

export type LprTerm = (typeof lprTerms)[number]

/** One publication; rates are percent a year as decimal text. */
export interface LprPublication {
  readonly publishedOn: IsoDate
  readonly oneYear: string
  readonly fiveYear: string
}

/** A series in date order, and the last day for which its last value is known to hold. */
export interface LprSeries {
  readonly publications: readonly LprPublication[]
  readonly knownTo: IsoDate
  /** Where a loaded series comes from, as those who loaded it said; absent = the bundled one. */
  readonly source?: string
}

/** Publication day, 1 year, 5 years and more; from two secondary sources, 2026 dates derived from the rule of the 20th. */
const PUBLISHED: readonly (readonly [string, string, string])[] = [
  ['2019-08-20', '4.25', '4.85'],
  ['2019-09-20', '4.20', '4.85'],
  ['2019-10-21', '4.20', '4.85'],
  ['2019-11-20', '4.15', '4.80'],
  ['2019-12-20', '4.15', '4.80'],
  ['2020-01-20', '4.15', '4.80'],
  ['2020-02-20', '4.05', '4.75'],
  ['2020-03-20', '4.05', '4.75'],
  ['2020-04-20', '3.85', '4.65'],
  ['2020-05-20', '3.85', '4.65'],
  ['2020-06-22', '3.85', '4.65'],
  ['2020-07-20', '3.85', '4.65'],
  ['2020-08-20', '3.85', '4.65'],
  ['2020-09-21', '3.85', '4.65'],
  ['2020-10-20', '3.85', '4.65'],
  ['2020-11-20', '3.85', '4.65'],
  ['2020-12-21', '3.85', '4.65'],
  ['2021-01-20', '3.85', '4.65'],
  ['2021-02-22', '3.85', '4.65'],
  ['2021-03-22', '3.85', '4.65'],
  ['2021-04-20', '3.85', '4.65'],
  ['2021-05-20', '3.85', '4.65'],
  ['2021-06-21', '3.85', '4.65'],
  ['2021-07-20', '3.85', '4.65'],
  ['2021-08-20', '3.85', '4.65'],
  ['2021-09-22', '3.85', '4.65'],
  ['2021-10-20', '3.85', '4.65'],
  ['2021-11-22', '3.85', '4.65'],
  ['2021-12-20', '3.80', '4.65'],
  ['2022-01-20', '3.70', '4.60'],
  ['2022-02-21', '3.70', '4.60'],
  ['2022-03-21', '3.70', '4.60'],
  ['2022-04-20', '3.70', '4.60'],
  ['2022-05-20', '3.70', '4.45'],
  ['2022-06-20', '3.70', '4.45'],
  ['2022-07-20', '3.70', '4.45'],
  ['2022-08-22', '3.65', '4.30'],
  ['2022-09-20', '3.65', '4.30'],
  ['2022-10-20', '3.65', '4.30'],
  ['2022-11-21', '3.65', '4.30'],
  ['2022-12-20', '3.65', '4.30'],
  ['2023-01-20', '3.65', '4.30'],
  ['2023-02-20', '3.65', '4.30'],
  ['2023-03-20', '3.65', '4.30'],
  ['2023-04-20', '3.65', '4.30'],
  ['2023-05-22', '3.65', '4.30'],
  ['2023-06-20', '3.55', '4.20'],
  ['2023-07-20', '3.55', '4.20'],
  ['2023-08-21', '3.45', '4.20'],
  ['2023-09-20', '3.45', '4.20'],
  ['2023-10-20', '3.45', '4.20'],
  ['2023-11-20', '3.45', '4.20'],
  ['2023-12-20', '3.45', '4.20'],
  ['2024-01-22', '3.45', '4.20'],
  ['2024-02-20', '3.45', '3.95'],
  ['2024-03-20', '3.45', '3.95'],
  ['2024-04-22', '3.45', '3.95'],
  ['2024-05-20', '3.45', '3.95'],
  ['2024-06-20', '3.45', '3.95'],
  ['2024-07-22', '3.35', '3.85'],
  ['2024-08-20', '3.35', '3.85'],
  ['2024-09-20', '3.35', '3.85'],
  ['2024-10-21', '3.10', '3.60'],
  ['2024-11-20', '3.10', '3.60'],
  ['2024-12-20', '3.10', '3.60'],
  ['2025-01-20', '3.10', '3.60'],
  ['2025-02-20', '3.10', '3.60'],
  ['2025-03-20', '3.10', '3.60'],
  ['2025-04-21', '3.10', '3.60'],
  ['2025-05-20', '3.00', '3.50'],
  ['2025-06-20', '3.00', '3.50'],
  ['2025-07-21', '3.00', '3.50'],
  ['2025-08-20', '3.00', '3.50'],
  ['2025-09-22', '3.00', '3.50'],
  ['2025-10-20', '3.00', '3.50'],
  ['2025-11-20', '3.00', '3.50'],
  ['2025-12-22', '3.00', '3.50'],
  ['2026-01-20', '3.00', '3.50'],
  ['2026-02-24', '3.00', '3.50'],
  ['2026-03-20', '3.00', '3.50'],
  ['2026-04-20', '3.00', '3.50'],
  ['2026-05-20', '3.00', '3.50'],
  ['2026-06-22', '3.00', '3.50'],
  ['2026-07-20', '3.00', '3.50'],
  ['2026-08-20', '3.00', '3.50'],
  ['2026-09-20', '3.00', '3.50'],
]

/** The value of 2026-10-20 was not found, so the series says nothing from that day on. */
export const BUNDLED_LPR: LprSeries = {
  publications: PUBLISHED.map(([day, oneYear, fiveYear]) => ({ publishedOn: isoDate(day), oneYear, fiveYear })),
  knownTo: isoDate('2026-10-19'),
}

const PUBLICATION = source('中国人民银行公告〔2019〕第15号（LPR按月公布）', 'secondary')

/** The bundled values were not checked against the publisher. */
export const LPR_CAUTION: Caution = {
  code: 'lpr-secondary-source',
  text: '内置的LPR数据来自转载，未与全国银行间同业拆借中心逐期核对，请核对后使用。',
  source: PUBLICATION,
}

/** A series that a caller brings along. @throws RuleError `facts-missing`, `date-invalid` */
export function requireSeries(series: LprSeries): void {
  requireFacts(series, 'LPR 数据')
  requireDay(series.knownTo)
  requireList(series.publications, 'LPR 数据')
  for (const { publishedOn } of series.publications) requireDay(publishedOn)
}

/**
 * The publication in force on a day: the latest one not after it; a rate published on a day applies that day.
 * @throws RuleError `rate-missing` before the first publication and after the last known day, never an older value
 */
export function lprPublicationOn(date: IsoDate, series: LprSeries = BUNDLED_LPR): LprPublication {
  const found = date > series.knownTo ? undefined : series.publications.findLast((row) => row.publishedOn <= date)
  if (found === undefined) {
    throw new RuleError('rate-missing', `缺少${date}的LPR（现有数据截至${series.knownTo}），请先导入`)
  }
  return found
}

/** The rate of a publication for a term, percent a year. */
export function lprRate(publication: LprPublication, term: LprTerm): string {
  return term === '1Y' ? publication.oneYear : publication.fiveYear
}

/**
 * LPR of a term on a day, percent a year as decimal text (R58).
 * @throws RuleError `facts-missing`, `rate-missing`, `rate-invalid`, `date-invalid`
 */
export function lpr(date: IsoDate, term: LprTerm, series: LprSeries = BUNDLED_LPR): Answer<string> {
  requireSeries(series)
  requireDay(date)
  requireGivenChoice(term, lprTerms, 'LPR 期限品种', 'rate-invalid')
  const publication = lprPublicationOn(date, series)
  const value = lprRate(publication, term)
  return {
    value,
    steps: [
      {
        label: 'LPR',
        detail: `${date}适用${publication.publishedOn}公布的${term === '1Y' ? '1年期' : '5年期以上'}LPR ${value}%`,
        source: PUBLICATION,
      },
    ],
    cautions: series.source === undefined ? [LPR_CAUTION] : [],
    missing: [],
  }
}
