import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { type IsoDate, isoDate } from '../../shared/model/iso-date.ts'
import type { WaiverFacts } from '../../shared/model/waiver.ts'
import { claimSplit } from '../../shared/rules/ledger/waived.ts'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { colleague } from './support/colleague.ts'
import { fresh, household, loanOf, once, openingBalance, repayment, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Applied for, approved by another, kept or lapsed, on a real encrypted file. */

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let manager: Person
let approver: Person

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
  manager = await colleague(store, '褚思', 'case-manager')
  approver = await colleague(store, '单雄', 'approver')
  store.actAs(manager)
})
afterEach(() => store.close())

function waiverOf(more: Partial<WaiverFacts> = {}): WaiverFacts {
  return {
    caseId, calculatedOn: isoDate('2026-11-20'), lines: [{ loanId, interestFen: yuan(0), penaltyFen: yuan(0), compoundFen: yuan(0), undividedInterestFen: yuan(10_000), costFen: yuan(0) }],
    instalments: [{ dueOn: isoDate('2026-12-31'), amountFen: yuan(100_000) }, { dueOn: isoDate('2027-03-31'), amountFen: yuan(300_000) }], source: '处置闲置设备', reason: '一次性清收', comparison: null,
    searchResult: null, responsibility: null, authority: '总行授信审批委员会', note: null, ...more,
  }
}

/** One line of a waiver: so many yuan of the interest that nobody has split. */
const undivided = (sum: number) => (id: Id<'loan'>) => ({ loanId: id, interestFen: yuan(0), penaltyFen: yuan(0), compoundFen: yuan(0), undividedInterestFen: yuan(sum), costFen: yuan(0) })

const apply = (more: Partial<WaiverFacts> = {}) => store.ask('waivers.save', { ...fresh(), facts: waiverOf(more) })

async function approve(waiverId: Id<'waiver'>, decidedOn: IsoDate = isoDate('2026-11-21')) {
  store.actAs(approver)
  const saved = await store.ask('waivers.decide', { ...once(), facts: { waiverId, kind: 'approved', decidedOn, paperNo: '青农商贷审〔2026〕12号', opinion: null } })
  store.actAs(manager)
  return saved
}

const owed = async (asOf: string) => (await store.ask('loans.balance', { caseId, asOf: isoDate(asOf) })).loans[0]?.answer.value?.undivided
const listed = async () => (await store.ask('cases.list', { filter: { ...emptyCaseFilter, status: 'all' }, sort: { key: 'borrowerName', descending: false }, offset: 0, limit: 10 })).rows[0]?.totalFen
const whole = async (asOf: string) => (await store.ask('loans.balance', { caseId, asOf: isoDate(asOf) })).loans.reduce((sum, { answer }) => sum + (answer.value?.total ?? 0), 0)
const standing = async (asOf = '2026-11-22') => {
  const [waiver] = await store.ask('waivers.ofCase', { caseId })
  return { waiver, split: (await splits(asOf)).get(loanId) }
}
/** Claim, waived and owed of each loan, as the tab takes them from its balances. */
const splits = async (asOf: string) => {
  const { loans } = await store.ask('loans.balance', { caseId, asOf: isoDate(asOf) })
  return new Map(loans.flatMap(({ loanId: id, answer: { value } }) => (value === null ? [] : [[id, claimSplit(value)] as const])))
}

describe('the approval', () => {
  test('an application changes nothing; the approval by another person sets the sum apart, also on the list', async () => {
    const { id } = await apply()
    expect([(await standing()).waiver?.state, await owed('2026-11-22')]).toEqual(['applied', yuan(12_345.67)])
    await approve(id)
    const { waiver, split } = await standing()
    expect(waiver).toMatchObject({ state: 'running', applicantName: '褚思', waivedFen: yuan(10_000), decisions: [{ kind: 'approved', deciderName: '单雄' }] })
    expect([split?.claim.undivided, split?.waived.undivided, split?.owed.undivided]).toEqual([yuan(12_345.67), yuan(10_000), yuan(2_345.67)])
    expect(await listed()).toBe(await whole('2026-11-22'))
  })

  test('nobody approves what he applied for or changed, and only who may approve at all', async () => {
    const { id, version } = await apply()
    const facts = { waiverId: id, kind: 'approved', decidedOn: '2026-11-21', paperNo: null, opinion: null }
    expect((await store.refusal('waivers.decide', { ...once(), facts })).code).toBe('forbidden')
    store.actAs(approver)
    await store.ask('waivers.save', { ...once(), id, version, facts: waiverOf({ source: '股东代偿' }) })
    expect((await store.refusal('waivers.decide', { ...once(), facts })).code).toBe('own-proposal')
    store.actAs(null)
    await store.ask('waivers.decide', { ...once(), facts: { ...facts, waiverId: id, kind: 'refused', decidedOn: isoDate('2026-11-21'), opinion: '还款来源不落实' } })
    expect((await standing()).waiver?.state).toBe('refused')
    expect(await owed('2026-11-22')).toBe(yuan(12_345.67))
  })

  test('a loan in another currency is waived in its own, and never added to one in renminbi', async () => {
    const { id: dollars } = await store.ask('loans.save', { ...fresh(), facts: loanOf(caseId, 'JJ2023100001', { currency: 'USD' }) })
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(dollars, '2026-10-31', 80_000, 321.09) })
    const line = undivided(300)
    const mixed = await store.refusal('waivers.save', { ...fresh(), facts: waiverOf({ lines: [line(loanId), line(dollars)] }) })
    expect(mixed.fields?.['facts.lines']).toBe('所填借据有 人民币、美元，不同币种的金额不能相加，请按币种分开申请')
    const beyond = await store.refusal('waivers.save', { ...fresh(), facts: waiverOf({ lines: [{ ...line(dollars), undividedInterestFen: yuan(400) }] }) })
    expect(beyond.fields?.['facts.lines']).toContain('为 321.09 USD，减免不能超过它')
    await apply({ lines: [line(dollars)] })
    expect((await store.ask('waivers.ofCase', { caseId }))[0]).toMatchObject({ currency: 'USD', waivedFen: yuan(300) })
    const { loans } = await store.ask('loans.difference', { caseId, from: isoDate('2026-11-20'), to: isoDate('2026-11-22') })
    expect(loans.map(({ noteNo, currency }) => [noteNo, currency])).toEqual([['JJ2023100000', 'CNY'], ['JJ2023100001', 'USD']])
  })

  test.each([
    ['a sum above what is owed', { lines: [{ undividedInterestFen: yuan(12_345.68) }] }, 'facts.lines'],
    ['a sum of nothing', { lines: [{ undividedInterestFen: yuan(0) }] }, 'facts.lines'],
    ['no condition', { instalments: [] }, 'facts.instalments'],
    ['days out of order', { instalments: [{ dueOn: isoDate('2027-01-31'), amountFen: yuan(1) }, { dueOn: isoDate('2027-01-31'), amountFen: yuan(1) }] }, 'facts.instalments'],
    ['a day ahead', { calculatedOn: isoDate('2026-11-23') }, 'facts.calculatedOn'],
  ])('an application with %s is refused', async (_, more, field) => {
    const [line] = waiverOf().lines
    const facts = { ...waiverOf(), ...more, ...('lines' in more ? { lines: more.lines.map((part) => ({ ...line, ...part })) } : {}) }
    expect((await store.refusal('waivers.save', { ...fresh(), facts })).fields).toHaveProperty([field])
  })

  test('an approval before the application, or after its first payment day, is refused', async () => {
    const { id } = await apply()
    store.actAs(approver)
    const decide = (decidedOn: string) => store.refusal('waivers.decide', { ...once(), facts: { waiverId: id, kind: 'approved', decidedOn, paperNo: null, opinion: null } })
    expect((await decide('2026-11-19')).fields?.['facts.decidedOn']).toContain('债务截至日')
    store.clock.set(isoDate('2027-01-02'))
    expect((await decide('2027-01-02')).fields?.['facts.decidedOn']).toContain('已过')
  })

  test('what was decided is neither changed nor voided; it can be ended', async () => {
    const { id, version } = await apply()
    await approve(id)
    expect((await store.refusal('waivers.save', { ...once(), id, version, facts: waiverOf({ source: '另行筹措' }) })).message).toContain('终止减免')
    expect((await store.refusal('waivers.void', { ...once(), id, version, reason: '登记错误' })).message).toContain('终止减免')
    store.actAs(approver)
    expect((await store.refusal('waivers.decide', { ...once(), facts: { waiverId: id, kind: 'approved', decidedOn: '2026-11-21', paperNo: null, opinion: null } })).fields).toHaveProperty(['facts.kind'])
    await store.ask('waivers.decide', { ...once(), facts: { waiverId: id, kind: 'revoked', decidedOn: isoDate('2026-11-22'), paperNo: null, opinion: '转移财产' } })
    expect([(await standing()).waiver?.state, await owed('2026-11-22')]).toEqual(['lapsed', yuan(12_345.67)])
  })
})

describe('the condition', () => {
  test('a missed day revives the whole of it, on the page and on the list of the next day alike', async () => {
    const { id } = await apply()
    await approve(id)
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-22', 20_000) })
    expect((await standing()).waiver?.outcome?.value).toMatchObject({ state: 'running', lapsesOn: '2027-01-01', next: { dueOn: '2026-12-31', short: yuan(80_000) } })
    const before = await whole('2026-12-31')
    expect(await whole('2027-01-01') - before).toBeGreaterThan(yuan(9_999))
    store.clock.set(isoDate('2027-01-01'))
    store.actAs(null)
    await store.ask('cases.save', { ...once(), ...(await file()), facts: { ...(await file()).facts, note: '翻年' } })
    expect((await standing('2027-01-01')).waiver?.state).toBe('lapsed')
    expect(await listed()).toBe(await whole('2027-01-01'))
  })

  test('kept to the end it is final, and a reversed payment puts it in doubt again', async () => {
    const { id } = await apply({ instalments: [{ dueOn: isoDate('2026-11-22'), amountFen: yuan(100_000) }] })
    await approve(id)
    expect((await standing()).waiver?.state).toBe('running')
    const paid = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-22', 100_000) })
    expect((await standing()).waiver?.outcome?.value).toMatchObject({ state: 'performed', performedOn: '2026-11-22' })
    store.clock.set(isoDate('2026-12-01'))
    expect((await standing('2026-12-01')).split?.waived.undivided).toBe(yuan(10_000))
    store.actAs(null)
    store.home.ledger.raw.prepare('UPDATE staff SET slot_id = NULL').run()
    await store.ask('loans.addEntry', { ...once(), entry: { kind: 'reversal', loanId, valueDate: isoDate('2026-11-22'), memo: null, reversesId: paid.id, reason: '重复记账' } })
    expect((await standing('2026-12-01')).waiver?.state).toBe('lapsed')
  })

  test('a balance certified meanwhile leaves the waived apart, and the lapse adds it again', async () => {
    const { id } = await apply()
    await approve(id)
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loanId, '2026-11-21', 480_000, 2_345.67) })
    const held = (await standing('2026-11-22')).split
    expect([held?.claim.undivided, held?.waived.undivided, held?.owed.undivided]).toEqual([yuan(12_345.67), yuan(10_000), yuan(2_345.67)])
    const before = await owed('2026-12-31')
    expect(await owed('2027-01-01')).toBe(Number(before) + yuan(10_000))
    store.clock.set(isoDate('2027-01-01'))
    store.actAs(null)
    await store.ask('cases.save', { ...once(), ...(await file()), facts: { ...(await file()).facts, note: '翻年' } })
    const lapsed = await standing('2027-01-01')
    expect([lapsed.waiver?.state, lapsed.split?.waived.undivided, lapsed.split?.owed.undivided]).toEqual(['lapsed', 0, yuan(12_345.67)])
    expect(await listed()).toBe(await whole('2027-01-01'))
  })

  test('a payment on one loan keeps the condition for the other that shares it', async () => {
    const other = await store.ask('loans.save', { ...fresh(), facts: loanOf(caseId, 'JJ2023100009') })
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(other.id, '2026-10-31', 100_000, 5_000) })
    const line = undivided(1_000)
    const { id } = await apply({ lines: [line(loanId), line(other.id)], instalments: [{ dueOn: isoDate('2026-11-22'), amountFen: yuan(50_000) }] })
    await approve(id)
    await store.ask('loans.addEntry', { ...once(), entry: repayment(other.id, '2026-11-22', 50_000) })
    store.clock.set(isoDate('2026-12-05'))
    const both = await splits('2026-12-05')
    expect([loanId, other.id].map((each) => both.get(each)?.waived.undivided)).toEqual([yuan(1_000), yuan(1_000)])
  })
})

async function file() {
  const { caseFile: opened } = await store.ask('cases.overview', { caseId })
  return { id: caseId, version: opened.version, facts: { borrowerId: opened.borrowerId, unitId: opened.unitId, managerId: opened.managerId, status: opened.status, closedOn: opened.closedOn, note: opened.note } }
}
