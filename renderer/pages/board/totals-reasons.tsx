import type { ReactNode } from 'react'
import { type BoardWindow, boardWindows, type DeadlineTotals } from '../../../shared/api/deadlines.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { SumReasons } from '../../components/paged-list/sum-reasons.tsx'
import { WhyPanel } from '../../components/why-panel.tsx'
import { windowLabels } from './deadline-words.ts'

interface Props {
  readonly totals: DeadlineTotals
}

/** How many lines are open, by how soon they lapse. */
export function LinesReasons({ totals: { lines, cases, windows } }: Props): ReactNode {
  const bands = boardWindows.map((name) => ({ label: windowLabels[name], detail: `${windows[name]} 项` }))
  const steps = [{ label: '计入', detail: '进行中、已逾期和缺少依据的期限；已办理、已放弃和已撤销的不计' }, ...bands, { label: '合计', detail: `${lines} 项，涉及 ${cases} 户` }]
  return <WhyPanel title="未了期限" valueText={`${lines} 项`} answer={{ value: lines, steps, cautions: [], missing: [] }} />
}

/** The lines of one band of the board. */
export function WindowReasons({ title, window, of, totals: { windows, lines } }: Props & { readonly title: string; readonly window: BoardWindow; readonly of: string }): ReactNode {
  const steps = [{ label: '计入', detail: of }, { label: '计数', detail: `未了期限 ${lines} 项中有 ${windows[window]} 项；在列表上方按“${windowLabels[window]}”筛选可逐项查看` }]
  return <WhyPanel title={title} valueText={`${windows[window]} 项`} answer={{ value: windows[window], steps, cautions: [], missing: [] }} />
}

/** Households of the list that the figures are taken from. */
export function HouseholdsReasons({ cases }: { readonly cases: number }): ReactNode {
  const steps = [{ label: '计入', detail: '范围内没有结案的户，每户计一次；作废的不计' }, { label: '计数', detail: `${cases} 户，在案件列表中可逐户查看` }]
  return <WhyPanel title="户数" valueText={`${cases} 户`} answer={{ value: cases, steps, cautions: [], missing: [] }} />
}

/** One debt or thing may stand behind several lines: then it counts with each. */
export function WorthTotalReasons({ title, totals: { lines, worthFen } }: Props & { readonly title: string }): ReactNode {
  return <SumReasons title={title} valueText={`${formatYuan(worthFen)} 元`} each="每项期限自己的金额（打开一项可看出处；同一笔债权或财产有几项期限的，各计一次）" count={`${lines} 项期限`} />
}
