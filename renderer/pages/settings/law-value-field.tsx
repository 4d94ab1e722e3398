import { BRANCH_VALUES, type BranchKey } from '../../../shared/rules/branch-values.ts'
import { EnumSelect } from '../../components/enum-select.tsx'
import type { FieldBinding } from '../../components/field-binding.ts'
import { NumberField } from '../../components/number-field.tsx'
import { PercentField } from '../../components/percent-field.tsx'

interface LawValueFieldProps {
  readonly valueKey: BranchKey
  readonly label: string
  readonly field: FieldBinding<string | null>
}

/** The field of a value, after its kind; the value is kept as text. */
export function LawValueField({ valueKey, label, field }: LawValueFieldProps) {
  const spec = BRANCH_VALUES[valueKey]
  switch (spec.kind) {
    case 'choice':
      return <EnumSelect label={label} required labels={spec.options} field={field} />
    case 'number':
      return <NumberField label={label} help={`可设为${spec.allowed}。`} required unit={spec.unit} field={asNumber(field)} />
    case 'percent':
      return <PercentField label={label} help={`可设为${spec.allowed}。`} required field={field} />
  }
}

function asNumber(field: FieldBinding<string | null>): FieldBinding<number | null> {
  return {
    ...field,
    value: field.value === null ? null : Number(field.value),
    onChange: (value) => field.onChange(value === null ? null : String(value)),
  }
}
