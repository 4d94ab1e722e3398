import type { CaseTab } from '../../shared/api/cases.ts'
import type { Id } from '../../shared/model/id.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import type { StoreChild } from '../store/support/store-child.ts'
import { medianOf, repeated, timed } from './measure.ts'
import { shown, table } from './report.ts'

const LARGEST_RUNS = 9

export interface SampleCases {
  /** Cases from all over the list. */
  readonly ordinary: readonly Id<'case'>[]
  readonly largest: Id<'case'>
}

type TabCalls = (store: StoreChild, caseId: Id<'case'>, today: IsoDate) => readonly Promise<unknown>[]

/** What each tab of a case asks the store for when it is opened; the overview stands for the opening of the case, head and balance included. */
const TAB_CALLS: Readonly<Record<CaseTab, TabCalls>> = {
  overview: (store, caseId, today) => [
    store.ask('cases.overview', { caseId }), store.ask('loans.ofCase', { caseId }), store.ask('loans.balance', { caseId, asOf: today }),
    store.ask('parties.ofCase', { caseId }), store.ask('proceedings.ofCase', { caseId }), store.ask('preservations.ofCase', { caseId }),
  ],
  debt: (store, caseId, today) => [store.ask('loans.ofCase', { caseId }), store.ask('loans.balance', { caseId, asOf: today })],
  guarantees: (store, caseId) => [store.ask('guarantees.ofCase', { caseId })],
  collateral: (store, caseId) => [store.ask('collateral.ofCase', { caseId }), store.ask('clues.ofCase', { caseId })],
  proceedings: (store, caseId) => [store.ask('proceedings.ofCase', { caseId })],
  preservation: (store, caseId) => [store.ask('preservations.ofCase', { caseId })],
  contacts: (store, caseId) => [store.ask('contacts.ofCase', { caseId }), store.ask('notices.ofCase', { caseId })],
  'write-off': (store, caseId, today) => [store.ask('classification.ofCase', { caseId, asOf: today }), store.ask('writeOff.ofCase', { caseId })],
  documents: (store, caseId) => [store.ask('documents.ofCase', { caseId })],
  attachments: (store, caseId) => [store.ask('attachments.ofCase', { caseId })],
  log: (store, caseId) => [store.ask('audit.ofCase', { caseId, before: null, limit: 50 })],
}

export interface TabTime {
  readonly name: string
  /** The longer of the two medians, over ordinary cases and for the largest, in ms. */
  readonly time: number
}

/** Times every tab, over cases that were not looked at before and on the largest one. @returns the slowest */
export async function slowestTab(store: StoreChild, { ordinary, largest }: SampleCases, today: IsoDate): Promise<TabTime> {
  const measured: { readonly tab: string; readonly median: number; readonly slowest: number; readonly ofLargest: number }[] = []
  for (const [tab, calls] of Object.entries(TAB_CALLS)) {
    const open = (caseId: Id<'case'>) => timed(() => Promise.all(calls(store, caseId, today)))
    await open(largest)
    const times: number[] = []
    for (const caseId of ordinary) times.push(await open(caseId))
    const ofLargest = medianOf(await repeated(LARGEST_RUNS, () => Promise.all(calls(store, largest, today))))
    measured.push({ tab, median: medianOf(times), slowest: Math.max(...times), ofLargest })
  }
  table(
    ['tab of a case', `median of ${ordinary.length} cases`, 'slowest', 'largest case'],
    measured.map(({ tab, median, slowest, ofLargest }) => [tab, shown(median, 'ms'), shown(slowest, 'ms'), shown(ofLargest, 'ms')]),
  )
  const times = measured.map(({ tab, median, ofLargest }): TabTime => ({ name: tab, time: Math.max(median, ofLargest) }))
  return times.reduce((worst, next) => (next.time > worst.time ? next : worst))
}
