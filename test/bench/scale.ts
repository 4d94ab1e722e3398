import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { Id } from '../../shared/model/id.ts'
import { projectRoot } from '../e2e/support/runtime.ts'
import { PASSPHRASE } from '../store/support/open-store.ts'
import { StoreChild } from '../store/support/store-child.ts'
import { inventedCaseNo } from './invented-ledger.ts'
import { branchStock, LARGEST_HOUSEHOLD } from './invented-stock.ts'
import { memoryOf } from './memory.ts'
import { atMost, type Finding, noted, notMeasured, shown, table, title } from './report.ts'
import { timeSaves } from './scale-saves.ts'
import { type SampleCases, slowestTab } from './scale-tabs.ts'
import { startUpRatio } from './start-up.ts'
import { copyOfKeptLedger, dataFolderIn } from './written-ledger.ts'

/** The store as it is shipped: the source itself needs memory for the reading of its types. */
const BUILT_STORE = join(projectRoot, 'out', 'main', 'store.js')
const SAMPLE = 40
const START_UP_LIMIT = 1.7
const TAB_LIMIT_MS = 60
const SAVE_LIMIT_MS = 30
const MEMORY_LIMIT_MB = 300
const UPKEEP_LIMIT_MS = 120_000

const STOCK = '50,000 cases, 150,000 loans, 400,000 ledger entries, 60,000 preservation orders'

/** The whole stock of a large branch, in the store process as the program runs it: tabs, saves, its memory. */
export function benchScale(): Promise<readonly Finding[]> {
  title(`the stock of a large branch in the store: ${STOCK}`)
  return onBranchStock((folder) => measureStore(dataFolderIn(folder)))
}

/** The start of the program on the same stock, to the page that it opens with and to the list, against an empty window. */
export function benchScaleStartUp(): Promise<readonly Finding[]> {
  title(`start-up on the stock of a large branch: ${STOCK}`)
  return onBranchStock(async (folder) => [
    atMost('start-up to the list painted at 50,000 cases / empty window', await startUpRatio(folder, 'list'), START_UP_LIMIT, 'times'),
    atMost('start-up to the board painted at 50,000 cases / empty window', await startUpRatio(folder, 'board'), START_UP_LIMIT, 'times'),
  ])
}

async function onBranchStock(measure: (folder: string) => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  const folder = await copyOfKeptLedger(branchStock)
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureStore(dataFolder: string): Promise<readonly Finding[]> {
  const store = await StoreChild.start(dataFolder, BUILT_STORE)
  try {
    const memory = new MemoryWatch(store)
    const backedUp = afterUpkeep(store)
    const unlocked = await store.ask('vault.unlock', { passphrase: PASSPHRASE })
    if (unlocked.state !== 'unlocked') throw new Error(`the ledger is ${unlocked.state}`)
    memory.note('unlocked')
    await backedUp
    memory.note('checked and backed up')
    const cases = await lookThroughTheList(store)
    memory.note('list and searches')
    const tab = await slowestTab(store, cases, unlocked.today)
    memory.note('tabs of cases')
    const saves = await timeSaves(store, cases)
    memory.note('saves')
    await store.close()
    return [
      atMost(`opening a tab of a case (slowest: ${tab.name})`, tab.time, TAB_LIMIT_MS, 'ms'),
      atMost('saving a record, median', saves.median, SAVE_LIMIT_MS, 'ms'),
      atMost('saving a record, 19 of 20', saves.p95, SAVE_LIMIT_MS, 'ms'),
      noted('saving a record of the largest case', saves.largest, 'ms', '30 loans with 1,110 entries'),
      memory.finding(),
    ]
  } catch (error) {
    await store.kill()
    throw error
  }
}

/** Once the upkeep after an unlocking is through: what it does must not stand between the calls that are timed. */
function afterUpkeep(store: StoreChild): Promise<void> {
  const done = new Promise<void>((resolve) => {
    store.onEvent = (event) => {
      if (event.kind === 'progress' && event.task === 'backup' && event.done === event.total) resolve()
    }
  })
  return Promise.race([done, wait(UPKEEP_LIMIT_MS, undefined, { ref: false })])
}

/** Reads pages and searches as people do. @returns cases from all over the list, and the largest */
async function lookThroughTheList(store: StoreChild): Promise<SampleCases> {
  for (const search of ['李', 'zw', '031234', 'JJ20']) await firstOf(store, search, 0)
  await store.ask('cases.totals', { filter: emptyCaseFilter })
  const ordinary: Id<'case'>[] = []
  for (let at = 1; at <= SAMPLE; at += 1) ordinary.push(await firstOf(store, '', at * 1_000))
  return { ordinary, largest: await firstOf(store, inventedCaseNo(LARGEST_HOUSEHOLD), 0) }
}

/** The first case of a page of the list. */
async function firstOf(store: StoreChild, search: string, offset: number): Promise<Id<'case'>> {
  const { rows } = await store.ask('cases.list', { filter: { ...emptyCaseFilter, search, status: 'all' }, sort: { key: 'principalFen', descending: true }, offset, limit: 50 })
  const [first] = rows
  if (!first) throw new Error(`nothing is listed for “${search}” from ${offset}`)
  return first.id
}

/** The store's memory, noted after each kind of work. */
class MemoryWatch {
  readonly #store: StoreChild
  readonly #noted: { readonly after: string; readonly megabytes: number }[] = []

  constructor(store: StoreChild) {
    this.#store = store
  }

  note(after: string): void {
    const megabytes = memoryOf(this.#store.pid)
    if (megabytes !== null) this.#noted.push({ after, megabytes })
  }

  finding(): Finding {
    const name = 'memory of the store process'
    if (this.#noted.length === 0) return notMeasured(name, 'needs /proc')
    table(['memory of the store', 'resident'], this.#noted.map(({ after, megabytes }) => [after, shown(megabytes, 'MB')]))
    return atMost(name, Math.max(...this.#noted.map(({ megabytes }) => megabytes)), MEMORY_LIMIT_MB, 'MB')
  }
}
