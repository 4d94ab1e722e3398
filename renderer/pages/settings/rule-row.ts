import type { LawOverview } from '../../../shared/api/law.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { BRANCH_VALUES } from '../../../shared/rules/branch-values.ts'
import type { LawRow, LawText } from '../../../shared/rules/law-table.ts'

export type OwnSetting = LawOverview['values'][number] & { readonly own: NonNullable<LawOverview['values'][number]['own']> }

/** A rule with what holds of it today, and what the branch set otherwise. */
export interface RuleRow extends LawRow {
  /** The texts in force on the day; the last one of a rule that has ended. */
  readonly present: readonly LawText[]
  readonly settings: readonly OwnSetting[]
}

/** The rules with the texts that are in force on the day. */
export function ruleRows({ rules, values }: LawOverview, today: IsoDate): readonly RuleRow[] {
  const own = values.filter((value): value is OwnSetting => value.own !== null)
  return rules.map((row) => ({
    ...row,
    present: presentOf(row, today),
    settings: own.filter(({ key }) => BRANCH_VALUES[key].rule === row.rule),
  }))
}

/** The texts of a rule that hold on a day; of one that has ended, the last. */
export function presentOf({ texts }: LawRow, today: IsoDate): readonly LawText[] {
  const held = texts.filter(({ from, to }) => (from === undefined || from <= today) && (to === undefined || today <= to))
  return held.length > 0 ? held : texts.slice(-1)
}

/** Since when, or from when to when, a text holds. */
export function daysOf({ from, to, daysUnchecked }: LawText): string {
  const days = from === undefined ? (to === undefined ? '施行日未收录' : `至 ${to}`) : `${from} ${to === undefined ? '起' : `至 ${to}`}`
  return daysUnchecked === true ? `${days}（日期待核实）` : days
}

export const statusReasons = { confirmed: '已核对原文', secondary: '待核实：仅见于转引', 'from-memory': '待核实：未核对原文' } as const

export const ruleFilters = { all: '全部', doubt: '待核实', own: '本机构设定', loaded: '已更新' } as const
export type RuleFilter = keyof typeof ruleFilters

const passes: Record<RuleFilter, (row: RuleRow) => boolean> = {
  all: () => true,
  doubt: ({ texts }) => texts.some(({ status, daysUnchecked }) => status !== 'confirmed' || daysUnchecked === true),
  own: ({ settings }) => settings.length > 0,
  loaded: ({ texts }) => texts.some(({ loaded }) => loaded),
}

/** Rows that pass the filter and hold what was typed, in their name, number, articles or texts. */
export function foundRules(rows: readonly RuleRow[], filter: RuleFilter, typed: string): readonly RuleRow[] {
  const wanted = typed.trim().toLowerCase()
  const holds = ({ rule, name, texts }: RuleRow) => [rule, name, ...texts.flatMap(({ article, text, note }) => [article, text, note ?? ''])].some((text) => text.toLowerCase().includes(wanted))
  return rows.filter((row) => passes[filter](row) && (wanted === '' || holds(row)))
}
