import { expect, test } from 'vitest'
import { timeInForce } from '../../shared/rules/texts-law.ts'

test.each([
  ['民法典第五百六十一条', { from: '2021-01-01' }],
  ['担保法解释第三十四条', { from: '2000-12-13', to: '2020-12-31', daysUnchecked: true }],
  ['担保法第二十五条、第二十六条，担保法解释第三十二条', { from: '2000-12-13', to: '2020-12-31', daysUnchecked: true }],
  ['民事诉讼法第八十五条、民诉法解释第一百二十五条', { from: '2024-01-01' }],
  ['诉讼时效规定（2008年）第五条', { from: '2008-09-01', to: '2020-12-31' }],
  ['企业破产法第四十六条，民法典第五百六十一条', { from: '2021-01-01', daysUnchecked: true }],
  ['失信名单规定（法释〔2017〕7号）第二条', { from: '2017-05-01' }],
  ['民事诉讼法（2017年修正）第二百三十九条', {}],
  ['银行计息惯例', {}],
])('%s holds %o', (article, days) => {
  expect(timeInForce(article)).toEqual(days)
})
