import { describe, expect, it, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { Answer } from '../../shared/rules/answer.ts'
import { bankruptcyEffects } from '../../shared/rules/bankruptcy.ts'
import { BRANCH_VALUES, type BranchKey, branchKeys, NO_BRANCH_VALUES, withBranchValue } from '../../shared/rules/branch-values.ts'
import { claimCheck } from '../../shared/rules/claim-cap.ts'
import { acceptanceFee, bankruptcyFee, enforcementFee, paymentOrderFee, preservationFee } from '../../shared/rules/court-fee.ts'
import { doubleInterest, doubleInterestFrom } from '../../shared/rules/delayed-performance.ts'
import { balanceAsOf } from '../../shared/rules/ledger.ts'
import type { LoanTerms } from '../../shared/rules/ledger/terms.ts'
import { preservationTerm } from '../../shared/rules/preservation-term.ts'
import { BUNDLED_CALENDAR } from '../../shared/rules/workdays.ts'

const d = isoDate
const TODAY = d('2026-11-22')
const REASON = '总行法律部2026年第3号通知'

const own = (key: BranchKey, text: string) => withBranchValue(NO_BRANCH_VALUES, key, text, REASON)
const codes = (answer: Answer<unknown>) => answer.cautions.map((caution) => caution.code)
const saysOwn = (answer: Answer<unknown>, words: string) => answer.steps.some((step) => step.detail === `本机构设定：${words}，理由：${REASON}`)

describe('the list', () => {
  test.each(branchKeys)('%s has a default that may be set, a doubt and a source', (key) => {
    const { default: byDefault, parse, doubt, article, rule, status, disputed } = BRANCH_VALUES[key]
    expect(parse(String(byDefault))).toBe(byDefault)
    expect(doubt.length).toBeGreaterThan(5)
    expect(article).not.toBe('')
    expect(rule).toMatch(/^R\d+$/)
    expect(status !== 'confirmed' || disputed).toBe(true)
  })

  test.each([
    ['dayCount', '360', '“计息天数”只能设为实际天数/360、'],
    ['dayCount', 'toString', '“计息天数”只能设为'],
    ['settlementDay', '29', '1至28日之间的整数'],
    ['settlementDay', '0', '1至28日之间的整数'],
    ['settlementDay', '20.5', '1至28日之间的整数'],
    ['settlementDay', '', '1至28日之间的整数'],
    ['enforcementRenewalLead', '6', '7至180天之间的整数'],
    ['enforcementRenewalLead', 'NaN', '7至180天之间的整数'],
    ['claimCapRate', '36.01', '1%至36%'],
    ['claimCapRate', '0', '1%至36%'],
    ['claimCapRate', '-24', '1%至36%'],
    ['claimCapRate', '24.125', '最多两位小数'],
  ] as const)('%s cannot be %s', (key, text, why) => {
    expect(() => own(key, text)).toThrow(why)
  })
})

describe('litigation costs (R52)', () => {
  const amount = fen(1_234_567_890)
  const yuan = { ...own('feeUnit', 'yuan') }
  const cut = withBranchValue(yuan, 'feeMode', 'cut', REASON)

  test.each([
    ['acceptance', acceptanceFee(amount, { kind: 'property', branch: cut }), 9_587_400],
    ['enforcement', enforcementFee(amount, { branch: cut }), 7_974_500],
    ['payment order', paymentOrderFee(amount, { branch: cut }), 3_195_800],
    ['bankruptcy', bankruptcyFee(amount, { branch: cut }), 4_793_700],
    ['preservation', preservationFee(fen(1_000_090), { branch: cut }), 12_000],
  ] as const)('of kind %s follow the unit and the rest that the branch set', (_, answer, expected) => {
    expect(answer.value).toBe(expected)
    expect(saysOwn(answer, '元')).toBe(true)
    expect(saysOwn(answer, '舍去')).toBe(true)
    expect(codes(answer)).not.toContain('fee-rounding')
  })

  it('stay in doubt while only one of both is settled', () => {
    const answer = acceptanceFee(amount, { kind: 'property', branch: yuan })
    expect(answer.value).toBe(9_587_400)
    expect(saysOwn(answer, '元')).toBe(true)
    expect(codes(answer)).toContain('fee-rounding')
  })

  it('follow what the caller asks before what the branch set', () => {
    const answer = acceptanceFee(amount, { kind: 'property', round: 'fen', branch: cut })
    expect(answer.value).toBe(9_587_407)
    expect(saysOwn(answer, '元')).toBe(false)
    expect(codes(answer)).toContain('fee-rounding')
  })
})

describe('preservation (R24)', () => {
  const funds = { object: 'other-funds', stage: 'enforcement', periods: [{ from: d('2026-03-01') }] } as const

  it('is renewed as long before the end as the branch set', () => {
    const seal = { object: 'immovable', stage: 'enforcement', periods: [{ from: d('2023-12-15'), to: d('2026-12-14') }] } as const
    expect(preservationTerm(seal, TODAY).value?.workTo).toBe('2026-11-13')
    const answer = preservationTerm(seal, TODAY, BUNDLED_CALENDAR, own('enforcementRenewalLead', '60'))
    expect(answer.value?.applyBy).toEqual({ preservation: '2026-12-04', enforcement: '2026-10-15' })
    expect(saysOwn(answer, '60天')).toBe(true)
  })

  it('of funds that are not deposits is worked to one year until the branch settles on three', () => {
    const byDefault = preservationTerm(funds, TODAY)
    expect(byDefault.value?.workTo).toBe('2027-01-29')
    expect(codes(byDefault)).toContain('other-funds')
    const three = preservationTerm(funds, TODAY, BUNDLED_CALENDAR, own('otherFundsTerm', 'three-years'))
    expect(three.value?.workTo).toBe('2029-01-29')
    expect(saysOwn(three, '三年')).toBe(true)
    expect(codes(three)).not.toContain('other-funds')
    const one = preservationTerm(funds, TODAY, BUNDLED_CALENDAR, own('otherFundsTerm', 'one-year'))
    expect(one.value?.workTo).toBe('2027-01-29')
    expect(saysOwn(one, '一年')).toBe(true)
    expect(codes(one)).not.toContain('other-funds')
  })
})

describe('doubled interest (R39)', () => {
  const facts = { base: fen(100_000_000), from: d('2025-01-25'), to: d('2025-07-31') }

  it('counts the payment day, or not where the branch settled on that', () => {
    expect(doubleInterest(facts).value).toBe(3_290_000)
    const answer = doubleInterest({ ...facts, branch: own('doubleInterestLastDay', 'not-counted') })
    expect(answer.value).toBe(3_272_500)
    expect(saysOwn(answer, '不计清偿当日')).toBe(true)
    expect(doubleInterest({ ...facts, inclusiveEnd: true, branch: own('doubleInterestLastDay', 'not-counted') }).value).toBe(3_290_000)
  })

  it('begins on the day that the branch settled on, and is no longer in doubt', () => {
    const branch = own('doubleInterestFirstDay', 'same-day')
    expect(doubleInterestFrom(d('2025-01-24'))).toBe('2025-01-25')
    expect(doubleInterestFrom(d('2025-01-24'), branch)).toBe('2025-01-24')
    expect(codes(doubleInterest(facts))).toContain('double-interest-first-day')
    const answer = doubleInterest({ ...facts, branch })
    expect(saysOwn(answer, '届满当日')).toBe(true)
    expect(codes(answer)).toEqual(['double-interest-base'])
  })
})

test('bankruptcy: the day of acceptance bears interest where the branch settled on that (R46)', () => {
  const facts = { acceptedOn: d('2026-10-10'), writtenClaimDay: d('2026-12-10') }
  const byDefault = bankruptcyEffects(facts, TODAY)
  expect(byDefault.value?.interestUntil).toBe('2026-10-10')
  expect(codes(byDefault)).toContain('interest-stop-day')
  const answer = bankruptcyEffects(facts, TODAY, BUNDLED_CALENDAR, own('bankruptcyAcceptanceDay', 'counted'))
  expect(answer.value?.interestUntil).toBe('2026-10-11')
  expect(saysOwn(answer, '计入受理当日')).toBe(true)
  expect(codes(answer)).not.toContain('interest-stop-day')
})

describe('the ceiling in court (R56)', () => {
  const parts = { interest: fen(2_700_000), penalty: fen(0), compound: fen(0) }
  const days = [{ from: d('2026-01-01'), to: d('2026-06-30'), principal: fen(20_000_000) }]

  it('is 24 % on the claim\'s own day base, or as the branch set it', () => {
    expect(claimCheck(parts, days).value.cap24).toBe(2_400_000)
    const lower = claimCheck(parts, days, 'ACT/360', own('claimCapRate', '18'))
    expect(lower.value.cap24).toBe(1_800_000)
    expect(saysOwn(lower, '18%')).toBe(true)
    expect(lower.cautions[0]?.text).toContain('年利率18%')
    const by365 = claimCheck(parts, days, 'ACT/360', own('claimCapDayBase', 'ACT/365'))
    expect(by365.value.cap24).toBe(2_367_123)
    expect(saysOwn(by365, '除以365')).toBe(true)
  })
})

describe('the terms of a loan (R53, R55, R57)', () => {
  const terms: LoanTerms = {
    currency: 'CNY', drawdownDate: d('2025-01-10'), dueDate: d('2026-01-10'), method: 'bullet', settlement: 'monthly', dayCount: 'ACT/365',
    rate: { kind: 'fixed', annualRate: '5.4' }, penalty: { kind: 'uplift', percent: '50' },
    compound: { on: 'interest-and-penalty', rateInTerm: 'penalty' }, allocation: 'principal-first',
  }
  const entries = [{ id: '1', kind: 'drawdown', date: d('2025-01-10'), amount: fen(50_000_000) }] as const
  const doubts = ['day-count-by-contract', 'compound-rate-in-term', 'compound-on-penalty', 'principal-first-for-accounting']
  const branch = [
    ['dayCount', 'ACT/365'], ['compoundOn', 'interest-and-penalty'], ['compoundRateInTerm', 'penalty'], ['allocation', 'principal-first'],
  ] as const

  it('are in doubt one by one until the branch settles on the value that they have', () => {
    const plain = balanceAsOf(terms, entries, TODAY)
    expect(codes(plain)).toEqual(expect.arrayContaining(doubts))
    const settled = branch.reduce((values, [key, text]) => withBranchValue(values, key, text, REASON), NO_BRANCH_VALUES)
    const answer = balanceAsOf({ ...terms, branch: settled }, entries, TODAY)
    expect(answer.value).toEqual(plain.value)
    for (const code of doubts) expect(codes(answer)).not.toContain(code)
    expect(answer.steps.filter((step) => step.detail.endsWith(`理由：${REASON}`))).toHaveLength(4)
  })

  it('stay in doubt where the contract says otherwise than the branch', () => {
    const answer = balanceAsOf({ ...terms, branch: own('dayCount', 'ACT/360') }, entries, TODAY)
    expect(codes(answer)).toContain('day-count-by-contract')
    expect(answer.steps.some((step) => step.detail.includes('本机构设定'))).toBe(false)
  })
})
