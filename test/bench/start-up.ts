import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { listedStock } from './invented-stock.ts'
import { medianOf } from './measure.ts'
import { atMost, type Finding, say, shown, table, title } from './report.ts'
import { buildApps } from './start-up/apps.ts'
import { launch, type Start } from './start-up/launch.ts'
import type { FirstPage } from './start-up/first-page.ts'
import { type MarkName, markNames, type Marks } from './start-up/marks.ts'
import { dataFolderIn, writeLedger } from './written-ledger.ts'

const HOUSEHOLDS = 10_000
const PAIRS = 15
const WARM_UPS = 3
const WARM_UP_STAY_MS = 4_000
const STAY_MS = 100
const LIMIT = 1.6

const markLabels: Record<MarkName, string> = {
  spawned: 'process start', main: 'main script', ready: 'Electron ready', store: 'store ready, ledger open', window: 'window made',
  dom: 'page loaded', call: 'first call of the page', answer: 'answer with the first rows', painted: 'painted',
}

/** From the start of the process to the board, or to the list of a window that begins there, on the screen; against an empty window with one static page. */
export async function benchStartUp(): Promise<readonly Finding[]> {
  title(`start-up to the first page painted, ${HOUSEHOLDS.toLocaleString('en')} households, key handed over, against an empty window`)
  const folder = await writeLedger(listedStock(HOUSEHOLDS))
  try {
    return [
      atMost('start-up to the board painted / empty window', await startUpRatio(folder, 'board'), LIMIT, 'times'),
      atMost('start-up to the list painted / empty window', await startUpRatio(folder, 'list'), LIMIT, 'times'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * How many times as long the program takes from its start to its first page painted as an empty window to its page, medians.
 * @param folder of a written ledger
 */
export async function startUpRatio(folder: string, firstPage: FirstPage): Promise<number> {
  const { program, empty } = await buildApps()
  const ours = { app: program, arguments: [`--user-data-dir=${join(folder, 'shell')}`, `--data-folder=${dataFolderIn(folder)}`], firstPage, stayMilliseconds: STAY_MS }
  const other = { app: empty, arguments: [`--user-data-dir=${join(folder, 'empty')}`], firstPage, stayMilliseconds: STAY_MS }
  return measure(ours, other)
}

async function measure(ours: Start, other: Start): Promise<number> {
  for (let run = 0; run < WARM_UPS; run += 1) {
    for (const start of [ours, other]) await launch({ ...start, stayMilliseconds: WARM_UP_STAY_MS })
  }
  const oursMarks: Marks[] = []
  const otherMarks: Marks[] = []
  for (let pair = 0; pair < PAIRS; pair += 1) {
    oursMarks.push(await launch(ours))
    otherMarks.push(await launch(other))
  }
  table(
    [`median of ${PAIRS} pairs, from process start`, 'program', 'empty window'],
    markNames.slice(1).map((name) => [markLabels[name], shownMedian(oursMarks, name), shownMedian(otherMarks, name)]),
  )
  const painted = { ours: medianOf(timesOf(oursMarks, 'painted')), other: medianOf(timesOf(otherMarks, 'painted')) }
  say(`spread: program ${spread(oursMarks)}, empty window ${spread(otherMarks)}`)
  return painted.ours / painted.other
}

/** Milliseconds from the start of the process to a mark, in every run that noted it. */
function timesOf(runs: readonly Marks[], name: MarkName): readonly number[] {
  return runs.flatMap((marks) => {
    const start = marks.get('spawned')
    const at = marks.get(name)
    return start === undefined || at === undefined ? [] : [at - start]
  })
}

function shownMedian(runs: readonly Marks[], name: MarkName): string {
  const times = timesOf(runs, name)
  return times.length === 0 ? '—' : shown(medianOf(times), 'ms')
}

function spread(runs: readonly Marks[]): string {
  const times = timesOf(runs, 'painted')
  return `${Math.min(...times)}–${Math.max(...times)} ms`
}
