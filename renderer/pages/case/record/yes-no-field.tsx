import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldBinding } from '../../../components/field-binding.ts'

interface Props {
  readonly label: string
  readonly help?: string
  readonly field: FieldBinding<boolean | null>
}

/** A fact that holds or does not. */
export function YesNoField({ label, help, field }: Props): ReactNode {
  return (
    <Checkbox
      mt={24}
      size="sm"
      label={label}
      description={help}
      checked={field.value ?? false}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
    />
  )
}
