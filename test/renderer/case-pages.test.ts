import { describe, expect, it } from 'vitest'
import { nextSort } from '../../renderer/components/data-table/column.ts'
import { compareValues } from '../../renderer/components/data-table/sorting.ts'
import { axisScale } from '../../renderer/pages/case/time-axis/axis-scale.ts'
import { periodTone } from '../../renderer/pages/case/time-axis/time-axis.tsx'
import { valueWords } from '../../renderer/pages/case/record/value-words.ts'
import { columnsIn, isNarrowed, rememberedState, startState } from '../../renderer/pages/cases/list-state.ts'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'

describe('what the list remembers', () => {
  it('is taken up as it was kept, and let go when another edition wrote it', () => {
    const kept = { ...startState, filter: { ...emptyCaseFilter, search: '云杉' } }
    expect(rememberedState(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    expect(rememberedState({ ...kept, columns: ['colour'] })).toBe(startState)
    expect(rememberedState(null)).toBe(startState)
  })

  it('keeps the columns in their fixed order', () => {
    expect(columnsIn(new Set(['noteNos', 'borrowerName', 'stage']))).toEqual(['borrowerName', 'stage', 'noteNos'])
  })

  it('does not call open or closed a narrowing, but anything else', () => {
    expect(isNarrowed({ ...emptyCaseFilter, status: 'closed' })).toBe(false)
    expect(isNarrowed({ ...emptyCaseFilter, principalFrom: fen(1) })).toBe(true)
  })
})

describe('sorting a table', () => {
  it('turns on the second click and begins anew on another head', () => {
    const first = nextSort(null, 'a')
    expect(first).toEqual({ columnId: 'a', descending: false })
    expect(nextSort(first, 'a')).toEqual({ columnId: 'a', descending: true })
    expect(nextSort({ columnId: 'a', descending: true }, 'b')).toEqual({ columnId: 'b', descending: false })
  })

  it('orders words by pinyin, figures by size, and figures within words by size', () => {
    expect(['张三', '李四', '安五'].toSorted(compareValues)).toEqual(['安五', '李四', '张三'])
    expect([10, 9, -1].toSorted(compareValues)).toEqual([-1, 9, 10])
    expect(['JJ10', 'JJ9'].toSorted(compareValues)).toEqual(['JJ9', 'JJ10'])
  })
})

describe('the time axis', () => {
  const today = isoDate('2026-11-22')

  it('holds every day and today, with free ends', () => {
    const { at } = axisScale([isoDate('2024-02-01'), isoDate('2028-05-21')], today)
    expect(at(isoDate('2024-02-01'))).toBeGreaterThan(0)
    expect(at(isoDate('2028-05-21'))).toBeLessThan(100)
    expect(at(today)).toBeGreaterThan(at(isoDate('2024-02-01')))
  })

  it('never draws more lines than can be read', () => {
    for (const from of ['2026-10-01', '2024-01-01', '2010-06-30', '1950-01-01']) {
      expect(axisScale([isoDate(from)], today).ticks.length).toBeLessThanOrEqual(10)
    }
  })

  it('says how urgent the end of a period is', () => {
    expect([isoDate('2026-11-21'), isoDate('2026-11-22'), isoDate('2026-12-22'), isoDate('2026-12-23')].map((end) => periodTone(end, today))).toEqual(['past', 'soon', 'soon', 'running'])
  })
})

describe('what differs, in words', () => {
  const words = valueWords({ mode: { joint: '连带责任保证' } })

  it('says enums, sums, switches and links as the form does', () => {
    expect(words('mode', 'joint')).toBe('连带责任保证')
    expect(words('capFen', 123_456_78)).toBe('123,456.78 元')
    expect(words('isMaximum', true)).toBe('是')
    expect(words('guarantorId', '01a20128-b0aa-7107-9303-a784aacb8cf0')).toBe('（另一条记录）')
    expect(words('note', null)).toBe('（空）')
    expect(words('asset', { description: '厂房' })).toBe('厂房')
  })
})
