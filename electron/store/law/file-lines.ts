import type { LawFileLine } from '../../../shared/api/law.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { figureWords } from '../../../shared/rules/law-figures.ts'
import { inForce } from '../../../shared/rules/law-list.ts'
import type { LoadedText, LoadedTexts } from '../../../shared/rules/loaded-text.ts'
import { updatableList } from '../../../shared/rules/law-table.ts'
import { type LawVersion, sourceOf } from '../../../shared/rules/law-version.ts'
import type { LprPublication, LprSeries } from '../../../shared/rules/lpr.ts'
import type { HolidayYear } from '../../../shared/rules/workdays.ts'

/** What a file would change, line by line: what stands, and what it says. A line whose two sides agree is left out. */

function differing(lines: readonly LawFileLine[]): LawFileLine[] {
  return lines.filter(({ before, after }) => before !== after)
}

function kindsOf({ off, work }: HolidayYear): ReadonlyMap<IsoDate, string> {
  return new Map([...off.map((day) => [day, '放假'] as const), ...work.map((day) => [day, '调休上班'] as const)])
}

const BY_WEEK = '按周末'

/** Each day that the notice tells apart from what stands; without a notice every day of it is new. */
export function holidayLines(table: HolidayYear, standing: HolidayYear | undefined): LawFileLine[] {
  const next = kindsOf(table)
  const now = standing === undefined ? null : kindsOf(standing)
  const days = [...new Set([...next.keys(), ...(now?.keys() ?? [])])].toSorted()
  return differing(days.map((day) => ({ subject: day, before: now === null ? null : (now.get(day) ?? BY_WEEK), after: next.get(day) ?? BY_WEEK })))
}

const rateWords = ({ publishedOn, oneYear, fiveYear }: LprPublication): string => `${publishedOn} 1年期${oneYear}%、5年期以上${fiveYear}%`

/** Each month whose publication is new or differs. */
export function lprLines(publications: readonly LprPublication[], { publications: now }: LprSeries): LawFileLine[] {
  const byMonth = new Map(now.map((row) => [row.publishedOn.slice(0, 7), rateWords(row)]))
  return differing(publications.map((row) => ({ subject: row.publishedOn.slice(0, 7), before: byMonth.get(row.publishedOn.slice(0, 7)) ?? null, after: rateWords(row) })))
}

/** Each fact of each text that is new or differs, and the last days of those that end. */
export function textLines(texts: readonly LoadedText[], standing: LoadedTexts): LawFileLine[] {
  const lists = [...new Set(texts.map(({ list }) => list))]
  return lists.flatMap((id) => {
    const found = updatableList(id)
    if (found === undefined) return []
    const now = inForce(found.list, { texts: standing })
    const next = inForce(found.list, { texts: [...standing, ...texts] })
    return next.flatMap((version) => versionLines(found.name, version, now.find(({ from }) => from === version.from)))
  })
}

const STATUS_WORDS = { confirmed: '已核对原文', secondary: '待核实：仅见于转引', 'from-memory': '待核实：未核对原文' } as const

function versionLines(name: string, next: LawVersion<unknown>, now: LawVersion<unknown> | undefined): LawFileLine[] {
  const subject = `${name}（${next.from === undefined ? '最早文本' : `${next.from}起`}）`
  const [after, before] = [factsOf(next), now === undefined ? null : factsOf(now)]
  return differing(Object.entries(after).map(([label, value]) => ({ subject: `${subject} ${label}`, before: before?.[label] ?? null, after: value })))
}

function factsOf(version: LawVersion<unknown>): Readonly<Record<string, string | null>> {
  return {
    条文: version.article,
    内容: version.text,
    数值: figureWords(version.rule),
    状态: STATUS_WORDS[version.status],
    止: sourceOf(version).to ?? null,
    说明: version.note ?? null,
  }
}
