import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { because, fresh, loanOf, once, person, repayment, yuan } from '../store/support/facts.ts'
import type { StoreChild } from '../store/support/store-child.ts'
import { medianOf, timed } from './measure.ts'
import { shown, table } from './report.ts'
import type { SampleCases } from './scale-tabs.ts'

/** One save of each kind, ready to be sent: what it needs of the record was read before. */
type Saves = Readonly<Record<string, () => Promise<unknown>>>

const ASSET = { kind: 'house' as const, description: '南塘路 18 号房屋', ownerId: null, location: null, certificateNo: null, area: null, bankName: null, share: null }

async function savesOn(store: StoreChild, caseId: Id<'case'>): Promise<Saves> {
  const [loan] = await store.ask('loans.ofCase', { caseId })
  const { caseFile } = await store.ask('cases.overview', { caseId })
  const { orders, items } = await store.ask('preservations.ofCase', { caseId })
  const [order] = orders
  const [item] = items
  if (!loan || !order || !item) throw new Error('each household of the stock has a loan and an order')
  const { borrowerId, unitId, managerId, status, closedOn } = caseFile
  const borrower = await store.ask('parties.get', { partyId: borrowerId })
  return {
    'a repayment': () => store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-02', 500) }),
    'a loan': () => store.ask('loans.save', { ...once(), ...because, id: loan.id, version: loan.version, facts: loanOf(caseId, loan.noteNo, { purpose: '购进原料' }) }),
    'the case': () => store.ask('cases.save', { ...once(), id: caseId, version: caseFile.version, facts: { borrowerId, unitId, managerId, status, closedOn, note: '已约谈' } }),
    'the borrower': () => store.ask('parties.save', { ...once(), id: borrowerId, version: borrower.version, facts: person(borrower.name, null, { note: '改过' }) }),
    'a property clue': () => store.ask('clues.save', { ...fresh(), facts: { caseId, asset: ASSET, sourceKind: 'visit', source: '走访', estimateFen: yuan(80_000), note: null } }),
    'a preserved item': () => store.ask('preservations.saveItem', {
      ...fresh(), facts: { orderId: order.id, asset: ASSET, measure: 'seal', rank: 'first', waitingNo: null, status: 'in-force', valueFen: null, releasedOn: null, note: null },
    }),
    'a term of it': () => store.ask('preservations.savePeriod', {
      ...fresh(), facts: { itemId: item.id, startsOn: isoDate('2026-10-01'), endsOn: isoDate('2029-09-30'), source: 'renewal', paperNo: null, appliedOn: null, note: null },
    }),
  }
}

export interface SaveTimes {
  readonly median: number
  /** 19 of 20 saves took no longer. */
  readonly p95: number
  /** Of the kinds on the largest case, the slowest. */
  readonly largest: number
}

/** Times a save of each kind on each case, from the call to its answer: the change, its line in the log and the projections are on the disk then. */
export async function timeSaves(store: StoreChild, { ordinary, largest }: SampleCases): Promise<SaveTimes> {
  const byKind = new Map<string, number[]>()
  for (const caseId of ordinary) {
    for (const [kind, save] of Object.entries(await savesOn(store, caseId))) byKind.set(kind, [...(byKind.get(kind) ?? []), await timed(save)])
  }
  const ofLargest = new Map<string, number>()
  for (const [kind, save] of Object.entries(await savesOn(store, largest))) ofLargest.set(kind, await timed(save))
  table(
    ['saving', 'median', 'p95', 'largest case'],
    [...byKind].map(([kind, times]) => [kind, shown(medianOf(times), 'ms'), shown(percentile95(times), 'ms'), shown(ofLargest.get(kind) ?? 0, 'ms')]),
  )
  const all = [...byKind.values()].flat()
  return { median: medianOf(all), p95: percentile95(all), largest: Math.max(...ofLargest.values()) }
}

function percentile95(times: readonly number[]): number {
  const value = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]
  if (value === undefined) throw new RangeError('no times to take the percentile of')
  return value
}
