import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fen } from '../../shared/model/fen.ts'
import { type DisposalFacts, restAfterDisposal } from '../../shared/rules/rest-after-disposal.ts'

const TODAY = isoDate('2026-11-22')
const sold: DisposalFacts = {
  proceeds: [{ thing: '柳巷3号房产', on: isoDate('2026-10-15'), amount: fen(500_000_00), loan: { noteNo: 'JJ1', currency: 'CNY', owedAfter: fen(120_000_00) } }],
  loans: [{ noteNo: 'JJ1', currency: 'CNY', owed: fen(120_900_50) }, { noteNo: 'JJ2', currency: 'CNY', owed: fen(10_000_00) }, { noteNo: 'JJ3', currency: 'USD', owed: fen(700_00) }],
  title: 'personal',
  round: 'running',
}

test('the rest is what the loans owe today, each currency apart, with what each receipt left', () => {
  const answer = restAfterDisposal(sold, TODAY)
  expect(answer.value).toEqual({ rests: [{ currency: 'CNY', amount: 130_900_50 }, { currency: 'USD', amount: 700_00 }], next: 'go-on' })
  expect(answer.steps.map(({ detail }) => detail)).toEqual([
    '2026-10-15所得500,000.00元计入借据JJ1，利息、罚息计至当日，付款后尚欠120,000.00元',
    '利息、罚息继续计算，截至2026-11-22（含当日）尚欠130,900.50元',
    '利息、罚息继续计算，截至2026-11-22（含当日）尚欠700.00 USD',
    '抵押财产折价、拍卖、变卖的价款不足的，不足部分由债务人清偿',
    '就不足部分继续执行被执行人的其他财产',
  ])
})

test.each([
  ['a title that binds the thing alone', { title: 'security-only', round: 'terminated' }, 'sue'],
  ['a round that has ended', { title: 'personal', round: 'terminated' }, 'resume'],
] as const)('after %s the rest is claimed by its own way', (_, more, next) => {
  expect(restAfterDisposal({ ...sold, ...more }, TODAY).value?.next).toBe(next)
})

test('nothing owed leaves nothing to claim', () => {
  expect(restAfterDisposal({ ...sold, loans: [{ noteNo: 'JJ1', currency: 'CNY', owed: fen(0) }] }, TODAY).value).toEqual({ rests: [], next: null })
})

test('a receipt that was not booked, and a loan that cannot be computed, are asked about', () => {
  const unknown = restAfterDisposal({ ...sold, proceeds: [{ thing: '柳巷3号房产', on: TODAY, amount: fen(1_00), loan: null }], loans: [{ noteNo: 'JJ1', currency: 'CNY', owed: null }] }, TODAY)
  expect(unknown.value).toBeNull()
  expect(unknown.missing.map(({ question }) => question)).toEqual(['柳巷3号房产处置所得1.00元没有计入借据，冲减哪一笔借款？', '借据JJ1的余额还算不出，请先补全借据要素'])
})
