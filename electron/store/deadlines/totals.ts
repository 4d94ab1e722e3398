import { boardWindows, type BoardFilter, type BoardWindow, type DeadlineCounts, type DeadlineTotals, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { board } from './list.ts'
import { lastDaySql, latestDay, windowDays } from './urgency.ts'
import { countOf, dayOf, groupsOf, isWholeStock, type Parameter, unitsOf, type Where } from './where.ts'

/**
 * How much lapses when. The whole stock of units is summed from tallies that the file keeps with every line (`deadline_tally`): some thousands of rows,
 * however many lines there are. What is narrowed further is counted from the lines.
 */

type TotalsRow = Readonly<Record<BoardWindow, number>> & { readonly lines: number; readonly worth: Fen }

/** How many lines lie in each window, and what they are worth: computed apart, so that the rows need not wait. */
export function boardTotals(ledger: Ledger, filter: BoardFilter): DeadlineTotals {
  const found = isWholeStock(filter) ? [tallied(ledger, filter)] : groupsOf(ledger, filter).map((where) => totalsOf(ledger, where))
  const linesIn = (window: BoardWindow) => found.reduce((sum, each) => sum + each[window], 0)
  return {
    lines: found.reduce((sum, each) => sum + each.lines, 0),
    cases: isWholeStock(filter) ? openCases(ledger, filter) : casesIn(ledger, groupsOf(ledger, filter)),
    worthFen: found.length === 0 ? ZERO_FEN : sumFen(found.map(({ worth }) => worth)),
    windows: {
      lapsed: linesIn('lapsed'), today: linesIn('today'), d7: linesIn('d7'), d15: linesIn('d15'), d30: linesIn('d30'), d60: linesIn('d60'), d90: linesIn('d90'), later: linesIn('later'),
      undated: linesIn('undated'),
    },
  }
}

function sumsByWindow(weight: string, today: IsoDate): string {
  return boardWindows
    .filter((name) => name !== 'undated')
    .map((name) => {
      const { from, to } = windowDays(name, today)
      const within = [...(from === null ? [] : [`d.safe >= '${from}'`]), ...(to === null ? [] : [`d.safe <= '${to}'`])].join(' AND ')
      return `coalesce(sum((d.safe <> '' AND ${within}) * ${weight}), 0) AS ${name}`
    })
    .join(', ')
}

function tallied(ledger: Ledger, { scope }: BoardFilter): TotalsRow {
  const { sql, parameters } = unitsOf(ledger, scope)
  const row = ledger.raw
    .prepare<Parameter[], TotalsRow>(
      `SELECT coalesce(sum(d.lines), 0) AS lines, coalesce(sum(d.worth_fen), 0) AS worth, ${sumsByWindow('d.lines', ledger.clock.today())},
         coalesce(sum((d.safe = '') * d.lines), 0) AS undated
       FROM deadline_tally d WHERE d.standing IN ('running', 'uncertain') AND ${sql}`,
    )
    .get(...parameters)
  return answered(row)
}

function openCases(ledger: Ledger, { scope }: BoardFilter): number {
  const { sql, parameters } = unitsOf(ledger, scope)
  return ledger.raw.prepare<Parameter[], { n: number }>(`SELECT count(*) AS n FROM deadline_case_tally d WHERE d.open_lines > 0 AND ${sql}`).get(...parameters)?.n ?? 0
}

function totalsOf({ raw, clock }: Ledger, { sql, parameters }: Where): TotalsRow {
  const row = raw
    .prepare<Parameter[], TotalsRow>(
      `SELECT count(*) AS lines, coalesce(sum(d.worth_fen), 0) AS worth, ${sumsByWindow('1', clock.today())}, coalesce(sum(d.safe IS NULL), 0) AS undated
       FROM deadline d WHERE ${sql}`,
    )
    .get(...parameters)
  return answered(row)
}

function answered(row: TotalsRow | undefined): TotalsRow {
  if (row === undefined) throw new Error('an aggregate answers with one row')
  return row
}

/** Each household once, however its lines stand. */
function casesIn({ raw }: Ledger, groupsAsked: readonly Where[]): number {
  if (groupsAsked.length === 0) return 0
  const sql = groupsAsked.map((where) => `SELECT d.case_rowno FROM deadline d WHERE ${where.sql}`).join(' UNION ')
  return raw.prepare<Parameter[], { n: number }>(`SELECT count(*) AS n FROM (${sql})`).get(...groupsAsked.flatMap(({ parameters }) => parameters))?.n ?? 0
}

/** Courts of open deadlines, for the filter. */
export function courtsWithDeadlines(ledger: Ledger): string[] {
  const seen = unitClause(ledger, 'unit_id')
  const sql = `SELECT DISTINCT court FROM deadline WHERE standing = 'running' AND court IS NOT NULL${seen === null ? '' : ` AND ${seen.sql}`} ORDER BY court LIMIT 1000`
  return prepared<Buffer[], { court: string }>(ledger.raw, sql).all(...(seen?.parameters ?? [])).map(({ court }) => court)
}

type CountedRow = Omit<DeadlineCounts, 'nearest' | 'uncertain' | 'escalated'>

/** For the badge, the banner and the summary at the start. */
export function deadlineCounts(ledger: Ledger, scope: BoardFilter['scope']): DeadlineCounts {
  const { today, leads } = dayOf(ledger)
  const { sql, parameters } = unitsOf(ledger, scope)
  const [red, banner, orange] = (['red', 'banner', 'orange'] as const).map((lead) => lastDaySql(leads, lead))
  const row = ledger.raw
    .prepare<Parameter[], CountedRow>(
      `SELECT coalesce(sum(d.safe < '${today}'), 0) AS lapsed, coalesce(sum(d.safe >= '${today}' AND d.safe <= ${red}), 0) AS red,
         coalesce(sum(d.safe >= '${today}' AND d.safe > ${red} AND d.safe <= ${banner}), 0) AS banner,
         coalesce(sum(d.safe >= '${today}' AND d.safe > ${banner} AND d.safe <= ${orange}), 0) AS orange
       FROM deadline d WHERE d.standing = 'running' AND d.safe <= '${latestDay(leads, 'orange')}' AND ${sql}`,
    )
    .get(...parameters)
  const [nearest] = board(ledger, { filter: { ...emptyBoardFilter, scope, states: ['running', 'lapsed'], to: latestDay(leads, 'banner') }, offset: 0, limit: 1 }).rows
  return {
    lapsed: row?.lapsed ?? 0,
    red: row?.red ?? 0,
    banner: row?.banner ?? 0,
    orange: row?.orange ?? 0,
    uncertain: countOf(ledger, { sql: `d.standing = 'uncertain' AND ${sql}`, parameters }),
    escalated: scope === 'me' ? 0 : groupsOf(ledger, { ...emptyBoardFilter, scope, escalated: true }).reduce((sum, where) => sum + countOf(ledger, where), 0),
    nearest: nearest ?? null,
  }
}
