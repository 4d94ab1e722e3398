/** Days with live formulas: the end of a period, and how far a day lies from the day of computation. */
import type { PlainCell, ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { dayNumber } from '../../../../shared/rules/civil-date.ts'
import { checkCell, countCell, dayCell, formulaCell, moneyCell, percentCell, type SheetCell, textCell } from './cells.ts'
import { at, range, type SheetDraft } from './sheet-draft.ts'

/** A spreadsheet numbers days from the end of 1899. */
const DAYS_BEFORE_1970 = 25_569

const PERIOD = { start: 1, count: 2, formula: 4, figure: 5 } as const
const UNITS = { day: '日', month: '个月', year: '年' } as const

type PeriodRow = ToolTableOf<'periods'>['rows'][number]

/** The corresponding day, or the last day of a month without it, is what EDATE gives (民法典第二百零二条). */
function endFormula(row: number, { unit, inclusive }: PeriodRow): string {
  const [start, count] = [at(row, PERIOD.start), at(row, PERIOD.count)]
  const corresponding = unit === 'day' ? `${start}+${count}` : `EDATE(${start},${unit === 'year' ? `12*${count}` : count})`
  return inclusive ? `${corresponding}-1` : corresponding
}

export function addPeriodsTable(draft: SheetDraft, { caption, rows }: ToolTableOf<'periods'>): void {
  draft.caption(caption)
  draft.heads(['事项', '起算日（不计入）', '长度', '单位', '最后一日（公式）', '最后一日（系统）', '核对'])
  for (const period of rows) {
    const { label, start, count, unit, inclusive, end } = period
    const row = draft.nextRow
    draft.add([
      textCell(label), dayCell(start), countCell(count), textCell(inclusive ? `${UNITS[unit]}（含起算日）` : UNITS[unit]),
      formulaCell(endFormula(row, period), 'day', dayNumber(end) + DAYS_BEFORE_1970), dayCell(end), checkCell(at(row, PERIOD.formula), at(row, PERIOD.figure)),
    ])
  }
}

const WORKDAYS = { from: 0, to: 1, days: 2, workdays: 3, figure: 4 } as const

/** One column of days under a head; where it begins and ends, or null when there are none. */
function addDayList(draft: SheetDraft, head: string, days: readonly IsoDate[]): string | null {
  draft.heads([head])
  const firstRow = draft.nextRow
  for (const day of days) draft.add([dayCell(day)])
  if (days.length > 0) return range(0, firstRow, draft.nextRow - 1)
  draft.add([textCell('没有')])
  return null
}

/** Monday to Friday less the days off among them, and the weekend days that are worked. */
export function addWorkdaysTable(draft: SheetDraft, { caption, from, to, daysOff, madeUp, days, workdays }: ToolTableOf<'workdays'>): void {
  draft.caption(caption)
  const off = addDayList(draft, '周一至周五放假', daysOff)
  const worked = addDayList(draft, '周末上班（调休）', madeUp)
  draft.heads(['起日（含）', '止日（不含）', '自然日（公式）', '工作日（公式）', '工作日（系统）', '核对'])
  const row = draft.nextRow
  const [first, end] = [at(row, WORKDAYS.from), at(row, WORKDAYS.to)]
  const weekdays = `IF(${end}>${first},NETWORKDAYS(${first},${end}-1${off === null ? '' : `,${off}`}),0)`
  draft.add([
    dayCell(from), dayCell(to), formulaCell(`${end}-${first}`, 'count', days), formulaCell(worked === null ? weekdays : `${weekdays}+COUNT(${worked})`, 'count', workdays),
    countCell(workdays), checkCell(at(row, WORKDAYS.workdays), at(row, WORKDAYS.figure)),
  ])
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
