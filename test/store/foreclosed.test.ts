import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyForeclosedFilter, foreclosedStart } from '../../shared/api/foreclosed.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, household, once, repayment, yuan } from './support/facts.ts'
import { disposalOf, foreclosedOf, lettingOf, roundOf } from './support/foreclosed.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Taken in, kept and sold, on a real encrypted file. 2026-11-22 is a Sunday. */

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
})
afterEach(() => store.close())

const takeIn = (more: Parameters<typeof foreclosedOf>[1] = {}) => store.ask('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, more) })
const page = (foreclosedId: Id<'foreclosed'>) => store.ask('foreclosed.page', { foreclosedId })
const all = { ...emptyForeclosedFilter, standings: [] }
const onBoard = async () => (await store.ask('deadlines.ofCase', { caseId })).filter(({ kind }) => kind === 'foreclosed-disposal')

describe('taking it in', () => {
  test('starts the disposal period on the board, two years for an immovable', async () => {
    const { id } = await takeIn()
    expect(await onBoard()).toMatchObject([{ state: 'running', nominal: '2028-05-08', subjectText: '抵债资产 白河路 12 号商铺', worthFen: yuan(200_000) }])
    expect((await page(id)).term.value?.due.nominal).toBe('2028-05-08')
  })

  test('pays the loan in the order of the ledger, in the same command, and a voiding takes both back', async () => {
    const before = (await store.ask('loans.balance', { caseId, asOf: isoDate('2026-11-10') })).loans[0]?.answer.value
    const { id, version } = await takeIn({ acquiredOn: isoDate('2026-11-10'), loanId })
    const { offset } = await page(id)
    expect(offset).toMatchObject({ booked: true, on: '2026-11-10' })
    const paid = offset?.answer.value?.paid
    expect((paid?.principal ?? 0) + (paid?.interest ?? 0) + (paid?.penalty ?? 0) + (paid?.compound ?? 0) + (paid?.undivided ?? 0)).toBe(yuan(200_000))
    expect(paid?.undivided).toBe(yuan(12_345.67))
    const after = (await store.ask('loans.balance', { caseId, asOf: isoDate('2026-11-10') })).loans[0]?.answer.value
    expect(after?.total).toBeLessThan((before?.total ?? 0) - yuan(199_999))
    await store.ask('foreclosed.void', { ...once(), id, version, reason: '登记错误' })
    expect((await store.ask('loans.balance', { caseId, asOf: isoDate('2026-11-10') })).loans[0]?.answer.value?.total).toBe(before?.total)
    expect(await onBoard()).toMatchObject([{ state: 'withdrawn' }])
  })

  test('while it is only planned it shows what it would pay and starts nothing', async () => {
    const { id } = await takeIn({ acquiredOn: null, bookFen: null, loanId })
    const shown = await page(id)
    expect(shown.standing).toBe('planned')
    expect(shown.offset).toMatchObject({ booked: false, on: '2026-11-22' })
    expect(await onBoard()).toEqual([])
    expect((await store.refusal('foreclosed.saveCount', { ...fresh(), facts: { foreclosedId: id, countedOn: '2026-11-20', countedBy: '林晓', agrees: true, use: 'idle', finding: null } })).fields).toHaveProperty(['facts.countedOn'])
  })

  test('links a repayment that was booked before, once and for its own sum', async () => {
    const entry = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-12', 200_000) })
    expect((await store.refusal('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { entryId: entry.id, offsetFen: yuan(1) }) })).fields?.['facts.entryId']).toContain('金额')
    const { id, version } = await takeIn({ entryId: entry.id })
    expect((await store.refusal('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { entryId: entry.id }) })).fields?.['facts.entryId']).toContain('已关联')
    const total = (await store.ask('loans.balance', { caseId, asOf: isoDate('2026-11-22') })).loans[0]?.answer.value?.total
    await store.ask('foreclosed.void', { ...once(), id, version, reason: '登记错误' })
    expect((await store.ask('loans.balance', { caseId, asOf: isoDate('2026-11-22') })).loans[0]?.answer.value?.total).toBe(total)
  })

  test.each([
    [{ acquiredOn: isoDate('2026-11-23') }, 'facts.acquiredOn'],
    [{ bookFen: null }, 'facts.bookFen'],
    [{ loanId: null, offsetFen: yuan(-1) }, 'facts.offsetFen'],
    [{ code: 'DZ1' }, 'facts.code'],
  ])('refuses %j', async (more, field) => {
    await takeIn({ code: 'DZ1' })
    expect((await store.refusal('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, more) })).fields).toHaveProperty([field])
  })

  test('a sum that stands in the ledger is not changed under its entry', async () => {
    const { id, version } = await takeIn({ acquiredOn: isoDate('2026-11-10'), loanId })
    const { asset } = await page(id)
    const facts = { ...foreclosedOf(caseId, { acquiredOn: isoDate('2026-11-10'), loanId, entryId: asset.entryId }), offsetFen: yuan(199_999) }
    expect((await store.refusal('foreclosed.save', { ...once(), id, version, facts })).fields?.['facts.offsetFen']).toContain('作废后重新登记')
    await store.ask('foreclosed.save', { ...once(), id, version, facts: { ...facts, offsetFen: yuan(200_000), keeperName: '褚思' } })
    expect((await page(id)).asset).toMatchObject({ keeperName: '褚思', entryId: asset.entryId, loanId })
  })
})

describe('keeping it', () => {
  test('a letting stays within the disposal period', async () => {
    const { id } = await takeIn()
    expect((await store.refusal('foreclosed.saveLetting', { ...fresh(), facts: lettingOf(id, { endsOn: isoDate('2028-05-09') }) })).fields?.['facts.endsOn']).toContain('2028-05-08')
    await store.ask('foreclosed.saveLetting', { ...fresh(), facts: lettingOf(id, { endsOn: isoDate('2028-05-08') }) })
    expect((await page(id)).lettings).toHaveLength(1)
  })

  test('the quarterly count shows what was missed, and its finding is the state on show', async () => {
    const { id } = await takeIn()
    expect((await page(id)).count.value.missed).toHaveLength(2)
    await store.ask('foreclosed.saveCount', { ...fresh(), facts: { foreclosedId: id, countedOn: isoDate('2026-11-20'), countedBy: '林晓', agrees: true, use: 'occupied', finding: null } })
    const shown = await page(id)
    expect([shown.count.value.dueOn, shown.use]).toEqual([null, 'occupied'])
    expect((await store.refusal('foreclosed.saveCount', { ...fresh(), facts: { foreclosedId: id, countedOn: '2026-11-20', countedBy: '林晓', agrees: false, use: 'idle', finding: null } })).fields).toHaveProperty(['facts.finding'])
  })
})

describe('selling it', () => {
  test('a failed round, then the sale: the loss is told, the deadline is met, nothing is left on the books', async () => {
    const { id } = await takeIn()
    await store.ask('foreclosed.saveRound', { ...fresh(), facts: roundOf(id) })
    await store.ask('foreclosed.saveMoney', { ...fresh(), facts: { foreclosedId: id, kind: 'custody', happenedOn: isoDate('2026-08-01'), amountFen: yuan(800), voucherNo: null, note: null } })
    await store.ask('foreclosed.saveDisposal', { ...fresh(), facts: disposalOf(id) })
    const shown = await page(id)
    expect(shown.standing).toBe('disposed')
    expect(shown.result.value).toMatchObject({ bookLeft: 0, loss: yuan(25_000), cost: yuan(800), disposedOn: '2026-11-10' })
    expect(await onBoard()).toMatchObject([{ state: 'met' }])
  })

  test.each([
    [{ bookPartFen: yuan(200_001) }, 'facts.bookPartFen'],
    [{ disposedOn: isoDate('2026-05-07') }, 'facts.disposedOn'],
    [{ disposedOn: isoDate('2026-11-23') }, 'facts.disposedOn'],
    [{ receivedFen: yuan(180_001) }, 'facts.receivedFen'],
  ])('refuses %j', async (more, field) => {
    const { id } = await takeIn()
    expect((await store.refusal('foreclosed.saveDisposal', { ...fresh(), facts: disposalOf(id, more) })).fields).toHaveProperty([field])
    expect((await page(id)).disposals).toEqual([])
  })

  test('an auction has a reserve price, and another way its reason', async () => {
    const { id } = await takeIn()
    expect((await store.refusal('foreclosed.saveRound', { ...fresh(), facts: roundOf(id, { reserveFen: null }) })).fields).toHaveProperty(['facts.reserveFen'])
    expect((await store.refusal('foreclosed.saveRound', { ...fresh(), facts: roundOf(id, { way: 'negotiated' }) })).fields).toHaveProperty(['facts.reason'])
    expect((await store.refusal('foreclosed.saveRound', { ...fresh(), facts: roundOf(id, { result: 'sold', priceFen: yuan(100_000) }) })).fields).toHaveProperty(['facts.priceFen'])
  })

  test('a sale without an auction says why, on itself or on the attempt that it comes from', async () => {
    const { id } = await takeIn()
    const uncontested = disposalOf(id, { way: 'negotiated' })
    expect((await store.refusal('foreclosed.saveDisposal', { ...fresh(), facts: uncontested })).fields).toEqual({ 'facts.note': '不采用公开拍卖的，请写明原因和引入竞争的做法' })
    await store.ask('foreclosed.saveRound', { ...fresh(), facts: roundOf(id, { way: 'negotiated', reserveFen: null, result: 'sold', priceFen: yuan(180_000), reason: '三次流拍，向三家询价' }) })
    await store.ask('foreclosed.saveDisposal', { ...fresh(), facts: uncontested })
    expect((await page(id)).standing).toBe('disposed')
  })

  test('what has records hanging on it cannot be voided', async () => {
    const { id, version } = await takeIn()
    await store.ask('foreclosed.saveRound', { ...fresh(), facts: roundOf(id) })
    expect(await store.refusal('foreclosed.void', { ...once(), id, version, reason: '登记错误' })).toMatchObject({ code: 'has-dependents', message: expect.stringContaining('拍卖 1 条') })
  })
})

test('the register sums its selection, finds by household, name and place, and is written in the heads that the importer reads', async () => {
  await takeIn({ code: 'DZ1' })
  await takeIn({ code: 'DZ2', name: '厢式货车', kind: 'movable', acquiredOn: isoDate('2025-03-18'), bookFen: yuan(50_000), location: '城东仓库' })
  const { rows, totals } = await store.ask('foreclosed.list', { ...foreclosedStart, filter: all, offset: 0, limit: 50 })
  expect(rows.map(({ name, standing, disposeBy }) => [name, standing, disposeBy])).toEqual([['厢式货车', 'overdue', '2026-03-18'], ['白河路 12 号商铺', 'held', '2028-05-08']])
  expect(totals).toEqual({ assets: 2, bookLeftFen: yuan(250_000), estimateFen: 0, estimated: 0, overdue: 1, uncounted: 2 })
  const found = async (search: string) => (await store.ask('foreclosed.list', { ...foreclosedStart, filter: { ...all, search }, offset: 0, limit: 50 })).rows.length
  expect([await found('城东仓库'), await found('DZ1'), await found('jsrf'), await found('不存在')]).toEqual([1, 1, 2, 0])
  const path = join(store.folder, '抵债资产台账.xlsx')
  await store.ask('foreclosed.exportList', { ...foreclosedStart, filter: all, fileName: '抵债资产台账.xlsx' }, [path])
  const { sessionId, sheets } = await store.ask('imports.open', {}, [path])
  expect(sheets.map(({ kind }) => kind)).toEqual(['foreclosed-assets'])
  const { sheets: compared } = await store.ask('imports.dryRun', { sessionId })
  expect(compared[0]?.counts).toMatchObject({ new: 0, changed: 0, rejected: 0, same: 2 })
})

test('the register comes page by page in the order that is asked for, what nobody can tell last', async () => {
  await takeIn({ code: 'DZ1', name: '甲厂房', bookFen: yuan(300) })
  await takeIn({ code: 'DZ2', name: '乙厂房', bookFen: yuan(100) })
  await takeIn({ code: 'DZ3', name: '丙厂房', acquiredOn: null, bookFen: null, offsetFen: null })
  const paged = (more: object) => store.ask('foreclosed.list', { ...foreclosedStart, filter: all, offset: 0, limit: 2, ...more })
  const names = async (more: object) => (await paged(more)).rows.map(({ name }) => name)
  const by = (key: string, descending: boolean) => ({ sort: { key, descending } })
  expect(await names(by('bookFen', false))).toEqual(['乙厂房', '甲厂房'])
  expect(await names(by('bookFen', true))).toEqual(['甲厂房', '乙厂房'])
  expect(await names({ ...by('bookFen', true), offset: 2 })).toEqual(['丙厂房'])
  expect((await paged({ offset: 2 })).totals.assets).toBe(3)
})
