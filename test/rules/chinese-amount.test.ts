import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { parseChineseAmount, toChineseAmount } from '../../shared/rules/chinese-amount.ts'
import { toVoucherDate } from '../../shared/rules/voucher-date.ts'

/** The table of forms.md F.5 and its clarification K. */
const CANONICAL = [
  [1_409_50, '人民币壹仟肆佰零玖元伍角'],
  [6_007_14, '人民币陆仟零柒元壹角肆分'],
  [1_680_32, '人民币壹仟陆佰捌拾元叁角贰分'],
  [107_000_53, '人民币壹拾万柒仟元伍角叁分'],
  [16_409_02, '人民币壹万陆仟肆佰零玖元零贰分'],
  [325_04, '人民币叁佰贰拾伍元零肆分'],
  [1_004_500_06, '人民币壹佰万肆仟伍佰元零陆分'],
  [10_00, '人民币壹拾元整'],
  [20_050_00, '人民币贰万零伍拾元整'],
  [100_010_000_00, '人民币壹亿零壹万元整'],
  [1_000_000_001_00, '人民币壹拾亿零壹元整'],
  [1_050_000_000_00, '人民币壹拾亿零伍仟万元整'],
  [100_005_000_00, '人民币壹亿伍仟元整'],
  [6, '人民币陆分'],
  [50, '人民币伍角'],
  [0, '人民币零元整'],
  [999_999_999_999_99, '人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
] as const

describe('toChineseAmount', () => {
  it.each(CANONICAL)('%i fen', (amount, words) => {
    expect(toChineseAmount(fen(amount))).toBe(words)
  })

  it.each([
    [100_000_000_000_000, 'amount-too-large'],
    [-1, 'amount-invalid'],
    [0.5, 'amount-invalid'],
    [Number.NaN, 'amount-invalid'],
  ])('refuses %d', (amount, code) => {
    expect(() => toChineseAmount(amount as never)).toThrow(expect.objectContaining({ code }))
  })
})

describe('parseChineseAmount', () => {
  it.each([
    ['壹拾万柒仟元零伍角叁分', 107_000_53],
    ['壹拾万零柒仟元伍角叁分', 107_000_53],
    ['壹拾万零柒仟元零伍角叁分', 107_000_53],
    ['人民币：壹佰万零肆仟伍佰元零陆分', 1_004_500_06],
    ['人民币 壹拾圆正', 10_00],
    ['伍拾叁万捌仟肆佰元', 538_400_00],
    ['壹亿零伍仟元整', 100_005_000_00],
    ['零元整', 0],
  ])('reads %s', (text, amount) => {
    expect(parseChineseAmount(text).value).toBe(amount)
  })

  it.each(['', '人民币', '整', '壹拾', '拾元整', '壹拾零元整', '壹万亿元整', '壹元壹分整', '贰拾伍万壹千壹百肆拾元正', '一百元', '100元'])(
    'refuses %s',
    (text) => {
      expect(() => parseChineseAmount(text)).toThrow(expect.objectContaining({ code: 'amount-words-invalid' }))
    },
  )

  it('reads back whatever is written, from 0 to 999,999,999,999.99', () => {
    const amounts = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999_999_999 }),
      fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 9 })).map(([digits, zeros]) => digits * 10 ** zeros),
    )
    fc.assert(
      fc.property(amounts, (amount) => {
        const words = toChineseAmount(fen(amount))
        expect(parseChineseAmount(words).value).toBe(amount)
        if (amount > 0) expect(words).not.toMatch(/零零|零[亿万元角]|undefined/)
      }),
      { numRuns: 2000, examples: [[0], [99_999_999_999_999]] },
    )
  })
})

describe('toVoucherDate', () => {
  it.each([
    ['2026-02-12', '贰零贰陆年零贰月壹拾贰日'],
    ['2026-11-05', '贰零贰陆年壹拾壹月零伍日'],
    ['2020-10-30', '贰零贰零年零壹拾月零叁拾日'],
    ['2026-12-29', '贰零贰陆年壹拾贰月贰拾玖日'],
    ['2026-03-31', '贰零贰陆年零叁月叁拾壹日'],
  ])('%s', (date, words) => {
    expect(toVoucherDate(isoDate(date))).toBe(words)
  })
})
