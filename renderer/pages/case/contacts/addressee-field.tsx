import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { type FieldBinding, type FieldLook, inputLook } from '../../../components/field-binding.ts'

interface Props extends FieldLook {
  readonly field: FieldBinding<Id<'party'> | null>
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string | null) => void
}

/** Whom a letter is for: only those whom the record ties to the debt. */
export function AddresseeField({ field, choices, onChoose, ...look }: Props): ReactNode {
  return (
    <Select
      {...inputLook({ ...look, required: true, autoFocus: true })}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage="先在担保或诉讼里登记此人"
      data={[...choices]}
      value={field.value}
      error={field.error}
      onChange={onChoose}
      onBlur={field.onBlur}
    />
  )
}
