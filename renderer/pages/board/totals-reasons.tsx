import type { ReactNode } from 'react'
import { boardWindows, type DeadlineTotals } from '../../../shared/api/deadlines.ts'
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

/** One debt or thing may stand behind several lines: then it counts with each. */
export function WorthTotalReasons({ title, totals: { lines, worthFen } }: Props & { readonly title: string }): ReactNode {
  return <SumReasons title={title} valueText={`${formatYuan(worthFen)} 元`} each="每项期限自己的金额（打开一项可看出处；同一笔债权或财产有几项期限的，各计一次）" count={`${lines} 项期限`} />
}
