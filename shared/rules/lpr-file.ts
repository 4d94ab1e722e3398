/** Reads LPR publications from a file and joins them to the series in use, so that a new rate needs no release (R58). */
import type { IsoDate } from '../model/iso-date.ts'
import { isIsoDate } from '../model/iso-date.ts'
import { addDays, addMonths } from './civil-date.ts'
import { isJsonObject, readJson } from './json-text.ts'
import type { LprPublication, LprSeries } from './lpr.ts'
import { RuleError } from './rule-error.ts'

export type LprFileFormat = 'csv' | 'json'

const FIRST_PUBLICATION = '2019-08-20'
const PUBLICATION_DAY = 20

function invalid(why: string): RuleError {
  return new RuleError('lpr-file-invalid', `LPR文件无法使用：${why}`)
}

/** One line of the file before it is checked. */
interface RawRow {
  readonly where: string
  readonly day: string
  readonly oneYear: string
  readonly fiveYear: string
}

/** 2026-10-20, 2026/10/20 and 2026年10月20日, as people and spreadsheets write a day. */
function readDay({ day, where }: RawRow): IsoDate {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(day.trim())
  const iso = parts === null ? '' : [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-')
  if (!isIsoDate(iso)) throw invalid(`${where}的公布日“${day}”不是日期`)
  if (iso < FIRST_PUBLICATION) throw invalid(`${where}的公布日${iso}早于LPR首次公布（${FIRST_PUBLICATION}）`)
  return iso
}

function readRate(text: string, { where }: RawRow, term: string): string {
  const rate = /^(\d{1,2}(?:\.\d{1,4})?)%?$/.exec(text.trim())?.[1]
  if (rate === undefined || Number(rate) <= 0) throw invalid(`${where}的${term}LPR“${text}”不是利率，应为大于零的百分数，如 3.00`)
  return Number(rate).toFixed(Math.max(2, (rate.split('.')[1] ?? '').length))
}

function readRow(row: RawRow): LprPublication {
  return { publishedOn: readDay(row), oneYear: readRate(row.oneYear, row, '1年期'), fiveYear: readRate(row.fiveYear, row, '5年期以上') }
}

/** Three columns: 公布日, 1年期, 5年期以上; a first line that does not begin with a digit is the head. */
function csvRows(text: string): RawRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line, index) => ({ line: line.trim(), where: `第${index + 1}行` }))
  return lines
    .filter(({ line }, index) => line !== '' && !(index === 0 && !/^"?\d/.test(line)))
    .map(({ line, where }) => {
      const [day, oneYear, fiveYear, ...more] = line.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
      if (day === undefined || oneYear === undefined || fiveYear === undefined || more.some((cell) => cell !== '')) {
        throw invalid(`${where}应为三列：公布日、1年期、5年期以上`)
      }
      return { where, day, oneYear, fiveYear }
    })
}

/** `[{ publishedOn, oneYear, fiveYear }]`, the rates as text so that no digit is lost. */
function jsonRows(text: string): RawRow[] {
  const content = readJson(text, invalid)
  if (!Array.isArray(content)) throw invalid('应为各期公布记录的列表')
  return content.map((entry: unknown, index) => {
    const where = `第${index + 1}项`
    const [day, oneYear, fiveYear] = isJsonObject(entry) ? [entry['publishedOn'], entry['oneYear'], entry['fiveYear']] : []
    if (typeof day !== 'string' || typeof oneYear !== 'string' || typeof fiveYear !== 'string') {
      throw invalid(`${where}应写明 publishedOn、oneYear、fiveYear，均为文本`)
    }
    return { where, day, oneYear, fiveYear }
  })
}

function refuseDisorder(publications: readonly LprPublication[]): void {
  for (const [index, { publishedOn }] of publications.entries()) {
    const before = publications[index - 1]
    if (before === undefined) continue
    if (publishedOn === before.publishedOn) throw invalid(`${publishedOn}出现两次`)
    if (publishedOn < before.publishedOn) throw invalid(`${publishedOn}排在${before.publishedOn}之后，应按公布日先后排列`)
    if (publishedOn.slice(0, 7) === before.publishedOn.slice(0, 7)) throw invalid(`${publishedOn.slice(0, 7)}有两期，LPR每月公布一次`)
  }
}

/**
 * The publications in the text of a file, in order of their days.
 * @param today a day after it cannot have been published yet
 * @throws RuleError `lpr-file-invalid` for a day or rate that is none, a repeated or disordered day, a day to come
 */
export function parseLprFile(text: string, format: LprFileFormat, today: IsoDate): readonly LprPublication[] {
  const publications = (format === 'json' ? jsonRows(text) : csvRows(text)).map(readRow)
  if (publications.length === 0) throw invalid('没有公布记录')
  refuseDisorder(publications)
  const future = publications.find(({ publishedOn }) => publishedOn > today)
  if (future !== undefined) throw invalid(`${future.publishedOn}还没有到，不可能已经公布`)
  return publications
}

/** The month after, as `YYYY-MM`. */
function monthAfter(day: IsoDate): string {
  return addMonths(day, 1).slice(0, 7)
}

function refuseGaps(publications: readonly LprPublication[]): void {
  for (const [index, { publishedOn }] of publications.entries()) {
    const next = publications[index + 1]
    if (next !== undefined && next.publishedOn.slice(0, 7) !== monthAfter(publishedOn)) {
      throw invalid(`缺少${monthAfter(publishedOn)}的公布记录，请补齐后再导入`)
    }
  }
}

/** The last value holds until the day before the next publication can come: the 20th of the month after. */
function lastKnownDay(publications: readonly LprPublication[], base: LprSeries): IsoDate {
  const last = publications.at(-1)
  if (last === undefined) return base.knownTo
  const nextMonth = addMonths(last.publishedOn, 1)
  return addDays(nextMonth, PUBLICATION_DAY - 1 - Number(nextMonth.slice(8)))
}

/**
 * The series with these publications in it; a loaded month takes the place of the same month of the base.
 * @throws RuleError `lpr-file-invalid` when a month lies open: a day without a rate is an error, never an older rate
 */
export function joinLpr(base: LprSeries, loaded: readonly LprPublication[], source: string): LprSeries {
  const byMonth = new Map([...base.publications, ...loaded].map((row) => [row.publishedOn.slice(0, 7), row]))
  const publications = [...byMonth.values()].toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
  refuseGaps(publications)
  return { publications, knownTo: lastKnownDay(publications, base), source }
}
