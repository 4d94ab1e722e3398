import { z } from 'zod'
import { line } from './fields.ts'
import type { IsoDate } from './iso-date.ts'

/** 文书编号和文件名: the branch's own rule, written with words in braces. */

export const letterNoWords = ['年', '月', '日', '序号'] as const
export const fileNameWords = ['户名', '文书', '编号', '截至日', '出具日'] as const

const BRACED = /\{([^{}]*)\}/g

function unknownWords(pattern: string, known: readonly string[]): string[] {
  return [...pattern.matchAll(BRACED)].map(([, word = '']) => word).filter((word) => !known.includes(word))
}

const withKnownWords = (known: readonly string[]) => (pattern: string | null, context: z.RefinementCtx) => {
  const unknown = pattern === null ? [] : unknownWords(pattern, known)
  if (unknown.length > 0) context.addIssue({ code: 'custom', message: `不认识 {${unknown.join('}、{')}}，可以用 {${known.join('}、{')}}` })
}

export const paperRuleFacts = z.strictObject({
  /** e.g. `城东催〔{年}〕{序号}号`; numbers run anew each year. */
  letterNo: line(60)
    .nullable()
    .superRefine(withKnownWords(letterNoWords))
    .refine((pattern) => pattern === null || pattern.split('{序号}').length === 2, '请写一处 {序号}，编号才能递增'),
  /** e.g. `{户名}-{文书}-{截至日}`. */
  fileName: line(100)
    .nullable()
    .superRefine(withKnownWords(fileNameWords))
    .refine((pattern) => pattern === null || pattern.includes('{户名}') || pattern.includes('{编号}'), '请写上 {户名} 或 {编号}，文件才分得清'),
  /** 审批意见栏: who gives an opinion on an internal paper, in order, parted by 、; null = the usual chain. */
  opinionChain: line(300).nullable().refine((chain) => chain === null || chainOf(chain).length > 0, '请写明审批环节，用顿号分开'),
})
export type PaperRuleFacts = z.infer<typeof paperRuleFacts>

export const noPaperRule: PaperRuleFacts = { letterNo: null, fileName: null, opinionChain: null }

/** 经办人 … 审批委员会 (forms.md E, frame). */
export const USUAL_CHAIN = '经办人、复核人、部门负责人、法律合规、风险管理、计划财务、分管行长、行长/审批委员会'

/** The links of a chain as a person wrote it. */
export function chainOf(written: string): readonly string[] {
  return written.split('、').map((link) => link.trim()).filter((link) => link !== '')
}

/** Digits of a running number; a longer one is written in full. */
const SEQUENCE_DIGITS = 3

const filled = (pattern: string, values: Readonly<Record<string, string>>): string => pattern.replaceAll(BRACED, (whole, word: string) => values[word] ?? whole)

/** The number of a letter by the rule. */
export function letterNumber(pattern: string, day: IsoDate, sequence: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return filled(pattern, { 年: year, 月: String(Number(month)), 日: String(Number(date)), 序号: String(sequence).padStart(SEQUENCE_DIGITS, '0') })
}

/** What stands before the running number in the year of `day`, whatever month and day. */
export function numberPrefix(pattern: string, day: IsoDate): string {
  const [before = ''] = pattern.split('{序号}')
  const [fixed = ''] = before.split(/\{[月日]\}/)
  return filled(fixed, { 年: day.slice(0, 4) })
}

/** The running number within a letter's number, or null when it is not of this rule and year. */
export function sequenceIn(pattern: string, day: IsoDate, number: string): number | null {
  const escaped = pattern.split(BRACED).map((part, index) => (index % 2 === 0 ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') : partOf(part, day)))
  const found = new RegExp(`^${escaped.join('')}(?:-\\d+)?$`).exec(number)
  return found?.[1] === undefined ? null : Number(found[1])
}

function partOf(word: string, day: IsoDate): string {
  if (word === '序号') return '(\\d+)'
  return word === '年' ? day.slice(0, 4) : '\\d+'
}

/** The name of a file by the rule, without its ending. */
export function fileStem(pattern: string, values: Readonly<Record<(typeof fileNameWords)[number], string>>): string {
  return filled(pattern, values)
}
