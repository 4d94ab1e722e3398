/** A loan of the record, opened in the claim tool, comes to the very debt that the ledger states. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimFromLoan } from '../../../renderer/pages/toolbox/claim-from-loan.ts'
import { claimTool } from '../../../renderer/pages/toolbox/tools/claim-tool.ts'
import type { EntryFacts } from '../../../shared/model/ledger-entry.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { fresh, household, loanOf, once, openingBalance, repayment, yuan } from '../../store/support/facts.ts'
import { openStore, PASSPHRASE, type TestStore } from '../../store/support/open-store.ts'
import { sheetFor, TODAY } from './samples.ts'

let store: TestStore

beforeAll(async () => {
  store = openStore(TODAY)
  await store.ask('vault.create', { organisation: { name: '青山农村商业银行', kind: 'branch' }, administrator: '测试员甲', passphrase: PASSPHRASE })
})
afterAll(() => store.close())

/** The claim tool's total for each loan of a case beside the ledger's own. */
async function bothTotals(caseId: Awaited<ReturnType<typeof household>>['file']['id']) {
  const [loans, balance] = [await store.ask('loans.ofCase', { caseId }), await store.ask('loans.balance', { caseId, asOf: TODAY })]
  return Promise.all(
    loans.map(async (loan) => {
      const entries = await store.ask('loans.entries', { loanId: loan.id })
      const stated = balance.loans.find(({ loanId }) => loanId === loan.id)?.answer.value?.total
      const ours = sheetFor(claimTool, claimFromLoan(loan, entries, TODAY)).figures.find(({ label }) => label === '欠款合计')?.value
      return { ours, stated: stated === undefined ? 'none' : `${formatYuan(stated)}元` }
    }),
  )
}

it('with undivided interest, a repayment that was taken back, one whose parts a paper states, and a rate change', async () => {
  const { file, loan } = await household(store, '青山市云杉农机有限公司', '91000000MA00000XX0', 'QS20230321001')
  const add = (entry: EntryFacts) => store.ask('loans.addEntry', { ...once(), entry })
  const wrong = await add(repayment(loan.id, '2026-11-05', 9_999))
  await add({ kind: 'reversal', loanId: loan.id, valueDate: isoDate('2026-11-05'), memo: null, reversesId: wrong.id, reason: '记错户' })
  const byPaper = repayment(loan.id, '2026-11-10', 1_000)
  await add(byPaper.kind === 'repayment' ? { ...byPaper, fixedPrincipalFen: yuan(1_000) } : byPaper)
  await add({ kind: 'rate-change', loanId: loan.id, valueDate: isoDate('2026-11-15'), memo: null, annualRate: '6' })

  const second = await store.ask('loans.save', {
    ...fresh(),
    facts: loanOf(file.id, 'QS20230418002', { dayCount: 'ACT/ACT', extendedDueOn: isoDate('2025-03-21'), acceleratedOn: isoDate('2024-12-01'), compoundOn: 'interest-and-penalty' }),
  })
  await add({ kind: 'drawdown', loanId: second.id, valueDate: isoDate('2023-03-21'), memo: null, amountFen: yuan(300_000) })
  await add(repayment(second.id, '2024-06-30', 12_345.67))

  const third = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'QS20230501003', { allocationOrder: 'principal-first', dueDayRate: 'contract', penaltyKind: 'none' }) })
  await add(openingBalance(third.id, '2025-12-31', 88_888.88))
  await add(repayment(third.id, '2026-02-01', 8_000))

  const totals = await bothTotals(file.id)
  expect(totals).toHaveLength(3)
  for (const { ours, stated } of totals) expect(ours).toBe(stated)
})
