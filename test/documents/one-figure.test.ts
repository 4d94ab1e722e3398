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
import { fen } from '../../shared/model/fen.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import { day, fullSnapshot } from './support/snapshots.ts'
import { readWordFile, shownText } from './support/word-file.ts'

const loan = record({
  principal: integer({ min: 100_000, max: 900_000_000 }),
  rate: constantFrom('3.85', '5.40', '7.20', '12'),
  dayCount: constantFrom('ACT/360', 'ACT/365'),
  repaid: integer({ min: 1, max: 90_000 }),
  due: constantFrom('2026-06-21', '2026-09-30', '2026-11-20'),
})

function termsOf({ rate, dayCount, due }: { rate: string; dayCount: 'ACT/360' | 'ACT/365'; due: string }): LoanTerms {
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

it('prints the same figures in every paper of a kit, whatever the loans', async () => {
  const full = fullSnapshot()
  const [model] = full.loans
  if (model === undefined) throw new Error('the full snapshot has loans')
  const cases = array(loan, { minLength: 1, maxLength: 3 })
  await assert(
    asyncProperty(cases, async (drawn) => {
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
      const totals = totalsOf(loans, full.fees, [])
      const snapshot = { ...full, loans, accelerations: [], totals }
      expect(crossCheck({ snapshot, forms: papersOf('sue', false).map((form) => FORMS[form]), copies: {} }).filter((finding) => finding.where.tab === 'debt')).toEqual([])
      const claim = formatYuan(totals.claim ?? fen(0))
      expect(await textOf('complaint-financial-loan', snapshot)).toContain(`8. 标的总额|${claim}元（暂计至2026年11月21日）`)
      expect(await textOf('preservation-application', snapshot)).toContain(`名下价值${claim}元（大写：`)
      expect(await textOf('interest-statement', snapshot)).toMatch(new RegExp(`^合计\\|.*\\|${claim.replaceAll('.', '\\.')}$`, 'm'))
    }),
    { numRuns: 20 },
  )
}, 60_000)
