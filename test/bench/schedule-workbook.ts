import { isoDate, type IsoDate } from '../../shared/model/iso-date.ts'
import { dayNumber } from '../../shared/rules/civil-date.ts'
import type { AccrualLine } from '../../shared/rules/ledger.ts'
import type { LoanHistory } from './loan-histories.ts'
import { cellsOf, type Cell, type SheetOfRows } from './sheet-file.ts'

/** Day 0 of a spreadsheet, as our day number: 2000-01-01 is its day 36526. */
const SHEET_EPOCH = dayNumber(isoDate('2000-01-01')) - 36_526

/** A loan with the lines of its balance; only their days are taken over, every amount is computed by the sheet. */
export interface ScheduledLoan extends LoanHistory {
  readonly lines: readonly AccrualLine[]
}

/**
 * Two sheets that recompute loans from their terms and entries alone, as a clerk would check them cell by cell: on the second a
 * row for each period with its interest, penalty and compound interest and what the payment at its end is set against; on the
 * first the total of each loan. Amounts in fen and rates in hundredths of a percent, so that the sheet's numbers stay exact.
 */
export function scheduleSheets(loans: readonly ScheduledLoan[]): readonly SheetOfRows[] {
  const totals: string[] = []
  const periods: string[] = []
  for (const loan of loans) {
    addLoan(periods, loan)
    totals.push(cellsOf(totals.length + 1, { A: { formula: `periods!S${periods.length}` } }))
  }
  return [{ name: 'totals', rows: totals }, { name: 'periods', rows: periods }]
}

function addLoan(rows: string[], { terms, entries, lines }: ScheduledLoan): void {
  const termsRow = rows.length + 1
  const drawn = entries.find((entry) => entry.kind === 'drawdown')?.amount ?? 0
  const change = entries.find((entry) => entry.kind === 'rate-change')
  const rate = terms.rate.kind === 'fixed' ? hundredths(terms.rate.annualRate) : 0
  rows.push(
    cellsOf(termsRow, {
      B: sheetDay(terms.drawdownDate), K: drawn, L: 0, M: 0, N: 0, O: 0, P: 0, R: 0,
      U: sheetDay(terms.dueDate), V: rate, W: change ? sheetDay(change.date) : 0, X: change ? hundredths(change.annualRate) : rate,
      Y: terms.dayCount === 'ACT/360' ? 360 : 365, Z: 1.5,
    }),
  )
  let from: IsoDate = terms.drawdownDate
  for (const to of edgesOf(lines)) {
    const within = entries.filter((entry) => entry.date > from && entry.date <= to)
    rows.push(cellsOf(rows.length + 1, periodRow(rows.length + 1, termsRow, to, { paid: sumOf(within, 'repayment'), cost: sumOf(within, 'cost') })))
    from = to
  }
}

function edgesOf(lines: readonly AccrualLine[]): readonly IsoDate[] {
  return [...new Set(lines.map((line) => line.to))].toSorted()
}

function sumOf(entries: LoanHistory['entries'], kind: 'repayment' | 'cost'): number {
  return entries.reduce((sum, entry) => (entry.kind === kind ? sum + entry.amount : sum), 0)
}

/**
 * A from, B to, C days, D rate, E interest, F penalty, G compound, H paid, I cost; then what the payment meets, costs first (J),
 * and the balances: K principal, L interest accrued, M of it due, N of it paid, O penalty, P compound, R costs, S total.
 */
function periodRow(row: number, terms: number, to: IsoDate, { paid, cost }: { readonly paid: number; readonly cost: number }): Readonly<Record<string, Cell>> {
  const last = row - 1
  const earned = (base: string): string => `ROUND(${base}*D${row}*C${row}/(Y$${terms}*10000),0)`
  const afterInterest = `H${row}-J${row}-(N${row}-N${last})`
  const afterPenalty = `${afterInterest}-(O${last}+F${row}-O${row})`
  return {
    A: { formula: `B${last}` },
    B: sheetDay(to),
    C: { formula: `B${row}-A${row}` },
    D: { formula: `IF(A${row}>=W$${terms},X$${terms},V$${terms})*IF(A${row}>=U$${terms},Z$${terms},1)` },
    E: { formula: `IF(A${row}>=U$${terms},0,${earned(`K${last}`)})` },
    F: { formula: `IF(A${row}>=U$${terms},${earned(`K${last}`)},0)` },
    G: { formula: earned(`MAX(0,M${last}-N${last})`) },
    H: paid,
    I: cost,
    J: { formula: `MIN(H${row},R${last}+I${row})` },
    K: { formula: `K${last}-MIN(K${last},${afterPenalty}-(P${last}+G${row}-P${row}))` },
    L: { formula: `L${last}+E${row}` },
    M: { formula: `IF(OR(DAY(B${row})=21,B${row}=U$${terms}),L${row},M${last})` },
    N: { formula: `N${last}+MIN(H${row}-J${row},L${row}-N${last})` },
    O: { formula: `O${last}+F${row}-MIN(${afterInterest},O${last}+F${row})` },
    P: { formula: `P${last}+G${row}-MIN(${afterPenalty},P${last}+G${row})` },
    R: { formula: `R${last}+I${row}-J${row}` },
    S: { formula: `K${row}+L${row}-N${row}+O${row}+P${row}+R${row}` },
  }
}

function sheetDay(day: IsoDate): number {
  return dayNumber(day) - SHEET_EPOCH
}

function hundredths(percent: string): number {
  return Math.round(Number(percent) * 100)
}
