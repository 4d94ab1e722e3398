/** The table of procedural periods against R2, R22, R27, R29, R31, R32, R35, R38, R41–R43, R46 and R48, line by line: length, whom it binds, the present article. */
import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { periodText } from '../../shared/rules/due-date.ts'
import { findVersion } from '../../shared/rules/law-version.ts'
import { PROCEDURE_PERIODS, type ProcedurePeriod } from '../../shared/rules/procedure-term-law.ts'

const NOW = isoDate('2026-11-22')
interface Line {
  readonly rule: string
  readonly length: string
  readonly actor: ProcedurePeriod['actor']
  readonly article: RegExp
  /** For a party without domicile in China. */
  readonly abroad?: string
}

const LINES: readonly Line[] = [
  { rule: 'docketing', length: '7日', actor: 'court', article: /^民事诉讼法第一百二十六条/ },
  { rule: 'acceptance-fee', length: '7日', actor: 'bank', article: /^诉讼费用交纳办法第二十二条/ },
  { rule: 'fee-top-up', length: '7日', actor: 'bank', article: /解释第一百九十九条/ },
  { rule: 'fee-refund', length: '15日', actor: 'court', article: /^诉讼费用交纳办法第五十三条/ },
  { rule: 'term-extension', length: '10日', actor: 'bank', article: /^民事诉讼法第八十六条/ },
  { rule: 'complaint-copy', length: '5日', actor: 'court', article: /^民事诉讼法第一百二十八条/ },
  { rule: 'trial-ordinary', length: '6个月', actor: 'court', article: /^民事诉讼法第一百五十二条/ },
  { rule: 'trial-simplified', length: '3个月', actor: 'court', article: /^民事诉讼法第一百六十四条、民诉法解释第二百五十八条/ },
  { rule: 'trial-small-claims', length: '2个月', actor: 'court', article: /^民事诉讼法第一百六十八条/ },
  { rule: 'trial-second-judgment', length: '3个月', actor: 'court', article: /^民事诉讼法第一百八十三条/ },
  { rule: 'trial-second-ruling', length: '30日', actor: 'court', article: /^民事诉讼法第一百八十三条/ },
  { rule: 'trial-special', length: '30日', actor: 'court', article: /^民事诉讼法第一百八十七条/ },
  { rule: 'defence', length: '15日', actor: 'served-party', article: /^民事诉讼法第一百二十八条/, abroad: '30日' },
  { rule: 'jurisdiction-objection', length: '15日', actor: 'served-party', article: /^民事诉讼法第一百三十条、民诉法解释第二百二十三条/, abroad: '30日' },
  { rule: 'appeal-judgment', length: '15日', actor: 'served-party', article: /^民事诉讼法第一百七十一条/, abroad: '30日' },
  { rule: 'appeal-ruling', length: '10日', actor: 'served-party', article: /^民事诉讼法第一百七十一条/, abroad: '30日' },
  { rule: 'appeal-fee', length: '7日', actor: 'bank', article: /^诉讼费用交纳办法第二十二条/ },
  { rule: 'service-by-notice', length: '30日', actor: 'others', article: /^民事诉讼法第九十五条、民诉法解释第一百三十八条/, abroad: '60日' },
  { rule: 'pre-suit-ruling', length: '2日', actor: 'court', article: /^民事诉讼法第一百零四条/ },
  { rule: 'preservation-decision', length: '5日', actor: 'court', article: /^财产保全规定第四条/ },
  { rule: 'preservation-execution', length: '5日', actor: 'court', article: /^财产保全规定第四条/ },
  { rule: 'preservation-review', length: '5日', actor: 'served-party', article: /^财产保全规定第二十五条、民诉法解释第一百七十一条/ },
  { rule: 'preservation-review-decision', length: '10日', actor: 'court', article: /^财产保全规定第二十五条/ },
  { rule: 'retrial', length: '6个月', actor: 'bank', article: /^民事诉讼法第二百一十六条、民诉法解释第一百二十七条/ },
  { rule: 'retrial-new-ground', length: '6个月', actor: 'bank', article: /^民事诉讼法第二百一十六条/ },
  { rule: 'retrial-opinion', length: '15日', actor: 'served-party', article: /^民事诉讼法第二百一十四条/ },
  { rule: 'judicial-confirmation', length: '30日', actor: 'bank', article: /^民事诉讼法第二百零五条/ },
  { rule: 'payment-order-acceptance', length: '5日', actor: 'court', article: /^民事诉讼法第二百二十六条/ },
  { rule: 'payment-order-issue', length: '15日', actor: 'court', article: /^民事诉讼法第二百二十七条/ },
  { rule: 'payment-order-service', length: '30日', actor: 'court', article: /解释第四百三十条/ },
  { rule: 'payment-order-objection', length: '15日', actor: 'others', article: /^民事诉讼法第二百二十七条/ },
  { rule: 'payment-order-refuse-suit', length: '7日', actor: 'bank', article: /^民事诉讼法第二百二十八条/ },
  { rule: 'security-copy', length: '5日', actor: 'court', article: /解释第三百六十六条/ },
  { rule: 'security-objection', length: '5日', actor: 'others', article: /解释第三百六十六条/ },
  { rule: 'security-ruling-objection', length: '15日', actor: 'served-party', article: /解释第三百七十二条/ },
  { rule: 'security-third-party-objection', length: '6个月', actor: 'others', article: /解释第三百七十二条/ },
  { rule: 'third-party-revocation', length: '6个月', actor: 'served-party', article: /^民事诉讼法第五十九条、民诉法解释第一百二十七条/ },
  { rule: 'enforcement-after-preservation', length: '5日', actor: 'bank', article: /解释第一百六十三条/ },
  { rule: 'enforcement-docketing', length: '7日', actor: 'court', article: /^执行工作规定第十六条/ },
  { rule: 'enforcement-notice', length: '10日', actor: 'court', article: /解释第四百八十条/ },
  { rule: 'enforcement-inactive', length: '6个月', actor: 'court', article: /^民事诉讼法第二百三十七条/ },
  { rule: 'enforcement-jurisdiction', length: '10日', actor: 'others', article: /^执行程序解释第三条/ },
  { rule: 'notarised-opposition', length: '15日', actor: 'others', article: /^公证债权文书执行规定第十三条/ },
  { rule: 'enforcement-objection-ruling', length: '15日', actor: 'court', article: /^民事诉讼法第二百三十六条、第二百三十八条/ },
  { rule: 'enforcement-review', length: '10日', actor: 'served-party', article: /^民事诉讼法第二百三十六条/ },
  { rule: 'enforcement-review-decision', length: '30日', actor: 'court', article: /^执行程序解释第八条/ },
  { rule: 'third-party-suit', length: '15日', actor: 'served-party', article: /^民事诉讼法第二百三十八条/ },
  { rule: 'listing-decision', length: '15日', actor: 'court', article: /7号）第五条/ },
  { rule: 'additional-distribution', length: '2年', actor: 'bank', article: /^企业破产法第一百二十三条/ },
  { rule: 'due-claim-payment', length: '15日', actor: 'others', article: /^执行工作规定第四十五条至第四十七条/ },
  { rule: 'distribution-objection', length: '15日', actor: 'served-party', article: /解释第五百零九条/ },
  { rule: 'distribution-counter-opinion', length: '15日', actor: 'served-party', article: /解释第五百一十条/ },
  { rule: 'distribution-suit', length: '15日', actor: 'served-party', article: /解释第五百一十条/ },
  { rule: 'sale-start', length: '10日', actor: 'court', article: /参考价规定第三十条/ },
  { rule: 'appraisal-objection', length: '5日', actor: 'served-party', article: /参考价规定第二十二条/ },
]

const PERIODS: ReadonlyMap<string, ProcedurePeriod> = new Map(Object.values(PROCEDURE_PERIODS).flatMap((periods) => Object.entries(periods)))

test('every period stands in the table', () => {
  expect(LINES.map(({ rule }) => rule).toSorted()).toEqual([...PERIODS.keys()].toSorted())
})

test.each(LINES)('$rule: $length, $actor', ({ rule, length, actor, article, abroad }) => {
  const period = PERIODS.get(rule)
  const version = period && findVersion(period.versions, NOW)
  expect(period?.actor).toBe(actor)
  expect(version?.rule.period && periodText(version.rule.period)).toBe(length)
  expect(version?.rule.abroad && periodText(version.rule.abroad)).toBe(abroad)
  expect(version?.article).toMatch(article)
})

test('R27, R2: the periods that nothing moves', () => {
  expect([...PERIODS].filter(([, { fixed }]) => fixed === true).map(([rule]) => rule)).toEqual(['retrial', 'retrial-new-ground', 'security-third-party-objection', 'third-party-revocation'])
})

test.each([
  ['service-by-notice', '2021-12-31', '60日'],
  ['trial-small-claims', '2021-12-31', '3个月'],
  ['trial-simplified', '2021-12-31', '3个月'],
  ['appeal-judgment', '2013-01-01', '15日'],
  ['retrial', '2013-01-01', '6个月'],
])('%s on %s: %s', (rule, on, length) => {
  const version = findVersion(PERIODS.get(rule)?.versions ?? [], isoDate(on))
  expect(version && periodText(version.rule.period)).toBe(length)
})

test('the old number of an article is given for the texts of its time', () => {
  const cited = (rule: string, on: string) => findVersion(PERIODS.get(rule)?.versions ?? [], isoDate(on))?.article
  expect([cited('retrial', '2021-12-31'), cited('retrial', '2022-01-01')]).toEqual(['民事诉讼法（2012年、2017年修正）第二百零五条', '民事诉讼法（2021年修正）第二百一十二条'])
  expect([cited('enforcement-review', '2017-06-01'), cited('enforcement-inactive', '2023-12-31')]).toEqual(['民事诉讼法（2012年、2017年修正）第二百二十五条', '民事诉讼法（2021年修正）第二百三十三条'])
  expect([cited('payment-order-objection', '2021-01-01'), cited('third-party-suit', '2022-06-01')]).toEqual(['民事诉讼法（2012年、2017年修正）第二百一十六条', '民事诉讼法（2021年修正）第二百三十四条'])
})
