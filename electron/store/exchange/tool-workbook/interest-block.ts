/** Interest leg by leg with live formulas: base × rate × days ÷ day base, each leg rounded to the fen. */
import type { InterestRow, ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { daysOf } from '../../../../shared/api/tool-table-text.ts'
import { dayNumber } from '../../../../shared/rules/civil-date.ts'
import { yearFraction } from '../../../../shared/rules/day-count.ts'
import { checkCell, countCell, dayCell, formulaCell, moneyCell, percentCell, type SheetCell, strong, sumCell, textCell } from './cells.ts'
import { at, range, type SheetDraft } from './sheet-draft.ts'

const COLUMNS = { label: 0, from: 1, to: 2, days: 3, base: 4, rate: 5, dayBase: 6, formula: 7, figure: 8, check: 9, leapDays: 10, planFrom: 11, planTo: 12, planInterest: 13 } as const
const HEADS = ['项目', '起日（含）', '止日（不含）', '天数', '基数（元）', '年利率（%）', '年天数', '利息（公式）', '利息（系统）', '核对']
const EXTRA_HEADS = ['其中闰年天数', '计划期起日', '计划期止日', '计划期利息（元）']

/** Where a block put its legs: the claim sums them by component. */
export interface InterestLines {
  readonly firstRow: number
  readonly lastRow: number
}

/** The column of the formulas' interest. */
export const INTEREST_COLUMN = COLUMNS.formula

function daysFormula(row: number, { dayCount }: InterestRow): string {
  const [from, to] = [at(row, COLUMNS.from), at(row, COLUMNS.to)]
  if (dayCount !== '30/360') return `${to}-${from}`
  return `(YEAR(${to})-YEAR(${from}))*360+(MONTH(${to})-MONTH(${from}))*30+DAY(${to})-DAY(${from})`
}

function spreadFormula(row: number): string {
  const [start, end, interest] = [at(row, COLUMNS.planFrom), at(row, COLUMNS.planTo), at(row, COLUMNS.planInterest)]
  const until = (day: string) => `ROUND(${interest}*(${day}-${start})/(${end}-${start}),2)`
  return `${until(at(row, COLUMNS.to))}-${until(at(row, COLUMNS.from))}`
}

function interestFormula(row: number, leg: InterestRow): string {
  if (leg.spread !== null) return spreadFormula(row)
  const [base, rate, days, dayBase, leap] = [COLUMNS.base, COLUMNS.rate, COLUMNS.days, COLUMNS.dayBase, COLUMNS.leapDays].map((column) => at(row, column))
  if (leg.dayCount === 'ACT/ACT') return `ROUND(${base}*${rate}/100*(${leap}/366+(${days}-${leap})/365),2)`
  return `ROUND(${base}*${rate}*${days}/(100*${dayBase}),2)`
}

/** Days of the leg in leap years, out of the exact fraction of its years. */
function leapDaysOf({ from, to }: InterestRow): number {
  const [first, end] = [dayNumber(from), dayNumber(to)]
  return (end - first) * 366 - Number(yearFraction(first, end, 'ACT/ACT').numerator)
}

function dayBaseCell({ dayCount, spread }: InterestRow): SheetCell {
  if (spread !== null) return textCell('按计划')
  return dayCount === 'ACT/ACT' ? textCell('365/366') : countCell(dayCount === 'ACT/365' ? 365 : 360)
}

function extraCells(leg: InterestRow): readonly SheetCell[] {
  const leap = leg.dayCount === 'ACT/ACT' && leg.spread === null ? countCell(leapDaysOf(leg)) : null
  if (leg.spread === null) return leap === null ? [] : [leap]
  return [leap, dayCell(leg.spread.from), dayCell(leg.spread.to), moneyCell(leg.spread.interest)]
}

function addLeg(draft: SheetDraft, leg: InterestRow, label: string): void {
  const row = draft.nextRow
  draft.add([
    textCell(label),
    dayCell(leg.from),
    dayCell(leg.to),
    formulaCell(daysFormula(row, leg), 'count', daysOf(leg)),
    moneyCell(leg.base),
    percentCell(leg.rate),
    dayBaseCell(leg),
    sumCell(interestFormula(row, leg), leg.amount),
    moneyCell(leg.amount),
    checkCell(at(row, COLUMNS.formula), at(row, COLUMNS.figure)),
    ...extraCells(leg),
  ])
}

function headsFor(rows: readonly InterestRow[]): readonly string[] {
  if (rows.some((row) => row.spread !== null)) return [...HEADS, ...EXTRA_HEADS]
  return rows.some((row) => row.dayCount === 'ACT/ACT') ? [...HEADS, ...EXTRA_HEADS.slice(0, 1)] : HEADS
}

/** The legs with their head; `labelOf` names each in the first column. */
export function addInterestLines<R extends InterestRow>(draft: SheetDraft, rows: readonly R[], labelOf: (row: R) => string): InterestLines {
  draft.heads(headsFor(rows))
  const firstRow = draft.nextRow
  for (const row of rows) addLeg(draft, row, labelOf(row))
  return { firstRow, lastRow: draft.nextRow - 1 }
}

/** A table of legs and its sum. */
export function addInterestTable(draft: SheetDraft, { caption, rows, total }: ToolTableOf<'interest'>): void {
  draft.caption(caption)
  const { firstRow, lastRow } = addInterestLines(draft, rows, (row) => row.label)
  const row = draft.nextRow
  const sum = rows.length === 0 ? '0' : `SUM(${range(COLUMNS.formula, firstRow, lastRow)})`
  draft.add([
    strong(textCell('合计')), null, null, null, null, null, null,
    strong(sumCell(sum, total)),
    strong(moneyCell(total)),
    checkCell(at(row, COLUMNS.formula), at(row, COLUMNS.figure)),
  ])
}
