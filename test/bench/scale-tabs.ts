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

type TabCalls = (store: StoreChild, caseId: Id<'case'>, today: IsoDate) => Promise<unknown>

/** What each tab of a case asks the store for when it is opened, every section of it; the overview stands for the opening of the case, head and balance included. */
const TAB_CALLS: Readonly<Record<CaseTab, TabCalls>> = {
  overview: (store, caseId, today) =>
    Promise.all([
      store.ask('cases.overview', { caseId }), store.ask('loans.ofCase', { caseId }), store.ask('loans.balance', { caseId, asOf: today }),
      store.ask('keyDebtors.ofCase', { caseId }), store.ask('teams.ofCase', { caseId }), store.ask('transfers.ofCase', { caseId }),
      store.ask('plans.ofCase', { caseId }), store.ask('deadlines.ofCase', { caseId }),
      store.ask('parties.ofCase', { caseId }), store.ask('proceedings.ofCase', { caseId }), store.ask('preservations.ofCase', { caseId }),
    ]),
  debt: (store, caseId, today) =>
    Promise.all([
      firstLoan(store, caseId), store.ask('loans.balance', { caseId, asOf: today }), store.ask('coBorrowers.ofCase', { caseId }), store.ask('deductions.ofCase', { caseId }),
      store.ask('waivers.ofCase', { caseId }), store.ask('attachments.ofCase', { caseId }), store.ask('teams.ofCase', { caseId }),
    ]),
  guarantees: (store, caseId) => Promise.all([store.ask('guarantees.ofCase', { caseId }), store.ask('guarantees.periods', { caseId }), store.ask('guarantees.extraOfCase', { caseId })]),
  collateral: (store, caseId) =>
    Promise.all([
      store.ask('collateral.ofCase', { caseId }), store.ask('collateral.exercises', { caseId }), store.ask('clues.ofCase', { caseId }), store.ask('preservations.ofCase', { caseId }),
      store.ask('enforcement.obstaclesOfCase', { caseId }), store.ask('proceedings.ofCase', { caseId }), store.ask('cases.choices', {}),
      store.ask('assets.creditorsOfCase', { caseId }), store.ask('debtorActs.ofCase', { caseId }), store.ask('parties.ofCase', { caseId }),
    ]),
  proceedings: (store, caseId) => Promise.all([chosenProceeding(store, caseId), store.ask('preservations.ofCase', { caseId }), store.ask('attachments.ofCase', { caseId })]),
  preservation: (store, caseId) => Promise.all([store.ask('preservations.ofCase', { caseId }), store.ask('attachments.ofCase', { caseId })]),
  contacts: (store, caseId) =>
    Promise.all([
      store.ask('contacts.ofCase', { caseId }), store.ask('contacts.page', { filter: { ...allContacts, caseId }, offset: 0, limit: 50 }), store.ask('attachments.ofCase', { caseId }),
      store.ask('notices.ofCase', { caseId }), store.ask('outsourcings.ofCase', { caseId }),
    ]),
  'write-off': (store, caseId, today) =>
    Promise.all([store.ask('classification.ofCase', { caseId, asOf: today }), store.ask('loans.balance', { caseId, asOf: today }), store.ask('writeOff.ofCase', { caseId })]),
  documents: (store, caseId) =>
    Promise.all([proposedKit(store, caseId), store.ask('documents.ofCase', { caseId }), store.ask('organisation.agents', {}), store.ask('clues.ofCase', { caseId }), store.ask('parties.ofCase', { caseId })]),
  attachments: (store, caseId) => Promise.all([store.ask('attachments.ofCase', { caseId }), store.ask('evidence.ofCase', { caseId }), store.ask('archive.ofCase', { caseId })]),
  log: (store, caseId) => store.ask('audit.ofCase', { caseId, before: null, limit: 50 }),
}

const allContacts = { mine: false, channel: null, breachesOnly: false, from: null, to: null }

/** The loans, and the first of them in full. */
async function firstLoan(store: StoreChild, caseId: Id<'case'>): Promise<void> {
  const [loan] = await store.ask('loans.ofCase', { caseId })
  if (loan) await Promise.all([store.ask('loans.entries', { loanId: loan.id }), store.ask('loans.agreements', { loanId: loan.id }), store.ask('loans.limitation', { loanId: loan.id })])
}

/** The proceedings, and the newest of them in full. */
async function chosenProceeding(store: StoreChild, caseId: Id<'case'>): Promise<void> {
  const { proceedings } = await store.ask('proceedings.ofCase', { caseId })
  const newest = proceedings.at(-1)
  if (newest) await store.ask('enforcement.ofProceeding', { proceedingId: newest.id })
}

/** The choices that the record proposes, and what is missing in the kit that they make. */
async function proposedKit(store: StoreChild, caseId: Id<'case'>): Promise<void> {
  const choices = await store.ask('documents.proposeChoices', { caseId })
  await store.ask('documents.review', { caseId, choices })
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
    const open = (caseId: Id<'case'>) => timed(() => calls(store, caseId, today))
    await open(largest)
    const times: number[] = []
    for (const caseId of ordinary) times.push(await open(caseId))
    const ofLargest = medianOf(await repeated(LARGEST_RUNS, () => calls(store, largest, today)))
    measured.push({ tab, median: medianOf(times), slowest: Math.max(...times), ofLargest })
  }
  table(
    ['tab of a case', `median of ${ordinary.length} cases`, 'slowest', 'largest case'],
    measured.map(({ tab, median, slowest, ofLargest }) => [tab, shown(median, 'ms'), shown(slowest, 'ms'), shown(ofLargest, 'ms')]),
  )
  const times = measured.map(({ tab, median, ofLargest }): TabTime => ({ name: tab, time: Math.max(median, ofLargest) }))
  return times.reduce((worst, next) => (next.time > worst.time ? next : worst))
}
