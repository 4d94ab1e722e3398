import type { Unit } from '../../../shared/api/organisation.ts'
import { unitLabels as labels } from '../../../shared/model/field-labels.ts'
import { entityTypeLabels, ownershipLabels, type UnitFacts, unitKindLabels } from '../../../shared/model/organisation.ts'
import { call } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import type { Blank } from '../../components/blank.ts'
import { EnumSelect } from '../../components/enum-select.tsx'
import { FieldGrid, FieldSection, WideField } from '../../components/field-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRecordForm } from '../../components/use-record-form.ts'
import { factsFrom } from '../case/record/facts-from.ts'
import { UnitSelect } from './unit-select.tsx'

const blank: Blank<UnitFacts> = {
  parentId: null, kind: 'sub-branch', name: null, uscc: null, domicile: null, registeredAddress: null, representativeName: null,
  representativeTitle: null, representativePhone: null, entityType: null, ownership: null, ownershipOther: null, accountName: null, accountBank: null,
  accountNo: null, department: null, contactName: null, contactPhone: null, serviceAddress: null,
}

interface UnitDrawerProps {
  readonly unit: Unit | null
  readonly units: readonly Unit[]
  readonly onClose: () => void
}

/** One unit: the facts of a plaintiff and its account. */
export function UnitDrawer({ unit, units, onClose }: UnitDrawerProps) {
  const save = useCommand('organisation.saveUnit')
  const form = useRecordForm({
    draftKey: `unit:${unit?.id ?? 'new'}`,
    initial: unit === null ? blank : factsFrom(blank, unit),
    version: unit?.version ?? null,
    loadSchema: () => import('../../../shared/model/organisation.ts').then((model) => model.unitFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: unit?.id ?? null, version, facts })),
    onSaved: () => {
      announce({ tone: 'good', text: '机构资料已保存，之后生成的文书按新资料填写。' })
      onClose()
    },
    readLatest: async () => {
      const latest = (await call('organisation.units', {})).find(({ id }) => id === unit?.id)
      return latest === undefined ? null : { version: latest.version, values: factsFrom(blank, latest) }
    },
  })

  return (
    <RecordDrawer right="administer" title={unit === null ? '新增机构' : unit.name} form={form} labels={labels} review={unit && { caseId: null, recordId: unit.id }} onClose={onClose}>
      <FieldGrid>
        <WideField>
          <TextField label={labels.name} help="与印章一致；起诉状的原告名称。" required autoFocus field={form.bind('name')} />
        </WideField>
        <EnumSelect label={labels.kind} required labels={unitKindLabels} field={form.bind('kind')} />
        <UnitSelect label={labels.parentId} units={units.filter(({ id }) => id !== unit?.id)} field={form.bind('parentId')} />
      </FieldGrid>
      <FieldSection title="起诉状的原告栏" />
      <FieldGrid>
        <TextField label={labels.uscc} field={form.bind('uscc')} />
        <EnumSelect label={labels.entityType} labels={entityTypeLabels} field={form.bind('entityType')} />
        <WideField>
          <TextField label={labels.domicile} field={form.bind('domicile')} />
        </WideField>
        <WideField>
          <TextField label={labels.registeredAddress} field={form.bind('registeredAddress')} />
        </WideField>
        <TextField label={labels.representativeName} field={form.bind('representativeName')} />
        <TextField label={labels.representativeTitle} field={form.bind('representativeTitle')} />
        <TextField label={labels.representativePhone} field={form.bind('representativePhone')} />
        <EnumSelect label={labels.ownership} labels={ownershipLabels} field={form.bind('ownership')} />
        {form.values.ownership === 'other' && <TextField label={labels.ownershipOther} placeholder="如 集体、外资" field={form.bind('ownershipOther')} />}
        <WideField>
          <TextField label={labels.serviceAddress} help="送达地址确认书和起诉状“送达地址”一栏。" field={form.bind('serviceAddress')} />
        </WideField>
      </FieldGrid>
      <FieldSection title="收款账户与联系人" />
      <FieldGrid>
        <TextField label={labels.accountName} field={form.bind('accountName')} />
        <TextField label={labels.accountBank} field={form.bind('accountBank')} />
        <TextField label={labels.accountNo} help="欠款本息明细表的还款账户。" field={form.bind('accountNo')} />
        <TextField label={labels.department} field={form.bind('department')} />
        <TextField label={labels.contactName} field={form.bind('contactName')} />
        <TextField label={labels.contactPhone} field={form.bind('contactPhone')} />
      </FieldGrid>
    </RecordDrawer>
  )
}
