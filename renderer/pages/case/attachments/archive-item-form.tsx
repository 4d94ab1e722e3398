import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ArchiveItem } from '../../../../shared/api/archive.ts'
import type { AttachmentsOfCase } from '../../../../shared/api/attachments.ts'
import { archiveFormLabels, type ArchiveItemFacts, archiveItemLabels as labels, archiveKeepingLabels, archiveKindLabels, archiveSubjectKinds } from '../../../../shared/model/archive.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import type { RecordForm } from '../../../components/use-record-form.ts'
import { useCaseScope } from '../case-scope.ts'
import { IdSelect } from '../enforcement/id-select.tsx'
import { StaffSelect } from '../people/staff-select.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { subjectChoices, subjectKey } from './subject-choices.ts'

type Values = Blank<ArchiveItemFacts>

function blank(caseId: Id<'case'>): Values {
  return {
    caseId, kind: null, name: null, paperNo: null, form: 'original', copies: 1, pages: null, formedOn: null, receivedOn: null, keeping: 'archive-room', keeperId: null, place: null, attachmentId: null, evidenceId: null,
    subjectKind: null, subjectId: null, releasedOn: null, releasedTo: null, note: null,
  }
}

interface Props {
  readonly item: ArchiveItem | null
  readonly all: AttachmentsOfCase
  readonly onClose: () => void
}

/** One paper original: what it is, where it lies, what it proves, and whether it has gone for good. */
export function ArchiveItemForm({ item, all, onClose }: Props): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('archive.saveItem')
  const remove = useCommand('archive.voidItem')
  return (
    <DetailForm
      what="档案原件" title={item === null ? '登记原件' : `原件：${item.name}`} record={item} draftKey={`archive-item:${caseId}`} blank={blank(caseId)} labels={labels}
      enums={{ kind: archiveKindLabels, form: archiveFormLabels, keeping: archiveKeepingLabels }} loadSchema={async () => (await import('../../../../shared/model/archive.ts')).archiveItemFacts} save={save} remove={remove}
      latest={async () => (await call('archive.ofCase', { caseId })).items} onClose={onClose}
    >
      {(form) => <ItemFields form={form} all={all} kept={item !== null} />}
    </DetailForm>
  )
}

function ItemFields({ form, all, kept }: { readonly form: RecordForm<Values>; readonly all: AttachmentsOfCase; readonly kept: boolean }): ReactNode {
  const { bind, change, values } = form
  const keeper = bind('keeperId')
  return (
    <FieldGrid>
      <EnumSelect label={labels.kind} required field={bind('kind')} labels={archiveKindLabels} />
      <TextField label={labels.paperNo} field={bind('paperNo')} placeholder="合同编号、权证号或案号" />
      <WideField>
        <TextField label={labels.name} required field={bind('name')} placeholder="如 不动产登记证明" />
      </WideField>
      <EnumSelect label={labels.form} required field={bind('form')} labels={archiveFormLabels} />
      <DateField label={labels.formedOn} field={bind('formedOn')} help="签订、发证或裁判的日期" />
      <NumberField label={labels.copies} required field={bind('copies')} help="几份分开借出的，请分项登记" />
      <NumberField label={labels.pages} field={bind('pages')} />
      <EnumSelect
        label={labels.keeping} required labels={archiveKeepingLabels}
        field={{ ...bind('keeping'), onChange: (keeping) => change(keeping === 'handler' ? { keeping } : { keeping, keeperId: null }) }}
      />
      <TextField label={labels.place} field={bind('place')} placeholder="如 3-2-18，或法院、律师的名称" />
      {values.keeping === 'handler' && <StaffSelect label={labels.keeperId} required value={keeper.value} error={keeper.error} onChange={keeper.onChange} />}
      <DateField label={labels.receivedOn} field={bind('receivedOn')} />
      <WideField>
        <SubjectSelect form={form} all={all} />
      </WideField>
      <IdSelect label={labels.attachmentId} field={bind('attachmentId')} choices={all.files.map(({ id, fileName }) => ({ value: id, label: fileName }))} nothing="本户没有这个附件" />
      <IdSelect label={labels.evidenceId} field={bind('evidenceId')} choices={all.evidence.map(({ id, groupNo, name }) => ({ value: id, label: `第 ${groupNo} 组 ${name}` }))} nothing="证据目录里没有这一项" />
      {kept && (
        <>
          <DateField label={labels.releasedOn} field={bind('releasedOn')} help="不再由本行保管之日" />
          <TextField label={labels.releasedTo} field={bind('releasedTo')} placeholder="如 结清，返还抵押人" />
        </>
      )}
      <WideField>
        <LongTextField label={labels.note} field={bind('note')} />
      </WideField>
    </FieldGrid>
  )
}

/** The record that the paper proves; its kind and its id are chosen together. */
function SubjectSelect({ form: { bind, change, values }, all }: { readonly form: RecordForm<Values>; readonly all: AttachmentsOfCase }): ReactNode {
  const { error, onBlur } = bind('subjectId')
  const { subjectKind: kind, subjectId: id } = values
  return (
    <Select
      label={labels.subjectId} description="这份原件证明的借据、担保、抵质押物或裁判" clearable searchable nothingFoundMessage="没有这条记录" data={subjectChoices(all.subjects, archiveSubjectKinds)}
      value={kind === null || id === null ? null : subjectKey({ kind, id })} error={error} onBlur={onBlur}
      onChange={(key) => {
        const chosen = all.subjects.find((subject) => subjectKey(subject) === key)
        const subjectKind = archiveSubjectKinds.find((each) => each === chosen?.kind) ?? null
        change({ subjectKind, subjectId: subjectKind && (chosen?.id ?? null) })
      }}
    />
  )
}
