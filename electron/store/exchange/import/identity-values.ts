import type { idTypes } from '../../../../shared/model/party.ts'
import { withoutTextMark } from '../../../../shared/model/typed-text.ts'
import { readCreditCode, readResidentId } from '../../../../shared/rules/identity-number.ts'
import { clean, nothingRead, refused, toConfirm } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import type { Cell } from './sheet-model.ts'
import { digitsLost, numericText, unvalued } from './text-values.ts'

/** A number that identifies a person or body, with its kind. */
export interface IdentityNumber {
  readonly type: (typeof idTypes)[number]
  readonly number: string
}

const MAX_LENGTH = 40
const EXPONENT = /^\d(?:\.\d+)?E\+\d+$/i
/** 登记管理部门 and 机构类别 that a credit code can begin with (GB 32100-2015). */
const CODE_START = /^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)/
/** Credit codes of companies start with 9 or carry letters inside; resident numbers never do. */
const CODE_LIKE = /^9|^.{1,16}[A-Z]/
const LOST = '证件号码被存成了数字，末尾几位已丢失，不能使用。请按证件补填完整号码'

/**
 * Both kinds have 18 characters, and one in 31 wrong resident numbers passes as a credit code: so digits that begin like no
 * code, or that hold a true birth date, are only ever read as a resident number.
 */
function readEighteen(text: string): Reading<IdentityNumber> {
  const resident = readResidentId(text)
  if (resident.valid) return clean({ type: 'resident-id', number: resident.number })
  const code = readCreditCode(text)
  const meantAsCode = CODE_LIKE.test(text) || (CODE_START.test(text) && resident.fault !== 'check-digit')
  if (code.valid && meantAsCode) return clean({ type: 'uscc', number: code.code })
  return refused('id-invalid', `证件号码校验不符：${meantAsCode && !code.valid ? code.text : resident.text}`)
}

/**
 * Reads a resident id number or credit code by its check character. A number cell that holds more digits than Excel keeps has
 * lost its last ones and is never taken; other papers (passports, old 15-digit numbers) are taken after a look.
 */
export function readIdentity(cell: Cell): Reading<IdentityNumber> {
  const missing = unvalued(cell)
  if (missing) return missing
  if (cell.kind === 'number' && digitsLost(cell.raw)) return toConfirm<IdentityNumber>(null, 'id-precision-lost', LOST)
  const text = withoutTextMark(numericText(cell)).toUpperCase()
  if (text === '') return nothingRead()
  if (EXPONENT.test(text)) return toConfirm<IdentityNumber>(null, 'id-precision-lost', LOST)
  if (text.length === 18) return readEighteen(text)
  if (text.length > MAX_LENGTH) return refused('id-invalid', `证件号码超过 ${MAX_LENGTH} 位`)
  return toConfirm<IdentityNumber>({ type: 'other', number: text }, 'id-unusual', `证件号码为 ${text.length} 位，不是身份证号或统一社会信用代码，按其他证件保存，请确认`, text)
}
