import { z } from 'zod'
import { dateField, fenField, line, longText, signedFenField } from '../model/fields.ts'
import { dayCounts } from '../model/loan-terms.ts'
import { components } from '../rules/ledger/components.ts'

/**
 * What a tool of the toolbox hands over for export: facts and figures of fixed kinds. The store builds the formulas of
 * each kind itself, so no formula and no template text ever comes from the window.
 */

/** Percent as exact decimal text; a rate raised by a percentage has more decimals than a typed one. */
const rateText = z.string().regex(/^\d{1,6}(\.\d{1,24})?$/, '利率格式不对')
const caption = line(60)
const wholeDays = z.number().int().min(-100_000).max(100_000)

/** One leg: base × rate × days of `[from, to)`, rounded to the fen. `spread`: a schedule's interest spread over its days. */
const interestRow = z.strictObject({
  label: line(60),
  from: dateField,
  to: dateField,
  base: fenField,
  rate: rateText,
  dayCount: z.enum(dayCounts),
  spread: z.strictObject({ from: dateField, to: dateField, interest: fenField }).nullable(),
  amount: fenField,
})

const interestTable = z.strictObject({ kind: z.literal('interest'), caption, rows: z.array(interestRow).max(5000), total: fenField })

/** Doubled interest: both ends of a row count. Before 2014-08-01 twice the benchmark rate, a fixed daily rate since. */
const delayedRow = z.strictObject({
  from: dateField,
  lastDay: dateField,
  base: fenField,
  rule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed-daily-rate') }),
    z.strictObject({ kind: z.literal('doubled-benchmark'), annualRate: rateText, dayBase: z.union([z.literal(360), z.literal(365)]) }),
  ]),
  amount: fenField,
})

const delayedTable = z.strictObject({ kind: z.literal('delayed'), caption, rows: z.array(delayedRow).max(1000), total: fenField })

/** A fee by tiers: the part above `over` and up to `upTo` at so many ten-thousandths, summed, divided, rounded once, capped. */
const tariffTable = z.strictObject({
  kind: z.literal('tariff'),
  caption,
  amountLabel: line(30),
  amount: fenField,
  flat: fenField,
  tiers: z.array(z.strictObject({ over: fenField, upTo: fenField.nullable(), perTenThousand: z.number().int().min(1).max(10_000) })).min(1).max(20),
  divisor: z.number().int().min(1).max(12),
  round: z.enum(['fen', 'yuan']),
  mode: z.enum(['half-up', 'cut']),
  cap: fenField.nullable(),
  fee: fenField,
})

const amounts = z.strictObject({
  principal: signedFenField,
  interest: signedFenField,
  penalty: signedFenField,
  compound: signedFenField,
  undivided: signedFenField,
  costs: signedFenField,
})

/** A whole debt: what it starts from, what accrued by line, what was booked, and what is left of each component. */
const claimTable = z.strictObject({
  kind: z.literal('claim'),
  caption,
  asOf: dateField,
  opening: amounts,
  lines: z.array(interestRow.extend({ component: z.enum(components) })).max(5000),
  movements: z.array(z.strictObject({ label: line(60), date: dateField, changes: amounts })).max(2000),
  balance: amounts,
  total: signedFenField,
})

/** Periods counted from a day that does not count; one that contains its first day ends the day before (`inclusive`). */
const periodsTable = z.strictObject({
  kind: z.literal('periods'),
  caption,
  rows: z
    .array(
      z.strictObject({
        label: line(60), start: dateField, count: z.number().int().min(-12_000).max(12_000), unit: z.enum(['day', 'month', 'year']), inclusive: z.boolean(), end: dateField,
      }),
    )
    .max(200),
})

/** The days of `[from, to)`: weekdays without work and weekend days with work are named, so that a spreadsheet counts the working days itself. */
const workdaysTable = z.strictObject({
  kind: z.literal('workdays'),
  caption,
  from: dateField,
  to: dateField,
  daysOff: z.array(dateField).max(10_000),
  madeUp: z.array(dateField).max(10_000),
  days: wholeDays,
  workdays: wholeDays,
})

/** An amount with its capitals, which a spreadsheet writes from the digits. */
const capitalsTable = z.strictObject({ kind: z.literal('capitals'), caption, amount: fenField, words: line(120) })

/** Which row above an amount follows from, counted from 0. */
const rowAbove = z.number().int().min(0).max(100)

/** How an amount follows from those above it; percentages are cut up or down to the fen. */
const reckoned = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('given') }),
  z.strictObject({ by: z.literal('percent'), of: rowAbove, percent: z.number().int().min(1).max(100), cut: z.enum(['up', 'down']) }),
  z.strictObject({ by: z.literal('lesser'), of: rowAbove, and: rowAbove }),
  z.strictObject({ by: z.literal('excess'), of: rowAbove, over: rowAbove }),
])

/** Amounts that follow one from another. */
const reckoningTable = z.strictObject({
  kind: z.literal('reckoning'),
  caption,
  rows: z.array(z.strictObject({ label: line(60), amount: fenField, how: reckoned })).max(50).refine(
    (rows) => rows.every(({ how }, at) => rowsOf(how).every((row) => row < at)),
    '金额只能由它上面的各行推算',
  ),
})

function rowsOf(how: z.infer<typeof reckoned>): readonly number[] {
  switch (how.by) {
    case 'given':
      return []
    case 'percent':
      return [how.of]
    case 'lesser':
      return [how.of, how.and]
    case 'excess':
      return [how.of, how.over]
  }
}

/** Days and how far they lie from the day of computation. */
const datesTable = z.strictObject({
  kind: z.literal('dates'),
  caption,
  today: dateField,
  rows: z.array(z.strictObject({ label: line(60), date: dateField, daysLeft: wholeDays, note: longText(300).nullable() })).max(500),
})

const plainCell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), value: longText(300) }),
  z.strictObject({ type: z.literal('date'), value: dateField }),
  z.strictObject({ type: z.literal('money'), value: signedFenField }),
  z.strictObject({ type: z.literal('percent'), value: rateText }),
  z.strictObject({ type: z.literal('days'), value: wholeDays }),
])

/** Values as they are, without arithmetic between them. */
const plainTable = z.strictObject({
  kind: z.literal('plain'),
  caption,
  heads: z.array(line(30)).min(1).max(10),
  rows: z.array(z.array(plainCell.nullable()).max(10)).max(2000),
})

export const toolTable = z.discriminatedUnion('kind', [interestTable, delayedTable, tariffTable, claimTable, periodsTable, workdaysTable, capitalsTable, reckoningTable, datesTable, plainTable])

const labelled = z.strictObject({ label: line(120), value: longText(500) })

/** One computation of the toolbox: what was asked, what came out, and why. */
export const toolSheet = z.strictObject({
  title: line(60),
  computedOn: dateField,
  facts: z.array(labelled).max(1000),
  figures: z.array(labelled).max(50),
  tables: z.array(toolTable).max(10),
  steps: z.array(z.strictObject({ label: line(120), detail: longText(2000), article: longText(300).nullable() })).max(2000),
  cautions: z.array(longText(1000)).max(200),
  missing: z.array(longText(500)).max(200),
})

export type ToolSheet = z.infer<typeof toolSheet>
export type ToolTable = z.infer<typeof toolTable>
export type ToolTableOf<K extends ToolTable['kind']> = Extract<ToolTable, { readonly kind: K }>
export type InterestRow = z.infer<typeof interestRow>
export type ReckoningRow = z.infer<typeof reckoningTable>['rows'][number]
export type PlainCell = z.infer<typeof plainCell>
