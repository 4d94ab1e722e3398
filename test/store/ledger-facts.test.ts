import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '../../shared/api/contracts.ts'
import { fen } from '../../shared/model/fen.ts'
import { guaranteeFacts } from '../../shared/model/guarantee.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { EntryFacts } from '../../shared/model/ledger-entry.ts'
import type { LoanFacts } from '../../shared/model/loan.ts'
import { balanceAsOf, type LedgerEntry, type LoanTerms } from '../../shared/rules/ledger.ts'
import { instalments } from '../../shared/rules/schedule.ts'
import { fresh, household, loanOf, once, openingBalance, person, proceedingOf, repayment, titleOf, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Each fact that the ledger rules take has a home in the file, and comes out as the rule called directly says. */

const TODAY = isoDate('2026-11-22')
const DRAWN = isoDate('2023-03-21')
const DUE = isoDate('2024-03-21')

let store: TestStore
let caseId: Id<'case'>
beforeAll(async () => {
  store = await openLedger(TODAY)
  caseId = (await household(store, '韩彦', '000000198010039918', 'JJ2023000001')).file.id
})
afterAll(() => store.close())

let serial = 0
async function newLoan(more: Partial<LoanFacts> = {}) {
  serial += 1
  const facts = loanOf(caseId, `JJ20230002${String(serial).padStart(2, '0')}`, { securityType: 'credit', ...more })
  const { id } = await store.ask('loans.save', { ...fresh(), facts })
  return id
}

const add = (entry: EntryFacts) => store.ask('loans.addEntry', { ...once(), entry })
const drawdown = (loanId: Id<'loan'>, amount = 500_000): EntryFacts => ({ kind: 'drawdown', loanId, valueDate: DRAWN, memo: null, amountFen: yuan(amount) })
const ownPenalty = { penaltyKind: null, penaltyUplift: null, penaltyRate: null } as const

async function lentLoan(more: Partial<LoanFacts> = {}) {
  const id = await newLoan(more)
  await add(drawdown(id))
  return id
}

async function answerOn(loanId: Id<'loan'>, day: string) {
  const { loans } = await store.ask('loans.balance', { caseId, asOf: isoDate(day) })
  const found = loans.find((each) => each.loanId === loanId)
  if (!found) throw new Error('the loan is in the case')
  return found
}

/** The terms of `loanOf` in the words of the rule. */
const TERMS: LoanTerms = {
  currency: 'CNY', drawdownDate: DRAWN, dueDate: DUE, method: 'monthly-interest', settlement: 'monthly', settlementDay: 20, dayCount: 'ACT/360',
  rate: { kind: 'fixed', annualRate: '5.40' }, penalty: { kind: 'uplift', percent: '50' }, dueDayRate: 'penalty', compound: { on: 'interest', rateInTerm: 'contract' },
  allocation: 'costs-interest-principal', inclusiveEnd: false,
}
const LENT: LedgerEntry = { kind: 'drawdown', id: 'd', date: DRAWN, amount: yuan(500_000) }

async function expectByRule(loanId: Id<'loan'>, day: string, entries: readonly LedgerEntry[], terms: LoanTerms = TERMS) {
  const ours = (await answerOn(loanId, day)).answer.value
  const rule = balanceAsOf(terms, entries, isoDate(day)).value
  if (!ours || !rule) throw new Error('both can be computed')
  expect(ours).toMatchObject({
    principal: rule.principal, interest: rule.interest, penalty: rule.penalty, compound: rule.compound, costs: rule.costs, total: rule.total, overdueDays: rule.overdueDays,
  })
  return rule
}

/** Twelve equal instalments of 500,000 by the rule, and one instalment by hand. */
const planned = (
  instalments({ method: 'equal-instalment', principal: yuan(500_000), annualRate: '5.40', drawdownDate: DRAWN, periods: 12 }).value ?? []
).map((row) => ({ dueOn: row.dueDate, principalFen: row.principal, interestFen: row.interest }))
const one = (dueOn: string, principal: number) => ({ dueOn: isoDate(dueOn), principalFen: yuan(principal), interestFen: null })

describe('instalment schedules', () => {
  const schedule = (loanId: Id<'loan'>, more: Partial<InputOf<'loans.saveSchedule'>['facts']> = {}) => ({
    ...fresh(),
    facts: { loanId, source: 'contract' as const, agreementNo: null, fromOn: DRAWN, instalments: planned, note: null, ...more },
  })

  test('without one 等额本息 asks for it; with one its interest and overdue instalments compute', async () => {
    const loanId = await lentLoan({ repaymentMethod: 'equal-instalment' })
    expect((await answerOn(loanId, '2023-07-01')).answer.missing.map((each) => each.fact)).toContain('schedule')
    await store.ask('loans.saveSchedule', schedule(loanId))
    await add(repayment(loanId, '2023-04-21', 42_886.4))
    const rows = planned.map((row) => ({ dueDate: row.dueOn, principal: row.principalFen, interest: row.interestFen }))
    const terms: LoanTerms = { ...TERMS, method: 'equal-instalment', schedule: [{ from: DRAWN, rows }] }
    const rule = await expectByRule(loanId, '2023-07-01', [LENT, { kind: 'repayment', id: 'r', date: isoDate('2023-04-21'), amount: yuan(42_886.4) }], terms)
    expect(rule.overduePrincipal).toBeGreaterThan(0)
    expect((await answerOn(loanId, '2023-07-01')).answer.missing.map((each) => each.fact)).not.toContain('schedule')
  })

  test('a later version holds from its day on, and a changed row changes the debt', async () => {
    const loanId = await lentLoan({ repaymentMethod: 'free-schedule' })
    const first = await store.ask('loans.saveSchedule', schedule(loanId, { instalments: [one('2023-09-21', 200_000), one('2024-03-21', 300_000)] }))
    const overdue = async (day: string) => (await answerOn(loanId, day)).answer.value?.overduePrincipal
    expect(await overdue('2023-10-01')).toBe(20_000_000)
    await store.ask('loans.saveSchedule', schedule(loanId, { source: 'supplement', fromOn: isoDate('2023-08-01'), instalments: [one('2023-12-21', 200_000), one('2024-03-21', 300_000)] }))
    expect(await overdue('2023-10-01')).toBe(0)
    expect(await overdue('2024-01-01')).toBe(20_000_000)
    const facts = schedule(loanId, { instalments: [one('2023-06-21', 100_000), one('2024-03-21', 400_000)] }).facts
    await store.ask('loans.saveSchedule', { ...once(), id: first.id, version: first.version, facts })
    expect(await overdue('2023-07-01')).toBe(10_000_000)
    const { schedules } = await store.ask('loans.agreements', { loanId })
    expect(schedules.map((each) => [each.fromOn, each.instalments.length])).toEqual([['2023-03-21', 2], ['2023-08-01', 2]])
  })

  test('rows out of order, beyond the maturity, of another sum, or a second version of one day are refused in words', async () => {
    const loanId = await lentLoan({ repaymentMethod: 'free-schedule' })
    const refused = async (more: Parameters<typeof schedule>[1]) => (await store.refusal('loans.saveSchedule', schedule(loanId, more))).fields
    expect(await refused({ instalments: [one('2023-09-21', 200_000), one('2023-09-21', 300_000)] })).toEqual({ 'facts.instalments': '第 2 期的应还日应晚于上一期' })
    expect(await refused({ instalments: [one('2024-06-21', 500_000)] })).toEqual({ 'facts.instalments': '最后一期 2024-06-21 晚于到期日 2024-03-21，请核对，展期的先登记展期' })
    expect(await refused({ instalments: [one('2024-03-21', 499_999.99)] })).toEqual({ 'facts.instalments': '各期本金合计 499,999.99 元，与借款本金 500,000.00 元不符' })
    expect(await refused({ fromOn: isoDate('2023-03-20') })).toHaveProperty(['facts.fromOn'])
    expect((await refused({ instalments: [] }))?.['facts.instalments']).toBe('还款计划至少要有一期')
    await store.ask('loans.saveSchedule', schedule(loanId, { instalments: [one('2024-03-21', 500_000)] }))
    expect(await refused({ instalments: [one('2024-03-21', 500_000)] })).toHaveProperty(['facts.fromOn'])
  })
})

describe('entries', () => {
  test('misuse of the whole and of a part bears its rate until it is put right', async () => {
    const loanId = await lentLoan()
    const from = isoDate('2023-06-01')
    const misuse: EntryFacts = { kind: 'misuse', loanId, valueDate: from, memo: null, amountFen: yuan(200_000), untilOn: isoDate('2023-09-01'), penaltyKind: 'uplift', penaltyUplift: '100', penaltyRate: null }
    await add(misuse)
    const rule: LedgerEntry = { kind: 'misuse', id: 'm', date: from, amount: yuan(200_000), until: isoDate('2023-09-01'), penalty: { kind: 'uplift', percent: '100' } }
    const balance = await expectByRule(loanId, '2023-08-31', [LENT, rule])
    // 200,000 at 10.8 % for 06-01 … 08-31, and 300,000 goes on at 5.40 %
    expect(balance.lines.filter((line) => line.kind === 'misuse').reduce((sum, line) => sum + line.amount, 0)).toBe(552_000)
    expect(balance.lines.some((line) => line.kind === 'contract' && line.base === 30_000_000)).toBe(true)
    await expectByRule(loanId, '2024-06-30', [LENT, rule])
    const whole = await lentLoan({ misuseKind: 'own-rate', misuseRate: '12' })
    await add({ ...misuse, loanId: whole, amountFen: null, untilOn: null, ...ownPenalty })
    await expectByRule(whole, '2024-06-30', [LENT, { kind: 'misuse', id: 'm', date: from }], { ...TERMS, misusePenalty: { kind: 'own-rate', annualRate: '12' } })
    expect((await store.refusal('loans.addEntry', { ...once(), entry: { ...misuse, untilOn: from } })).fields).toEqual({ 'entry.untilOn': '纠正日应晚于挪用起始日' })
    expect((await store.refusal('loans.addEntry', { ...once(), entry: { ...misuse, amountFen: fen(0) } })).fields?.['entry.amountFen']).toBe('金额必须大于零')
  })

  test('a judgment replaces the claim from the day after, and interest runs as it orders', async () => {
    const loanId = await lentLoan()
    const { judgmentId, foreignId } = await titles()
    const entry: EntryFacts = {
      kind: 'judgment', loanId, valueDate: isoDate('2025-06-30'), memo: '判决主文第一项', judgmentId, principalFen: yuan(500_000), interestFen: yuan(30_000), penaltyFen: yuan(20_000),
      compoundFen: fen(0), costFen: yuan(8_000), interestAfter: 'rate', annualRate: '8.1', dayCount: 'ACT/365',
    }
    expect((await store.refusal('loans.addEntry', { ...once(), entry: { ...entry, annualRate: null } })).fields).toEqual({ 'entry.annualRate': '请填写判决确定的年利率' })
    expect((await store.refusal('loans.addEntry', { ...once(), entry: { ...entry, judgmentId: foreignId } })).fields).toEqual({ 'entry.judgmentId': '所选裁判文书不在本户，请重新选择' })
    await add(entry)
    const rule: LedgerEntry = {
      kind: 'judgment', id: 'j', date: isoDate('2025-06-30'), principal: yuan(500_000), interest: yuan(30_000), penalty: yuan(20_000), compound: fen(0), costs: yuan(8_000),
      after: { by: 'rate', annualRate: '8.1', dayCount: 'ACT/365' },
    }
    const balance = await expectByRule(loanId, '2026-11-22', [LENT, rule])
    expect(balance.lines.map((line) => line.kind)).toEqual(['post-judgment'])
    expect((await answerOn(loanId, '2025-06-30')).answer.value?.total).toBe(55_800_000)
    const [view] = (await store.ask('loans.entries', { loanId })).slice(-1)
    expect(view).toMatchObject({ kind: 'judgment', judgmentId, owedAtEnd: 55_800_000 })
  })

  test('the acceptance of bankruptcy stops interest, on the day or before it', async () => {
    for (const includesAcceptanceDay of [false, true]) {
      const loanId = await lentLoan()
      await add({ kind: 'interest-stop', loanId, valueDate: isoDate('2023-11-15'), memo: null, includesAcceptanceDay })
      const stop: LedgerEntry = { kind: 'interest-stop', id: 's', date: isoDate('2023-11-15'), includeAcceptanceDay: includesAcceptanceDay }
      const balance = await expectByRule(loanId, '2026-11-22', [LENT, stop])
      expect(balance.overduePrincipal).toBe(50_000_000)
    }
  })

  test('an adjustment changes what is owed both ways, never below nothing', async () => {
    const loanId = await lentLoan()
    const sums = { principalFen: null, interestFen: yuan(-120.5), penaltyFen: null, compoundFen: null, undividedInterestFen: null, costFen: yuan(300) }
    const entry: EntryFacts = { kind: 'correction', loanId, valueDate: isoDate('2023-08-01'), memo: '批复第 3 号', reason: '核心系统多计利息', ...sums }
    await add(entry)
    await expectByRule(loanId, '2023-08-31', [LENT, { kind: 'correction', id: 'c', date: isoDate('2023-08-01'), changes: { interest: yuan(-120.5), costs: yuan(300) } }])
    const empty = { ...entry, interestFen: fen(0), costFen: null }
    expect((await store.refusal('loans.addEntry', { ...once(), entry: empty })).fields).toEqual({ 'entry.principalFen': '请至少填写一项调整金额，减少的填负数' })
    const tooMuch = await store.refusal('loans.addEntry', { ...once(), entry: { ...entry, costFen: yuan(-99_999) } })
    expect(tooMuch).toMatchObject({ code: 'rule-refused', details: { rule: 'correction-exceeds-debt' } })
    expect(tooMuch.message).toContain('成为负数')
  })

  test('a rate change brings its penalty clause, a repayment its own order', async () => {
    const loanId = await lentLoan()
    await add({ kind: 'rate-change', loanId, valueDate: isoDate('2023-09-21'), memo: null, annualRate: '6', penaltyKind: 'own-rate', penaltyUplift: null, penaltyRate: '10' })
    const paid = repayment(loanId, '2024-05-01', 20_000)
    if (paid.kind !== 'repayment') throw new Error('a repayment')
    await add({ ...paid, allocationOrder: 'principal-first' })
    await expectByRule(loanId, '2024-12-31', [
      LENT,
      { kind: 'rate-change', id: 'a', date: isoDate('2023-09-21'), annualRate: '6', penalty: { kind: 'own-rate', annualRate: '10' } },
      { kind: 'repayment', id: 'r', date: isoDate('2024-05-01'), amount: yuan(20_000), allocation: 'principal-first' },
    ])
  })

  test('the oldest due date of a certified balance gives the days overdue', async () => {
    const loanId = await newLoan()
    const balance = openingBalance(loanId, '2026-10-31', 400_000)
    if (balance.kind !== 'opening-balance') throw new Error('a certified balance')
    const certified: EntryFacts = { ...balance, interestFen: yuan(9_000), costFen: yuan(50), oldestDueOn: isoDate('2023-12-20') }
    expect((await store.refusal('loans.addEntry', { ...once(), entry: { ...certified, oldestDueOn: isoDate('2026-11-01') } })).fields).toEqual({ 'entry.oldestDueOn': '逾期起始日不能晚于余额日期' })
    await add(certified)
    const rule: LedgerEntry = {
      kind: 'opening-balance', id: 'o', date: isoDate('2026-10-31'), principal: yuan(400_000), interest: yuan(9_000), penalty: fen(0), compound: fen(0), undivided: fen(0), costs: yuan(50),
      oldestDueDate: isoDate('2023-12-20'),
    }
    const { overdueDays, costs } = await expectByRule(loanId, '2026-11-22', [rule])
    expect([overdueDays, costs]).toEqual([1068, 5_000])
  })

  test('a correction takes the wrong entry back and books the right one, or does neither', async () => {
    const loanId = await lentLoan()
    const wrong = await add(repayment(loanId, '2023-05-01', 5_000))
    const right = repayment(loanId, '2023-05-02', 50_000)
    const refused = await store.refusal('loans.correctEntry', { ...once(), entryId: wrong.id, reason: '金额录错', entry: repayment(loanId, '2026-11-23', 50_000) })
    expect(refused.fields).toHaveProperty(['entry.valueDate'])
    expect((await store.ask('loans.entries', { loanId })).map((each) => each.kind)).toEqual(['drawdown', 'repayment'])
    const act = { ...once(), entryId: wrong.id, reason: '金额录错', entry: right }
    const done = await store.ask('loans.correctEntry', act)
    expect(await store.ask('loans.correctEntry', act)).toEqual(done)
    const entries = await store.ask('loans.entries', { loanId })
    expect(entries.map((each) => [each.kind, each.reversedBy !== null])).toEqual([['drawdown', false], ['repayment', true], ['reversal', false], ['repayment', false]])
    await expectByRule(loanId, '2023-12-31', [LENT, { kind: 'repayment', id: 'r', date: isoDate('2023-05-02'), amount: yuan(50_000) }])
    expect(await store.refusal('loans.correctEntry', { ...once(), entryId: wrong.id, reason: '再来', entry: right })).toMatchObject({ code: 'reversed-entry' })
    const audit = await store.ask('audit.ofCase', { caseId, before: null, limit: 5 })
    expect(JSON.stringify(audit)).toContain('更正还款')
  })

  test('nothing is booked on a voided loan', async () => {
    const loanId = await newLoan()
    await store.ask('loans.void', { ...once(), id: loanId, version: 1, reason: '重复登记' })
    expect(await store.refusal('loans.addEntry', { ...once(), entry: drawdown(loanId) })).toMatchObject({ code: 'already-voided' })
  })
})

describe('extensions and supplements', () => {
  test('an extension moves the maturity; the guarantors are asked until each has said', async () => {
    const loanId = await lentLoan({ securityType: 'guarantee' })
    const guaranteeId = await guaranteeOf(loanId)
    const facts = {
      loanId, agreementNo: '展字第1号', signedOn: isoDate('2024-03-15'), oldDueOn: DUE, newDueOn: isoDate('2025-03-21'), annualRate: '6.00', consents: [], note: null,
    }
    expect((await store.refusal('loans.saveExtension', { ...fresh(), facts: { ...facts, newDueOn: DUE } })).fields).toEqual({ 'facts.newDueOn': '展期后的到期日应晚于原到期日' })
    expect((await store.refusal('loans.saveExtension', { ...fresh(), facts: { ...facts, oldDueOn: isoDate('2024-03-20') } })).fields).toHaveProperty(['facts.oldDueOn'])
    const saved = await store.ask('loans.saveExtension', { ...fresh(), facts })
    const rule = (guarantorConsent?: 'given' | 'refused'): LedgerEntry[] => [
      LENT,
      { kind: 'extension', id: 'e', date: isoDate('2024-03-15'), newDueDate: isoDate('2025-03-21'), ...(guarantorConsent === undefined ? {} : { guarantorConsent }) },
      { kind: 'rate-change', id: 'a', date: DUE, annualRate: '6.00' },
    ]
    const balance = await expectByRule(loanId, '2024-12-31', rule())
    expect([balance.dueDate, balance.overduePrincipal]).toEqual(['2025-03-21', 0])
    const asked = async () => (await answerOn(loanId, '2024-12-31')).answer
    expect((await asked()).missing.map((each) => each.fact)).toContain('guarantorConsent')
    const said = (consent: 'given' | 'refused', version: number) =>
      store.ask('loans.saveExtension', { ...once(), id: saved.id, version, facts: { ...facts, consents: [{ guaranteeId, consent, consentedOn: isoDate('2024-03-16') }] } })
    const periodFrom = async () => (await store.ask('guarantees.periods', { caseId })).find((each) => each.guaranteeId === guaranteeId)?.answer.value?.start
    await said('refused', 1)
    expect(await periodFrom()).toBe(DUE)
    expect((await asked()).cautions.map((each) => each.code)).toContain('extension-without-consent')
    expect(await store.refusal('loans.saveExtension', { ...once(), id: saved.id, version: 1, facts })).toMatchObject({ code: 'stale-version' })
    await said('given', 2)
    expect((await asked()).missing).toEqual([])
    expect(await periodFrom()).toBe('2025-03-21')
    const [extension] = (await store.ask('loans.agreements', { loanId })).extensions
    expect(extension?.guarantors).toEqual([{ guaranteeId, guarantorName: '林大', consent: 'given', consentedOn: '2024-03-16' }])
    const log = JSON.stringify(await store.ask('audit.ofCase', { caseId, before: null, limit: 5 }))
    expect(log).toContain('已书面同意（2024-03-16）')
  })

  test('the maturity in force is shown, followed by the next extension, and taken back with a voided one', async () => {
    const loanId = await lentLoan()
    const extend = (oldDueOn: string, newDueOn: string) =>
      store.ask('loans.saveExtension', {
        ...fresh(), facts: { loanId, agreementNo: null, signedOn: null, oldDueOn: isoDate(oldDueOn), newDueOn: isoDate(newDueOn), annualRate: null, consents: [], note: null },
      })
    const first = await extend('2024-03-21', '2025-03-21')
    const second = await extend('2025-03-21', '2026-03-21')
    const maturity = async () => (await store.ask('loans.ofCase', { caseId })).find((each) => each.id === loanId)?.maturityOn
    expect(await maturity()).toBe('2026-03-21')
    await expectByRule(loanId, '2025-12-31', [
      LENT,
      { kind: 'extension', id: 'a', date: isoDate('2024-03-20'), newDueDate: isoDate('2025-03-21'), guarantorConsent: 'no-guarantor' },
      { kind: 'extension', id: 'b', date: isoDate('2025-03-20'), newDueDate: isoDate('2026-03-21'), guarantorConsent: 'no-guarantor' },
    ])
    const kept = await store.refusal('loans.void', { ...once(), id: loanId, version: 1, reason: '测试' })
    expect(kept).toMatchObject({ code: 'has-dependents', message: expect.stringContaining('该借据下还有台账分录 1 条、展期 2 条，不能作废') })
    const voidExtension = (id: typeof first.id) => ({ ...once(), id, version: 1, reason: '录错借据' })
    const earlier = await store.refusal('loans.voidExtension', voidExtension(first.id))
    expect(earlier).toMatchObject({ code: 'has-dependents', message: expect.stringContaining('更晚的展期 1 条') })
    await store.ask('loans.voidExtension', voidExtension(second.id))
    expect(await maturity()).toBe('2025-03-21')
    await store.ask('loans.voidExtension', voidExtension(first.id))
    expect(await maturity()).toBe('2024-03-21')
  })

  test('a supplement is kept with its number and what it changed', async () => {
    const loanId = await newLoan()
    const facts = { loanId, agreementNo: '补字第2号', signedOn: isoDate('2023-12-01'), effectiveOn: isoDate('2024-01-01'), subject: 'rate' as const, content: '年利率由 5.4% 调整为 4.8%' }
    expect((await store.refusal('loans.saveSupplement', { ...fresh(), facts: { ...facts, signedOn: isoDate('2026-11-23') } })).fields).toHaveProperty(['facts.signedOn'])
    await store.ask('loans.saveSupplement', { ...fresh(), facts })
    expect((await store.ask('loans.agreements', { loanId })).supplements).toMatchObject([facts])
  })

  test('what each guarantor said to a supplement is kept, logged and weighed in his guarantee; a guarantor of another loan is refused', async () => {
    const loanId = await newLoan()
    const guarantor = await store.ask('parties.save', { ...fresh(), facts: person('柏某山', null) })
    const guaranteeOn = async (onLoan: Id<'loan'>): Promise<Id<'guarantee'>> => (await store.ask('guarantees.save', { ...fresh(), facts: guaranteeFacts.parse({
      caseId, guarantorId: guarantor.id, loanIds: [onLoan], mode: 'joint', contractName: null, contractNo: null, signedOn: '2023-03-21', isMaximum: false, fixedOn: null, capFen: null, scope: null, periodText: null,
      periodFrom: null, periodTo: null, isLetter: false, note: null,
    }) })).id
    const [own, foreign] = [await guaranteeOn(loanId), await guaranteeOn(await newLoan())]
    const facts = { loanId, agreementNo: '补字第3号', signedOn: isoDate('2023-12-01'), effectiveOn: isoDate('2024-01-01'), subject: 'rate' as const, content: '年利率由 4.8% 调整为 5.4%' }
    const saying = (guaranteeId: Id<'guarantee'>, consent: 'given' | 'refused', consentedOn: string) => ({ facts: { ...facts, consents: [{ guaranteeId, consent, consentedOn: isoDate(consentedOn) }] } })
    for (const wrong of [saying(foreign, 'given', '2023-12-01'), saying(own, 'given', '2026-11-23')]) {
      expect((await store.refusal('loans.saveSupplement', { ...fresh(), ...wrong })).fields).toHaveProperty(['facts.consents'])
    }
    const cautions = async () => {
      const period = (await store.ask('guarantees.periods', { caseId })).find(({ guaranteeId }) => guaranteeId === own)
      return period?.answer.cautions.filter(({ code }) => code === 'contract-change').map(({ text }) => text)
    }
    const saved = await store.ask('loans.saveSupplement', { ...fresh(), facts: { ...facts, consents: [] } })
    expect(await cautions()).toEqual([expect.stringContaining('尚未登记保证人的书面同意')])
    const refused = await store.ask('loans.saveSupplement', { ...once(), id: saved.id, version: saved.version, ...saying(own, 'refused', '2023-12-02') })
    expect(refused.version).toBe(saved.version + 1)
    expect(await cautions()).toEqual([expect.stringContaining('保证人不同意')])
    expect((await store.ask('loans.agreements', { loanId })).supplements[0]?.guarantors).toMatchObject([{ guarantorName: '柏某山', consent: 'refused', consentedOn: '2023-12-02' }])
    await store.ask('loans.saveSupplement', { ...once(), id: saved.id, version: refused.version, ...saying(own, 'given', '2023-12-05') })
    expect(await cautions()).toEqual([])
    const [line] = await store.ask('audit.ofCase', { caseId, before: null, limit: 1 })
    expect(line?.changes).toContainEqual(expect.objectContaining({ before: '不同意（2023-12-02）', after: '已书面同意（2023-12-05）' }))
    expect(await store.refusal('guarantees.void', { ...once(), id: own, version: 1, reason: '录错' })).toMatchObject({ message: expect.stringContaining('补充协议中的表态 1 条') })
  })

  test('an acceleration and an extension stand in the ledger as events of their day', async () => {
    const loanId = await lentLoan({ acceleratedOn: isoDate('2023-12-01'), accelerationGround: '连续三期未付息' })
    const { events } = await store.ask('loans.agreements', { loanId })
    const owed = (await answerOn(loanId, '2023-12-01')).answer.value?.total
    expect(events).toEqual([{ kind: 'acceleration', id: loanId, on: '2023-12-01', ground: '连续三期未付息', noticeNo: null, owedAtEnd: owed }])
  })
})

test('the difference of two days is explained by lines, entries and what was restated', async () => {
  const loanId = await lentLoan()
  await add(repayment(loanId, '2023-07-01', 8_000))
  const { loans } = await store.ask('loans.difference', { caseId, from: isoDate('2023-05-31'), to: isoDate('2023-08-31') })
  const value = loans.find((each) => each.loanId === loanId)?.answer.value
  if (!value) throw new Error('the difference can be computed')
  const accrued = value.accrued.reduce((sum, line) => sum + line.amount, 0)
  expect(value.movements.map((movement) => movement.kind)).toEqual(['repayment'])
  expect(accrued - 800_000).toBe(value.total)
})

async function guaranteeOf(loanId: Id<'loan'>): Promise<Id<'guarantee'>> {
  const guarantor = await store.ask('parties.save', { ...fresh(), facts: person('林大', null) })
  const saved = await store.ask('guarantees.save', {
    ...fresh(),
    facts: {
      caseId, guarantorId: guarantor.id, loanIds: [loanId], mode: 'joint', contractName: null, contractNo: null, signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null, capFen: null,
      scope: null, periodText: null, periodKind: 'duration', periodCount: 3, periodUnit: 'year', periodFrom: null, periodTo: null, isLetter: false, note: null,
    },
  })
  return saved.id
}

/** A title of this household, and one of another. */
async function titles() {
  const titleFor = async (ownerId: Id<'case'>) => {
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(ownerId, 'first-instance') })
    const title = await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit.id, '2025-07-10') })
    return title.id
  }
  const other = await household(store, '沈立', '000000196603229742', 'JJ2023000009')
  return { judgmentId: await titleFor(caseId), foreignId: await titleFor(other.file.id) }
}
