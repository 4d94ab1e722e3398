import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ObstacleFacts } from '../../shared/model/enforcement.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, once, proceedingOf, yuan } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let home: Awaited<ReturnType<typeof filingHousehold>>
let shop: Id<'asset'>
let car: Id<'asset'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  home = await filingHousehold(store)
  const { caseId, borrowerId: ownerId } = home
  await store.ask('clues.save', {
    ...fresh(), facts: {
      caseId, asset: { kind: 'vehicle', description: '青A00001 小型轿车', ownerId, location: null, certificateNo: null, area: null, bankName: null, share: null, detail: null },
      sourceKind: 'registry', source: null, foundOn: null, checkedOn: null, estimateFen: null, priority: 'normal', state: 'pending', note: null,
    },
  })
  const [security] = await store.ask('collateral.ofCase', { caseId })
  const clue = (await store.ask('clues.ofCase', { caseId })).find(({ asset }) => asset.kind === 'vehicle')
  if (!security || !clue) throw new Error('the household has a mortgaged shop and a car')
  ;[shop, car] = [security.assetId, clue.assetId]
})
afterEach(() => store.close())

const list = () => store.ask('enforcement.obstaclesOfCase', { caseId: home.caseId })
const enforcement = async (): Promise<Id<'proceeding'>> => (await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(home.caseId, 'enforcement', { loanIds: [home.loanId] }) })).id

async function check(proceedingId: Id<'proceeding'>, assetId: Id<'asset'>, more: Partial<ObstacleFacts>): Promise<Id<'obstacle'>> {
  const facts: ObstacleFacts = { proceedingId, assetId, kind: 'lease', state: 'open', finding: null, measure: null, ownerId: null, dueOn: null, checkedOn: null, resolvedOn: null, ...more }
  return (await store.ask('enforcement.saveObstacle', { ...fresh(), facts })).id
}

const lines = async () => (await list()).obstacles.map(({ assetName, kind, sign, check: checked }) => [assetName, kind, checked?.state ?? sign, checked?.measure ?? null])

test('what the records of the things tell stands on the list before any enforcement, until somebody has checked it', async () => {
  expect(await list()).toMatchObject({ obstacles: [], proceedingId: null })
  await store.ask('assets.saveLease', {
    ...fresh(), facts: {
      caseId: home.caseId, assetId: shop, tenant: '柳某', signedOn: isoDate('2024-01-01'), possessionOn: isoDate('2024-01-10'), startsOn: isoDate('2024-01-10'), endsOn: isoDate('2034-01-09'), rentFen: yuan(12_000),
      rentPer: 'year', paidTo: null, endedOn: null, note: null,
    },
  })
  await store.ask('assets.saveEncumbrance', {
    ...fresh(), facts: {
      caseId: home.caseId, assetId: car, kind: 'mortgage', holder: '青山市某汽车金融公司', rankNo: 1, court: null, paperNo: null, amountFen: yuan(90_000), startsOn: null, endsOn: null, learnedOn: null, endedOn: null, note: null,
    },
  })
  expect(await lines()).toEqual([
    ['云溪路57号商铺', 'lease', '租赁（出租给柳某，租期2024-01-10至2034-01-09）', null],
    ['青A00001 小型轿车', 'second-pledge', '他人的抵押权、质权（抵押权 青山市某汽车金融公司）', null],
  ])
  await check(await enforcement(), shop, { measure: '申请除去租赁权后拍卖' })
  expect((await lines())[0]).toEqual(['云溪路57号商铺', 'lease', 'open', '申请除去租赁权后拍卖'])
})

test('the measures of all things and enforcements stand on one list, without what is absent, removed or voided', async () => {
  const first = await enforcement()
  await check(first, shop, { kind: 'sole-home', state: 'in-progress', measure: '提供临时住所后腾退' })
  await check(first, shop, { kind: 'false-claim', state: 'absent' })
  await check(first, car, { kind: 'cannot-be-found', state: 'open' })
  const voided = await check(first, car, { kind: 'co-owner' })
  await store.ask('enforcement.voidObstacle', { ...once(), id: voided, version: 1, reason: '登记错误' })
  expect(await lines()).toEqual([['云溪路57号商铺', 'sole-home', 'in-progress', '提供临时住所后腾退'], ['青A00001 小型轿车', 'cannot-be-found', 'open', null]])

  const resumed = await enforcement()
  await check(resumed, car, { kind: 'cannot-be-found', state: 'resolved', resolvedOn: isoDate('2026-11-20') })
  expect(await lines()).toEqual([['云溪路57号商铺', 'sole-home', 'in-progress', '提供临时住所后腾退']])
  expect(await list()).toMatchObject({ proceedingId: resumed, unchecked: expect.arrayContaining([expect.objectContaining({ assetId: shop, open: 9 }), expect.objectContaining({ assetId: car, open: 10 })]) })
})
