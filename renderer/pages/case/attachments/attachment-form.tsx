import { MultiSelect, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Attachment, AttachmentsOfCase, SubjectName } from '../../../../shared/api/attachments.ts'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import { type AttachmentFacts, attachmentKindLabels, type AttachmentSubject } from '../../../../shared/model/attachment.ts'
import { attachmentLabels as labels } from '../../../../shared/model/field-labels.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { LongTextField, TextField } from '../../../components/text-field.tsx'
import { useRecordForm } from '../../../components/use-record-form.ts'
import { savedAndClosed } from '../record/saved-and-closed.ts'
import { factsFrom } from '../record/facts-from.ts'
import { valueWords } from '../record/value-words.ts'
import { VoidAction } from '../record/void-action.tsx'
import { subjectChoices, subjectKey } from './subject-choices.ts'

type Values = Blank<AttachmentFacts>

const words = valueWords({ kind: attachmentKindLabels })

function blank(caseId: AttachmentFacts['caseId']): Values {
  return { caseId, fileName: null, kind: null, takenOn: null, subjects: [], evidenceId: null, note: null }
}

interface Props {
  readonly file: Attachment
  readonly all: AttachmentsOfCase
  readonly onClose: () => void
}

/** What a file shows, which records it belongs to, and which evidence it stands behind. */
export function AttachmentForm({ file, all, onClose }: Props): ReactNode {
  const save = useCommand('attachments.save')
  const remove = useCommand('attachments.void')
  const form = useRecordForm<Values, AttachmentFacts, Saved<'attachment'>>({
    draftKey: `attachment:${file.id}`,
    initial: factsFrom<Values>(blank(file.caseId), file),
    version: file.version,
    loadSchema: () => import('../../../../shared/model/attachment.ts').then((module) => module.attachmentFacts),
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id: file.id, version, facts })),
    onSaved: savedAndClosed('附件', onClose),
    readLatest: async () => {
      const latest = (await call('attachments.ofCase', { caseId: file.caseId })).files.find((each) => each.id === file.id)
      return latest ? { version: latest.version, values: factsFrom<Values>(blank(file.caseId), latest) } : null
    },
  })
  const voiding = <VoidAction subject={`附件（${file.fileName}）`} what="附件" record={file} command={remove} onVoided={onClose} />
  return (
    <RecordDrawer title={`附件：${file.fileName}`} form={form} labels={labels} valueWords={words} review={{ caseId: file.caseId, recordId: file.id }} onClose={onClose} actions={voiding}>
      <FieldGrid>
        <WideField>
          <TextField label={labels.fileName} required field={form.bind('fileName')} help="另存时用这个名字" />
        </WideField>
        <EnumSelect label={labels.kind} required field={form.bind('kind')} labels={attachmentKindLabels} />
        <DateField label={labels.takenOn} field={form.bind('takenOn')} help="签订、拍摄或送达的日期" />
        <WideField>
          <SubjectsField field={form.bind('subjects')} subjects={all.subjects} />
        </WideField>
        <WideField>
          <EvidenceField field={form.bind('evidenceId')} evidence={all.evidence} />
        </WideField>
        <WideField>
          <LongTextField label={labels.note} field={form.bind('note')} />
        </WideField>
      </FieldGrid>
    </RecordDrawer>
  )
}

function SubjectsField({ field, subjects }: { readonly field: FieldBinding<AttachmentSubject[] | null>; readonly subjects: readonly SubjectName[] }): ReactNode {
  const byKey = new Map(subjects.map((subject) => [subjectKey(subject), subject]))
  const chosen = field.value ?? []
  return (
    <MultiSelect
      label={labels.subjects}
      description="关联后，在那条记录上也能找到这份文件"
      searchable
      data={subjectChoices(subjects)}
      value={chosen.map(subjectKey)}
      error={field.error}
      nothingFoundMessage="没有这条记录"
      onChange={(keys) => field.onChange(keys.flatMap((key) => subjectOf(byKey.get(key)) ?? chosen.filter((subject) => subjectKey(subject) === key)))}
      onBlur={field.onBlur}
    />
  )
}

function subjectOf(name: SubjectName | undefined): AttachmentSubject | null {
  return name === undefined ? null : { kind: name.kind, id: name.id }
}

interface EvidenceFieldProps {
  readonly field: FieldBinding<AttachmentFacts['evidenceId']>
  readonly evidence: AttachmentsOfCase['evidence']
}

function EvidenceField({ field, evidence }: EvidenceFieldProps): ReactNode {
  return (
    <Select
      label={labels.evidenceId}
      description="证据清单和装订的页码由此而来"
      clearable
      searchable
      data={evidence.map((item) => ({ value: item.id, label: `第 ${item.groupNo} 组 ${item.name}` }))}
      value={field.value}
      error={field.error}
      nothingFoundMessage="证据目录里没有，请先新增证据"
      onChange={(id) => field.onChange(evidence.find((item) => item.id === id)?.id ?? null)}
      onBlur={field.onBlur}
    />
  )
}
