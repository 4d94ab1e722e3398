/** The tables of a tool as people read them: on screen, as copied text and on paper. Values only; the workbook has the formulas. */
import type { Fen } from '../model/fen.ts'
import { dayNumber, daysBetween } from '../rules/civil-date.ts'
import { countedDays } from '../rules/day-count.ts'
import { componentLabels, components } from '../rules/ledger/components.ts'
import { formatYuan } from '../rules/money.ts'
import type { InterestRow, PlainCell, ReckoningRow, ToolTable, ToolTableOf } from './tool-sheet.ts'

export interface TextColumn {
  readonly head: string
  readonly align: 'text' | 'number'
  /** Share of the width. */
  readonly weight: number
}

export interface TextTable {
  readonly caption: string
  readonly columns: readonly TextColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** The last row is a sum. */
  readonly hasTotal: boolean
}

const text = (head: string, weight: number): TextColumn => ({ head, align: 'text', weight })
const number = (head: string, weight: number): TextColumn => ({ head, align: 'number', weight })

const INTEREST_COLUMNS: readonly TextColumn[] = [
  text('项目', 16), text('起日（含）', 12), text('止日（不含）', 13), number('天数', 7), number('基数（元）', 17),
  number('年利率%', 10), text('年天数', 11), number('利息（元）', 15),
]

const DAY_BASE: Readonly<Record<InterestRow['dayCount'], string>> = {
  'ACT/360': '实际/360', 'ACT/365': '实际/365', 'ACT/ACT': '实际/实际', '30/360': '30/360',
}

/** Percent as contracts write it: at least two decimals. */
function percentText(rate: string): string {
  const [whole = '', decimals = ''] = rate.split('.')
  return `${whole}.${decimals.padEnd(2, '0')}`
}

/** The days that count in a row; with 30/360 they are not the calendar's. */
export function daysOf({ from, to, dayCount }: Pick<InterestRow, 'from' | 'to' | 'dayCount'>): number {
  return countedDays(dayNumber(from), dayNumber(to), dayCount)
}

function interestCells(row: InterestRow): readonly string[] {
  const days = String(daysOf(row))
  return [row.label, row.from, row.to, days, formatYuan(row.base), percentText(row.rate), row.spread === null ? DAY_BASE[row.dayCount] : '按计划分摊', formatYuan(row.amount)]
}

function interestText({ caption, rows, total }: ToolTableOf<'interest'>): TextTable {
  const sum = ['合计', null, null, null, null, null, null, formatYuan(total)]
  return { caption, columns: INTEREST_COLUMNS, rows: [...rows.map(interestCells), sum], hasTotal: true }
}

const DELAYED_COLUMNS: readonly TextColumn[] = [
  text('起日（含）', 14), text('止日（含）', 14), number('天数', 8), number('计算基数（元）', 20), text('利率', 26), number('加倍部分利息（元）', 18),
]

function delayedText({ caption, rows, total }: ToolTableOf<'delayed'>): TextTable {
  const cells = rows.map((row) => [
    row.from, row.lastDay, String(daysBetween(row.from, row.lastDay) + 1), formatYuan(row.base),
    row.rule.kind === 'fixed-daily-rate' ? '日万分之一点七五' : `年利率${row.rule.annualRate}%×2÷${row.rule.dayBase}`, formatYuan(row.amount),
  ])
  return { caption, columns: DELAYED_COLUMNS, rows: [...cells, ['合计', null, null, null, null, formatYuan(total)]], hasTotal: true }
}

const TARIFF_COLUMNS: readonly TextColumn[] = [text('分段', 40), number('费率', 12), number('计费部分（元）', 24), number('费用（元）', 24)]

/** The part of a sum that lies in a tier, in fen. */
export function partInTier(amount: Fen, { over, upTo }: ToolTableOf<'tariff'>['tiers'][number]): number {
  return Math.max(0, Math.min(amount, upTo ?? amount) - over)
}

/** Sums inside a fee table keep the decimals that rounding takes away at the end. */
function exactYuan(tenThousandthsOfFen: number): string {
  return (tenThousandthsOfFen / 1_000_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 })
}

function tariffText(table: ToolTableOf<'tariff'>): TextTable {
  const tiers = table.tiers.map((tier) => {
    const part = partInTier(table.amount, tier)
    const range = tier.upTo === null ? `超过${formatYuan(tier.over)}元的部分` : `超过${formatYuan(tier.over)}元至${formatYuan(tier.upTo)}元的部分`
    return { cells: [range, `${tier.perTenThousand / 100}%`, part], fee: part * tier.perTenThousand } as const
  })
  const flat = table.flat * 10_000
  const sum = tiers.reduce((total, { fee }) => total + fee, flat)
  const first = table.tiers[0]
  return {
    caption: table.caption,
    columns: TARIFF_COLUMNS,
    rows: [
      [first === undefined ? '起点' : `不超过${formatYuan(first.over)}元的部分`, null, null, exactYuan(flat)],
      ...tiers.filter(({ fee }) => fee > 0).map(({ cells: [range, rate, part], fee }) => [range, rate, exactYuan(part * 10_000), exactYuan(fee)]),
      ['分段累计', null, null, exactYuan(sum)],
      [`应交${table.divisor === 1 ? '' : `（÷${table.divisor}）`}`, null, null, formatYuan(table.fee)],
    ],
    hasTotal: true,
  }
}

const MOVEMENT_COLUMNS: readonly TextColumn[] = [
  text('事项', 18), text('日期', 12), ...components.map((component) => number(componentLabels[component], 12)),
]

function claimText(table: ToolTableOf<'claim'>): readonly TextTable[] {
  const opening = components.map((component) => formatYuan(table.opening[component]))
  const movements = table.movements.map(({ label, date, changes }) => [label, date, ...components.map((component) => formatYuan(changes[component]))])
  const balances = components.map((component) => [componentLabels[component], formatYuan(table.balance[component])])
  return [
    {
      caption: `${table.caption}：截至${table.asOf}（含当日）`,
      columns: [text('项目', 50), number('金额（元）', 50)],
      rows: [...balances, ['合计', formatYuan(table.total)]],
      hasTotal: true,
    },
    { caption: '分段计息', columns: INTEREST_COLUMNS, rows: table.lines.map(interestCells), hasTotal: false },
    { caption: '期初余额与收付（元）', columns: MOVEMENT_COLUMNS, rows: [['期初余额', null, ...opening], ...movements], hasTotal: false },
  ]
}

const UNITS = { day: '日', month: '个月', year: '年' } as const

function periodsText({ caption, rows }: ToolTableOf<'periods'>): TextTable {
  return {
    caption,
    columns: [text('事项', 40), text('起算日（不计入）', 20), text('期间', 20), text('最后一日', 20)],
    rows: rows.map(({ label, start, count, unit, inclusive, end }) => [label, start, `${count}${UNITS[unit]}${inclusive ? '，含起算日' : ''}`, end]),
    hasTotal: false,
  }
}

function workdaysText({ caption, from, to, daysOff, madeUp, days, workdays }: ToolTableOf<'workdays'>): TextTable {
  return {
    caption,
    columns: [text('起日（含）', 14), text('止日（不含）', 14), number('自然日', 10), number('工作日', 10), text('周一至周五放假', 26), text('周末上班', 26)],
    rows: [[from, to, String(days), String(workdays), daysOff.join('、') || '没有', madeUp.join('、') || '没有']],
    hasTotal: false,
  }
}

function capitalsText({ caption, amount, words }: ToolTableOf<'capitals'>): TextTable {
  return { caption, columns: [number('小写（元）', 30), text('大写', 70)], rows: [[formatYuan(amount), words]], hasTotal: false }
}

/** How an amount follows from the rows above it, in words. */
export function reckonedText({ how }: ReckoningRow, rows: readonly ReckoningRow[]): string {
  const named = (at: number) => rows[at]?.label ?? ''
  switch (how.by) {
    case 'given':
      return '已知'
    case 'percent':
      return `${named(how.of)} × ${how.percent}%${how.cut === 'up' ? '，进到分' : '，舍到分'}`
    case 'lesser':
      return `${named(how.of)}与${named(how.and)}中较小的`
    case 'excess':
      return `${named(how.of)}超过${named(how.over)}的部分`
  }
}

function reckoningText({ caption, rows }: ToolTableOf<'reckoning'>): TextTable {
  return {
    caption,
    columns: [text('项目', 30), number('金额（元）', 26), text('怎样得出', 44)],
    rows: rows.map((row) => [row.label, formatYuan(row.amount), reckonedText(row, rows)]),
    hasTotal: false,
  }
}

function datesText({ caption, rows }: ToolTableOf<'dates'>): TextTable {
  return {
    caption,
    columns: [text('事项', 30), text('日期', 16), number('距计算日（天）', 16), text('说明', 38)],
    rows: rows.map(({ label, date, daysLeft, note }) => [label, date, String(daysLeft), note]),
    hasTotal: false,
  }
}

/** A cell in words; money with thousands, percent without the sign. */
function plainText(cell: PlainCell | null): string | null {
  if (cell === null) return null
  switch (cell.type) {
    case 'money':
      return formatYuan(cell.value)
    case 'days':
      return String(cell.value)
    default:
      return cell.value
  }
}

function plainTableText({ caption, heads, rows }: ToolTableOf<'plain'>): TextTable {
  const isFigure = (index: number) => rows.some((row) => row[index]?.type === 'money' || row[index]?.type === 'days' || row[index]?.type === 'percent')
  const columns = heads.map((head, index) => (isFigure(index) ? number(head, 1) : text(head, 1)))
  return { caption, columns, rows: rows.map((row) => row.map(plainText)), hasTotal: false }
}

/** A table in words and figures; a claim is three of them. */
export function tableText(table: ToolTable): readonly TextTable[] {
  switch (table.kind) {
    case 'interest':
      return [interestText(table)]
    case 'delayed':
      return [delayedText(table)]
    case 'tariff':
      return [tariffText(table)]
    case 'claim':
      return claimText(table)
    case 'periods':
      return [periodsText(table)]
    case 'workdays':
      return [workdaysText(table)]
    case 'capitals':
      return [capitalsText(table)]
    case 'reckoning':
      return [reckoningText(table)]
    case 'dates':
      return [datesText(table)]
    case 'plain':
      return [plainTableText(table)]
  }
}
