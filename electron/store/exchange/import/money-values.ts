import { moneyUnitLabels } from '../../../../shared/api/imports.ts'
import type { MoneyUnit } from '../../../../shared/api/imports.ts'
import { fen } from '../../../../shared/model/fen.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { clean, nothingRead, refused, toConfirm } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import type { Cell } from './sheet-model.ts'
import { numericText, unvalued } from './text-values.ts'

/** Decimal places between the unit and the fen. */
const PLACES_TO_FEN: Record<MoneyUnit, number> = { yuan: 2, 'ten-thousand-yuan': 6 }

const SUFFIX_UNITS: Readonly<Record<string, number>> = { 元: 2, 圆: 2, 万: 6, 万元: 6, 亿: 10, 亿元: 10 }
const AMOUNT = /^([-+]?)([\d,]+)(?:\.(\d*))?(元|圆|万元|万|亿元|亿)?$/
const GROUPED = /^\d{1,3}(?:,\d{3})+$/
/** Largest sum that a ledger can mean: 10^15 fen, ten trillion yuan. */
const MAX_FEN = 10 ** 15

/** A decimal number scaled to fen: exact when `tooPrecise` is false, else rounded half-up. */
interface ScaledAmount {
  readonly amount: Fen
  readonly tooPrecise: boolean
}

function scale(whole: string, fraction: string, places: number, negative: boolean): ScaledAmount | null {
  const kept = fraction.slice(0, places).padEnd(places, '0')
  const rest = fraction.slice(places)
  const floor = Number(`${whole}${kept}`)
  if (floor > MAX_FEN) return null
  const rounded = floor + (rest !== '' && Number(rest.charAt(0)) >= 5 ? 1 : 0)
  return { amount: fen(negative && rounded !== 0 ? -rounded : rounded), tooPrecise: /[1-9]/.test(rest) }
}

function yuanText(amount: Fen): string {
  return `${formatYuan(amount)}元`
}

/** Signs that only decorate: currency marks, and the brackets by which accountants write a negative sum. */
function undecorated(text: string): string {
  const bare = text.replace(/^(?:人民币|RMB|CNY)/i, '').replaceAll(/[¥￥]/g, '')
  const bracketed = /^\((.+)\)$/.exec(bare)
  return bracketed?.[1] === undefined ? bare : `-${bracketed[1]}`
}

function readAmount(text: string, unit: MoneyUnit): Reading<Fen> {
  const match = AMOUNT.exec(undecorated(text))
  if (!match) return refused('money-unreadable', `“${text.slice(0, 30)}”不是金额`)
  const [, sign, whole = '', fraction = '', suffix] = match
  const places = suffix === undefined ? PLACES_TO_FEN[unit] : (SUFFIX_UNITS[suffix] ?? PLACES_TO_FEN[unit])
  const scaled = scale(whole.replaceAll(',', ''), fraction, places, sign === '-')
  if (!scaled) return refused('money-unreadable', `“${text.slice(0, 30)}”超出金额的合理范围`)
  const { amount } = scaled
  if (suffix !== undefined && places !== PLACES_TO_FEN[unit]) {
    const shown = yuanText(amount)
    return toConfirm(amount, 'money-unit-mixed', `金额里写了单位“${suffix}”，与本表单位${moneyUnitLabels[unit]}不同，按 ${shown} 理解，请确认`, shown)
  }
  if (scaled.tooPrecise) {
    const shown = yuanText(amount)
    return toConfirm(amount, 'money-too-precise', `金额超过两位小数，四舍五入为 ${shown}，请确认`, shown)
  }
  if (whole.includes(',') && !GROUPED.test(whole)) {
    const shown = yuanText(amount)
    return toConfirm(amount, 'money-separators', `千分位逗号位置不对，按 ${shown} 理解，请确认`, shown)
  }
  return clean(amount)
}

/**
 * A sum in fen that may be negative (for sum checks and differences). Full-width digits, thousands separators, 元 and
 * brackets are understood; what could be meant otherwise waits for a person.
 */
export function readSignedMoney(cell: Cell, unit: MoneyUnit): Reading<Fen> {
  const missing = unvalued(cell)
  if (missing) return missing
  const text = numericText(cell)
  return text === '' ? nothingRead() : readAmount(text, unit)
}

/** A sum of a ledger: as {@link readSignedMoney}, and a negative one is refused. */
export function readMoney(cell: Cell, unit: MoneyUnit): Reading<Fen> {
  const reading = readSignedMoney(cell, unit)
  if (reading.value !== null && reading.value < 0) return refused('money-negative', `金额为负数（${yuanText(reading.value)}），请核对原表`)
  return reading
}

/**
 * How far a rounded figure may lie from the exact one, in fen: half of its last written place (372.62 万元 → 50 元).
 * Zero for a figure that is written to the fen.
 */
export function roundingTolerance(cell: Cell, unit: MoneyUnit): Fen {
  const places = PLACES_TO_FEN[unit]
  const written = /\.(\d+)/.exec(numericText(cell))?.[1]?.length ?? 0
  // Excel drops trailing zeros (46.00 is stored as 46), so a 万元 sheet is taken to show two places at least
  const shown = unit === 'yuan' ? 2 : Math.max(2, written)
  return fen(shown >= places ? 0 : 10 ** (places - shown) / 2)
}
