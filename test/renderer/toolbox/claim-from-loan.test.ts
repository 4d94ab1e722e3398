/** A loan of the record, opened in the claim tool, comes to the very debt that the ledger states. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimFromLoan } from '../../../renderer/pages/toolbox/claim-from-loan.ts'
import { claimTool } from '../../../renderer/pages/toolbox/tools/claim-tool.ts'
import type { Id } from '../../../shared/model/id.ts'
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

const ownPenalty = { penaltyKind: null, penaltyUplift: null, penaltyRate: null } as const

const extend = (loanId: Id<'loan'>) =>
  store.ask('loans.saveExtension', {
    ...fresh(),
    facts: { loanId, agreementNo: null, signedOn: null, oldDueOn: isoDate('2024-03-21'), newDueOn: isoDate('2025-03-21'), annualRate: '6.1', consents: [], note: null },
  })

/** The claim tool's total for each loan of a case beside the ledger's own. */
async function bothTotals(caseId: Awaited<ReturnType<typeof household>>['file']['id']) {
  const [loans, balance] = [await store.ask('loans.ofCase', { caseId }), await store.ask('loans.balance', { caseId, asOf: TODAY })]
  return Promise.all(
    loans.map(async (loan) => {
      const entries = await store.ask('loans.entries', { loanId: loan.id })
      const agreements = await store.ask('loans.agreements', { loanId: loan.id })
      const stated = balance.loans.find(({ loanId }) => loanId === loan.id)?.answer.value?.total
      const ours = sheetFor(claimTool, claimFromLoan(loan, { entries, agreements }, TODAY)).figures.find(({ label }) => label === '欠款合计')?.value
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
  await add({ kind: 'rate-change', loanId: loan.id, valueDate: isoDate('2026-11-15'), memo: null, annualRate: '6', ...ownPenalty })

  const second = await store.ask('loans.save', {
    ...fresh(),
    facts: loanOf(file.id, 'QS20230418002', { dayCount: 'ACT/ACT', acceleratedOn: isoDate('2024-12-01'), compoundOn: 'interest-and-penalty' }),
  })
  await add({ kind: 'drawdown', loanId: second.id, valueDate: isoDate('2023-03-21'), memo: null, amountFen: yuan(300_000) })
  await add(repayment(second.id, '2024-06-30', 12_345.67))
  await extend(second.id)

  const third = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'QS20230501003', { allocationOrder: 'principal-first', dueDayRate: 'contract', penaltyKind: 'none' }) })
  await add(openingBalance(third.id, '2025-12-31', 88_888.88))
  await add(repayment(third.id, '2026-02-01', 8_000))

  const totals = await bothTotals(file.id)
  expect(totals).toHaveLength(3)
  for (const { ours, stated } of totals) expect(ours).toBe(stated)
})

it('with a schedule in two versions, misuse of a part, an adjustment and a judgment', async () => {
  const { file } = await household(store, '青山市银杏商贸有限公司', '91000000MA00000YX2', 'QS20230321011')
  const add = (entry: EntryFacts) => store.ask('loans.addEntry', { ...once(), entry })
  const loan = await store.ask('loans.save', {
    ...fresh(),
    facts: loanOf(file.id, 'QS20230321012', { repaymentMethod: 'free-schedule', contractFen: yuan(300_000), disbursedFen: yuan(300_000), misuseKind: 'uplift', misuseUplift: '100', inclusiveEnd: true }),
  })
  await add({ kind: 'drawdown', loanId: loan.id, valueDate: isoDate('2023-03-21'), memo: null, amountFen: yuan(300_000) })
  const schedule = (source: 'contract' | 'supplement', fromOn: string, dues: readonly (readonly [string, number])[]) =>
    store.ask('loans.saveSchedule', {
      ...fresh(),
      facts: {
        loanId: loan.id, source, agreementNo: null, fromOn: isoDate(fromOn), note: null,
        instalments: dues.map(([dueOn, principal]) => ({ dueOn: isoDate(dueOn), principalFen: yuan(principal), interestFen: yuan(4_000) })),
      },
    })
  await schedule('contract', '2023-03-21', [['2023-06-21', 100_000], ['2023-09-21', 100_000], ['2024-03-21', 100_000]])
  await add(repayment(loan.id, '2023-06-21', 104_000))
  await schedule('supplement', '2023-08-01', [['2023-12-21', 100_000], ['2024-03-21', 100_000]])
  await add({ kind: 'misuse', loanId: loan.id, valueDate: isoDate('2023-10-01'), memo: null, amountFen: yuan(50_000), untilOn: isoDate('2024-02-01'), ...ownPenalty })
  await add({
    kind: 'correction', loanId: loan.id, valueDate: isoDate('2024-04-01'), memo: null, principalFen: null, interestFen: yuan(-100), penaltyFen: null, compoundFen: null,
    undividedInterestFen: null, costFen: yuan(30), reason: '核心系统多计利息',
  })
  const [first] = await bothTotals(file.id).then((totals) => totals.slice(-1))
  expect(first?.ours).toBe(first?.stated)
  await add({
    kind: 'judgment', loanId: loan.id, valueDate: isoDate('2025-06-30'), memo: null, judgmentId: null, principalFen: yuan(200_000), interestFen: yuan(9_000), penaltyFen: yuan(20_000),
    compoundFen: yuan(0), costFen: yuan(3_000), interestAfter: 'rate', annualRate: '8.1', dayCount: 'ACT/365',
  })
  const [, last] = await bothTotals(file.id)
  expect(last?.ours).toBe(last?.stated)
  expect(last?.ours).not.toBe(first?.ours)
})
