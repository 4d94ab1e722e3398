import type { ReactNode } from 'react'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { ContactDecision, ContactFinding } from '../../../../shared/rules/contact-guard.ts'
import { Notice } from '../../../components/notice.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import classes from './contact.module.css'

const verdictWords = { allow: '可以联系', 'needs-approval': '须经批准', block: '不得联系' } as const
const verdictTones = { allow: 'good', 'needs-approval': 'doubt', block: 'bad' } as const

/** What the guards say to the contact that is being entered, with the rule and the lawful way, before anything is saved. */
export function GuardAnswer({ answer }: { readonly answer: Answer<ContactDecision> }): ReactNode {
  const { verdict, findings } = answer.value
  return (
    <Notice tone={verdictTones[verdict]} action={<WhyPanel title="催收行为规则" answer={answer} valueText={verdictWords[verdict]} />}>
      <strong>{verdictWords[verdict]}</strong>
      {findings.length > 0 && <Findings findings={findings} />}
    </Notice>
  )
}

/** Each rule with what may be done instead. */
export function Findings({ findings }: { readonly findings: readonly ContactFinding[] }): ReactNode {
  return (
    <ul className={classes.findings}>
      {findings.map(({ reason, nextStep }) => (
        <li key={reason}>
          {reason}
          <span className={classes.instead}>可以：{nextStep}</span>
        </li>
      ))}
    </ul>
  )
}
