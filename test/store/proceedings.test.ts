import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { ClaimItemFacts } from '../../shared/model/claim.ts'
import { type ClosingType, closingLabelsOf } from '../../shared/model/proceeding.ts'
import { proceedingListStart } from '../../shared/api/proceeding-list.ts'
import { eventOf, fresh, household, once, proceedingOf, titleOf, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let debtor: Id<'party'>
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const { file, borrower } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
  caseId = file.id
  debtor = borrower.id
})
afterAll(() => store.close())

const add = async (...facts: Parameters<typeof proceedingOf>) => (await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(...facts) })).id
const happened = (id: Id<'proceeding'>, ...event: Parameters<typeof eventOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(id, ...event) })
const refusedEvent = async (id: Id<'proceeding'>, ...event: Parameters<typeof eventOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  (await store.refusal('proceedings.saveEvent', { ...fresh(), facts: eventOf(id, ...event) })).fields

describe('case numbers', () => {
  test('are kept as courts print them', async () => {
    const id = await add(caseId, 'first-instance', { caseNo: '(2026) 青0101民初1号' })
    const { proceedings } = await store.ask('proceedings.ofCase', { caseId })
    expect(proceedings.find((each) => each.id === id)?.caseNo).toBe('（2026）青0101民初1号')
  })

  test('of another form are refused beside the field, and kept when that is meant', async () => {
    const facts = proceedingOf(caseId, 'first-instance', { caseNo: '（2026）青0101执1号' })
    const { fields } = await store.refusal('proceedings.save', { ...fresh(), facts })
    expect(fields?.['facts.caseNo']).toMatch(/类型代字“执”与程序种类不符.*按原样保留/)
    await store.ask('proceedings.save', { ...fresh(), facts: { ...facts, caseNoAsIs: true } })
  })
})

describe('the order of things', () => {
  test('what has happened does not lie ahead; hearings may lie on either side', async () => {
    const id = await add(caseId, 'first-instance')
    expect(await refusedEvent(id, 'filed', '2026-11-23')).toEqual({ 'facts.day': '日期在今天之后，尚未发生的事不能登记' })
    await happened(id, 'hearing', '2026-12-03', { time: '09:30' })
    await happened(id, 'hearing', '2026-11-03')
    expect(await refusedEvent(id, 'hearing', '2026-12-03', { time: '25:00' })).toMatchObject({ 'facts.time': '时间请按 09:30 的样式填写' })
  })

  test('docketing does not come before filing, nor a judgment before docketing, nor effect before the judgment', async () => {
    const id = await add(caseId, 'first-instance')
    await happened(id, 'filed', '2026-02-10')
    expect(await refusedEvent(id, 'docketed', '2026-02-01')).toEqual({ 'facts.day': '早于递交材料（2026-02-10），请核对' })
    await happened(id, 'docketed', '2026-02-20')
    expect(await refusedEvent(id, 'filed', '2026-02-21')).toEqual({ 'facts.day': '晚于立案（2026-02-20），请核对' })
    const early = await store.refusal('proceedings.saveJudgment', { ...fresh(), facts: titleOf(id, '2026-02-19') })
    expect(early.fields).toEqual({ 'facts.judgedOn': '裁判日期早于立案日（2026-02-20），请核对' })
    const { fields } = await store.refusal('proceedings.saveJudgment', { ...fresh(), facts: titleOf(id, '2026-10-10', { effectiveOn: isoDate('2026-10-09'), servedOn: isoDate('2026-10-09') }) })
    expect(fields).toEqual({ 'facts.effectiveOn': '生效日期不能早于裁判日期', 'facts.servedOn': '送达日期不能早于裁判日期' })
    expect(await refusedEvent(id, 'appealed', '2026-10-20')).toEqual({ 'facts.kind': '还没有登记裁判，请先登记裁判文书，再登记这一事件' })
    await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(id, '2026-10-10') })
    expect(await refusedEvent(id, 'appealed', '2026-10-09')).toEqual({ 'facts.day': '早于裁判日期（2026-10-10），请核对' })
    expect(await refusedEvent(id, 'judgment-served', '2026-10-12')).toEqual({ 'facts.partyId': '请选择送达给谁；送达本行的日期登记在裁判里' })
    await happened(id, 'judgment-served', '2026-10-12', { partyId: debtor, way: 'mail', proof: '送达回证' })
  })

  test('a proceeding does not grow out of itself', async () => {
    const parent = await add(caseId, 'first-instance')
    const child = await add(caseId, 'second-instance', { parentId: parent })
    const { fields } = await store.refusal('proceedings.save', { ...once(), id: parent, version: 1, facts: proceedingOf(caseId, 'first-instance', { parentId: child }) })
    expect(fields).toEqual({ 'facts.parentId': '上一程序不能是本程序或由它引起的程序' })
  })
})

test.each([
  ['first-instance', 'judgment', '判决'],
  ['first-instance', 'mediation', '调解'],
  ['first-instance', 'withdrawal', '撤诉'],
  ['arbitration', 'judgment', '裁决'],
  ['arbitration', 'mediation', '调解'],
  ['arbitration', 'withdrawal', '撤回申请'],
] satisfies [Parameters<typeof proceedingOf>[1], ClosingType, string][])('%s closed by %s is kept and called %s', async (kind, closing, words) => {
  const id = await add(caseId, kind, { closing, status: closing === 'withdrawal' ? 'withdrawn' : 'effective' })
  const { proceedings } = await store.ask('proceedings.ofCase', { caseId })
  const kept = proceedings.find((each) => each.id === id)
  expect(kept?.closing).toBe(closing)
  expect(kept?.closing && closingLabelsOf(kept.kind)[kept.closing]).toBe(words)
})

describe('claims, terms and instalments', () => {
  const claim = (proceedingId: Id<'proceeding'>, more: Partial<ClaimItemFacts>): ClaimItemFacts => ({
    proceedingId, kind: 'principal', partyId: null, amountFen: yuan(400_000), countedTo: null, untilPaid: false, collateralId: null, capFen: null, outcome: null, grantedFen: null, text: null, ...more,
  })

  test('hang on their proceeding and title, and go with them when those are voided', async () => {
    const id = await add(caseId, 'arbitration')
    const event = await happened(id, 'filed', '2026-01-05')
    const item = await store.ask('proceedings.saveClaim', { ...fresh(), facts: claim(id, {}) })
    const title = await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(id, '2026-05-05', { titleKind: 'mediation' }) })
    await store.ask('proceedings.saveTerm', {
      ...fresh(),
      facts: { judgmentId: title.id, kind: 'principal', partyId: debtor, liability: 'primary', amountFen: yuan(400_000), interestFrom: null, interestText: null, collateralId: null, capFen: null, performBy: null, text: null },
    })
    await store.ask('proceedings.saveInstalment', { ...fresh(), facts: { judgmentId: title.id, dueOn: isoDate('2026-12-31'), amountFen: yuan(100_000), paidOn: null, note: null } })
    expect((await store.refusal('proceedings.void', { ...once(), id, version: 1, reason: '重复登记' })).code).toBe('has-dependents')
    await store.ask('proceedings.voidJudgment', { ...once(), id: title.id, version: 1, reason: '登记错误' })
    await store.ask('proceedings.void', { ...once(), id, version: 1, reason: '重复登记' })
    const all = await store.ask('proceedings.ofCase', { caseId })
    expect(all.events.some((each) => each.id === event.id)).toBe(false)
    expect(all.claims.some((each) => each.id === item.id)).toBe(false)
    expect([all.terms, all.instalments]).toEqual([[], []])
  })

  test('a granted part is less than what was asked, and belongs to a partial grant', async () => {
    const id = await add(caseId, 'first-instance')
    const refused = async (more: Partial<ClaimItemFacts>) => (await store.refusal('proceedings.saveClaim', { ...fresh(), facts: claim(id, more) })).fields
    expect(await refused({ outcome: 'part', grantedFen: yuan(400_001) })).toEqual({ 'facts.grantedFen': '支持金额不能大于请求金额' })
    expect(await refused({ outcome: 'full', grantedFen: yuan(1) })).toEqual({ 'facts.grantedFen': '只有部分支持才填支持金额' })
  })
})

describe('the list of all proceedings', () => {
  const list = (filter: Partial<typeof proceedingListStart.filter> = {}) =>
    store.ask('proceedings.list', { filter: { ...proceedingListStart.filter, ...filter }, sort: proceedingListStart.sort, offset: 0, limit: 200 })

  test('tells what comes next, and the standing lists hold what nobody has enforced', async () => {
    const { file } = await household(store, '沈立', '000000196603229742', 'JJ2023000002')
    const suit = await add(file.id, 'first-instance', { caseNo: '（2024）青0101民初9号', court: '青山市人民法院', status: 'effective' })
    await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit, '2025-01-02', { effectiveOn: isoDate('2025-01-14'), performBy: isoDate('2025-01-24') }) })
    const [row] = (await list({ search: '沈立', view: 'won-unapplied' })).rows
    expect(row).toMatchObject({ id: suit, nextStep: '申请执行', applyBy: '2027-01-22', lastEvent: '履行期届满', lastEventOn: '2025-01-24' })
    const enforcement = await add(file.id, 'enforcement', { parentId: suit, status: 'in-enforcement' })
    expect((await list({ search: '沈立', view: 'won-unapplied' })).rows).toEqual([])
    expect((await list({ search: '沈立', view: 'won-unsettled' })).rows.map(({ id }) => id)).toEqual([suit])
    await store.ask('proceedings.save', { ...once(), id: enforcement, version: 1, facts: proceedingOf(file.id, 'enforcement', { parentId: suit, status: 'completed', closing: 'performed' }) })
    expect((await list({ search: '沈立', view: 'won-unsettled' })).rows).toEqual([])
    expect(await store.ask('proceedings.courts', {})).toContain('青山市人民法院')
  })

  test('a line follows the day: a hearing that has passed is no longer what comes next', async () => {
    const { file } = await household(store, '王敏', '000000196809268122', 'JJ2023000003')
    const appeal = await add(file.id, 'second-instance')
    await happened(appeal, 'hearing', '2026-11-25')
    expect((await list({ search: '王敏' })).rows[0]).toMatchObject({ nextStep: '准备开庭', nextOn: '2026-11-25', lastEvent: null })
    store.clock.set(isoDate('2026-11-26'))
    expect((await list({ search: '王敏' })).rows[0]).toMatchObject({ nextStep: null, nextOn: null, lastEvent: '开庭', lastEventOn: '2026-11-25' })
    store.clock.set(isoDate('2026-11-22'))
  })
})
