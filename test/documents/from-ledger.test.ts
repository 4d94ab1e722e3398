import { describe, expect, it } from 'vitest'
import { interestStatement } from '../../electron/store/documents/interest-statement.ts'
import type { LoanLedger } from '../../electron/store/documents/snapshot-loan.ts'
import { loanLedgerSchema } from '../../electron/store/documents/snapshot-loan.ts'
import { ledgerSnapshot } from '../../electron/store/documents/statement/from-ledger.ts'
import { balanceAsOf, type LedgerEntry, type LoanTerms } from '../../shared/rules/ledger.ts'
import { BLANK_LOAN, day, fullSnapshot, yuan } from './support/snapshots.ts'

const TERMS: LoanTerms = {
  currency: 'CNY',
  drawdownDate: day('2026-03-21'),
  dueDate: day('2026-06-21'),
  method: 'quarterly-interest',
  settlement: 'quarterly',
  dayCount: 'ACT/360',
  rate: { kind: 'fixed', annualRate: '5.40' },
  penalty: { kind: 'uplift', percent: '50' },
  compound: { on: 'interest' },
}

const base = { currency: 'CNY' }
const DRAWDOWN: LedgerEntry = { ...base, id: 'd', kind: 'drawdown', date: day('2026-03-21'), amount: yuan(500_000) }
const REPAYMENT: LedgerEntry = { ...base, id: 'r', kind: 'repayment', date: day('2026-08-01'), amount: yuan(20_000) }

function ledgerOf(entries: readonly LedgerEntry[], terms: LoanTerms = TERMS): LoanLedger {
  const balance = balanceAsOf(terms, entries, day('2026-11-21')).value
  if (balance === null) throw new Error('the loan has a balance')
  return loanLedgerSchema.parse(ledgerSnapshot(balance, terms))
}

/** What the statement finds wrong with this loan. */
function findings(ledger: LoanLedger): readonly string[] {
  const loans = [{ ...BLANK_LOAN, ledger }]
  return interestStatement.checks({ ...fullSnapshot(), loans }).map((finding) => finding.text)
}

describe('a statement from the ledger', () => {
  it('ties to the fen from the first drawdown', () => {
    const ledger = ledgerOf([DRAWDOWN, REPAYMENT])
    expect(findings(ledger)).toEqual([])
    expect(ledger.entries.map((entry) => entry.kind)).toEqual(expect.arrayContaining(['drawdown', 'accrual', 'repayment']))
    expect(ledger.repaidPrincipal).not.toBeNull()
    expect((ledger.repaidPrincipal ?? 0) + (ledger.repaidInterest ?? 0)).toBe(yuan(20_000))
  })

  it('starts at a certified balance, and does not know what was repaid before it', () => {
    const opening: LedgerEntry = { ...base, id: 'o', kind: 'opening-balance', date: day('2026-06-30'), principal: yuan(480_000), interest: yuan(6_900), penalty: yuan(1_000), compound: yuan(10), interestPaidTo: day('2026-03-20') }
    const ledger = ledgerOf([DRAWDOWN, opening, REPAYMENT])
    expect(findings(ledger)).toEqual([])
    expect(ledger.entries[0]).toMatchObject({ kind: 'opening', date: '2026-06-30' })
    expect(ledger.repaidInterest).toBeNull()
  })

  it('orders lines and movements by day, a line where it ends', () => {
    const { entries } = ledgerOf([DRAWDOWN, REPAYMENT])
    const days = entries.map((entry) => (entry.kind === 'accrual' ? entry.to : entry.date))
    expect(days).toEqual(days.toSorted())
    expect(entries[0]?.kind).toBe('drawdown')
  })

  it('leaves the parts of undivided interest unknown', () => {
    const opening: LedgerEntry = { ...base, id: 'o', kind: 'opening-balance', date: day('2026-06-30'), principal: yuan(480_000), undivided: yuan(8_000) }
    const ledger = ledgerOf([DRAWDOWN, opening])
    expect(ledger).toMatchObject({ undividedInterest: yuan(8_000), interest: null, penalty: null, compound: null })
  })

  it('says how it was computed and how it runs on', () => {
    const ledger = ledgerOf([DRAWDOWN])
    expect(ledger.methodText).toBe(
      '按实际天数计算，日利率为年利率除以360；合同年利率5.40%；逾期后在合同利率基础上上浮50%计收罚息；' +
        '对未按时支付的期内利息期内按合同利率、逾期后按罚息利率计收复利；截至日计入；还款按费用、期内利息、罚息、复利、本金的顺序抵充',
    )
    expect(ledger.continuationText).toMatch(/^自2026年11月22日起至实际清偿之日止，以500,000\.00元为基数，按年利率8\.1\d*%计收逾期罚息；以6,900\.00元为基数，按年利率8\.1\d*%计收复利$/)
  })

  it('names LPR rates with their points and re-pricing', () => {
    const terms: LoanTerms = { ...TERMS, rate: { kind: 'lpr', term: '1Y', points: 120, repricing: { months: 12 } }, penalty: { kind: 'own-rate', annualRate: '9' }, compound: { on: 'none' } }
    expect(ledgerOf([DRAWDOWN], terms).methodText).toContain('合同年利率为1年期LPR加120个基点，每12个月重定价一次；逾期后按年利率9%计收罚息；不计复利')
  })
})
