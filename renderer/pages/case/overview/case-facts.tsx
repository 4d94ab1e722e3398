import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { type CaseFacts, caseStatusLabels } from '../../../../shared/model/case.ts'
import { caseLabels } from '../../../../shared/model/field-labels.ts'
import { idOf } from '../../../api/ids.ts'
import { useCall } from '../../../api/use-call.ts'
import type { Blank } from '../../../components/blank.ts'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { valueWords } from '../record/value-words.ts'

export const caseWords = valueWords({ status: caseStatusLabels })

/** The unit and the person that keep a household. */
export function KeeperFields({ form }: { readonly form: RecordForm<Blank<CaseFacts>> }): ReactNode {
  const choices = useCall('cases.choices', {}).data
  const unit = form.bind('unitId')
  const manager = form.bind('managerId')
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
      <Select
        label={caseLabels.managerId}
        searchable
        clearable
        data={(choices?.managers ?? []).map((each) => ({ value: each.id, label: each.name }))}
        value={manager.value}
        error={manager.error}
        onChange={(value) => manager.onChange(idOf<'staff'>(value))}
      />
    </>
  )
}
