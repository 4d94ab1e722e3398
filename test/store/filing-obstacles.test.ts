import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ObstacleFacts } from '../../shared/model/enforcement.ts'
import type { FilingAct } from '../../shared/model/filing.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, once, proceedingOf, yuan } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let home: Awaited<ReturnType<typeof filingHousehold>>
let assetId: Id<'asset'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  home = await filingHousehold(store)
  const [collateral] = await store.ask('collateral.ofCase', { caseId: home.caseId })
  if (!collateral) throw new Error('the household has a mortgaged shop')
  assetId = collateral.assetId
})
afterEach(() => store.close())

const findings = async (act: FilingAct) => {
  const { checks } = await store.ask('documents.review', { caseId: home.caseId, choices: { ...home.choices, act } })
  return checks.filter(({ code }) => code === 'execution-obstacle').map(({ level, message }) => [level, message])
}

const lease = () =>
  store.ask('assets.saveLease', {
    ...fresh(), facts: {
      caseId: home.caseId, assetId, tenant: '柳某', signedOn: isoDate('2024-01-01'), possessionOn: isoDate('2024-01-10'), startsOn: isoDate('2024-01-10'), endsOn: isoDate('2034-01-09'), rentFen: yuan(12_000),
      rentPer: 'year', paidTo: null, endedOn: null, note: null,
    },
  })

async function obstacle(more: Partial<ObstacleFacts>): Promise<void> {
  const { id: proceedingId } = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(home.caseId, 'enforcement', { loanIds: [home.loanId] }) })
  const facts: ObstacleFacts = { proceedingId, assetId, kind: 'lease', state: 'open', finding: null, measure: null, ownerId: null, dueOn: null, checkedOn: null, resolvedOn: null, ...more }
  await store.ask('enforcement.saveObstacle', { ...fresh(), facts })
}

test('a lease that nobody has weighed is asked about before every paper that leads to the sale of the shop, and before no other', async () => {
  expect(await findings('sue')).toEqual([])
  await lease()
  const asked = [['amber', expect.stringContaining('云溪路57号商铺：记有租赁（出租给柳某')]]
  expect(await findings('sue')).toEqual(asked)
  expect(await findings('enforce')).toEqual(asked)
  expect(await findings('dispose')).toEqual(asked)
  expect(await findings('demand')).toEqual([])
})

test('an obstacle without a measure stops what goes to the enforcing court, and is asked about before a suit', async () => {
  await lease()
  await obstacle({ state: 'open' })
  expect(await findings('dispose')).toEqual([['red', expect.stringContaining('存在执行障碍“租赁（含虚假长租）”，还没有写明应对措施')]])
  expect(await findings('sue')).toEqual([['amber', expect.stringContaining('还没有写明应对措施')]])
})

test.each<[string, Partial<ObstacleFacts>]>([
  ['with a measure', { state: 'in-progress', measure: '申请除去租赁权后拍卖' }],
  ['that was found absent', { state: 'absent', checkedOn: isoDate('2026-11-10') }],
  ['that was removed', { state: 'resolved', resolvedOn: isoDate('2026-11-10') }],
])('an obstacle %s stops nothing', async (_, more) => {
  await lease()
  await obstacle(more)
  expect(await findings('dispose')).toEqual([])
})

test('one that is being looked into is asked about', async () => {
  await obstacle({ kind: 'buyer', state: 'checking' })
  expect(await findings('dispose')).toEqual([['amber', expect.stringContaining('“已出售未过户”仍在核查')]])
})

test('a lease that was entered by mistake and voided hinders nothing', async () => {
  const { id } = await lease()
  await store.ask('assets.voidLease', { ...once(), id, version: 1, reason: '录入错误' })
  expect(await findings('dispose')).toEqual([])
})
