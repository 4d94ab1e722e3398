/**
 * The two numbers that identify parties: 公民身份号码 (GB 11643-1999, 18 digits) and 统一社会信用代码
 * (GB 32100-2015, 18 characters). Both carry a check digit; the region code is not looked up, so that test
 * numbers of region 000000 are valid.
 */
import { withoutTextMark } from '../model/typed-text.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isIsoDate } from '../model/iso-date.ts'

export type Sex = 'male' | 'female'

export type IdentityNumberFault = 'length' | 'characters' | 'birth-date' | 'check-digit'

export type ResidentIdReading =
  | { readonly valid: true; readonly number: string; readonly birthDate: IsoDate; readonly sex: Sex }
  | { readonly valid: false; readonly fault: IdentityNumberFault; readonly text: string }

export type CreditCodeReading =
  | { readonly valid: true; readonly code: string }
  | { readonly valid: false; readonly fault: IdentityNumberFault; readonly text: string }

const ID_SHAPE = /^\d{17}[\dX]$/
const ID_CHECK_DIGITS = '10X98765432'
/** Letters I, O, S, V and Z are left out of the credit code (GB 32100-2015). */
const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** The characters as they count: full-width digits and letters made plain, spaces and Excel's mark of text dropped, letters in capitals. */
function plain(text: string): string {
  return withoutTextMark(text.normalize('NFKC')).replaceAll(/\s/g, '').toUpperCase()
}

function idCheckDigit(first17: string): string {
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return ID_CHECK_DIGITS.charAt(sum % 11)
}

function codeCheckCharacter(first17: string): string {
  const sum = [...first17].reduce((total, char, index) => total + CODE_ALPHABET.indexOf(char) * (3 ** index % 31), 0)
  return CODE_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

function birthDateIn(number: string): IsoDate | null {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return isIsoDate(date) ? date : null
}

/** Reads a resident id number as typed: birth date (digits 7–14) and sex (digit 17, odd is male), or what is wrong. */
export function readResidentId(text: string): ResidentIdReading {
  const number = plain(text)
  if (number.length !== 18) {
    return { valid: false, fault: 'length', text: `身份证号应为18位，现为${number.length}位` }
  }
  if (!ID_SHAPE.test(number)) {
    return { valid: false, fault: 'characters', text: '身份证号前17位应为数字，末位应为数字或X' }
  }
  const birthDate = birthDateIn(number)
  if (birthDate === null) return { valid: false, fault: 'birth-date', text: '身份证号第7至14位不是有效的出生日期' }
  if (idCheckDigit(number.slice(0, 17)) !== number.charAt(17)) {
    return { valid: false, fault: 'check-digit', text: '身份证号校验位不符，请核对' }
  }
  return { valid: true, number, birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' }
}

/** Reads a unified social credit code as typed, or says what is wrong with it. */
export function readCreditCode(text: string): CreditCodeReading {
  const code = plain(text)
  if (code.length !== 18) {
    return { valid: false, fault: 'length', text: `统一社会信用代码应为18位，现为${code.length}位` }
  }
  if (!CODE_SHAPE.test(code)) {
    return { valid: false, fault: 'characters', text: '统一社会信用代码含有不允许的字符（不用I、O、S、V、Z，第3至8位为数字）' }
  }
  if (codeCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) {
    return { valid: false, fault: 'check-digit', text: '统一社会信用代码校验位不符，请核对' }
  }
  return { valid: true, code }
}
