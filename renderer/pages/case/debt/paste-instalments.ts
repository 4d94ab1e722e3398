import type { Blank } from '../../../components/blank.ts'
import { parseDate } from '../../../components/typed-date.ts'
import { parseYuan } from '../../../components/typed-money.ts'
import { type InstalmentFacts, MOST_INSTALMENTS } from '../../../../shared/model/repayment-schedule.ts'

export type InstalmentValues = Blank<InstalmentFacts>

export const BLANK_INSTALMENT: InstalmentValues = { dueOn: null, principalFen: null, interestFen: null }

/** Rows read from what was pasted, or which line could not be read and why. */
export type Pasted = { readonly rows: readonly InstalmentValues[]; readonly problem: null } | { readonly rows: null; readonly problem: string }

/**
 * Reads lines copied out of Excel: due date, principal, interest, after an optional number of the instalment. What
 * stands further right (本息合计, 剩余本金) is left alone, and so are head lines above the first row.
 */
export function parseInstalments(text: string): Pasted {
  const rows: InstalmentValues[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells.every((cell) => cell === '')) continue
    const at = cells.slice(0, 2).findIndex((cell) => parseDate(cell).value !== null)
    if (at === -1 && rows.length === 0) continue
    const row = at === -1 ? null : rowOf(cells.slice(at))
    if (row === null) return { rows: null, problem: `第 ${index + 1} 行无法识别，每行应依次是应还日、应还本金、应还利息：${line.trim().slice(0, 40)}` }
    rows.push(row)
  }
  if (rows.length === 0) return { rows: null, problem: '没有识别出还款计划，请从 Excel 复制应还日、应还本金、应还利息三列' }
  return rows.length > MOST_INSTALMENTS ? { rows: null, problem: `还款计划最多 ${MOST_INSTALMENTS} 期，粘贴的内容有 ${rows.length} 期` } : { rows, problem: null }
}

function rowOf([date = '', principal = '', interest = '']: readonly string[]): InstalmentValues | null {
  const [dueOn, principalFen, interestFen] = [parseDate(date), parseYuan(principal), parseYuan(interest)]
  if (dueOn.value === null || principalFen.value === null || interestFen.problem !== null) return null
  return { dueOn: dueOn.value, principalFen: principalFen.value, interestFen: interestFen.value }
}
