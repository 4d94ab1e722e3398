import { Button, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import type { ReactNode } from 'react'
import type { PackageConflict, PackageDecision, PackageField } from '../../../shared/api/packages.ts'
import type { Id } from '../../../shared/model/id.ts'
import { allBy, decisionFor, type Decisions, withDecision } from './decisions.ts'
import classes from './packages-page.module.css'

interface Props {
  readonly conflicts: readonly PackageConflict[]
  readonly decisions: Decisions
  readonly onChange: (decisions: Decisions) => void
}

/** Fields that both sides changed: the two values side by side, one to be chosen. */
export function ConflictList({ conflicts, decisions, onChange }: Props): ReactNode {
  return (
    <section aria-label="双方都改过的栏">
      <header className={classes.conflictHead}>
        <h3>双方都改过的栏，请逐项选定</h3>
        <Button variant="subtle" size="compact" onClick={() => onChange(allBy(conflicts, 'mine'))}>
          全部以本机为准
        </Button>
        <Button variant="subtle" size="compact" onClick={() => onChange(allBy(conflicts, 'theirs'))}>
          全部以对方为准
        </Button>
      </header>
      <ul className={classes.conflicts}>
        {conflicts.map(({ recordId, title, fields }) => (
          <li key={recordId}>
            <b>{title}</b>
            {fields.map((field) => (
              <Choice key={field.key} recordId={recordId} field={field} take={decisionFor(decisions, { recordId, key: field.key })} onTake={(take) => onChange(withDecision(decisions, { recordId, key: field.key, take }))} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ChoiceProps {
  readonly recordId: Id
  readonly field: PackageField
  readonly take: PackageDecision['take'] | null
  readonly onTake: (take: PackageDecision['take']) => void
}

function Choice({ recordId, field, take, onTake }: ChoiceProps): ReactNode {
  return (
    <div className={classes.choice}>
      <span className={classes.fieldName}>{field.label}</span>
      <SegmentedControl
        aria-label={field.label}
        name={`${recordId} ${field.key}`}
        value={take ?? ''}
        data={[
          { value: 'mine', label: `本机：${field.mine ?? '（空）'}` },
          { value: 'theirs', label: `对方：${field.theirs ?? '（空）'}` },
        ]}
        onChange={(value) => onTake(value === 'mine' ? 'mine' : 'theirs')}
      />
    </div>
  )
}
