import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proceedingKinds } from '../../shared/model/proceeding.ts'
import { CASE_TYPES, printedCaseNumber, readCaseNumber } from '../../shared/rules/court-case-number.ts'

describe('numbers that fit', () => {
  test.each([
    ['first-instance', '（2026）苏0102民初1234号', '苏0102', '民初', 1234],
    ['second-instance', '（2026）苏01民终88号', '苏01', '民终', 88],
    ['retrial', '（2025）苏民申901号', '苏', '民申', 901],
    ['retrial', '（2026）最高法民再7号', '最高法', '民再', 7],
    ['payment-order', '（2026）青0101民督5号', '青0101', '民督', 5],
    ['security-interest', '（2026）青0101民特9号', '青0101', '民特', 9],
    ['enforcement', '（2026）青0101执3001号', '青0101', '执', 3001],
    ['enforcement', '（2026）青0101执异12号', '青0101', '执异', 12],
    ['resumed-enforcement', '（2026）青0101执恢66号', '青0101', '执恢', 66],
    ['bankruptcy', '（2026）青01破申3号', '青01', '破申', 3],
    ['bankruptcy', '（2026）青01破4号之一', '青01', '破', 4],
    ['pre-suit-mediation', '（2026）青0101民诉前调10号', '青0101', '民诉前调', 10],
    ['first-instance', '（2026）某0101民初12号', '某0101', '民初', 12],
    ['first-instance', '（2024）兵0101民初12号', '兵0101', '民初', 12],
    ['first-instance', '（2013）青商初字第0123号', '青', '商初', 123],
  ] as const)('%s %s', (kind, text, court, type, serial) => {
    const { value, problem } = readCaseNumber(text, kind)
    expect(value === null ? problem : [value.court, value.type, value.serial, problem]).toEqual([court, type, serial, null])
  })

  test('an arbitration commission numbers in its own way', () => {
    expect(readCaseNumber('青仲裁字〔2026〕第12号', 'arbitration')).toMatchObject({ text: '青仲裁字〔2026〕第12号', problem: null })
    expect(readCaseNumber('（2026）青仲字第12号', 'arbitration')).toMatchObject({ problem: null })
  })
})

describe('the printed form', () => {
  test.each([
    ['(2026)苏0102民初1234号', '（2026）苏0102民初1234号'],
    ['〔2026〕苏０１０２民初１２３４号', '（2026）苏0102民初1234号'],
    [' （2026） 苏0102 民初 1234 号 ', '（2026）苏0102民初1234号'],
    ['【2026】苏0102执88号', '（2026）苏0102执88号'],
    ['[2026]苏0102执88号', '（2026）苏0102执88号'],
  ])('%s', (typed, printed) => expect(printedCaseNumber(typed)).toBe(printed))

  test('is reached at once: printing it again changes nothing', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => printedCaseNumber(printedCaseNumber(text)) === printedCaseNumber(text)), { numRuns: 500 })
  })

  test('every type of every kind is read back from a number made of it', () => {
    for (const kind of proceedingKinds) {
      for (const type of CASE_TYPES[kind]) expect([kind, type, readCaseNumber(`(2026)青0101${type}7号`, kind).problem]).toEqual([kind, type, null])
    }
  })
})

describe('numbers that do not fit', () => {
  test.each([
    ['first-instance', '苏0102民初1234号', /括号中四位年份/],
    ['first-instance', '（2026）苏0102民初1234', /以“号”结尾/],
    ['first-instance', '（26）苏0102民初1234号', /括号中四位年份/],
    ['first-instance', '（1026）苏0102民初1234号', /年份“1026”不对/],
    ['first-instance', '（2026）0102民初1234号', /不是“法院代字＋类型代字”/],
    ['first-instance', '（2026）苏0102明初1234号', /不是“法院代字＋类型代字”/],
    ['first-instance', '（2026）苏0102执1234号', /类型代字“执”与程序种类不符，应为“民初”/],
    ['enforcement', '（2026）苏0102民初1234号', /应为“执”或“执保”/],
    ['payment-order', '（2026）苏0102民特1号', /应为“民督”/],
    ['bankruptcy', '（2026）苏0102民初1号', /应为“破”或“破申”/],
    ['first-instance', '', /括号中四位年份/],
  ] as const)('%s %s', (kind, text, words) => expect(readCaseNumber(text, kind).problem).toMatch(words))

  test('keeps what was typed in the printed form, for who wants to keep it', () => {
    expect(readCaseNumber('(2026)内部 12', 'first-instance')).toMatchObject({ value: null, text: '（2026）内部12' })
  })
})
