import { expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { LawVersion } from '../../shared/rules/law-version.ts'
import { findVersion, sourceOf, versionOn, versionOnOrPresent } from '../../shared/rules/law-version.ts'

const d = isoDate

const VERSIONS: readonly LawVersion<number>[] = [
  { from: d('2010-01-01'), to: d('2020-12-31'), article: '旧规定第一条', status: 'from-memory', text: '旧', rule: 1 },
  { from: d('2021-01-01'), article: '新规定第一条', status: 'confirmed', text: '新', rule: 2 },
]

test.each([
  ['2009-12-31', null],
  ['2010-01-01', 1],
  ['2020-12-31', 1],
  ['2021-01-01', 2],
  ['2099-01-01', 2],
])('on %s: %s', (day, rule) => {
  expect(findVersion(VERSIONS, d(day))?.rule ?? null).toBe(rule)
})

test('names the rule that it does not hold, and takes the present text when no day is given', () => {
  expect(() => versionOn(VERSIONS, d('2009-12-31'))).toThrowError(expect.objectContaining({ code: 'law-version-missing' }))
  expect(() => versionOn(VERSIONS, d('2009-12-31'))).toThrowError(/旧规定第一条/)
  expect(versionOnOrPresent(VERSIONS, undefined).rule).toBe(2)
  expect(versionOnOrPresent(VERSIONS, d('2015-06-01')).rule).toBe(1)
  expect(() => versionOnOrPresent(VERSIONS.slice(0, 1), undefined)).toThrowError(/没有现行文本/)
})

test('cites the version with its days', () => {
  expect(VERSIONS.map(sourceOf)).toEqual([
    { article: '旧规定第一条', status: 'from-memory', from: '2010-01-01', to: '2020-12-31' },
    { article: '新规定第一条', status: 'confirmed', from: '2021-01-01' },
  ])
})
