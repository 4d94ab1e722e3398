import { expect, test } from 'vitest'
import { checkLetterWords } from '../../shared/rules/letter-words.ts'

const wordsIn = (text: string) => checkLetterWords(text).value.map(({ word }) => word)

test.each([
  ['逾期不还将列入黑名单并公之于众', ['黑名单', '公之于众']],
  ['再不还款就等着坐牢', ['坐牢']],
  ['我行司法组将对你采取行动', ['司法组']],
  ['将通知你的单位领导和父母', ['通知你的单位领导']],
  ['不还钱后果自负', ['后果自负']],
  ['我们会上门拉走设备', ['上门拉']],
  ['另收上门费和催收费', ['上门费', '催收费']],
  ['可以先去其他网贷平台借款还清我行', ['去其他网贷平台借']],
] as const)('%s', (text, words) => {
  expect(wordsIn(text)).toEqual(words)
})

test.each([
  '贵方尚欠本金 400,000.00 元，请于 2026-12-10 前归还。逾期不还的，我行将依法提起诉讼、申请强制执行。',
  '逾期信息将依法报送金融信用信息基础数据库。',
  '另欠合同约定由贵方承担的律师费 8,000.00 元、案件受理费 4,300.00 元。',
  '请保证人柏某山按保证合同承担连带责任。',
])('a proper letter passes: %s', (text) => {
  expect(wordsIn(text)).toEqual([])
})

test('every finding says why and what to write instead, and that the list is the house’s own', () => {
  const answer = checkLetterWords('列入黑名单，黑名单')
  expect(answer.value).toHaveLength(1)
  expect(answer.value[0]).toMatchObject({ instead: '逾期信息将依法报送金融信用信息基础数据库' })
  expect(answer.cautions.map(({ text }) => text).join()).toContain('待核实')
})
