import { describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { addressParts, routeOrder, visitState } from '../../shared/rules/visit-list.ts'
import { addressWords, cautionWords } from '../../shared/rules/visit-words.ts'

describe('外访的次序', () => {
  test.each([
    ['示例省示例市东城区纺织路1号', '东城区', '纺织路1号'],
    ['东城区 纺织路1号', '东城区', '纺织路1号'],
    ['示例市云杉县城关镇农机路8号', '云杉县', '城关镇农机路8号'],
    ['纺织路1号', null, '纺织路1号'],
    ['示例市纺织路1号', '示例市', '纺织路1号'],
    ['示例自治区东城区纺织路1号', '东城区', '纺织路1号'],
  ])('%s', (address, district, rest) => {
    expect(addressParts(address)).toEqual({ district, rest })
  })

  test('by district, street and house number; what names no district comes last, equal ones keep their order', () => {
    const visits = ['工业路3号', '示例市西城区河滨路2号', '东城区纺织路10号', '示例省示例市东城区纺织路2号', '东城区纺织路10号'].map((address, index) => ({ address, index }))
    expect(routeOrder(visits).map(({ index }) => index)).toEqual([3, 2, 4, 1, 0])
  })
})

test.each([
  ['2026-11-22', null, 'planned'],
  ['2026-11-23', null, 'planned'],
  ['2026-11-21', null, 'unrecorded'],
  ['2026-11-21', 'refused', 'met'],
  ['2026-11-21', 'invalid-number', 'not-met'],
  ['2026-11-22', 'not-reached', 'not-met'],
] as const)('a visit of %s with %s on 2026-11-22 is %s', (day, outcome, state) => {
  expect(visitState(isoDate(day), outcome, isoDate('2026-11-22'))).toBe(state)
})

test('what to beware of at the door', () => {
  const home = { kinds: ['domicile' as const, 'contract-service' as const], standing: 'returned' as const }
  expect(addressWords(home)).toBe('户籍地或住所地、合同约定送达地址，退回')
  expect(cautionWords({ known: home, findings: [{ verdict: 'needs-approval', reason: '上门人员超过3名' }] })).toEqual(['须经批准：上门人员超过3名', '此址曾退件，先核实是否仍在此居住或经营'])
  expect(cautionWords({ known: { kinds: ['workplace'], standing: 'reachable' }, findings: [] })).toEqual(['工作单位地址：不向其单位、同事提及债务'])
  expect(cautionWords({ known: null, findings: [] })).toEqual(['地址已从当事人资料移去或失效'])
})
