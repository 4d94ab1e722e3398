/** Doubled interest for late performance with live formulas: both ends of a stretch count. */
import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { daysBetween } from '../../../../shared/rules/civil-date.ts'
import { checkCell, countCell, dailyRateCell, dayCell, formulaCell, moneyCell, percentCell, type SheetCell, strong, sumCell, textCell } from './cells.ts'
import { at, range, type SheetDraft } from './sheet-draft.ts'

const COLUMNS = { label: 0, from: 1, lastDay: 2, days: 3, base: 4, benchmark: 5, dayBase: 6, dailyRate: 7, formula: 8, figure: 9 } as const
const HEADS = ['项目', '起日（含）', '止日（含）', '天数', '计算基数（元）', '基准年利率（%）', '年天数', '日利率', '利息（公式）', '利息（系统）', '核对']

/** 日万分之一点七五. */
const FIXED_DAILY_RATE = 0.000175

type DelayedRow = ToolTableOf<'delayed'>['rows'][number]

function rateCells(row: number, { rule }: DelayedRow): readonly SheetCell[] {
  if (rule.kind === 'fixed-daily-rate') return [null, null, dailyRateCell(FIXED_DAILY_RATE)]
  const daily = `${at(row, COLUMNS.benchmark)}*2/(100*${at(row, COLUMNS.dayBase)})`
  return [percentCell(rule.annualRate), countCell(rule.dayBase), formulaCell(daily, 'rate', (Number(rule.annualRate) * 2) / (100 * rule.dayBase))]
}

function addRow(draft: SheetDraft, stretch: DelayedRow): void {
  const row = draft.nextRow
  const interest = `ROUND(${at(row, COLUMNS.base)}*${at(row, COLUMNS.dailyRate)}*${at(row, COLUMNS.days)},2)`
  draft.add([
    textCell(stretch.rule.kind === 'fixed-daily-rate' ? '加倍部分' : '加倍部分（旧规则）'),
    dayCell(stretch.from),
    dayCell(stretch.lastDay),
    formulaCell(`${at(row, COLUMNS.lastDay)}-${at(row, COLUMNS.from)}+1`, 'count', daysBetween(stretch.from, stretch.lastDay) + 1),
    moneyCell(stretch.base),
    ...rateCells(row, stretch),
    sumCell(interest, stretch.amount),
    moneyCell(stretch.amount),
    checkCell(at(row, COLUMNS.formula), at(row, COLUMNS.figure)),
  ])
}

export function addDelayedTable(draft: SheetDraft, { caption, rows, total }: ToolTableOf<'delayed'>): void {
  draft.caption(caption)
  draft.heads(HEADS)
  const firstRow = draft.nextRow
  for (const stretch of rows) addRow(draft, stretch)
  const row = draft.nextRow
  const sum = rows.length === 0 ? '0' : `SUM(${range(COLUMNS.formula, firstRow, row - 1)})`
  draft.add([
    strong(textCell('合计')), null, null, null, null, null, null, null,
    strong(sumCell(sum, total)),
    strong(moneyCell(total)),
    checkCell(at(row, COLUMNS.formula), at(row, COLUMNS.figure)),
  ])
}
