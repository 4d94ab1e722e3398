import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { RunPlan } from '../../shared/api/paper-runs.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { type PaperForm, papersOf } from '../../shared/model/filing.ts'
import { fen } from '../../shared/model/fen.ts'
import { branchWithAccount } from '../store/support/branch.ts'
import { household, once, yuan } from '../store/support/facts.ts'
import { filingHousehold } from '../store/support/filing-household.ts'
import { openLedger, type TestStore } from '../store/support/open-store.ts'
import { inventedPerson } from './invented-people.ts'
import { timed, watchTurns } from './measure.ts'
import { memoryOf } from './memory.ts'
import { atMost, type Finding, notMeasured, say, shown, title } from './report.ts'

const TODAY = isoDate('2026-11-20')
const LETTERS = 300
/** As many go before and do not count: what a process has never run is not compiled yet. */
const FIRST_LETTERS = 20
const LETTERS_A_SECOND = 40
const SLICE_LIMIT_MS = 30
const DOCUMENTS = 1_000
const WARM_UP = 300
const GROWTH_LIMIT = 1.1

/** Letters to 300 debtors in one go, each made, saved and registered while other calls are served; and what 1,000 papers leave in memory. */
export async function benchBatch(): Promise<readonly Finding[]> {
  return [...(await inNewLedger(timeLetters)), ...(await inNewLedger(watchMemory))]
}

async function inNewLedger<T>(work: (store: TestStore) => Promise<T>): Promise<T> {
  const store = await openLedger(TODAY)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

const PLAN: RunPlan = { act: 'demand', forms: ['letter-overdue'], traditional: false, asOf: TODAY, filingOn: TODAY, payBy: isoDate('2026-12-10'), reason: null, acceptAmber: true }

async function timeLetters(store: TestStore): Promise<readonly Finding[]> {
  title(`letters to ${LETTERS} debtors in one run`)
  await branchWithAccount(store)
  const debtors: Id<'case'>[] = []
  for (let made = 0; made < FIRST_LETTERS + LETTERS; made += 1) debtors.push(await addDebtor(store, made))
  await writeLetters(store, debtors.slice(0, FIRST_LETTERS))
  const { took, longest } = await writeLetters(store, debtors.slice(FIRST_LETTERS))
  const speed = LETTERS / (took / 1_000)
  say(`${LETTERS} letters in ${shown(took / 1_000, 's')}`)
  return [
    { name: 'letters a second', measured: `${speed.toFixed(1)}/s`, target: `≥ ${LETTERS_A_SECOND}/s`, within: speed >= LETTERS_A_SECOND },
    atMost('longest wait of another call meanwhile', longest, SLICE_LIMIT_MS, 'ms'),
  ]
}

/** One run over these debtors, into a folder of its own. @throws Error when a letter is missing */
async function writeLetters(store: TestStore, caseIds: readonly Id<'case'>[]): Promise<{ readonly took: number; readonly longest: number }> {
  const { id: runId } = await store.ask('paperRuns.begin', { ...once(), plan: PLAN, filter: emptyCaseFilter, caseIds: [...caseIds] })
  const folder = join(store.folder, `letters-${caseIds.length}`)
  mkdirSync(folder)
  const waits = { longest: 0, running: true }
  const watching = watchTurns(waits)
  const took = await timed(async () => {
    const { made } = await store.ask('paperRuns.toFolder', { ...once(), runId }, [folder])
    if (made !== caseIds.length) throw new Error(`${made} of ${caseIds.length} letters were made`)
  })
  waits.running = false
  await watching
  return { took, longest: waits.longest }
}

/** A household whose interest is divided, so that a letter can state it. */
async function addDebtor(store: TestStore, number: number): Promise<Id<'case'>> {
  const { file, loan } = await household(store, `${inventedPerson(number)}${number}`, null, `JD-2023-${String(number).padStart(4, '0')}`)
  await store.ask('loans.addEntry', {
    ...once(),
    entry: {
      kind: 'opening-balance', loanId: loan.id, valueDate: isoDate('2026-10-31'), memo: null, principalFen: yuan(400_000), interestFen: yuan(2_000), penaltyFen: yuan(10_000), compoundFen: yuan(345.67),
      undividedInterestFen: fen(0), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null,
    },
  })
  return file.id
}

/** What the process holds after a first third and after all: a leak of a paper's size would show. */
async function watchMemory(store: TestStore): Promise<readonly Finding[]> {
  title(`memory over ${DOCUMENTS} documents`)
  const { caseId, choices } = await filingHousehold(store)
  const forms: readonly PaperForm[] = papersOf('sue', false).filter((form) => form !== 'evidence-list')
  const folder = join(store.folder, 'kits')
  mkdirSync(folder)
  let made = 0
  const makeUntil = async (count: number): Promise<number | null> => {
    for (; made < count; made += forms.length) await store.ask('documents.exportKit', { ...once(), caseId, choices, forms: [...forms], acceptAmber: true }, [folder])
    globalThis.gc?.()
    return memoryOf(process.pid)
  }
  const [early, late] = [await makeUntil(WARM_UP), await makeUntil(DOCUMENTS)]
  if (early === null || late === null) return [notMeasured('memory over 1,000 documents', 'the system does not tell it')]
  say(`after ${WARM_UP} documents ${shown(early, 'MB')}, after ${made} ${shown(late, 'MB')}`)
  return [atMost(`memory after ${DOCUMENTS} documents / after ${WARM_UP}`, late / early, GROWTH_LIMIT, 'times')]
}
