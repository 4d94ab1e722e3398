import { Select } from '@mantine/core'
import type { Unit } from '../../../shared/api/organisation.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idOf } from '../../api/ids.ts'
import { type FieldBinding, type FieldLook, inputLook } from '../../components/field-binding.ts'

interface UnitSelectProps extends FieldLook {
  readonly field: FieldBinding<Id<'unit'> | null>
  readonly units: readonly Unit[]
}

/** One of the ledger's units. */
export function UnitSelect({ field, units, ...look }: UnitSelectProps) {
  return (
    <Select
      {...inputLook(look)}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={field.value}
      error={field.error}
      searchable
      clearable={look.required !== true}
      allowDeselect={look.required !== true}
      nothingFoundMessage="没有这个机构"
      onChange={(value) => field.onChange(idOf<'unit'>(value))}
      onBlur={field.onBlur}
    />
  )
}
