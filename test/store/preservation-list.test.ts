import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyMeasureFilter, type MeasureFilter } from '../../shared/api/preservation-list.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, household, once, yuan } from './support/facts.ts'
import { measure, renewalFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const one = await household(store, '韩彦', '000000198010039918', 'JJ2023000201')
  const two = await household(store, '沈立', '000000196603229742', 'JJ2023000202')
  const first = await measure(store, one.file.id)
  await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(first.item.id) })
  await measure(store, one.file.id, { rank: 'waiting', waitingNo: 2, measure: 'seal' })
  const third = await measure(store, two.file.id, { valueFen: yuan(10) })
  await store.ask('preservations.saveResult', {
    ...fresh(),
    facts: { itemId: third.item.id, answeredOn: isoDate('2026-01-05'), outcome: 'partial', controlledFen: yuan(999), answeredBy: null, paperNo: null, note: null },
  })
  await store.ask('preservations.saveRelease', {
    ...fresh(),
    facts: { itemId: third.item.id, releasedOn: isoDate('2026-11-01'), partial: false, partText: null, releasedFen: null, ground: 'paid', court: null, paperNo: null, note: null },
  })
})
afterAll(() => store.close())

const sort = { key: 'expiresOn', descending: false } as const
const list = (more: Partial<MeasureFilter>) => store.ask('preservations.list', { filter: { ...emptyMeasureFilter, ...more }, sort, offset: 0, limit: 50 })

describe('the page of all measures', () => {
  test('shows those in force by their end, waiting ones last, each with its renewal day and state', async () => {
    const { rows } = await list({})
    expect(rows.map((row) => [row.borrowerName, row.rank, row.expiresOn, row.renewal])).toEqual([['韩彦', 'first', '2026-12-04', 'applied'], ['韩彦', 'waiting', null, null]])
    expect(rows[0]).toMatchObject({ applyBy: '2026-11-26', court: '青石县人民法院', valueFen: 30_000_000 })
  })

  test.each<[string, Partial<MeasureFilter>, number]>([
    ['every state', { statuses: [] }, 3],
    ['waiting', { ranks: ['waiting'] }, 1],
    ['released', { statuses: ['released'] }, 1],
    ['a court', { courts: ['青石县人民法院'] }, 2],
    ['another court', { courts: ['白河县人民法院'] }, 0],
    ['within 15 days', { expiryWithinDays: 15 }, 1],
    ['within 7 days', { expiryWithinDays: 7 }, 0],
    ['no renewal begun', { renewals: ['none'] }, 1],
    ['applied or none', { renewals: ['none', 'applied'] }, 2],
    ['the household by its initials', { search: 'hy' }, 2],
    ['marks alone', { search: '。。' }, 0],
    ['a kind of property', { assetKinds: ['house'] }, 0],
  ])('narrows by %s', async (_name, filter, count) => {
    expect((await list(filter)).rows).toHaveLength(count)
  })

  test('adds up what is controlled: the latest result goes before the value entered', async () => {
    expect(await store.ask('preservations.totals', { filter: { ...emptyMeasureFilter, statuses: ['released'] } })).toEqual({ items: 1, cases: 1, valueFen: 99_900, lapsed: 0 })
    expect(await store.ask('preservations.courts', {})).toEqual(['青石县人民法院'])
  })

  test('follows the case: a voided item leaves it', async () => {
    const { rows } = await list({ statuses: ['released'] })
    const [row] = rows
    if (!row) throw new Error('one item was released')
    await store.ask('preservations.voidItem', { ...once(), id: row.itemId, version: 2, reason: '重复登记' })
    expect((await list({ statuses: [] })).rows).toHaveLength(2)
  })
})
