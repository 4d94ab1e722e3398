import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { visitLabels, type VisitRound } from '../../../../shared/model/visit.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { WideField } from '../../../components/field-grid.tsx'
import { TextField } from '../../../components/text-field.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'

interface Props {
  readonly bind: RecordForm<Blank<VisitRound>>['bind']
}

/** When, what for, and who goes in which part: what all visits of a round share. */
export function RoundFields({ bind }: Props): ReactNode {
  return (
    <>
      <DateField label={visitLabels.visitOn} field={bind('visitOn')} required distance />
      <TextField label={visitLabels.startsAt} field={bind('startsAt')} required placeholder="如 09:30" help="22:00 至次日 8:00 不得上门" />
      <WideField>
        <TextField label={visitLabels.purpose} field={bind('purpose')} required placeholder="如 核实经营情况、送达催收通知" />
      </WideField>
      <StaffField label={visitLabels.leadId} field={bind('leadId')} required />
      <StaffField label={visitLabels.recorderId} field={bind('recorderId')} required />
      <StaffField label={visitLabels.witnessId} field={bind('witnessId')} />
    </>
  )
}

interface StaffFieldProps {
  readonly label: string
  readonly field: FieldBinding<Id<'staff'> | null>
  readonly required?: boolean
}

function StaffField({ label, field, required = false }: StaffFieldProps): ReactNode {
  const staff = useCall('organisation.staff', {}).data ?? []
  return (
    <Select
      label={label}
      withAsterisk={required}
      searchable
      selectFirstOptionOnChange
      clearable={!required}
      nothingFoundMessage="没有这位同事"
      data={staff.map(({ id, name }) => ({ value: id, label: name }))}
      value={field.value}
      error={field.error}
      onChange={(value) => field.onChange(idOf<'staff'>(value))}
      onBlur={field.onBlur}
    />
  )
}
