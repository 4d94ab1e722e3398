import { describe, expect, it } from 'vitest'
import type { CaseBalance, LoanBalance } from '../../shared/api/loans.ts'
import { householdAnswer, householdDebt, householdPart } from '../../renderer/pages/case/case-balance.ts'
import { balanceAsOf } from '../../shared/rules/ledger.ts'
import type { LedgerEntry, LoanTerms } from '../../shared/rules/ledger.ts'
import { currencies, MAIN_CURRENCY } from '../../shared/model/currency.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { day, DRAWN, drawdown, TERMS } from '../rules/ledger/loan.ts'

const AS_OF = day('2026-06-20')

function loan(noteNo: string, terms: LoanTerms, entries: readonly LedgerEntry[]): LoanBalance {
  return { loanId: newId<'loan'>(), noteNo, currency: currencies.find((each) => each === terms.currency) ?? MAIN_CURRENCY, answer: balanceAsOf(terms, entries, AS_OF), refusal: null }
}

function household(...loans: readonly LoanBalance[]): CaseBalance {
  return { asOf: AS_OF, loans }
}

const first = loan('JJ-1', TERMS, DRAWN)
const second = loan('JJ-2', TERMS, DRAWN)
const dollars = loan('JJ-3', { ...TERMS, currency: 'USD' }, [drawdown('2026-03-21', 1_000_00)])
const unknown = loan('JJ-4', TERMS, [])

describe('householdDebt', () => {
  it('adds the loans of one currency component by component', () => {
    const debt = householdDebt(household(first, second))
    expect(debt).toMatchObject({ total: 1_013_800_00, amounts: { principal: 1_000_000_00, interest: 13_800_00 }, leftOut: [] })
    expect(debt.dailyAccrual).toBe(2 * (first.answer.value?.dailyAccrual ?? 0))
  })

  it('names what the sum leaves out, with its reason', () => {
    const { total, leftOut, foreign, openQuestions } = householdDebt(household(first, dollars, unknown))
    expect(foreign).toEqual([{ currency: 'USD', total: dollars.answer.value?.total }])
    expect(total).toBe(506_900_00)
    expect(leftOut.map((left) => left.noteNo)).toEqual(['JJ-4'])
    expect(openQuestions).toBeGreaterThan(0)
  })

  it('owes nothing without loans', () => {
    expect(householdDebt(household())).toMatchObject({ total: 0, leftOut: [], known: true })
  })

  it('knows no sum, not a sum of zero, when not one loan can be counted', () => {
    expect(householdDebt(household(unknown, dollars)).known).toBe(false)
    expect(householdDebt(household(unknown, first)).known).toBe(true)
  })
})

describe('householdAnswer', () => {
  it('gives each loan a step and says each caution once', () => {
    const answer = householdAnswer(household(first, second, dollars))
    expect(answer.value).toBe(1_013_800_00)
    expect(answer.steps.map((step) => step.label)).toEqual(['借据JJ-1', '借据JJ-2', '借据JJ-3', '合计'])
    expect(answer.steps[2]?.detail).toContain('未计入：币种为 USD')
    expect(householdAnswer(household(first, second, dollars), 'USD')).toMatchObject({ value: dollars.answer.value?.total, steps: [{ label: '借据JJ-3' }, { label: '合计' }] })
    const texts = answer.cautions.map((caution) => caution.text)
    expect(texts).toEqual([...new Set(texts)])
  })
})

describe('householdPart', () => {
  it('shows the lines of each loan that add up to the figure, under its number', () => {
    const { value, steps } = householdPart(household(first, second), 'interest')
    expect(value).toBe(13_800_00)
    expect(steps.map(({ label }) => label)).toEqual(['借据JJ-1　期内利息', '借据JJ-1　期内利息', '借据JJ-2　期内利息', '借据JJ-2　期内利息'])
    expect(steps[0]).toMatchObject({ detail: '2026-03-21至2026-06-20，92天，500,000.00元×5.4%×天数（实际天数/360）＝6,900.00元', source: { article: '银发〔2003〕251号' } })
  })

  it('does not name the only loan, and leaves out another currency', () => {
    const { steps } = householdPart(household(first, dollars), 'principal')
    expect(steps.map(({ label }) => label)).toEqual(['2026-03-21', '本金'])
  })
})
