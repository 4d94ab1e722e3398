import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { type ContractChange, unconsentedChanges } from '../../shared/rules/guarantee-change.ts'

const effectiveOn = isoDate('2025-06-01')

test('a change that the guarantor agreed to costs nothing', () => {
  expect(unconsentedChanges([{ subject: 'rate', effectiveOn, consented: true }])).toMatchObject({ value: 0, cautions: [] })
  expect(unconsentedChanges([])).toMatchObject({ value: 0, cautions: [] })
})

test.each<[ContractChange['subject'], string, string]>([
  ['rate', '对加重的部分不承担保证责任', '民法典第六百九十五条第一款'],
  ['amount', '对加重的部分不承担保证责任', '民法典第六百九十五条第一款'],
  ['other', '对加重的部分不承担保证责任', '民法典第六百九十五条第一款'],
  ['schedule', '保证期间仍按原期限计算', '民法典第六百九十五条第二款'],
  ['security', '在丧失优先受偿权益的范围内免除保证责任', '民法典第四百零九条第二款'],
  ['debtor', '债务转移未经其书面同意的部分不再承担保证责任', '民法典第六百九十七条'],
])('a change of %s without written consent says what it costs, and by which article', (subject, effect, article) => {
  const { value, cautions } = unconsentedChanges([{ subject, effectiveOn }])
  expect(value).toBe(1)
  expect(cautions).toMatchObject([{ code: 'contract-change', text: expect.stringContaining(effect), source: { article } }])
  expect(cautions[0]?.text).toContain('2025-06-01')
})

test('one who refused and one who was not asked are told apart', () => {
  const { value, cautions } = unconsentedChanges([{ subject: 'rate', effectiveOn, consented: false }, { subject: 'rate', effectiveOn }])
  expect(value).toBe(2)
  expect(cautions.map(({ text }) => /不同意|尚未登记/.exec(text)?.[0])).toEqual(['不同意', '尚未登记'])
})
