import { ActionIcon, Button, Input, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Staff } from '../../../../shared/api/organisation.ts'
import { type ContactColleague, visitRoleLabels, visitRoles } from '../../../../shared/model/contact.ts'
import { idOf } from '../../../api/ids.ts'
import type { FieldBinding } from '../../../components/field-binding.ts'
import classes from './contact.module.css'

interface Props {
  readonly label: string
  readonly field: FieldBinding<ContactColleague[] | null>
  readonly staff: readonly Staff[]
  /** A visit names what each did; a call does not. */
  readonly withRoles: boolean
}

/** Who took part, and at a visit who spoke, who wrote and who witnessed. */
export function ColleaguesField({ label, field, staff, withRoles }: Props): ReactNode {
  const colleagues = field.value ?? []
  const free = staff.filter((person) => !colleagues.some(({ staffId }) => staffId === person.id))

  function put(index: number, next: Partial<ContactColleague>): void {
    field.onChange(colleagues.map((colleague, at) => (at === index ? { ...colleague, ...next } : colleague)))
  }

  function add(): void {
    const [person] = free
    if (person !== undefined) field.onChange([...colleagues, { staffId: person.id, role: visitRoles[Math.min(colleagues.length, visitRoles.length - 1)] ?? 'witness' }])
  }

  return (
    <Input.Wrapper label={label} error={field.error} withAsterisk labelElement="div" role="group" aria-label={label}>
      <div className={classes.colleagues}>
        {colleagues.map((colleague, index) => (
          <div key={colleague.staffId} className={classes.colleague}>
            <Select
              aria-label={`工作人员 ${index + 1}`}
              searchable
              allowDeselect={false}
              data={staff.filter((person) => person.id === colleague.staffId || free.includes(person)).map((person) => ({ value: person.id, label: person.name }))}
              value={colleague.staffId}
              onChange={(value) => {
                const staffId = idOf<'staff'>(value)
                if (staffId !== null) put(index, { staffId })
              }}
            />
            {withRoles && (
              <Select
                aria-label={`工作人员 ${index + 1} 的分工`}
                allowDeselect={false}
                data={visitRoles.map((role) => ({ value: role, label: visitRoleLabels[role] }))}
                value={colleague.role}
                onChange={(value) => put(index, { role: visitRoles.find((role) => role === value) ?? 'witness' })}
              />
            )}
            {colleagues.length > 1 && (
              <ActionIcon variant="subtle" color="gray" aria-label={`移去工作人员 ${index + 1}`} onClick={() => field.onChange(colleagues.filter((_, at) => at !== index))}>
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {free.length > 0 && (
          <Button variant="subtle" size="compact" onClick={add}>
            添加同事
          </Button>
        )}
      </div>
    </Input.Wrapper>
  )
}
