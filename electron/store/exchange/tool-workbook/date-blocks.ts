/** Days with live formulas: the end of a period, and how far a day lies from the day of computation. */
import type { PlainCell, ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import { dayNumber } from '../../../../shared/rules/civil-date.ts'
import { checkCell, countCell, dayCell, formulaCell, moneyCell, percentCell, type SheetCell, textCell } from './cells.ts'
import { at, type SheetDraft } from './sheet-draft.ts'

/** A spreadsheet numbers days from the end of 1899. */
const DAYS_BEFORE_1970 = 25_569

const PERIOD = { start: 1, count: 2, formula: 4, figure: 5 } as const
const UNITS = { day: '日', month: '个月', year: '年' } as const

type PeriodRow = ToolTableOf<'periods'>['rows'][number]

/** The corresponding day, or the last day of a month without it, is what EDATE gives (民法典第二百零二条). */
function endFormula(row: number, unit: PeriodRow['unit']): string {
  const [start, count] = [at(row, PERIOD.start), at(row, PERIOD.count)]
  if (unit === 'day') return `${start}+${count}`
  return `EDATE(${start},${unit === 'year' ? `12*${count}` : count})`
}

export function addPeriodsTable(draft: SheetDraft, { caption, rows }: ToolTableOf<'periods'>): void {
  draft.caption(caption)
  draft.heads(['事项', '起算日（不计入）', '长度', '单位', '最后一日（公式）', '最后一日（系统）', '核对'])
  for (const { label, start, count, unit, end } of rows) {
    const row = draft.nextRow
    draft.add([
      textCell(label), dayCell(start), countCell(count), textCell(UNITS[unit]),
      formulaCell(endFormula(row, unit), 'day', dayNumber(end) + DAYS_BEFORE_1970), dayCell(end), checkCell(at(row, PERIOD.formula), at(row, PERIOD.figure)),
    ])
  }
}

const DATES = { date: 1, formula: 2, figure: 3 } as const

export function addDatesTable(draft: SheetDraft, { caption, today, rows }: ToolTableOf<'dates'>): void {
  draft.caption(caption)
  const todayRow = draft.add([textCell('计算日'), dayCell(today)])
  draft.heads(['事项', '日期', '距计算日（公式）', '距计算日（系统）', '核对', '说明'])
  for (const { label, date, daysLeft, note } of rows) {
    const row = draft.nextRow
    draft.add([
      textCell(label), dayCell(date), formulaCell(`${at(row, DATES.date)}-$B$${todayRow}`, 'count', daysLeft), countCell(daysLeft),
      checkCell(at(row, DATES.formula), at(row, DATES.figure)), note === null ? null : textCell(note),
    ])
  }
}

function plainCell(cell: PlainCell | null): SheetCell {
  if (cell === null) return null
  switch (cell.type) {
    case 'text':
      return textCell(cell.value)
    case 'date':
      return dayCell(cell.value)
    case 'money':
      return moneyCell(cell.value)
    case 'percent':
      return percentCell(cell.value)
    case 'days':
      return countCell(cell.value)
  }
}

export function addPlainTable(draft: SheetDraft, { caption, heads, rows }: ToolTableOf<'plain'>): void {
  draft.caption(caption)
  draft.heads(heads)
  for (const row of rows) draft.add(row.map(plainCell))
}
