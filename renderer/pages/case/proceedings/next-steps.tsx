import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Proceeding } from '../../../../shared/api/proceedings.ts'
import { eventLabel, type ProceedingEventKind } from '../../../../shared/model/proceeding-event.ts'
import type { NextStep } from '../../../../shared/rules/next-step.ts'
import { useMay } from '../../../api/use-rights.ts'
import { DateText } from '../../../components/date-text.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenStepInToolbox } from '../../toolbox/open-term.tsx'
import classes from './proceedings-tab.module.css'

/** The event that tells that a step was taken; a step that no single event settles has none. */
const settledBy: Readonly<Record<string, ProceedingEventKind>> = {
  file: 'filed',
  docket: 'docketed',
  docketing: 'docketed',
  'payment-order-acceptance': 'docketed',
  'acceptance-fee': 'fee-paid',
  'appeal-fee': 'fee-paid',
  'complaint-copy': 'complaint-served',
  'payment-order-issue': 'order-issued',
  'payment-order-service': 'order-served',
  'payment-order-objection': 'order-objected',
  'appeal-judgment': 'appealed',
  'appeal-ruling': 'appealed',
  mediation: 'mediation-agreed',
  'enforcement-review': 'objection',
  'distribution-objection': 'objection',
  'file-claim': 'claim-filed',
  'claims-review': 'claims-confirmed',
}

const actors: Record<NextStep['party'], string> = { bank: '本行办理', court: '等待法院', others: '等待对方' }

/** Why a step is proposed, and for which day. */
export function StepReasons({ step: { label, why, by, basis } }: { readonly step: NextStep }): ReactNode {
  return <WhyPanel title={label} answer={why} {...(by === null ? {} : { valueText: by })} {...(basis && { action: <OpenStepInToolbox basis={basis} /> })} />
}

interface Props {
  readonly proceeding: Proceeding
  /** Opens the form of the event that a step leads to. */
  readonly onRegister: (kind: ProceedingEventKind) => void
}

/** 下一步: what usually comes next, with its day and its article; proposals that nobody has to follow. */
export function NextSteps({ proceeding, onRegister }: Props): ReactNode {
  const may = useMay('record')
  if (proceeding.nextSteps.length === 0) return <p className={classes.nothing}>按已登记的情况，没有需要提示的下一步。</p>
  return (
    <ol className={classes.steps} aria-label="下一步">
      {proceeding.nextSteps.map((step) => {
        const kind = settledBy[step.code]
        return (
          <li key={`${step.code} ${step.by ?? ''}`}>
            <span className={classes.actor}>{actors[step.party]}</span>
            <span className={classes.stepLabel}>{step.label}</span>
            {step.by !== null && <DateText value={step.by} distance due={step.party === 'bank'} counted />}
            <StepReasons step={step} />
            {may && kind !== undefined && (
              <Button variant="subtle" size="compact" onClick={() => onRegister(kind)}>
                登记{eventLabel(kind, proceeding.kind)}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
