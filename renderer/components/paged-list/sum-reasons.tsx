import type { ReactNode } from 'react'
import { WhyPanel } from '../why-panel.tsx'

interface Props {
  readonly title: string
  readonly valueText: string
  /** What one row puts in, e.g. 登记的控制金额. */
  readonly each: string
  /** How many rows were gone through, e.g. 12 项. */
  readonly count: string
}

/** Where the sum at the foot of a list comes from: the rows of the selection, all pages. */
export function SumReasons({ title, valueText, each, count }: Props): ReactNode {
  const steps = [
    { label: '范围', detail: `当前筛选的全部${count}，不只是本页` },
    { label: '相加', detail: `逐项取${each}相加，得${valueText}；没有登记金额的没有计入` },
  ]
  return <WhyPanel title={title} valueText={valueText} answer={{ value: null, steps, cautions: [], missing: [] }} />
}
