import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { components } from '../../../shared/rules/ledger/components.ts'
import { differenceBetween, explainAccrued, explainMoved } from '../../../shared/rules/ledger-difference.ts'
import { explainComponent, explainDailyAccrual, explainInterestPaidTo, explainOverdue, explainOverduePrincipal, explainOverpayment } from '../../../shared/rules/ledger/explain-figure.ts'
import { explainSplit } from '../../../shared/rules/ledger/waived.ts'
import type { LedgerEntry } from '../../../shared/rules/ledger.ts'
import { answerFor, day, DRAWN, repayment, sum, TERMS } from './loan.ts'

const PAID = [...DRAWN, repayment('2026-07-01', 1_000_00)]
const details = (steps: readonly { readonly label: string; readonly detail: string }[]) => steps.map(({ label, detail }) => `${label} ${detail}`)

describe('a component', () => {
  it('lists its lines and what was paid on it, by day, with the article', () => {
    const { value, steps } = explainComponent(answerFor(TERMS, PAID, '2026-07-02'), 'interest')
    expect(value).toBe(5_900_00)
    expect(details(steps)).toEqual([
      '期内利息 2026-03-21至2026-06-20，92天，500,000.00元×5.4%×天数（实际天数/360）＝6,900.00元',
      '2026-07-01 还款抵充-1,000.00元',
      '期内利息 截至2026-07-02（含当日）5,900.00元',
    ])
    expect(steps.map(({ source }) => source?.article)).toEqual(['银发〔2003〕251号', '民法典第五百六十一条', undefined])
  })

  it('starts from what was certified', () => {
    const opening: LedgerEntry = { id: 'o', kind: 'opening-balance', date: day('2026-06-30'), principal: sum(490_000_00), penalty: sum(123_45) }
    expect(details(explainComponent(answerFor(TERMS, [opening], '2026-06-30'), 'penalty').steps)[0]).toBe('期初认定余额 截至2026-06-30，罚息123.45元')
  })

  it('says that nothing happened, and keeps the doubts of its balance', () => {
    const answer = answerFor(TERMS, DRAWN, '2026-04-01')
    const { steps, cautions } = explainComponent(answer, 'costs')
    expect(details(steps)).toEqual(['费用 截至2026-04-01（含当日）0.00元，没有发生'])
    expect(cautions).toEqual(answer.cautions)
  })

  it('is the figure of the balance on any day', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.constantFrom(...components), (ahead, component) => {
        const answer = answerFor(TERMS, PAID, new Date(Date.parse('2026-03-21') + ahead * 86_400_000).toISOString().slice(0, 10))
        expect(explainComponent(answer, component).value).toBe(answer.value[component])
      }),
      { numRuns: 500 },
    )
  })
})

describe('figures of the head', () => {
  it('say what a day adds, leg by leg', () => {
    const { value, steps } = explainDailyAccrual(answerFor(TERMS, DRAWN, '2026-08-01'))
    expect(value).toBe(112_50 + 1_55)
    expect(details(steps)).toEqual([
      '逾期罚息 500,000.00元×8.1%×天数（实际天数/360），按一天计',
      '复利 6,900.00元×8.1%×天数（实际天数/360），按一天计',
      '每日增加 各段分别四舍五入到分，合计114.05元',
    ])
  })

  it('count the days overdue from the oldest unpaid due date', () => {
    expect(details(explainOverdue(answerFor(TERMS, DRAWN, '2026-06-30')).steps)).toEqual([
      '逾期天数 最早一笔未付款项2026-06-21到期，至2026-06-30共9天',
      '逾期本金 借款2026-06-21到期，截至2026-06-30到期未付的本金500,000.00元',
    ])
    expect(explainOverdue(answerFor(TERMS, DRAWN, '2026-06-01')).steps[0]?.detail).toBe('没有到期未付的款项')
  })

  it('name the day up to which interest is paid, or say that nobody wrote it', () => {
    expect(explainInterestPaidTo(answerFor(TERMS, DRAWN, '2026-06-01')).value).toBe('2026-03-20')
    const opening: LedgerEntry = { id: 'o', kind: 'opening-balance', date: day('2026-06-30'), principal: sum(490_000_00), interest: sum(5_00) }
    expect(explainInterestPaidTo(answerFor(TERMS, [opening], '2026-07-30')).value).toBeNull()
  })
})

describe('what is overdue or paid too much', () => {
  it('names the due day of principal that fell due', () => {
    const answer = answerFor(TERMS, PAID, '2030-01-01')
    const { value, steps } = explainOverduePrincipal(answer)
    expect(value).toBe(answer.value.overduePrincipal)
    expect(details(steps).join()).toContain(`借款${answer.value.dueDate}到期，未还的本金全部到期`)
  })

  it('says what stays over when more was paid than was owed', () => {
    const answer = answerFor(TERMS, [...DRAWN, repayment('2026-07-01', 900_000_00)], '2026-07-02')
    const { value, steps } = explainOverpayment(answer)
    expect(value).toBe(answer.value.overpayment)
    expect(value).toBeGreaterThan(0)
    expect(details(steps)[0]).toContain('2026-07-01')
  })
})

describe('a loan in another currency', () => {
  const IN_DOLLARS = { ...TERMS, currency: 'USD' }

  it('names it after every sum of every step', () => {
    const opening: LedgerEntry = { id: 'o', kind: 'opening-balance', date: day('2026-05-30'), principal: sum(490_000_00), undivided: sum(123_45) }
    for (const entries of [PAID, [...PAID, opening]]) {
      const answer = answerFor(IN_DOLLARS, entries, '2026-07-02')
      const { value: difference, steps: between } = differenceBetween(IN_DOLLARS, entries, day('2026-06-10'), day('2026-07-02'))
      const explained = [
        answer, explainDailyAccrual(answer), explainOverdue(answer), explainOverduePrincipal(answer), explainOverpayment(answer), explainSplit(answer),
        ...components.map((component) => explainComponent(answer, component)),
        ...(difference?.accrued ?? []).map((line) => explainAccrued(line, 'USD')), ...(difference?.movements ?? []).map((movement) => explainMoved(movement, 'USD')),
      ]
      const words = [...explained.flatMap(({ steps, missing }) => [...details(steps), ...missing.map(({ question }) => question)]), ...details(between)]
      expect(words.filter((text) => /\d元/.test(text))).toEqual([])
      expect(words.filter((text) => /\.\d\d(?! USD|[＋÷＝]|$)/.test(text))).toEqual([])
    }
  })
})
