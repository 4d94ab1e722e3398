import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { carryFigures } from '../cases/daily-figures.ts'
import { watchedScope } from '../../../shared/model/rights.ts'
import { carryDeadlines } from '../deadlines/daily.ts'
import { deadlineCounts } from '../deadlines/list.ts'
import { deadlinesNoted } from '../deadlines/project.ts'
import type { Ledger } from '../kernel/context.ts'
import { reportUnexpected } from '../kernel/log.ts'
import { lawState } from '../law/law-of.ts'
import type { LedgerHome } from './ledger-home.ts'

/** Soon after unlocking, yet after the first page was asked for. */
const LOOK_EVERY_MS = 1_000

const broughtTo = new WeakMap<Ledger, IsoDate>()
const countedOn = new WeakMap<Ledger, string>()
/** Ledgers whose board is being brought up: a second run would compute the same cases. */
const carrying = new WeakSet<Ledger>()

/** Brings the list and the board to the day once a day and opening: after unlocking, and when a day begins while the ledger is open. */
export function startDailyFigures(home: LedgerHome): void {
  const timer = setInterval(() => {
    bringFiguresUp(home).catch((error: unknown) => reportUnexpected('daily figures', error))
    bringDeadlinesUp(home).catch((error: unknown) => reportUnexpected('deadlines', error))
  }, LOOK_EVERY_MS)
  timer.unref()
}

/** The list's figures as of the ledger's day; the window reads them again when any line changed. */
export async function bringFiguresUp(home: LedgerHome): Promise<void> {
  if (!home.isOpen) return
  const { ledger } = home
  const today = ledger.clock.today()
  if (broughtTo.get(ledger) === today) return
  broughtTo.set(ledger, today)
  const carried = await carryFigures(ledger)
  if (carried > 0 && home.isOpen) home.options.emit({ kind: 'invalidate', topics: ['cases'] })
}

/** The board as of the ledger's day and the law in force; a law-data change and an import are met like a new day. */
export async function bringDeadlinesUp(home: LedgerHome): Promise<void> {
  if (!home.isOpen) return
  const { ledger } = home
  const state = `${ledger.clock.today()} ${lawState(ledger)} ${deadlinesNoted(ledger)}`
  if (countedOn.get(ledger) === state || carrying.has(ledger)) return
  countedOn.set(ledger, state)
  carrying.add(ledger)
  const counted = await carryDeadlines(ledger).finally(() => carrying.delete(ledger))
  if (!home.isOpen) return
  if (counted > 0) home.options.emit({ kind: 'invalidate', topics: ['deadlines'] })
  const { lapsed, red, banner } = deadlineCounts(ledger, watchedScope(ledger.person.role))
  home.options.emit({ kind: 'deadlines-due', lapsed, near: red + banner })
}
