import { describe, expect, it } from 'vitest'
import { daysBetween, distanceText } from '../../renderer/components/day-distance.ts'
import { answerText } from '../../renderer/components/answer-text.ts'
import { passphraseStrength } from '../../renderer/components/passphrase-strength.ts'
import { sizeText } from '../../renderer/components/size-text.ts'
import { workingDayText } from '../../renderer/frame/working-day.ts'
import { columnLetters } from '../../renderer/pages/import/column-letters.ts'
import { parseHeaderRows } from '../../renderer/pages/import/check/sheet-settings.ts'
import { movedCounts } from '../../renderer/pages/import/review/counts.ts'
import { isoDate } from '../../shared/model/iso-date.ts'

describe('days', () => {
  it.each([
    ['2026-11-22', '2026-12-04', '还有 12 天'],
    ['2026-11-22', '2026-11-22', '今天'],
    ['2026-03-01', '2026-02-26', '已过 3 天'],
  ])('%s → %s', (today, day, words) => {
    expect(distanceText(isoDate(today), isoDate(day))).toBe(words)
  })

  it('counts over a leap day', () => {
    expect(daysBetween(isoDate('2024-02-28'), isoDate('2024-03-01'))).toBe(2)
  })

  it('names the working day, and says when it cannot be known', () => {
    expect(workingDayText(isoDate('2026-11-22'), false)).toBe('今日 2026-11-22 周日 非工作日')
    expect(workingDayText(isoDate('2031-01-02'), null)).toContain('没有当年节假日表')
  })
})

describe('the strength of a passphrase', () => {
  it.each([
    ['短口令', '太短', false],
    [' 首尾有空格的口令一句', '不可用', false],
    ['1111111111', '偏弱', false],
    ['1234567890abc', '偏弱', true],
    ['19900101abcd', '偏弱', true],
    ['明月松间照清泉石上流', '可用', true],
    ['明月松间照清泉石上流竹喧归浣女', '较强', true],
  ])('%s', (text, word, acceptable) => {
    expect(passphraseStrength(text)).toMatchObject({ word, acceptable })
  })
})

it('writes an answer as text with its articles, doubtful ones marked', () => {
  const answer = {
    value: 1,
    steps: [{ label: '本金', detail: '100.00 元', source: { article: '民法典第六百七十五条', status: 'from-memory' as const } }],
    cautions: [{ code: 'x', text: '请核对合同' }],
    missing: [{ fact: 'rate', question: '年利率是多少' }],
  }
  expect(answerText('本息合计', answer, '1.00', [{ label: '借据', value: '甲-1' }])).toBe(
    '本息合计：1.00\n借据：甲-1\n1. 本金 100.00 元〔民法典第六百七十五条（待核实）〕\n注意：请核对合同\n还缺：年利率是多少',
  )
})

describe('the import wizard', () => {
  it('letters columns as Excel does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })

  it.each([
    ['3', [3]],
    ['3-4', [3, 4]],
    ['3，4', [3, 4]],
    ['3-5', null],
    ['4-3', null],
    ['0', null],
    ['头', null],
  ])('reads the rows of the head: %s', (text, rows) => {
    expect(parseHeaderRows(text)).toEqual(rows)
  })

  it('moves an answered row from one count to another', () => {
    const counts = { new: 1, changed: 0, same: 0, rejected: 0, confirm: 2, skipped: 0 }
    expect(movedCounts(counts, 'confirm', 'new')).toEqual({ ...counts, new: 2, confirm: 1 })
    expect(movedCounts(counts, 'confirm', 'confirm')).toEqual(counts)
  })
})

it('shows sizes as people read them', () => {
  expect([512, 2048, 12_900_000].map(sizeText)).toEqual(['512 字节', '2.0 KB', '12.3 MB'])
})
