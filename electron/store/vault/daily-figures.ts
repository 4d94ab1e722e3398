import { carryFigures } from '../cases/daily-figures.ts'
import { watchedScope } from '../../../shared/model/rights.ts'
import { carryDeadlines } from '../deadlines/daily.ts'
import { deadlineCounts } from '../deadlines/totals.ts'
import { deadlinesNoted } from '../deadlines/project.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawState } from '../law/law-of.ts'
import type { LedgerHome } from './ledger-home.ts'

const broughtTo = new WeakMap<Ledger, string>()
const countedOn = new WeakMap<Ledger, string>()
/** Ledgers whose board is being brought up: a second run would compute the same cases. */
const carrying = new WeakSet<Ledger>()

/** The list's figures as of the ledger's day and the law in force; the window reads them again when any line changed. */
export async function bringFiguresUp(home: LedgerHome): Promise<void> {
  if (!home.isOpen) return
  const { ledger } = home
  const state = `${ledger.clock.today()} ${lawState(ledger)}`
  if (broughtTo.get(ledger) === state) return
  broughtTo.set(ledger, state)
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
