import type { ReactNode } from 'react'
import type { Loads } from '../../../shared/api/teams.ts'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { WhyContent } from '../../components/why-panel.tsx'

interface Props {
  readonly name: string
  /** Absent for somebody who keeps no household. */
  readonly load: Loads['rows'][number] | undefined
  readonly limit: number
}

/** What a colleague carries is counted from: the open households that name him, as the case list shows them. */
export function LoadReasons({ name, load, limit }: Props): ReactNode {
  const { cases = 0, principalFen = ZERO_FEN } = load ?? {}
  const steps = [
    { label: '在管户数', detail: `管户人为${name}、状态为在办的户，共${cases}户；结案的户不计` },
    { label: '在管本金', detail: `这些户的人民币本金余额相加，共${formatYuan(principalFen)}元，与案件列表按管户人筛选后的合计一致` },
    { label: '提示线', detail: `每人${limit}户，超过的提示，不限制办理；可在“规则与数据”中改` },
  ]
  return <WhyContent title={`${name} 的在管情况`} valueText={`${cases} 户`} answer={{ value: cases, steps, cautions: [], missing: [] }} />
}
