import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen } from '../../../shared/model/fen.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { dateOfSerial, readDate } from '../../../electron/store/exchange/import/date-values.ts'
import { readCourtContact, readPercent, readPropertyText } from '../../../electron/store/exchange/import/free-text-values.ts'
import { readIdentity } from '../../../electron/store/exchange/import/identity-values.ts'
import { readSettlement } from '../../../electron/store/exchange/import/loan-terms-values.ts'
import { readMoney, readSignedMoney, roundingTolerance } from '../../../electron/store/exchange/import/money-values.ts'
import type { Cell } from '../../../electron/store/exchange/import/sheet-model.ts'
import { cellWords, plainNumber, readName, readNames } from '../../../electron/store/exchange/import/text-values.ts'

const text = (words: string): Cell => ({ kind: 'text', text: words })
const number = (raw: string): Cell => ({ kind: 'number', raw, shows: 'number' })
const codes = (reading: { readonly issues: readonly { readonly code: string }[] }) => reading.issues.map(({ code }) => code)

const FULL_WIDTH = (words: string) => words.replaceAll(/[0-9.,]/g, (char) => String.fromCodePoint(char.charCodeAt(0) + 0xfee0))

describe('sums', () => {
  it('read back every sum in the forms that staff write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (value) => {
        const shown = formatYuan(fen(value))
        const plain = shown.replaceAll(',', '')
        for (const written of [shown, plain, FULL_WIDTH(shown), `¥${shown}`, `${plain}元`, ` ${plain} `]) {
          expect(readMoney(text(written), 'yuan')).toEqual({ value, issues: [] })
        }
        expect(readSignedMoney(text(`(${shown})`), 'yuan').value).toBe(value === 0 ? 0 : -value)
      }),
    )
  })

  it('never take text for a sum, nor throw on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        const { value, issues } = readMoney(text(words), 'yuan')
        expect(value === null || /\d/.test(words.normalize('NFKC'))).toBe(true)
        expect(value !== null || issues.length > 0 || cellWords(text(words)).normalize('NFKC').trim() === '').toBe(true)
      }),
    )
  })

  it('shed the noise of binary fractions but not a real third decimal', () => {
    expect(readMoney(number('414797.42000000004'), 'yuan')).toEqual({ value: 41_479_742, issues: [] })
    expect(readMoney(number('3853444.4499999997'), 'yuan')).toEqual({ value: 385_344_445, issues: [] })
    expect(codes(readMoney(number('100.005'), 'yuan'))).toEqual(['money-too-precise'])
  })

  it('are exact for every sum that Excel can hold as a number', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (value) => {
      const noisy = (value / 100 + 1 - 1).toPrecision(17)
      expect(readMoney(number(noisy), 'yuan').value).toBe(value)
    }))
  })

  it('follow the unit of the sheet, and ask where a cell names another', () => {
    expect(readMoney(number('372.62'), 'ten-thousand-yuan')).toEqual({ value: 372_620_000, issues: [] })
    expect(readMoney(text('5.5万'), 'yuan')).toMatchObject({ value: 5_500_000, issues: [{ code: 'money-unit-mixed', proposed: '55,000.00元' }] })
    expect(readMoney(text('5.5万元'), 'ten-thousand-yuan')).toEqual({ value: 5_500_000, issues: [] })
    expect(codes(readMoney(text('8元'), 'ten-thousand-yuan'))).toEqual(['money-unit-mixed'])
    expect([roundingTolerance(number('46'), 'ten-thousand-yuan'), roundingTolerance(number('4.9012'), 'ten-thousand-yuan'), roundingTolerance(number('46'), 'yuan')]).toEqual([5000, 50, 0])
  })

  it('refuse a negative balance, odd separators, formulas without a value and blanks in their own ways', () => {
    expect(codes(readMoney(number('-5000'), 'yuan'))).toEqual(['money-negative'])
    expect(codes(readMoney(text('12,34.5'), 'yuan'))).toEqual(['money-separators'])
    expect(codes(readMoney({ kind: 'no-value', text: '#REF!' }, 'yuan'))).toEqual(['formula-without-value'])
    expect(readMoney(text('—'), 'yuan')).toEqual({ value: null, issues: [] })
  })
})

describe('days', () => {
  const anyDay = fc.integer({ min: 0, max: 70_000 }).map((n) => addDays(isoDate('1955-01-01'), n))

  it('are the same in every form that staff write', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [year = '', month = '', day = ''] = date.split('-')
        const [m, d] = [String(Number(month)), String(Number(day))]
        for (const written of [date, `${year}.${m}.${d}`, `${year}/${m}/${d}`, `${year}年${m}月${d}日`, `${year}${month}${day}`, FULL_WIDTH(`${year}.${m}.${d}`), `${date} 00:00:00`]) {
          expect(readDate(text(written), false)).toEqual({ value: date, issues: [] })
        }
      }),
    )
  })

  it('come from serials as Excel counts them, in both calendars, dated or as plain numbers', () => {
    expect(dateOfSerial(45_356, false)).toBe('2024-03-05')
    expect(dateOfSerial(45_356 - 1462, true)).toBe('2024-03-05')
    expect(readDate(number('45356'), false).value).toBe('2024-03-05')
    expect(readDate(text('45356'), false).value).toBe('2024-03-05')
    expect(readDate({ kind: 'number', raw: '45356.75', shows: 'day' }, false).value).toBe('2024-03-05')
  })

  it('are asked for where the day of the month is missing', () => {
    for (const written of ['2024年12月', '2024.12', '202412', '2024年12月末', '2024']) {
      expect(readDate(text(written), false)).toMatchObject({ value: null, issues: [{ code: 'date-day-missing', severity: 'confirm' }] })
    }
  })

  it('are refused where they do not exist or are none', () => {
    for (const written of ['2023-02-30', '2024.13.1', '20230229']) expect(codes(readDate(text(written), false))).toEqual(['date-impossible'])
    for (const written of ['下周', '12', '3.5']) expect(codes(readDate(text(written), false))).toEqual(['date-unreadable'])
    expect(readDate(text('24.3.5'), false)).toMatchObject({ value: '2024-03-05', issues: [{ severity: 'confirm' }] })
  })
})

describe('identity numbers', () => {
  it('are taken by their check character', () => {
    expect(readIdentity(text('00000019740928315x')).value).toEqual({ type: 'resident-id', number: '00000019740928315X' })
    expect(readIdentity(text('91000000570663068D')).value).toEqual({ type: 'uscc', number: '91000000570663068D' })
    expect(readIdentity(text('０00000198010039918')).value?.number).toBe('000000198010039918')
  })

  it('are refused for any single wrong digit of a resident number', () => {
    const valid = '000000198010039918'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const wrong = valid.slice(0, at) + String((Number(valid.charAt(at)) + shift) % 10) + valid.slice(at + 1)
        expect(readIdentity(text(wrong)).value).toBeNull()
      }),
    )
  })

  it('are not taken once Excel has eaten their last digits', () => {
    for (const cell of [number('999999199003071000'), number('1.23E+17'), text('1.23E+17')]) {
      expect(readIdentity(cell)).toMatchObject({ value: null, issues: [{ code: 'id-precision-lost' }] })
    }
  })
})

describe('names and words', () => {
  it('lose typesetting spaces, invisible and control characters, and nothing else', () => {
    expect(readName(text('李\u3000四')).value).toBe('李四')
    expect(readName(text('\u202e钱七\u0007\ufeff')).value).toBe('钱七')
    expect(readName(text('John  Smith')).value).toBe('John Smith')
    expect(readName(text('青石（集团）有限公司')).value).toBe('青石（集团）有限公司')
  })

  it('split several guarantors however they are separated', () => {
    expect(readNames(text('王五、赵六；孙七/周八,吴九')).value).toEqual(['王五', '赵六', '孙七', '周八', '吴九'])
    expect(readNames(text('无')).value).toBeNull()
  })

  it('tell judge, clerk and telephone apart', () => {
    expect(readCourtContact(text('周俊法官0000-5027548；书记员陈群')).value).toEqual({ judge: '周俊', clerk: '陈群', phone: '0000-5027548' })
    expect(readCourtContact(text('书记员：陈群，审判员 周俊')).value).toEqual({ judge: '周俊', clerk: '陈群', phone: null })
  })

  it('keep property text whole', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), (words) => {
        const { value } = readPropertyText(text(words))
        expect(value === null || value.text === cellWords(text(words))).toBe(true)
      }),
    )
  })

  it('read rates and settlement terms', () => {
    expect(readPercent(number('4.35')).value).toBe('4.35')
    expect(readPercent({ kind: 'number', raw: '4.3499999999999997E-2', shows: 'percent' }).value).toBe('4.35')
    expect(codes(readPercent(number('0.0435')))).toEqual(['number-unreadable'])
    expect(readSettlement(text('按季(20日)')).value).toEqual({ settlement: 'quarterly', day: 20 })
    expect(readSettlement(text('按月（对日）')).value).toEqual({ settlement: 'monthly-anniversary', day: null })
    expect(readSettlement(text('利随本清')).value).toEqual({ settlement: 'at-maturity', day: null })
  })

  it('show stored numbers without exponent', () => {
    expect([plainNumber('1.23E+3'), plainNumber('1E-3'), plainNumber('12246282022'), plainNumber('x')]).toEqual(['1230', '0.001', '12246282022', null])
  })
})
