import { type Arbitrary, array, assert, asyncProperty, constantFrom, integer, record, subarray } from 'fast-check'
import { expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { crossCheck } from '../../electron/store/documents/cross-checks.ts'
import { type PaperForm, papersOf } from '../../shared/model/filing.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { ledgerSnapshot } from '../../electron/store/documents/statement/from-ledger.ts'
import { totalsOf } from '../../electron/store/documents/totals.ts'
import { balanceAsOf, type LedgerEntry, type LoanTerms } from '../../shared/rules/ledger.ts'
import { type Currency, currencyLabels } from '../../shared/model/currency.ts'
import { type Fen, fen } from '../../shared/model/fen.ts'
import { parseChineseAmount } from '../../shared/rules/chinese-amount.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import { day, fullSnapshot } from './support/snapshots.ts'
import { readWordFile, shownText } from './support/word-file.ts'

const GUARANTEES = fullSnapshot().guarantees

/** A household as it is drawn: its loans in one currency, some of the guarantors, what a court granted of it and what the bank lets off. */
const household = record({
  loans: array(
    record({
      principal: integer({ min: 100_000, max: 900_000_000 }),
      rate: constantFrom('3.85', '5.40', '7.20', '12'),
      dayCount: constantFrom('ACT/360' as const, 'ACT/365' as const),
      repaid: integer({ min: 1, max: 90_000 }),
      due: constantFrom('2026-06-21', '2026-09-30', '2026-11-20'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  currency: constantFrom<Currency>('CNY', 'CNY', 'USD', 'HKD'),
  guarantees: subarray(GUARANTEES),
  granted: record({ principal: integer({ min: 100_000, max: 900_000_000 }), interest: integer({ min: 0, max: 90_000_000 }), costs: integer({ min: 1, max: 9_000_000 }) }),
  collected: integer({ min: 0, max: 90_000 }),
  waivedPercent: integer({ min: 0, max: 100 }),
})

type Drawn = typeof household extends Arbitrary<infer T> ? T : never
type DrawnLoan = Drawn['loans'][number]

function termsOf({ rate, dayCount, due }: DrawnLoan, currency: Currency): LoanTerms {
  return {
    currency,
    drawdownDate: day('2026-01-15'),
    dueDate: day(due),
    method: 'quarterly-interest',
    settlement: 'quarterly',
    dayCount,
    rate: { kind: 'fixed', annualRate: rate },
    penalty: { kind: 'uplift', percent: '50' },
    compound: { on: 'interest' },
  }
}

function loansOf({ loans, currency }: Drawn): FilingSnapshot['loans'] {
  const [model] = fullSnapshot().loans
  if (model === undefined) throw new Error('the full snapshot has loans')
  return loans.map((facts, index) => {
    const entries: LedgerEntry[] = [
      { id: 'd', kind: 'drawdown', currency, date: day('2026-01-15'), amount: fen(facts.principal) },
      { id: 'r', kind: 'repayment', currency, date: day('2026-08-03'), amount: fen(facts.repaid) },
    ]
    const terms = termsOf(facts, currency)
    const balance = balanceAsOf(terms, entries, fullSnapshot().asOf).value
    if (balance === null) throw new Error('the loan has a balance')
    return { ...model, id: `loan-${index}`, contractNo: `合同${index}`, currency, due: terms.dueDate, ledger: ledgerSnapshot(balance, terms) }
  })
}

const share = (amount: Fen | null, percent: number): Fen => fen(Math.floor(((amount ?? 0) * percent) / 100))

/** A filing on the household, with its balances by the rules. */
function filingOn(drawn: Drawn): FilingSnapshot {
  const full = fullSnapshot()
  const { bankruptcy, title, enforcement, settlement } = full
  if (bankruptcy === undefined || !title || !enforcement || settlement === undefined) throw new Error('the full snapshot has the parts of every act')
  const loans = loansOf(drawn)
  const totals = totalsOf(loans, full.fees, [])
  const waived = share(totals.penalty, drawn.waivedPercent)
  const rest = fen((totals.claim ?? 0) - waived - (totals.principal ?? 0))
  const { principal, interest, costs } = drawn.granted
  return {
    ...full,
    loans,
    totals,
    accelerations: [],
    guarantees: drawn.guarantees.map((guarantee) => ({ ...guarantee, loanIds: [] })),
    title: { ...title, principal: fen(principal), interest: fen(interest), costs: fen(costs) },
    enforcement: { ...enforcement, collected: fen(drawn.collected), unpaid: fen(principal + interest + costs - drawn.collected) },
    settlement: { ...settlement, waived, instalments: [{ dueOn: day('2026-12-31'), principal: totals.principal ?? fen(0), interest: rest }] },
    bankruptcy: { ...bankruptcy, secured: fen(0) },
  }
}

async function textOf(id: PaperForm, snapshot: FilingSnapshot): Promise<string> {
  const file = readWordFile(await wordFile(FORMS[id].render(snapshot)))
  return [shownText(file.paragraphs), ...file.tables.flat().map((row) => row.cells.map(shownText).join('|'))].join('\n')
}

const cases = household.map(filingOn)

const said = (amount: Fen | null): string => formatYuan(amount ?? fen(0))

/** The figures of the claim: each paper of a kit prints them as they stand here. */
function figuresOf({ totals }: FilingSnapshot): readonly string[] {
  return [totals.principal, totals.interest, totals.penalty, totals.compound].map(said)
}

async function expectFigures(id: PaperForm, snapshot: FilingSnapshot, figures: readonly string[]): Promise<void> {
  const text = await textOf(id, snapshot)
  for (const figure of figures) expect(text, `${id}: ${figure}`).toContain(figure)
}

/** Capitals say the figure before them, and begin with the currency of the loans: no paper on foreign money calls it 人民币 in them. */
function expectCapitals(text: string, { loans }: FilingSnapshot): void {
  const labels: Readonly<Record<string, string>> = currencyLabels
  const pairs = [...text.matchAll(/([\d,]+\.\d{2})元（大写：(人民币|美元|港元)([^）]+)）/gu)]
  expect(pairs.length).toBeGreaterThan(0)
  for (const [, figure, currency, words] of pairs) {
    expect(currency).toBe(labels[loans[0]?.currency ?? ''])
    expect(formatYuan(parseChineseAmount(`人民币${words}`).value)).toBe(figure)
  }
}

it('prints the same figures in every paper of the kit of a suit, whatever the household', async () => {
  await assert(
    asyncProperty(cases, async (snapshot) => {
      expect(crossCheck({ snapshot, forms: papersOf('sue', false).map((form) => FORMS[form]), copies: {} }).filter((finding) => finding.where.tab === 'debt')).toEqual([])
      const claim = said(snapshot.totals.claim)
      expect(await textOf('complaint-financial-loan', snapshot)).toContain(`8. 标的总额|${claim}元（暂计至2026年11月21日）`)
      const application = await textOf('preservation-application', snapshot)
      expect(application).toContain(`${claim}元（大写：`)
      expectCapitals(application, snapshot)
      expect(await textOf('preservation-security', snapshot)).toContain(`${claim}元（大写：`)
      expect(await textOf('interest-statement', snapshot)).toMatch(new RegExp(`^合计\\|.*\\|${claim.replaceAll('.', '\\.')}$`, 'm'))
      await expectFigures('complaint-financial-loan', snapshot, figuresOf(snapshot))
      await expectFigures('preservation-application', snapshot, figuresOf(snapshot))
      await expectFigures('interest-statement', snapshot, figuresOf(snapshot))
    }),
    { numRuns: 200 },
  )
}, 240_000)

/** Papers that state the debt loan by loan. */
const BY_LOAN = ['complaint-traditional', 'letter-overdue', 'letter-matured', 'lawyer-letter'] as const

it('prints the same figures in every other paper on the debt, whatever the household', async () => {
  await assert(
    asyncProperty(cases, async (snapshot) => {
      const claim = said(snapshot.totals.claim)
      await expectFigures('settlement-agreement', snapshot, [...figuresOf(snapshot), claim, said(snapshot.settlement?.waived ?? null)])
      await expectFigures('bankruptcy-claim', snapshot, [...figuresOf(snapshot), claim])
      for (const id of ['security-interest-application', 'payment-order-application'] as const) await expectFigures(id, snapshot, figuresOf(snapshot))
      await expectFigures('complaint-traditional', snapshot, [claim])
      const parts = snapshot.loans.flatMap(({ ledger }) => [ledger.principal, ledger.interest, ledger.penalty, ledger.compound].map(said))
      for (const id of BY_LOAN) await expectFigures(id, snapshot, parts)
      if (snapshot.guarantees.length > 0) await expectFigures('letter-guarantor', snapshot, parts)
      for (const id of ['letter-overdue', 'settlement-agreement'] as const) expectCapitals(await textOf(id, snapshot), snapshot)
    }),
    { numRuns: 200 },
  )
}, 240_000)

it('prints the figures of the title, and what is left of it, in every paper of an enforcement', async () => {
  await assert(
    asyncProperty(cases, async (snapshot) => {
      const { principal = null, interest = null, costs = null } = snapshot.title ?? {}
      for (const id of ['enforcement-element', 'enforcement-application'] as const) await expectFigures(id, snapshot, [principal, interest, costs].map(said))
      for (const id of ['enforcement-resumption', 'distribution-application'] as const) await expectFigures(id, snapshot, [said(snapshot.enforcement?.unpaid ?? null)])
    }),
    { numRuns: 200 },
  )
}, 240_000)
