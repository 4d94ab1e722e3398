import type { ReactNode } from 'react'
import type { StandardCondition } from '../../../shared/model/write-off-standard.ts'
import { conditionWords } from '../../../shared/rules/write-off-readiness.ts'
import type { FieldBinding } from '../../components/field-binding.ts'
import { MoneyField } from '../../components/money-field.tsx'
import { NumberField } from '../../components/number-field.tsx'

interface Props {
  readonly condition: StandardCondition
  readonly onChange: (condition: StandardCondition) => void
  readonly field: Pick<FieldBinding<unknown>, 'onProblem' | 'onBlur'>
}

/** The sum or the days of a condition; one without a figure is not changed here. */
export function ConditionFigure({ condition, onChange, field: { onProblem, onBlur } }: Props): ReactNode {
  const common = { error: null, onProblem, onBlur }
  const label = conditionWords(condition)
  switch (condition.kind) {
    case 'principal-most':
      return <MoneyField label={label} field={{ ...common, value: condition.fen, onChange: (fen) => fen !== null && onChange({ ...condition, fen }) }} />
    case 'contacts':
      return <NumberField label={label} unit="次" field={{ ...common, value: condition.atLeast, onChange: (atLeast) => atLeast !== null && onChange({ ...condition, atLeast }) }} />
    case 'enforced':
      return <NumberField label={label} unit="天" field={{ ...common, value: condition.overDays, onChange: (overDays) => overDays !== null && onChange({ ...condition, overDays }) }} />
    case 'pursued':
    case 'noted':
      if (condition.overYears !== undefined) return <NumberField label={label} unit="年" field={{ ...common, value: condition.overYears, onChange: (overYears) => overYears !== null && onChange({ ...condition, overYears }) }} />
      if (condition.overDays === null) return null
      return <NumberField label={label} unit="天" field={{ ...common, value: condition.overDays, onChange: (overDays) => overDays !== null && onChange({ ...condition, overDays }) }} />
    case 'borrower-status':
      if (condition.overDays === null) return null
      return <NumberField label={label} unit="天" field={{ ...common, value: condition.overDays, onChange: (overDays) => overDays !== null && onChange({ ...condition, overDays }) }} />
    default:
      return null
  }
}
