import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { inSlices } from '../kernel/slices.ts'
import { carryPositions } from '../loans/position.ts'
import { caseFigures, foreignJson } from './figures.ts'

/**
 * The list shows what is owed today. Its figures are kept for one day and carried to the next in slices, so that a page is read from
 * one table, in order, without a computation. Each line says of which day it is while the others follow.
 */

/** Lines looked at between two steps: few enough that finding none is short work, too. */
const WINDOW = 500

interface KeptLine {
  readonly rowno: number
  readonly case_id: Buffer
  readonly principal_fen: Fen
}

/** Carries every line that is of another day to the ledger's day. @returns how many were */
export function carryFigures(ledger: Ledger): Promise<number> {
  const lines = linesOfOtherDays(ledger)
  return inSlices(ledger, () => {
    const { value } = lines.next()
    if (value === undefined) return false
    carryLine(ledger, value, ledger.clock.today())
    return true
  })
}

function* linesOfOtherDays(ledger: Ledger): Generator<KeptLine, undefined> {
  const { raw } = ledger
  const window = prepared<[number, number, IsoDate], KeptLine>(raw, 'SELECT rowno, case_id, principal_fen FROM case_summary WHERE rowno > ? AND rowno <= ? AND figures_on IS NOT ?')
  const last = prepared<[], { last: number | null }>(raw, 'SELECT max(rowno) AS last FROM case_summary').get()?.last ?? 0
  for (let from = 0; from < last; from += WINDOW) yield* window.all(from, from + WINDOW, ledger.clock.today())
}

function carryLine(ledger: Ledger, { rowno, case_id, principal_fen }: KeptLine, day: IsoDate): void {
  const figures = caseFigures(carryPositions(ledger, case_id, day))
  const { principal, interest, costs, on } = figures
  prepared<[Fen, Fen, string | null, IsoDate | null, IsoDate, number]>(
    ledger.raw,
    'UPDATE case_summary SET interest_fen = ?, cost_fen = ?, foreign_json = ?, balance_on = ?, figures_on = ? WHERE rowno = ?',
  ).run(interest, costs, foreignJson(figures), on, day, rowno)
  // Five indexes hold the principal, and a day alone hardly ever changes it.
  if (principal !== principal_fen) prepared<[Fen, number]>(ledger.raw, 'UPDATE case_summary SET principal_fen = ? WHERE rowno = ?').run(principal, rowno)
}
