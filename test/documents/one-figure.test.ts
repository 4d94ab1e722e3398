import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { expect, it } from 'vitest'
import { FORMS } from '../../electron/store/documents/forms.ts'
import { crossCheck } from '../../electron/store/documents/cross-checks.ts'
import { type PaperForm, papersOf } from '../../shared/model/filing.ts'
import { wordFile } from '../../electron/store/documents/paper/paper.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { ledgerSnapshot } from '../../electron/store/documents/statement/from-ledger.ts'
import { totalsOf } from '../../electron/store/documents/totals.ts'
import { balanceAsOf, type LedgerEntry, type LoanTerms } from '../../shared/rules/ledger.ts'
import { type Fen, fen } from '../../shared/model/fen.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import { day, fullSnapshot } from './support/snapshots.ts'
import { readWordFile, shownText } from './support/word-file.ts'

const loan = record({
  principal: integer({ min: 100_000, max: 900_000_000 }),
  rate: constantFrom('3.85', '5.40', '7.20', '12'),
  dayCount: constantFrom('ACT/360' as const, 'ACT/365' as const),
  repaid: integer({ min: 1, max: 90_000 }),
  due: constantFrom('2026-06-21', '2026-09-30', '2026-11-20'),
})

interface Drawn {
  readonly principal: number
  readonly repaid: number
  readonly rate: string
  readonly dayCount: 'ACT/360' | 'ACT/365'
  readonly due: string
}

function termsOf({ rate, dayCount, due }: Drawn): LoanTerms {
  return {
    currency: 'CNY',
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

async function textOf(id: PaperForm, snapshot: FilingSnapshot): Promise<string> {
  const file = readWordFile(await wordFile(FORMS[id].render(snapshot)))
  return [shownText(file.paragraphs), ...file.tables.flat().map((row) => row.cells.map(shownText).join('|'))].join('\n')
}

/** A filing on loans drawn at random, with its balances by the rules. */
function filingOn(drawn: readonly Drawn[]): FilingSnapshot {
  const full = fullSnapshot()
  const [model] = full.loans
  if (model === undefined) throw new Error('the full snapshot has loans')
  const loans = drawn.map((facts, index) => {
    const entries: LedgerEntry[] = [
      { id: 'd', kind: 'drawdown', currency: 'CNY', date: day('2026-01-15'), amount: fen(facts.principal) },
      { id: 'r', kind: 'repayment', currency: 'CNY', date: day('2026-08-03'), amount: fen(facts.repaid) },
    ]
    const terms = termsOf(facts)
    const balance = balanceAsOf(terms, entries, full.asOf).value
    if (balance === null) throw new Error('the loan has a balance')
    return { ...model, id: `loan-${index}`, contractNo: `合同${index}`, due: terms.dueDate, ledger: ledgerSnapshot(balance, terms) }
  })
  const bankruptcy = full.bankruptcy === undefined ? {} : { bankruptcy: { ...full.bankruptcy, secured: fen(0) } }
  return { ...full, ...bankruptcy, guarantees: full.guarantees.map((one) => ({ ...one, loanIds: [] })), loans, accelerations: [], totals: totalsOf(loans, full.fees, []) }
}

const cases = array(loan, { minLength: 1, maxLength: 3 }).map(filingOn)

const said = (amount: Fen | null): string => formatYuan(amount ?? fen(0))

/** The figures of the claim: each paper of a kit prints them as they stand here. */
function figuresOf({ totals }: FilingSnapshot): readonly string[] {
  return [totals.principal, totals.interest, totals.penalty, totals.compound].map(said)
}

async function expectFigures(id: PaperForm, snapshot: FilingSnapshot, figures: readonly string[]): Promise<void> {
  const text = await textOf(id, snapshot)
  for (const figure of figures) expect(text, `${id}: ${figure}`).toContain(figure)
}

it('prints the same figures in every paper of the kit of a suit, whatever the loans', async () => {
  await assert(
    asyncProperty(cases, async (snapshot) => {
      expect(crossCheck({ snapshot, forms: papersOf('sue', false).map((form) => FORMS[form]), copies: {} }).filter((finding) => finding.where.tab === 'debt')).toEqual([])
      const claim = said(snapshot.totals.claim)
      expect(await textOf('complaint-financial-loan', snapshot)).toContain(`8. 标的总额|${claim}元（暂计至2026年11月21日）`)
      expect(await textOf('preservation-application', snapshot)).toContain(`名下价值${claim}元（大写：`)
      expect(await textOf('preservation-security', snapshot)).toContain(`我行在${claim}元（大写：`)
      expect(await textOf('interest-statement', snapshot)).toMatch(new RegExp(`^合计\\|.*\\|${claim.replaceAll('.', '\\.')}$`, 'm'))
      await expectFigures('complaint-financial-loan', snapshot, figuresOf(snapshot))
      await expectFigures('preservation-application', snapshot, figuresOf(snapshot))
      await expectFigures('interest-statement', snapshot, figuresOf(snapshot))
    }),
    { numRuns: 200 },
  )
}, 180_000)

/** Papers that state the debt loan by loan. */
const BY_LOAN = ['complaint-traditional', 'letter-overdue', 'letter-matured', 'letter-guarantor', 'lawyer-letter'] as const

it('prints the same figures in every other paper on the debt, whatever the loans', async () => {
  await assert(
    asyncProperty(cases, async (snapshot) => {
      const claim = said(snapshot.totals.claim)
      for (const id of ['settlement-agreement', 'bankruptcy-claim'] as const) await expectFigures(id, snapshot, [...figuresOf(snapshot), claim])
      for (const id of ['security-interest-application', 'payment-order-application'] as const) await expectFigures(id, snapshot, figuresOf(snapshot))
      await expectFigures('complaint-traditional', snapshot, [claim])
      const parts = snapshot.loans.flatMap(({ ledger }) => [ledger.principal, ledger.interest, ledger.penalty, ledger.compound].map(said))
      for (const id of BY_LOAN) await expectFigures(id, snapshot, parts)
    }),
    { numRuns: 40 },
  )
}, 180_000)
