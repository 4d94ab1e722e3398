/**
 * Case numbers of courts as 人民法院案件案号的若干规定 builds them: （year）court type serial 号, e.g. （2026）苏0102民初1234号. Brackets, digits
 * and blanks are brought into the printed form; what does not fit is named, so that the person can mend it or keep it knowingly.
 */
import type { ProceedingKind } from '../model/proceeding.ts'

export interface CourtCaseNumber {
  /** As courts print it: full-width brackets, half-width digits, no blanks. */
  readonly text: string
  readonly year: number
  /** 法院代字, e.g. 苏0102 or 最高法. */
  readonly court: string
  /** 类型代字, e.g. 民初. */
  readonly type: string
  readonly serial: number
}

export interface CaseNumberReading {
  /** Null when the text has not the form of a case number. */
  readonly value: CourtCaseNumber | null
  /** The text as it should be kept. */
  readonly text: string
  /** What does not fit, in words for the field; null when all fits. */
  readonly problem: string | null
}

/** 类型代字 that each kind of proceeding carries; a number of the court with another one is asked about. */
export const CASE_TYPES: Readonly<Record<ProceedingKind, readonly string[]>> = {
  'pre-suit-mediation': ['民诉前调', '诉前调', '民调', '民特', '诉前调确', '民初'],
  'payment-order': ['民督'],
  'security-interest': ['民特'],
  'first-instance': ['民初'],
  'second-instance': ['民终', '民辖终'],
  retrial: ['民申', '民再', '民监', '民抗', '民提', '民他'],
  arbitration: ['仲', '仲裁', '仲字', '仲裁字'],
  'notarised-enforcement': ['执', '执恢'],
  enforcement: ['执', '执保', '执异', '执复', '执监', '执他', '执恢'],
  'resumed-enforcement': ['执恢', '执'],
  bankruptcy: ['破', '破申', '破监', '破终', '强清', '清申'],
}

/** Numbers of preservation rulings and of those that hang on a proceeding, beside the types of the proceedings themselves. */
const OTHER_TYPES = ['财保', '民保令', '行保', '民撤', '民辖', '司惩', '执协', '认港澳', '认台', '商初', '商终', '金初', '金终', '知民初', '知民终', '破字'] as const

const ALL_TYPES: readonly string[] = [...new Set([...Object.values(CASE_TYPES).flat(), ...OTHER_TYPES])].toSorted((a, b) => b.length - a.length)

/** 法院代字: 最高法, or the province's character and the court's digits; 兵 for the Xinjiang corps. Letters stand for an abbreviation of old. */
const COURT = /^(最高法(?:知|商)?|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵军港澳台某][0-9]{0,5}|[\p{Script=Han}]{1,6}[0-9]{0,5})$/u
const NUMBER = /^（([0-9]{4})）(.+?)([0-9]{1,7})号(之[一二三四五六七八九十]{1,3})?$/u
/** 仲裁 commissions number as they like: （2026）苏仲裁字第0123号, 宁仲裁字〔2026〕第12号. */
const ARBITRATION = /^(?:（[0-9]{4}）.*仲.*|.*仲.*[（〔[][0-9]{4}[）〕\]].*)号$/u

const FIRST_YEAR = 1949
const LAST_YEAR = 2199

/** Brackets full-width, digits and letters half-width, no blanks, no 第: as courts have printed since 2016. */
export function printedCaseNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[([{〔【［]/gu, '（')
    .replaceAll(/[)\]}〕】］]/gu, '）')
}

/** Arbitration commissions print 〔〕 around the year: their brackets stay as they are, only half-width ones are widened. */
function printedArbitrationNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll('(', '（').replaceAll(')', '）')
}

/** The form in which two numbers are compared: 第 and 字 of the numbers before 2016 are dropped. */
function withoutOldWords(text: string): string {
  return text.replace(/(字)?第(?=[0-9]+号)/u, '')
}

function splitType(middle: string): { readonly court: string; readonly type: string } | null {
  const type = ALL_TYPES.find((each) => middle.endsWith(each) && COURT.test(middle.slice(0, -each.length)))
  return type === undefined ? null : { court: middle.slice(0, -type.length), type }
}

function partsOf(text: string): { readonly value: CourtCaseNumber | null; readonly problem: string | null } {
  const match = NUMBER.exec(withoutOldWords(text))
  const [, year = '', middle = '', serial = ''] = match ?? []
  if (match === null) return { value: null, problem: '案号应如“（2026）苏0102民初1234号”：括号中四位年份，接法院代字、类型代字、顺序号，以“号”结尾' }
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return { value: null, problem: `案号中的年份“${year}”不对，请核对` }
  const split = splitType(middle)
  if (split === null) return { value: null, problem: `案号中“${middle}”不是“法院代字＋类型代字”（如 苏0102民初），请核对` }
  return { value: { text, year: Number(year), court: split.court, type: split.type, serial: Number(serial) }, problem: null }
}

/**
 * Reads a case number as typed, for a proceeding of a kind.
 * @returns the text to keep, its parts, and what does not fit: neither is refused here, the person decides
 */
export function readCaseNumber(typed: string, kind: ProceedingKind): CaseNumberReading {
  const arbitral = printedArbitrationNumber(typed)
  if (kind === 'arbitration' && ARBITRATION.test(arbitral)) return { value: null, text: arbitral, problem: null }
  const text = printedCaseNumber(typed)
  const { value, problem } = partsOf(text)
  if (value === null) return { value, text, problem }
  const fitting = CASE_TYPES[kind]
  if (fitting.includes(value.type) || /^[商金知]/u.test(value.type)) return { value, text, problem: null }
  return { value, text, problem: `类型代字“${value.type}”与程序种类不符，应为“${fitting.slice(0, 2).join('”或“')}”` }
}
