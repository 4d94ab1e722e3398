import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import readXlsxFile from 'read-excel-file/node'
import { isoDate } from '../../shared/model/iso-date.ts'
import { LISTING } from '../../electron/store/exchange/import/imports.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { openLedger, type TestStore } from '../store/support/open-store.ts'
import { loanWorkbook } from './loan-workbook.ts'
import { pairs, timed, watchTurns } from './measure.ts'
import { atMost, type Finding, say, shown, table, title } from './report.ts'

const ROWS = 10_000
const PAIRS = 7
const SLICE_RUNS = 3
const RATIO_LIMIT = 4
const SLICE_LIMIT_MS = 30

/** A branch's ledger of 10,000 rows read, checked, compared and committed, against parsing the same file alone. */
export async function benchImport(): Promise<readonly Finding[]> {
  title(`import of ${ROWS.toLocaleString('en')} rows, committed, against parsing the file alone`)
  const folder = mkdtempSync(join(tmpdir(), 'baoquan-import-'))
  try {
    const path = join(folder, '不良贷款台账.xlsx')
    writeFileSync(path, await loanWorkbook(ROWS))
    const measured = await pairs(PAIRS, () => intoNewLedger((store) => timeToCommit(store, path)), () => timed(() => readXlsxFile(path)))
    say(`import ${shown(measured.ours, 'ms')}, read-excel-file ${shown(measured.other, 'ms')}`)
    const slices = await leastOfRuns(path)
    table(['step', 'time', 'longest time without a turn for other calls'], slices.map(({ step, time, slice }) => [step, shown(time, 'ms'), shown(slice, 'ms')]))
    const sliced = slices.filter(({ step }) => step === 'open' || step === 'dry run').map(({ slice }) => slice)
    return [
      atMost('import of 10,000 rows / parsing alone', measured.ratio, RATIO_LIMIT, 'times'),
      atMost('longest slice of an import before its transaction', Math.max(...sliced), SLICE_LIMIT_MS, 'ms'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function intoNewLedger<T>(work: (store: TestStore) => Promise<T>): Promise<T> {
  const store = await openLedger(isoDate('2026-11-22'))
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

type Step = 'open' | 'dry run' | 'commit' | 'list'

/** The import as the window drives it. The last call answers twice: its transaction is through, then the list holds what it wrote. */
async function* importSteps(store: TestStore, path: string): AsyncGenerator<Step> {
  const { sessionId } = await store.ask('imports.open', {}, [path])
  yield 'open'
  const { sheets } = await store.ask('imports.dryRun', { sessionId })
  yield 'dry run'
  const state = { answered: false }
  const writing = store.ask('imports.commit', { sessionId, commandId: newId<'command'>() }).finally(() => (state.answered = true))
  while (!state.answered && !store.events.some((event) => event.kind === 'progress' && event.label === LISTING)) await nextTurn()
  yield 'commit'
  const { imports } = await writing
  yield 'list'
  const made = imports.reduce((sum, { counts }) => sum + counts.new, 0)
  if (made !== ROWS) throw new Error(`${made} of ${ROWS} rows were imported: ${JSON.stringify(sheets[0]?.counts)}`)
}

/** Time from the choice of the file until its rows are committed, in ms. */
async function timeToCommit(store: TestStore, path: string): Promise<number> {
  const started = performance.now()
  let committed = started
  for await (const step of importSteps(store, path)) if (step === 'commit') committed = performance.now()
  return committed - started
}

/** The best of several runs for each step: whatever else the machine does can only lengthen a slice. */
async function leastOfRuns(path: string): Promise<readonly StepSlices[]> {
  const runs: (readonly StepSlices[])[] = []
  for (let run = 0; run < SLICE_RUNS; run += 1) runs.push(await intoNewLedger((store) => longestSlices(store, path)))
  const [first = []] = runs
  return first.map(({ step }) => {
    const same = runs.flat().filter((other) => other.step === step)
    return { step, time: Math.min(...same.map(({ time }) => time)), slice: Math.min(...same.map(({ slice }) => slice)) }
  })
}

interface StepSlices {
  readonly step: string
  readonly time: number
  readonly slice: number
}

/** How long other calls had to wait at most during each step: the longest time between two turns of the event loop. */
async function longestSlices(store: TestStore, path: string): Promise<readonly StepSlices[]> {
  const found: StepSlices[] = []
  const waits = { longest: 0, running: true }
  const watching = watchTurns(waits)
  let started = performance.now()
  for await (const step of importSteps(store, path)) {
    await nextTurn()
    found.push({ step, time: performance.now() - started, slice: waits.longest })
    waits.longest = 0
    started = performance.now()
  }
  waits.running = false
  await watching
  return found
}
