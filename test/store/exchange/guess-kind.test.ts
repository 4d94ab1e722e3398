import { expect, it } from 'vitest'
import type { Head } from '../../../electron/store/exchange/import/header.ts'
import { guessKind } from '../../../electron/store/exchange/import/mapping.ts'

const heads = (...words: readonly string[]): readonly Head[] => words.map((word, index) => ({ index, path: [word] }))
const LOAN_BOOK = ['证件号码', '合同金额', '合同余额', '合同起始日', '合同到期日', '还款方式', '结息方式', '管户机构']

it('a loan book whose 客户名称 was renamed stays a loan book, so that the column is asked for', () => {
  expect(guessKind(heads('借据编号', '客户全名', ...LOAN_BOOK))).toBe('loans')
})

it('a ledger that has all it needs is not given up for a few heads more', () => {
  expect(guessKind(heads('借据号', '姓名', '身份证号码', '本金', '利息', '标的额'))).toBe('key-debtors')
})

it('a sheet of unknown heads is nobody’s', () => {
  expect(guessKind(heads('序号', '摘要'))).toBeNull()
})
