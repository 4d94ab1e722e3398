import { expect, test } from 'vitest'
import { carryFigures } from '../../electron/store/cases/daily-figures.ts'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import { emptyBoardFilter } from '../../shared/api/deadlines.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { subtractFen } from '../../shared/rules/money.ts'
import { fresh, household, loanOf, once, openingBalance } from './support/facts.ts'
import { openLedger } from './support/open-store.ts'

const filter = { ...emptyCaseFilter, status: 'all' as const }
const list = { filter, sort: { key: 'borrowerName' as const, descending: false }, offset: 0, limit: 50 }

test('a loan in another currency stands beside the sums in renminbi, on the day of entry and carried to the next', async () => {
  const store = await openLedger(isoDate('2026-11-22'))
  const { file } = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  const before = await store.ask('cases.list', list)
  const dollars = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023100001', { currency: 'USD' }) })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(dollars.id, '2026-10-31', 80_000, 321.09) })

  for (const day of [isoDate('2026-11-22'), isoDate('2026-11-23')]) {
    store.clock.set(day)
    await carryFigures(store.home.ledger)
    const { loans } = await store.ask('loans.balance', { caseId: file.id, asOf: day })
    const owed = loans.find(({ noteNo }) => noteNo === 'JJ2023100001')?.answer.value
    if (!owed) throw new Error('the loan in dollars can be computed')
    const { rows } = await store.ask('cases.list', list)
    expect(rows[0]?.foreign).toEqual([{ currency: 'USD', principalFen: 8_000_000, interestFen: subtractFen(owed.total, owed.principal), totalFen: owed.total }])
    expect(rows[0]).toMatchObject({ principalFen: before.rows[0]?.principalFen, contractFen: before.rows[0]?.contractFen, loanCount: 2 })
    const totals = await store.ask('cases.totals', { filter })
    expect(totals).toMatchObject({ principalFen: rows[0]?.principalFen, totalFen: rows[0]?.totalFen, foreign: rows[0]?.foreign })
  }
  expect((await store.ask('cases.totals', { filter: { ...filter, search: '没有这一户' } })).foreign).toEqual([])
  await store.close()
})

test('what lapses on a loan in another currency is on the board, and in no sum of it', async () => {
  const store = await openLedger(isoDate('2026-11-22'))
  const { file } = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  const before = (await store.ask('deadlines.totals', { filter: { ...emptyBoardFilter, scope: 'branch' } })).worthFen
  const dollars = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023100001', { currency: 'USD' }) })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(dollars.id, '2026-10-31', 80_000, 321.09) })
  const rows = await store.ask('deadlines.ofCase', { caseId: file.id })
  const own = rows.filter(({ subjectText }) => subjectText.includes('JJ2023100001'))
  expect(own.map(({ worthFen }) => worthFen)).toEqual(own.map(() => null))
  expect(own).not.toHaveLength(0)
  expect((await store.ask('deadlines.totals', { filter: { ...emptyBoardFilter, scope: 'branch' } })).worthFen).toBe(before)
  await store.close()
})
