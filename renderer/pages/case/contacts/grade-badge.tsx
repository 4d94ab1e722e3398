import type { ReactNode } from 'react'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { DemandGrade, GradedDemand } from '../../../../shared/rules/demand-grade.ts'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import classes from './contact.module.css'

const effects: Readonly<Record<DemandGrade, string>> = { A: 'A 中断时效', B: 'B 有争议', C: 'C 不中断' }
const tones = { A: 'good', B: 'doubt', C: 'plain' } as const

/** What a contact or service is worth as proof, and what it does to the periods. */
export function GradeBadge({ grade }: { readonly grade: Answer<GradedDemand> }): ReactNode {
  const { grade: letter } = grade.value
  return (
    <span className={classes.verdict}>
      <StatusBadge tone={tones[letter]}>{effects[letter]}</StatusBadge>
      <WhyPanel title="证据等级" answer={grade} valueText={effects[letter]} />
    </span>
  )
}
