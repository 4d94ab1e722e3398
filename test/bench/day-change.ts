import { rmSync } from 'node:fs'
import { emptyBoardFilter } from '../../shared/api/deadlines.ts'
import { isoDate, type IsoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { carryDeadlines } from '../../electron/store/deadlines/daily.ts'
import { openStore, type TestStore } from '../store/support/open-store.ts'
import { branchStock } from './invented-stock.ts'
import { medianOf, repeated, timed, watchTurns } from './measure.ts'
import { atMost, type Finding, shown, table, title } from './report.ts'
import { readHandedKey } from './start-up/handed-key.ts'
import { copyOfKeptLedger, dataFolderIn } from './written-ledger.ts'

const DAY_CHANGE_LIMIT_S = 8
const SLICE_LIMIT_MS = 30
const BRANCH_LIMIT_MS = 120
const MS = 1_000
const RUNS = 15
/** How far the PC is set forward each time: the next day, a weekend. */
const STEPS = [1, 1, 3] as const
/** One case in so many has something that changes on a day: some fifteen lines a case, each with about one edge a year. */
const CHANGING = 25

/**
 * A new day over the stock of a large branch: what has to be computed again, in which slices, and the branch's board on its real lines.
 * The stock is opened by its key: the check and the backup that follow an unlocking would be measured with it.
 */
export async function benchDayChange(): Promise<readonly Finding[]> {
  const folder = await copyOfKeptLedger(branchStock)
  const today = isoDate(new Date().toISOString().slice(0, 10))
  const store = openStore(today, folder)
  try {
    const { key, slotId } = readHandedKey(dataFolderIn(folder))
    await store.home.open(key, slotId)
    await carryDeadlines(store.home.ledger)
    title(`a new day over ${countOf(store, 'case_file')} cases with ${countOf(store, 'deadline')} deadlines`)
    const changes: DayChange[] = []
    for (const step of STEPS) changes.push(await changeDay(store, addDays(store.clock.today(), step), step))
    table(['the day moves by', 'cases computed again', 'took', 'longest slice'], changes.map(({ step, cases, took, slice }) => [`${step}`, String(cases), shown(took / MS, 's'), shown(slice, 'ms')]))
    const board = await repeated(RUNS, () => store.ask('deadlines.board', { filter: { ...emptyBoardFilter, scope: 'branch' }, offset: 0, limit: 100 }))
    return [
      atMost('a day change over the whole stock, the longest', Math.max(...changes.map(({ took }) => took)) / MS, DAY_CHANGE_LIMIT_S, 's'),
      atMost('its longest slice, while other calls wait', Math.max(...changes.map(({ slice }) => slice)), SLICE_LIMIT_MS, 'ms'),
      atMost('board of the branch on its real lines', medianOf(board), BRANCH_LIMIT_MS, 'ms'),
    ]
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface DayChange {
  readonly step: number
  readonly cases: number
  readonly took: number
  /** The longest time between two turns of the event loop, in ms. */
  readonly slice: number
}

/** The invented stock was written in one piece and has its edges on few days: they are spread as years of work would. */
function spreadEdges({ home }: TestStore, day: IsoDate, step: number): void {
  home.ledger.raw.prepare<[IsoDate, number, number]>('UPDATE deadline_held SET edge_on = ? WHERE case_id IN (SELECT id FROM case_file WHERE rowno % ? < ?)').run(day, CHANGING, step)
}

async function changeDay(store: TestStore, day: IsoDate, step: number): Promise<DayChange> {
  const { home, clock } = store
  spreadEdges(store, day, step)
  clock.set(day)
  const waits = { longest: 0, running: true }
  const watched = watchTurns(waits)
  let cases = 0
  const took = await timed(async () => {
    cases = await carryDeadlines(home.ledger)
  })
  waits.running = false
  await watched
  return { step, cases, took, slice: waits.longest }
}

function countOf({ home }: TestStore, name: 'case_file' | 'deadline'): string {
  const row = home.ledger.raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${name}`).get()
  return (row?.n ?? 0).toLocaleString('en')
}
