/** R26: an only home, and those whose right goes before the mortgage. */
import { expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { saleDefence } from '../../shared/rules/sale-defence.ts'

test('an only home is seized and not sold, unless one of three grounds takes the objection away', () => {
  const { value, steps, missing, cautions } = saleDefence({ kind: 'sole-home' })
  expect(value).toBeNull()
  expect(steps.map(({ label, source }) => [label, source?.article])).toEqual([
    ['唯一住房', '查封扣押冻结规定第四条'],
    ['超过必需', '查封扣押冻结规定第五条'],
    ['异议不成立之一', '执行异议和复议规定第二十条第一项'],
    ['异议不成立之二', '执行异议和复议规定第二十条第二项'],
    ['异议不成立之三', '执行异议和复议规定第二十条第三项'],
  ])
  expect(missing.map(({ fact }) => fact)).toEqual(['monthlyRent'])
  expect(cautions.map(({ code }) => code)).toEqual(['only-home-2025'])
})

test('five to eight years of rent stay with the debtor', () => {
  const { value, steps } = saleDefence({ kind: 'sole-home', monthlyRent: fen(2_000_00) })
  expect(value).toEqual({ least: 120_000_00, most: 192_000_00 })
  expect(steps.at(-1)?.detail).toBe('2,000.00元×12个月×5至8年，120,000.00元至192,000.00元')
  expect(() => saleDefence({ kind: 'sole-home', monthlyRent: fen(0) })).toThrow(/当地月平均租金/)
})

test.each([['buyer', '商品房消费者'], ['lease', '承租人'], ['occupant', '被征收安置的人']] as const)('%s: to be checked before a recovery is counted on, by the text of 2025-07-24', (kind, who) => {
  const [step] = saleDefence({ kind }).steps
  expect(step?.detail).toContain(who)
  expect(step?.source).toMatchObject({ article: '执行异议之诉解释第十一条、第十三条、第十七条、第十八条、第二十条', from: '2025-07-24', status: 'confirmed' })
})
