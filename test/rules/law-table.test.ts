import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { BRANCH_VALUES, branchKeys } from '../../shared/rules/branch-values.ts'
import { enforcementTerm } from '../../shared/rules/enforcement-term.ts'
import { guaranteePeriod } from '../../shared/rules/guarantee-period.ts'
import { figureWords } from '../../shared/rules/law-figures.ts'
import { parseLawFile } from '../../shared/rules/law-file.ts'
import { inForce } from '../../shared/rules/law-list.ts'
import type { LoadedText } from '../../shared/rules/loaded-text.ts'
import { lawTable, updatableList, updatableLists } from '../../shared/rules/law-table.ts'
import { versionOn } from '../../shared/rules/law-version.ts'
import { limitation } from '../../shared/rules/limitation.ts'
import { LIMITATION_LENGTHS } from '../../shared/rules/limitation-law.ts'
import { longestRenewal } from '../../shared/rules/preservation-limit.ts'
import { preservationTerm } from '../../shared/rules/preservation-term.ts'
import { procedureTerms } from '../../shared/rules/procedure-term.ts'
import { BUNDLED_HOLIDAYS, workdayCalendar } from '../../shared/rules/workdays.ts'

const RULES = join(import.meta.dirname, '../../shared/rules')
const day = isoDate

/** Invented: a limitation of five years from 2027-07-01. */
const FIVE_YEARS: LoadedText = { list: 'limitation-length', from: day('2027-07-01'), article: '民法典（2027年修正）第一百八十八条', status: 'confirmed', text: '诉讼时效期间为五年', figures: { years: 5 } }
const LATER = workdayCalendar(BUNDLED_HOLIDAYS, [FIVE_YEARS])

function citedArticles(): string[] {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return files.flatMap((name) => [...readFileSync(join(RULES, name), 'utf8').matchAll(/[^a-zA-Z]source\('([^']+)'/gu)].map(([, article = '']) => article))
}

describe('the table of rules', () => {
  test('holds every article that a rule cites', () => {
    const shown = new Set(lawTable().flatMap(({ texts }) => texts.map(({ article }) => article)))
    const cited = citedArticles()
    expect(cited.length).toBeGreaterThan(80)
    expect(cited.filter((article) => !shown.has(article)), 'to be added to law-table-texts.ts').toEqual([])
  })

  test('names each rule once and every text with its words', () => {
    const ids = lawTable().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { texts } of lawTable()) {
      expect(texts.length).toBeGreaterThan(0)
      for (const { text, article } of texts) expect([text, article].every((words) => words.length > 1)).toBe(true)
    }
  })

  test('has a row for the rule of every value that a branch may set', () => {
    const rules = new Set(lawTable().map(({ rule }) => rule))
    expect(branchKeys.filter((key) => !rules.has(BRANCH_VALUES[key].rule))).toEqual([])
  })

  test('says where the days of a text and its status come from', () => {
    const row = lawTable().find(({ id }) => id === 'limitation-length')
    expect(row?.texts.map(({ from, to, figures }) => [from, to, figures])).toEqual([
      ['1987-01-01', '2017-09-30', '2年'],
      ['2017-10-01', '2020-12-31', '3年'],
      ['2021-01-01', undefined, '3年'],
    ])
  })

  test('reads back the figures of every text that a file may change', () => {
    for (const { list } of updatableLists()) {
      for (const { rule, article } of list.versions) expect([article, list.figures(JSON.parse(JSON.stringify(rule)))]).toEqual([article, expect.anything()])
    }
  })
})

describe('a loaded text', () => {
  test('ends the one before it on the day before, and leaves older days alone', () => {
    const versions = inForce(LIMITATION_LENGTHS, LATER)
    expect(versions.map(({ from, to, rule }) => [from, to, rule.years])).toEqual([
      ['1987-01-01', '2017-09-30', 2],
      ['2017-10-01', '2020-12-31', 3],
      ['2021-01-01', '2027-06-30', 3],
      ['2027-07-01', undefined, 5],
    ])
    expect(versionOn(versions, day('2027-06-30')).rule.years).toBe(3)
  })

  test('takes the place of the text that begins on its day, within the days of that one', () => {
    const checked: LoadedText = { ...FIVE_YEARS, from: day('2017-10-01'), figures: { years: 3 }, article: '民法总则第一百八十八条（已核对）' }
    const versions = inForce(LIMITATION_LENGTHS, { texts: [checked] })
    expect(versions).toHaveLength(3)
    expect(versions[1]).toMatchObject({ from: '2017-10-01', to: '2020-12-31', article: '民法总则第一百八十八条（已核对）' })
  })

  test('moves limitation of debts that fall due after it, and of no other, in mid-case', () => {
    const last = (dueDate: string, calendar = LATER) => {
      const { value } = limitation({ dueDate: day(dueDate) }, day('2027-08-01'), calendar)
      return value?.subject === true ? value.due.nominal : null
    }
    expect(last('2027-07-10')).toBe('2032-07-10')
    expect(last('2027-06-10')).toBe('2030-06-10')
    expect(last('2027-07-10', workdayCalendar(BUNDLED_HOLIDAYS))).toBe('2030-07-10')
  })

  test('moves guarantee periods, terms of seals, suits after them, procedures and enforcement', () => {
    const period = (count: number, unit: string) => ({ count, unit })
    const loaded = (list: string, figures: unknown): LoadedText => ({ list, from: day('2026-01-01'), article: '新法', status: 'confirmed', text: '新规定', figures })
    const limits = Object.fromEntries(['deposit', 'other-funds', 'movable', 'immovable', 'other-right'].map((kind) => [kind, { first: period(5, 'year'), renewal: period(4, 'year') }]))
    const calendar = workdayCalendar(BUNDLED_HOLIDAYS, [
      loaded('guarantee-length', { notAgreed: period(9, 'month'), unclear: period(9, 'month') }),
      loaded('preservation-length', limits),
      loaded('pre-suit-suit', { days: 45 }),
      loaded('procedure-appeal-judgment', { period: period(20, 'day') }),
      loaded('enforcement-length', { length: period(3, 'year') }),
    ])
    const today = day('2026-03-01')
    const guarantee = guaranteePeriod({ contractDate: day('2026-02-01'), agreed: { kind: 'none' }, principalDue: day('2026-02-10'), form: 'joint' }, today, calendar)
    expect(guarantee.value?.due.nominal).toBe('2026-11-10')
    const seal = preservationTerm({ object: 'immovable', stage: 'pre-suit', periods: [{ from: day('2026-02-02') }] }, today, calendar).value
    expect(seal).toMatchObject({ expiry: { nominal: '2031-02-01' }, sueBy: { nominal: '2026-03-19' } })
    expect(longestRenewal('immovable', today, calendar)).toBe('4年')
    const [appeal] = procedureTerms({ events: [{ kind: 'judgment-served', date: day('2026-02-02'), servedOn: 'bank' }] }, today, calendar).value
    expect(appeal?.due.nominal).toBe('2026-02-22')
    expect(enforcementTerm({ title: 'court', performanceEnds: day('2026-02-02') }, today, calendar).value?.due.nominal).toBe('2029-02-02')
  })
})

describe('a file of texts', () => {
  const file = (part: object) => JSON.stringify({ texts: [{ rule: 'limitation-length', from: '2027-07-01', article: '民法典（2027年修正）第一百八十八条', status: 'confirmed', text: '为五年', figures: { years: 5 }, ...part }] })

  test('is read whole', () => {
    expect(parseLawFile(file({}))).toEqual([{ list: 'limitation-length', from: '2027-07-01', article: '民法典（2027年修正）第一百八十八条', status: 'confirmed', text: '为五年', figures: { years: 5 } }])
  })

  test.each([
    ['no JSON', 'rule,from', '不是JSON文件'],
    ['no list', '{}', '缺少文本的列表'],
    ['an unknown rule', file({ rule: 'nothing' }), '不能用文件更新'],
    ['figures of another rule', file({ figures: { days: 5 } }), '不是“诉讼时效的长度”的数值'],
    ['a figure of zero', file({ figures: { years: 0 } }), '不是“诉讼时效的长度”的数值'],
    ['a day that is none', file({ from: '2027-02-30' }), '不是日期'],
    ['no article', file({ article: ' ' }), '缺少条文'],
    ['an unknown status', file({ status: 'sure' }), '状态应为'],
  ])('is refused with %s', (_, text, why) => {
    expect(() => parseLawFile(text)).toThrow(why)
  })

  test('is refused when it speaks twice of one day', () => {
    const { texts } = JSON.parse(file({}))
    expect(() => parseLawFile(JSON.stringify({ texts: [...texts, ...texts] }))).toThrow('出现两次')
  })
})

test('figures are told in words', () => {
  expect(figureWords(updatableList('guarantee-length')?.list.versions[0]?.rule)).toBe('没有约定6个月，约定不明2年')
  expect(figureWords(updatableList('preservation-length')?.list.versions.at(-1)?.rule)).toContain('存款首次1年，续行1年')
  expect(figureWords(null)).toBeNull()
})
