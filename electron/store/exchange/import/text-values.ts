import { unspacedName, withoutTextMark, withoutUnwanted } from '../../../../shared/model/typed-text.ts'
import type { Cell } from './sheet-model.ts'
import { clean, nothingRead, refused, toConfirm, withRemark } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'

/** What staff write for "nothing here". */
const BLANK_MARK = /^(?:[-—–－/／\\]+|无|暂无|不详|未知|空|null|n\/a)$/i

const BLANK = /[\s\u3000]/
/** One word of plain letters, digits, Han and full-width marks: nothing in it to clean. Nearly every cell is one. */
const PLAIN_WORD = /^[\x21-\x7e\u3001-\u3015\u4e00-\u9fff\uff01-\uff5e]*$/
const BLANKS = /[\s\u3000]+/g

const onOneLineOf = (text: string): string => (BLANK.test(text) ? text.replaceAll(BLANKS, ' ').trim() : text)

/** The words of a cell, cleaned and on one line; '' when it is empty or says that there is nothing. */
export function cellWords(cell: Cell): string {
  switch (cell.kind) {
    case 'text': {
      const words = PLAIN_WORD.test(cell.text) ? cell.text : onOneLineOf(withoutUnwanted(cell.text))
      return BLANK_MARK.test(words) ? '' : words
    }
    case 'number':
      return plainNumber(cell.raw) ?? cell.raw
    case 'boolean':
      return cell.value ? '是' : '否'
    case 'empty':
    case 'no-value':
      return ''
  }
}

/** Digits that Excel keeps of a number; what lies beyond is the noise of binary fractions (414797.42000000004). */
export const EXCEL_DIGITS = 15

function significantDigits(raw: string): number {
  return raw.replace(/e.*$/i, '').replaceAll(/[-+.]/g, '').replace(/^0+/, '').length
}

/** True when a stored number has, or had, more digits than Excel keeps: an 18-digit id typed into a number cell. */
export function digitsLost(raw: string): boolean {
  return Math.abs(Number(raw)) >= 10 ** EXCEL_DIGITS
}

/** The decimal text of a stored number as Excel shows it, without exponent or noise; null when it is no number. */
export function plainNumber(raw: string): string | null {
  const isPlain = /^-?\d+(\.\d+)?$/.test(raw)
  if (isPlain && raw.length <= EXCEL_DIGITS) return raw
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return null
  if (isPlain && significantDigits(raw) <= EXCEL_DIGITS) return raw
  const rounded = value.toPrecision(EXCEL_DIGITS)
  if (/e/i.test(rounded)) return isPlain ? raw : BigInt(Math.round(value)).toString()
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded
}

/** A number cell or text as half-width decimal text, for the readers of sums, rates and days. */
export function numericText(cell: Cell): string {
  const words = cellWords(cell)
  return cell.kind === 'number' ? words : words.normalize('NFKC').replaceAll(/\s/g, '')
}

/** A reading for cells that hold no value although something stands in them. */
export function unvalued(cell: Cell): Reading<never> | null {
  if (cell.kind !== 'no-value') return null
  return refused('formula-without-value', `单元格是公式但没有计算结果（${cell.text}），请在 Excel 或 WPS 中打开保存一次后再导入`)
}

function isFormulaLike(text: string): boolean {
  return /^[=+@]/.test(text) || /^-[A-Za-z(]/.test(text)
}

/** One line of text, at most `max` characters. Text that looks like a formula stays text. */
export function textReader(max: number): (cell: Cell) => Reading<string> {
  return (cell) => {
    const missing = unvalued(cell)
    if (missing) return missing
    const words = cellWords(cell)
    if (words === '') return nothingRead()
    if (words.length > max) {
      const cut = words.slice(0, max)
      return toConfirm(cut, 'text-too-long', `内容超过 ${max} 字，将只保留前 ${max} 字`, cut)
    }
    return remarked(cell, words)
  }
}

function remarked(cell: Cell, value: string): Reading<string> {
  if (cell.kind === 'text' && withoutUnwanted(cell.text) !== cell.text) {
    return withRemark(value, 'control-characters', '内容含有不可见的控制字符，已去除')
  }
  if (isFormulaLike(value)) return withRemark(value, 'formula-like-text', '内容像公式，已按文本保存')
  return clean(value)
}

/** A name of a person or body. */
export function readName(cell: Cell): Reading<string> {
  const reading = textReader(200)(cell)
  return reading.value === null ? reading : { ...reading, value: unspacedName(reading.value) }
}

const LIST_MARKS = /[、，,；;/／|\n\r]+/

/** Several names in one cell (王五、赵六；孙七); an empty list is read as nothing. */
export function readNames(cell: Cell): Reading<readonly string[]> {
  const missing = unvalued(cell)
  if (missing) return missing
  const whole = cell.kind === 'text' ? withoutUnwanted(cell.text) : cellWords(cell)
  const names = whole
    .split(LIST_MARKS)
    .map((name) => unspacedName(cellWords({ kind: 'text', text: name })).slice(0, 200))
    .filter((name) => name !== '')
  return names.length === 0 ? nothingRead() : clean([...new Set(names)])
}

/** A number of a contract, note, case or ruling: spaces inside are typing slips. */
export function numberReader(max: number): (cell: Cell) => Reading<string> {
  const read = textReader(max)
  return (cell) => {
    if (cell.kind === 'number' && digitsLost(cell.raw)) {
      return refused('number-unreadable', '编号被存成了数字且超过 15 位，末尾数字已丢失，请在原表中改为文本后重新填写')
    }
    const reading = read(cell)
    return reading.value === null ? reading : { ...reading, value: withoutTextMark(reading.value).replaceAll(' ', '') }
  }
}

/** Words of a fixed list; unknown ones wait for a person instead of being forced into a neighbour. */
export function wordReader<T extends string | boolean>(what: string, words: Readonly<Record<string, T>>): (cell: Cell) => Reading<T> {
  const known = new Map(Object.entries(words))
  return (cell) => {
    const missing = unvalued(cell)
    if (missing) return missing
    const word = cellWords(cell).normalize('NFKC').replaceAll(' ', '')
    if (word === '') return nothingRead()
    const value = known.get(word)
    if (value !== undefined) return clean(value)
    return toConfirm<T>(null, 'word-unknown', `${what}“${word.slice(0, 20)}”不在可选范围内，请改填${[...known.keys()].slice(0, 6).join('、')}等`)
  }
}
