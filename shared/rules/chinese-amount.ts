/**
 * Amounts in capitals (人民币大写): written in one canonical style, read in every style that the rules allow.
 * 《正确填写票据和结算凭证的基本规定》; optional 零 are left out when writing and accepted when reading.
 */
import type { Fen } from '../model/fen.ts'
import { fen } from '../model/fen.ts'
import type { Answer } from './answer.ts'
import { source } from './law-version.ts'
import { formatYuan, requireAmount } from './money.ts'
import { RuleError } from './rule-error.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES: readonly string[] = ['', '拾', '佰', '仟']
/** 1,000,000,000,000.00: no unit beyond 仟亿 is in use on vouchers. */
const LIMIT_FEN = 100_000_000_000_000
const PREFIX = '人民币'
const VOUCHER_RULE = source('《支付结算办法》附：正确填写票据和结算凭证的基本规定', 'secondary')

/** How 零 is written at a place where the rules leave the choice (F.5: at the 万位 and at the 元位). */
interface OptionalZeros {
  readonly afterWan: boolean
  readonly afterYuan: boolean
}

const CANONICAL: OptionalZeros = { afterWan: false, afterYuan: false }

/** One group of four digits; a run of zeros inside it is one 零, those at its end are silent. */
function groupInWords(group: number): string {
  let words = ''
  let zeros = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) {
      zeros = words !== ''
      continue
    }
    if (zeros) words += '零'
    words += `${DIGITS[digit] ?? ''}${PLACES[place] ?? ''}`
    zeros = false
  }
  return words
}

interface Groups {
  readonly yi: number
  readonly wan: number
  readonly ones: number
}

function groupsOf(yuan: number): Groups {
  return { yi: Math.floor(yuan / 1e8), wan: Math.floor(yuan / 1e4) % 1e4, ones: yuan % 1e4 }
}

/** Zeros that end at the 万位 before a 仟 are the writer's choice; all others between groups are spoken, once. */
function yuanInWords({ yi, wan, ones }: Groups, zeros: OptionalZeros): string {
  let words = yi > 0 ? `${groupInWords(yi)}亿` : ''
  if (wan > 0) {
    const gap = words !== '' && (wan < 1000 || yi % 10 === 0)
    words += `${gap ? '零' : ''}${groupInWords(wan)}万`
  }
  if (ones > 0) {
    const spoken = ones < 1000 || (wan % 10 === 0 && zeros.afterWan)
    words += `${words !== '' && spoken ? '零' : ''}${groupInWords(ones)}`
  }
  return words
}

/** 角 and 分; between 元 and 分 without 角 the 零 is a must, before 角 it is the writer's choice when the 元位 is zero. */
function centsInWords(yuan: number, cents: number, zeros: OptionalZeros): string {
  const jiao = Math.floor(cents / 10)
  const fenDigit = cents % 10
  const tail = fenDigit > 0 ? `${DIGITS[fenDigit] ?? ''}分` : ''
  if (jiao === 0) return `${yuan > 0 ? '零' : ''}${tail}`
  const gap = yuan > 0 && yuan % 10 === 0 && zeros.afterYuan
  return `${gap ? '零' : ''}${DIGITS[jiao] ?? ''}角${tail}`
}

function inWords(amount: number, zeros: OptionalZeros): string {
  const yuan = Math.floor(amount / 100)
  const cents = amount % 100
  if (amount === 0) return '零元整'
  const whole = yuan > 0 ? `${yuanInWords(groupsOf(yuan), zeros)}元` : ''
  return cents === 0 ? `${whole}整` : whole + centsInWords(yuan, cents, zeros)
}

/**
 * The amount in capitals with the prefix 人民币, canonical style: 107,000.53 → 人民币壹拾万柒仟元伍角叁分.
 * @throws RuleError `amount-invalid` for negative or fractional fen, `amount-too-large` from 1,000,000,000,000.00 yuan
 */
export function toChineseAmount(amount: Fen): string {
  requireAmount(amount, '金额')
  if (amount >= LIMIT_FEN) {
    throw new RuleError('amount-too-large', `金额达到一万亿元，不能用大写填写：${formatYuan(amount)}元`)
  }
  return PREFIX + inWords(amount, CANONICAL)
}

const VARIANTS: readonly OptionalZeros[] = [
  CANONICAL,
  { afterWan: true, afterYuan: false },
  { afterWan: false, afterYuan: true },
  { afterWan: true, afterYuan: true },
]

function digitOf(character: string): number {
  return DIGITS.indexOf(character)
}

/** The value of a group of 拾佰仟, whatever its zeros; null when it is not one. */
function readGroup(words: string): number | null {
  let value = 0
  let digit = 0
  for (const character of words) {
    const place = PLACES.indexOf(character)
    if (place > 0) {
      value += digit * 10 ** place
      digit = 0
    } else if (digitOf(character) >= 0) digit = digitOf(character)
    else return null
  }
  return value + digit
}

function readYuan(words: string): number | null {
  const parts = /^(?:(.*)亿)?(?:(.*)万)?(.*)$/.exec(words)
  let value = 0
  for (const [part, unit] of [[parts?.[1], 1e8], [parts?.[2], 1e4], [parts?.[3], 1]] as const) {
    const group = readGroup(part ?? '')
    if (group === null) return null
    value += group * unit
  }
  return value
}

/** What the words seem to say; whether they say it in an allowed form is decided by writing it back. */
function guess(words: string): number | null {
  const parts = /^(?:(.*)元)?零?(?:(.)角)?零?(?:(.)分)?$/.exec(words)
  if (parts === null) return null
  const yuan = readYuan(parts[1] ?? '')
  if (yuan === null) return null
  const cents = digitOf(parts[2] ?? '零') * 10 + digitOf(parts[3] ?? '零')
  return yuan * 100 + cents
}

/** Spelling variants that do not touch the digits: prefix, colon, gaps, 圆 for 元, 正 for 整, an absent or optional 整. */
function normalise(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/^人民币[:：]?/, '')
    .replaceAll('圆', '元')
    .replace(/[整正]$/, '')
}

function isAllowedForm(words: string, amount: number): boolean {
  return VARIANTS.some((zeros) => inWords(amount, zeros).replace(/整$/, '') === words)
}

/**
 * Reads an amount in capitals; `value` in fen. Optional 零, 圆, 正 and a missing 整 are accepted; plain digits
 * (七, 千), 整 after 分 and a misplaced 零 are not.
 * @throws RuleError `amount-words-invalid` when the text is not an amount in capitals below 1,000,000,000,000.00 yuan
 */
export function parseChineseAmount(text: string): Answer<Fen> {
  if (typeof text !== 'string') throw new RuleError('amount-words-invalid', '大写金额应为文字，请核对后重新填写')
  const words = normalise(text)
  const amount = guess(words)
  const endsWrongly = /分[整正]$/.test(text.trim())
  if (amount === null || endsWrongly || amount >= LIMIT_FEN || !isAllowedForm(words, amount)) {
    throw new RuleError('amount-words-invalid', `“${text}”不是规范的大写金额，请核对后重新填写`)
  }
  const value = fen(amount)
  return {
    value,
    steps: [{ label: '大写金额', detail: `${text}＝${formatYuan(value)}元`, source: VOUCHER_RULE }],
    cautions: [],
    missing: [],
  }
}
