import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'

interface Props {
  readonly label: string
  readonly value: Id<'staff'> | null
  readonly error?: string | null
  readonly required?: boolean
  /** Colleagues chosen elsewhere in the form. */
  readonly without?: readonly (Id<'staff'> | null)[]
  readonly onChange: (id: Id<'staff'> | null) => void
}

/** A colleague of the units that the person sees. */
export function StaffSelect({ label, value, error = null, required = false, without = [], onChange }: Props): ReactNode {
  const managers = useCall('cases.choices', {}).data?.managers ?? []
  const data = managers.filter(({ id }) => !without.includes(id)).map(({ id, name }) => ({ value: id, label: name }))
  return <Select label={label} withAsterisk={required} searchable clearable={!required} data={data} value={value} error={error} onChange={(next) => onChange(idOf<'staff'>(next))} />
}
