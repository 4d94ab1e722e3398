import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ContactPersonView } from '../../../../shared/api/contacts.ts'
import { contactRelationLabels } from '../../../../shared/model/contact.ts'
import { type FieldLook, inputLook } from '../../../components/field-binding.ts'

/** Stands for somebody whom the record does not tie to the debt. */
export const OTHER_PERSON = 'other'

interface Props extends FieldLook {
  readonly persons: readonly ContactPersonView[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Whom one contacts: those whom the record ties to the debt first, anybody else by his own name. */
export function PersonField({ persons, value, onChange, ...look }: Props): ReactNode {
  return (
    <Select
      {...inputLook(look)}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      nothingFoundMessage="没有这个人"
      data={[
        ...persons.map((person) => ({ value: person.partyId, label: `${person.name}（${contactRelationLabels[person.relation]}）` })),
        { value: OTHER_PERSON, label: '其他人（如代理人、调解组织、亲属）' },
      ]}
      value={value}
      onChange={(next) => onChange(next ?? OTHER_PERSON)}
    />
  )
}
