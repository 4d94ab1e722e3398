import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Proceeding } from '../../../../shared/api/proceedings.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { idOf } from '../../../api/ids.ts'
import { type FieldBinding, type FieldLook, inputLook } from '../../../components/field-binding.ts'
import { proceedingTitle } from './proceeding-words.ts'

interface Props extends FieldLook {
  readonly field: FieldBinding<Id<'proceeding'> | null>
  readonly proceedings: readonly Proceeding[]
}

/** The proceeding that a judgment, an enforcement, a cost or an order belongs to. */
export function ProceedingField({ field, proceedings, ...look }: Props): ReactNode {
  return (
    <Select
      {...inputLook(look)}
      clearable={look.required !== true}
      allowDeselect={look.required !== true}
      data={proceedings.map((each) => ({ value: each.id, label: proceedingTitle(each) }))}
      value={field.value}
      error={field.error}
      onChange={(value) => field.onChange(idOf<'proceeding'>(value))}
      onBlur={field.onBlur}
    />
  )
}
