import type { ReactNode } from 'react'
import type { Proceeding } from '../../../../shared/api/proceedings.ts'
import type { NextStep } from '../../../../shared/rules/next-step.ts'
import { DateText } from '../../../components/date-text.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import classes from './proceedings-tab.module.css'

const actors: Record<NextStep['party'], string> = { bank: '本行办理', court: '等待法院', others: '等待对方' }

/** 下一步: what usually comes next, with its day and its article; proposals that nobody has to follow. */
export function NextSteps({ proceeding }: { readonly proceeding: Proceeding }): ReactNode {
  if (proceeding.nextSteps.length === 0) return <p className={classes.nothing}>按已登记的情况，没有需要提示的下一步。</p>
  return (
    <ol className={classes.steps} aria-label="下一步">
      {proceeding.nextSteps.map((step) => (
        <li key={`${step.code} ${step.by ?? ''}`}>
          <span className={classes.actor}>{actors[step.party]}</span>
          <span className={classes.stepLabel}>{step.label}</span>
          {step.by !== null && <DateText value={step.by} distance due={step.party === 'bank'} />}
          <WhyPanel title={step.label} answer={step.why} {...(step.by === null ? {} : { valueText: step.by })} />
        </li>
      ))}
    </ol>
  )
}
