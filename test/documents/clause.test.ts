import { expect, it } from 'vitest'
import { clausePrint, clausesText, clauseText } from '../../electron/store/documents/clause.ts'
import { fill } from '../../electron/store/documents/paper/print.ts'

it.each([
  ['八', '第八条'],
  ['8.2', '第8.2条'],
  ['第八条', '第八条'],
  ['第八条第二款', '第八条第二款'],
  ['八条第二款', '第八条第二款'],
  ['第三条、第五条', '第三条、第五条'],
  [null, '第＿＿＿＿条'],
])('an article typed as %s is printed %s', (typed, printed) => {
  expect(clauseText(typed)).toBe(printed)
})

it('names each article once', () => {
  expect(clausesText(['三', '第三条', '第五条第一款'])).toBe('第三条、第五条第一款')
})

it('leaves the print of a form between its blanks', () => {
  expect(clausePrint('第八条第二款')).toEqual(['第', fill('八'), '条', fill('第二款')])
  expect(clausePrint('三')).toEqual(['第', fill('三'), '条'])
  expect(clausePrint(null)).toEqual(['第', fill(null), '条'])
})
