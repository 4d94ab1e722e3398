import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf } from '../../shared/api/contracts.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { fresh, household, once, person } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let made: Awaited<ReturnType<typeof household>>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-20'))
  made = await household(store, '周远山', '000000198001010013', 'JD-2023-0001')
})

afterEach(() => store.close())

const all: InputOf<'audit.list'> = { staffId: null, from: null, to: null, sort: null, text: '', before: null, limit: 100 }

test('a record tells who changed what in it, and nothing of other records', async () => {
  const { id, version } = await store.ask('parties.save', { ...fresh(), facts: person('许青禾', null) })
  await store.ask('parties.save', { ...once(), id, version, facts: person('许青禾', null, { employer: '青山农机站' }) })
  const history = await store.ask('audit.ofRecord', { recordId: id, before: null, limit: 20 })
  expect(history.map(({ personName, changes }) => ({ personName, changes }))).toEqual([
    { personName: '林晓', changes: [{ label: '工作单位', before: null, after: '青山农机站' }] },
    { personName: '林晓', changes: expect.arrayContaining([{ label: '姓名或名称', before: null, after: '许青禾' }]) },
  ])
  expect((await store.ask('audit.ofRecord', { recordId: made.loan.id, before: null, limit: 20 })).every((row) => !JSON.stringify(row).includes('许青禾'))).toBe(true)
})

test('a record tells who put it down, and who changed it since', async () => {
  const { id, version } = await store.ask('parties.save', { ...fresh(), facts: person('许青禾', null) })
  expect(await store.ask('audit.origin', { recordId: id })).toMatchObject({ by: '林晓', changed: null, sheet: null })
  await store.ask('parties.save', { ...once(), id, version, facts: person('许青禾', null, { employer: '青山农机站' }) })
  expect(await store.ask('audit.origin', { recordId: id })).toMatchObject({ by: '林晓', changed: { by: '林晓' } })
  expect(await store.ask('audit.origin', { recordId: newId() })).toBeNull()
})

test('the log is read by day, by person, by sort of act and by words, page by page', async () => {
  store.clock.set(isoDate('2026-11-21'))
  await store.ask('parties.reveal', { ...once(), partyId: made.borrower.id, field: 'phone', caseId: made.file.id })
  const whole = await store.ask('audit.list', all)
  const reveals = await store.ask('audit.list', { ...all, sort: 'reveal' })
  expect(reveals).toMatchObject([{ summary: expect.stringContaining('查看 周远山'), borrowerName: '周远山', caseId: made.file.id }])
  expect(await store.ask('audit.list', { ...all, from: isoDate('2026-11-21'), to: isoDate('2026-11-21') })).toEqual(reveals)
  expect(await store.ask('audit.list', { ...all, to: isoDate('2026-11-20') })).toHaveLength(whole.length - 1)
  expect(await store.ask('audit.list', { ...all, staffId: store.home.ledger.person.id })).toEqual(whole)
  expect(await store.ask('audit.list', { ...all, staffId: newId<'staff'>() })).toEqual([])
  expect((await store.ask('audit.list', { ...all, text: '余额认定' })).every((row) => row.summary.includes('余额认定'))).toBe(true)
  const sorts = await Promise.all((['record', 'reveal', 'exchange', 'review', 'access'] as const).map((sort) => store.ask('audit.list', { ...all, sort })))
  expect(sorts.flat().length).toBe(whole.length)
  const first = await store.ask('audit.list', { ...all, limit: 2 })
  expect([...first, ...(await store.ask('audit.list', { ...all, before: first.at(-1)?.sequence ?? null }))]).toEqual(whole)
})

test('the log of a household begins with the act that opened it', async () => {
  const log = await store.ask('audit.ofCase', { caseId: made.file.id, before: null, limit: 100 })
  expect(log.at(-1)).toMatchObject({ summary: '新建户' })
})

test('a percent sign in the words is itself', async () => {
  expect(await store.ask('audit.list', { ...all, text: '%' })).toEqual([])
})
