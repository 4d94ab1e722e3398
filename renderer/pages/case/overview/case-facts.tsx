import { Button, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { type CaseFacts, caseStatusLabels } from '../../../../shared/model/case.ts'
import { caseLabels } from '../../../../shared/model/field-labels.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import type { Blank } from '../../../components/blank.ts'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { valueWords } from '../record/value-words.ts'

export const caseWords = valueWords({ status: caseStatusLabels })

interface FieldsProps {
  readonly form: RecordForm<Blank<CaseFacts>>
}

interface KeeperFieldsProps extends FieldsProps {
  /** Who keeps the household by its record, and the way to another; null while nobody does. */
  readonly kept?: KeptBy | null
}

export interface KeptBy {
  readonly managerName: string
  readonly onHandOver: () => void
}

/** The unit and the person that keep a household. */
export function KeeperFields({ form, kept = null }: KeeperFieldsProps): ReactNode {
  const choices = useCall('cases.choices', {}).data
  const unit = form.bind('unitId')
  return (
    <>
      <Select
        label={caseLabels.unitId}
        withAsterisk
        searchable
        data={(choices?.units ?? []).map((each) => ({ value: each.id, label: each.name }))}
        value={unit.value}
        error={unit.error}
        onChange={(value) => unit.onChange(idOf<'unit'>(value))}
      />
      {kept === null ? <FirstManagerField form={form} /> : <KeptManagerField {...kept} />}
    </>
  )
}

function FirstManagerField({ form }: FieldsProps): ReactNode {
  const choices = useCall('cases.choices', {}).data
  const manager = form.bind('managerId')
  return (
    <Select
      label={caseLabels.managerId}
      searchable
      clearable
      data={(choices?.managers ?? []).map((each) => ({ value: each.id, label: each.name }))}
      value={manager.value}
      error={manager.error}
      onChange={(value) => manager.onChange(idOf<'staff'>(value))}
    />
  )
}

/** From one manager to another a household goes by 移交 alone. */
function KeptManagerField({ managerName, onHandOver }: KeptBy): ReactNode {
  return (
    <TextInput
      label={caseLabels.managerId}
      description="更换管户人要办理移交"
      readOnly
      value={managerName}
      rightSectionWidth={72}
      rightSection={
        <Button variant="subtle" size="compact" onClick={onHandOver}>
          移交
        </Button>
      }
    />
  )
}
