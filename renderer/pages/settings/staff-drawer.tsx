import type { Staff, Unit } from '../../../shared/api/organisation.ts'
import { staffLabels as labels } from '../../../shared/model/field-labels.ts'
import { type StaffFacts, staffRoleLabels } from '../../../shared/model/staff.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { Allowed } from '../../components/allowed.tsx'
import type { Blank } from '../../components/blank.ts'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { AccountActions } from './account-actions.tsx'
import { UnitSelect } from './unit-select.tsx'

const blank: Blank<StaffFacts> = { unitId: null, name: null, role: 'case-manager', phone: null }

interface StaffDrawerProps {
  readonly person: Staff | null
  readonly units: readonly Unit[]
  readonly onClose: () => void
}

/** One colleague of the roster. */
export function StaffDrawer({ person, units, onClose }: StaffDrawerProps) {
  const save = useCommand('organisation.saveStaff')
  const form = useRecordForm({
    draftKey: `staff:${person?.id ?? 'new'}`,
    initial: person === null ? blank : staffFactsOf(person),
    version: person?.version ?? null,
    loadSchema: () => import('../../../shared/model/staff.ts').then((model) => model.staffFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: person?.id ?? null, version, facts })),
    onSaved: () => {
      announce({ tone: 'good', text: '人员已保存。' })
      onClose()
    },
    readLatest: async () => {
      const latest = (await call('organisation.staff', {})).find(({ id }) => id === person?.id)
      return latest === undefined ? null : { version: latest.version, values: staffFactsOf(latest) }
    },
  })
  return (
    <RecordDrawer title={person === null ? '新增人员' : person.name} form={form} labels={labels} right="administer" review={person && { caseId: null, recordId: person.id }} onClose={onClose}>
      <FieldGrid>
        <TextField label={labels.name} required autoFocus field={form.bind('name')} />
        <EnumSelect label={labels.role} required labels={staffRoleLabels} field={form.bind('role')} />
        <UnitSelect label={labels.unitId} units={units} field={form.bind('unitId')} />
        <TextField label={labels.phone} field={form.bind('phone')} />
      </FieldGrid>
      {person !== null && (
        <Allowed right="administer">
          <AccountActions colleague={person} onDone={onClose} />
        </Allowed>
      )}
    </RecordDrawer>
  )
}

function staffFactsOf(person: Staff): Blank<StaffFacts> {
  const { unitId, name, role, phone } = person
  return { unitId, name, role, phone }
}
