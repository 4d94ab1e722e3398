/** A measure of the record, opened in its tool on the law of the same ledger, is to be renewed by the day that the case page states. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { basisOn } from '../../../renderer/pages/toolbox/basis.ts'
import { measureFromItem } from '../../../renderer/pages/toolbox/measure-from-item.ts'
import { preservationTool } from '../../../renderer/pages/toolbox/tools/preservation-tool.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { fresh, household, once } from '../../store/support/facts.ts'
import { openStore, PASSPHRASE, type TestStore } from '../../store/support/open-store.ts'
import { sheetFor, TODAY } from './samples.ts'

let store: TestStore

beforeAll(async () => {
  store = openStore(TODAY)
  await store.ask('vault.create', { organisation: { name: '青山农村商业银行', kind: 'branch' }, administrator: '测试员甲', passphrase: PASSPHRASE })
})
afterAll(() => store.close())

async function measureInEnforcement() {
  const { file } = await household(store, '青山市云杉农机有限公司', '91000000MA00000XX0', 'QS20230321001')
  const order = await store.ask('preservations.saveOrder', {
    ...fresh(),
    facts: { caseId: file.id, proceedingId: null, stage: 'enforcement', court: null, rulingNo: null, appliedOn: null, ruledOn: null, outcome: null, servedOn: null, reviewOn: null, reviewDecidedOn: null, noticeNo: null, judge: null, amountFen: null, security: null, note: null },
  })
  const item = await store.ask('preservations.saveItem', {
    ...fresh(),
    facts: {
      orderId: order.id, measure: 'seal', rank: 'first', waitingNo: null, status: 'in-force', valueFen: null, releasedOn: null, note: null,
      asset: { kind: 'house', description: '住宅一套', ownerId: null, location: null, certificateNo: null, area: null, bankName: null, share: null, detail: null },
    },
  })
  await store.ask('preservations.savePeriod', {
    ...fresh(),
    facts: { itemId: item.id, startsOn: isoDate('2024-02-26'), endsOn: isoDate('2027-02-25'), source: 'notice', paperNo: null, appliedOn: null, note: null },
  })
  return file.id
}

it('by default, and by the lead time that the branch set', async () => {
  const caseId = await measureInEnforcement()
  const bothDays = async () => {
    const { orders, items } = await store.ask('preservations.ofCase', { caseId })
    const [[order], [item]] = [orders, items]
    if (order === undefined || item === undefined) throw new Error('the measure was recorded')
    const basis = basisOn(TODAY, await store.ask('law.inForce', {}))
    const ours = sheetFor(preservationTool, measureFromItem(item, order.stage), basis).figures.find(({ label }) => label === '续封申请最迟')?.value
    return { ours: ours?.slice(0, 10), stated: item.applyBy }
  }
  expect(await bothDays()).toEqual({ ours: '2027-01-26', stated: '2027-01-26' })
  await store.ask('law.setValue', { ...once(), key: 'enforcementRenewalLead', version: null, facts: { value: '60', reason: '按上级行通知' } })
  expect(await bothDays()).toEqual({ ours: '2026-12-25', stated: '2026-12-25' })
})
