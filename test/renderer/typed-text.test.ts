import { describe, expect, it } from 'vitest'
import { leftOutColumns } from '../../renderer/pages/import/check/sheet-settings.ts'
import { partyFacts } from '../../shared/model/party.ts'
import { readResidentId } from '../../shared/rules/identity-number.ts'

describe('what is pasted from a sheet', () => {
  const name = (text: string): string => partyFacts.shape.name.parse(text)

  it.each([
    ['示例商贸\n有限公司', '示例商贸有限公司'],
    // a field of one line makes a blank of the break before anybody sees it
    ['示例商贸 有限公司', '示例商贸有限公司'],
    ['李　四\r\n', '李四'],
    ['Maria Lopez', 'Maria Lopez'],
    ['ABC 贸易 有限公司', 'ABC 贸易有限公司'],
  ])('the name %j is %j', (typed, kept) => {
    expect(name(typed)).toBe(kept)
  })

  it.each(["'000000198010039918", '’000000198010039918', ' ＇000000198010039918'])('the number %j loses Excel’s mark of text', (typed) => {
    expect(partyFacts.shape.idNo.parse(typed)).toBe('000000198010039918')
    expect(readResidentId(typed)).toMatchObject({ number: '000000198010039918' })
  })

  it('a mark alone is no number', () => {
    expect(partyFacts.shape.idNo.safeParse("'").success).toBe(false)
  })
})

it('columns that no field takes are named by head, or by letter', () => {
  const columns = [
    { index: 0, heading: '借据编号', field: 'noteNo' },
    { index: 1, heading: '客户编号', field: null },
    { index: 2, heading: '', field: null },
  ]
  expect(leftOutColumns({ columns })).toEqual(['客户编号', 'C 列'])
})
