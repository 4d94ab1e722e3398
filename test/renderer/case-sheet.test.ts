import { afterEach, expect, test, vi } from 'vitest'
import { type CaseFilter, caseListStart, emptyCaseFilter } from '../../shared/api/cases.ts'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { filterWords } from '../../renderer/pages/cases/filter-words.ts'
import { PRINTED_AT_ONCE, readSheet } from '../../renderer/pages/cases/read-sheet.ts'

const unit = 'unit-1' as Id<'unit'>
const choices = { units: [{ id: unit, name: '城东支行' }], managers: [] }
const words = (part: Partial<CaseFilter>) => filterWords({ ...emptyCaseFilter, ...part }, choices)

afterEach(() => vi.unstubAllGlobals())

test('an open list says that it holds open cases, and every further condition is named', () => {
  expect(words({})).toEqual(['在办'])
  expect(
    words({
      status: 'all', search: ' 云杉 ', unitIds: [unit], managerIds: ['gone' as Id<'staff'>], riskClasses: ['doubtful', 'loss'], stages: [], expiryWithinDays: 30, principalFrom: fen(100_000_00),
      borrowerKinds: ['organisation'], ageing: ['over-360'], arisen: ['this-year'], securityTypes: ['mortgage'], district: '城东区', limitationWithinDays: 45, keyDebtors: true,
    }),
  ).toEqual([
    '在办和已结', '查找“云杉”', '机构：城东支行', '管户人：1 项', '五级分类：可疑、损失', '查封到期：30 天内到期（含已过）', '本金 ≥ 100,000.00 元', '客户类别：单位', '账龄：360 天以上',
    '新增（本年到期）', '担保方式：抵押', '区域：城东区', '诉讼时效到期：45 天内到期（含已过）', '重点户',
  ])
})

/** A store of so many households that answers in pages as asked. */
function storeOf(cases: number): readonly number[] {
  const offsets: number[] = []
  const answers: Readonly<Record<string, (input: { readonly offset: number; readonly limit: number }) => unknown>> = {
    'cases.totals': () => ({ cases }),
    'cases.choices': () => choices,
    'cases.list': ({ offset, limit }) => {
      offsets.push(offset)
      return { rows: Array.from({ length: Math.min(limit, cases - offset) }, (_, index) => ({ id: `case-${offset + index}` })) }
    },
  }
  vi.stubGlobal('window', { baoquan: { call: (name: string, input: { readonly offset: number; readonly limit: number }) => Promise.resolve({ ok: true, value: answers[name]?.(input) }) } })
  return offsets
}

const state = { ...caseListStart, columns: ['borrowerName'] } as const

test('the sheet holds every row of the filter in order, not the page on screen alone', async () => {
  const offsets = storeOf(450)
  const { rows } = await readSheet(state)
  expect(offsets).toEqual([0, 200, 400])
  expect(rows.map(({ id }) => String(id))).toEqual(Array.from({ length: 450 }, (_, index) => `case-${index}`))
})

test('more than is printed at once is counted and not read', async () => {
  const offsets = storeOf(PRINTED_AT_ONCE + 1)
  expect(await readSheet(state)).toMatchObject({ totals: { cases: PRINTED_AT_ONCE + 1 }, rows: [] })
  expect(offsets).toEqual([])
})
