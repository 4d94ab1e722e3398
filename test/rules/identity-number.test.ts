import { describe, expect, it, test } from 'vitest'
import { readCreditCode, readResidentId } from '../../shared/rules/identity-number.ts'

describe('resident id number', () => {
  it.each([
    ['000000198001010013', '1980-01-01', 'male'],
    ['000000199202290028', '1992-02-29', 'female'],
    ['00000019850305004X', '1985-03-05', 'female'],
    ['00000019850313012x', '1985-03-13', 'female'],
    [' 000000 19490307 0025 ', '1949-03-07', 'female'],
    ['０００００0198001010013', '1980-01-01', 'male'],
  ])('reads %s', (text, birthDate, sex) => {
    expect(readResidentId(text)).toMatchObject({ valid: true, birthDate, sex })
  })

  it.each([
    ['00000019800101001', 'length'],
    ['', 'length'],
    ['00000019800101001A', 'characters'],
    ['000000198002300015', 'birth-date'],
    ['000000198001010014', 'check-digit'],
    ['000000198001010031', 'check-digit'],
  ])('refuses %s: %s', (text, fault) => {
    expect(readResidentId(text)).toMatchObject({ valid: false, fault })
  })
})

describe('unified social credit code', () => {
  it.each(['91350100M000100Y43', '91000000000000001n', '91000000MA0000001R'])('reads %s', (text) => {
    expect(readCreditCode(text)).toEqual({ valid: true, code: text.toUpperCase() })
  })

  it.each([
    ['91000000000000001', 'length'],
    ['9100000000000O001N', 'characters'],
    ['91ABCDEF000000001N', 'characters'],
    ['910000000000000012', 'check-digit'],
  ])('refuses %s: %s', (text, fault) => {
    expect(readCreditCode(text)).toMatchObject({ valid: false, fault })
  })
})

test('every single wrong digit is caught', () => {
  const number = '000000198001010013'
  for (let place = 0; place < 17; place += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      const typed = number.slice(0, place) + String(digit) + number.slice(place + 1)
      expect(readResidentId(typed).valid).toBe(typed === number)
    }
  }
})
