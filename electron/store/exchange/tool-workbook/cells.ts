/** The cells of a workbook that is checked by hand: typed values, formulas, and the look of each. */
import type { CellObject } from 'write-excel-file/node'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { cleanText } from '../../documents/paper/text.ts'

const MONEY = '#,##0.00'
const DAY = 'yyyy-mm-dd'
const BOX = { borderStyle: 'thin', borderColor: '#9aa5ab', alignVertical: 'center' } as const

/** A formula and the figure that it comes to, where that is known. */
export interface FormulaCell extends CellObject {
  readonly result: number | null
}

export type SheetCell = CellObject | FormulaCell | null

/** Text of the record: kept as text even when it begins like a formula. */
export function textCell(value: string): CellObject {
  return { value: cleanText(value), type: String, wrap: true, ...BOX }
}

export function headCell(value: string): CellObject {
  return { ...textCell(value), fontWeight: 'bold', backgroundColor: '#eef3f5', align: 'center' }
}

/** Yuan. Sums below 2^53 fen have at most 15 digits, which a spreadsheet keeps. */
export function moneyCell(value: Fen): CellObject {
  return { value: value / 100, type: Number, format: MONEY, ...BOX }
}

/** A civil day; the library counts days from the instant's UTC date. */
export function dayCell(value: IsoDate): CellObject {
  return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DAY, align: 'center', ...BOX }
}

/** Percent as the number before the sign, as contracts write it: 4.35. */
export function percentCell(value: string): CellObject {
  return { value: Number(value), type: Number, format: '0.00####', ...BOX }
}

export function countCell(value: number): CellObject {
  return { value, type: Number, format: '0', ...BOX }
}

/** A fraction a day: 0.000175 shown as 0.0175%. */
export function dailyRateCell(value: number): CellObject {
  return { value, type: Number, format: '0.000000%', ...BOX }
}

type FormulaLook = 'money' | 'exact' | 'day' | 'count' | 'rate' | 'text'

const FORMATS: Readonly<Record<Exclude<FormulaLook, 'text'>, string>> = {
  money: MONEY,
  exact: '#,##0.00####',
  day: DAY,
  count: '0',
  rate: '0.000000%',
}

/** A formula over other cells, without the leading sign, and what it comes to. */
export function formulaCell(formula: string, look: FormulaLook, result: number | null): FormulaCell {
  const cell: FormulaCell = { value: formula, type: 'Formula', backgroundColor: '#f7fbf4', result, ...BOX }
  return look === 'text' ? { ...cell, align: 'center' } : { ...cell, format: FORMATS[look] }
}

/** A sum that a formula comes to, in fen. */
export function sumCell(formula: string, amount: number): FormulaCell {
  return formulaCell(formula, 'money', amount / 100)
}

/** Whether a formula gives the figure that the rules gave, to the fen. Its own result is never written ahead. */
export function checkCell(formulaAt: string, figureAt: string): FormulaCell {
  return formulaCell(`IF(ROUND(${formulaAt}-${figureAt},2)=0,"一致","不一致")`, 'text', null)
}

export function strong<C extends CellObject>(cell: C): C {
  return { ...cell, fontWeight: 'bold' }
}
