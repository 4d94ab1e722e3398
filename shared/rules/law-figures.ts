/** The figures of a rule in words, for those who compare a loaded text with the one in force. */
import { periodText } from './due-date.ts'
import { fieldsOf, periodOf } from './law-list.ts'

const NAMES: Readonly<Record<string, string>> = {
  notAgreed: '没有约定', unclear: '约定不明', length: '期间', betweenOrganisations: '双方均为单位', period: '期间', abroad: '境外当事人',
  first: '首次', renewal: '续行', deposit: '存款', 'other-funds': '其他资金', movable: '动产', immovable: '不动产', 'other-right': '其他财产权', equity: '股权',
}
const UNITS: Readonly<Record<string, string>> = { years: '年', days: '日' }

/** 3年; 没有约定6个月，约定不明2年. Null where a rule has none. */
export function figureWords(figures: unknown): string | null {
  const period = periodOf(figures)
  if (period !== null) return periodText(period)
  const fields = fieldsOf(figures)
  if (fields === null) return null
  const parts = Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === 'number') return [`${value}${UNITS[name] ?? ''}`]
    const words = figureWords(value)
    return words === null ? [] : [`${NAMES[name] ?? name}${words}`]
  })
  return parts.length === 0 ? null : parts.join('，')
}
