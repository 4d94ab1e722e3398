import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import type { Attachment, AttachmentsOfCase } from '../../../../shared/api/attachments.ts'
import { attachmentKindLabels, attachmentSubjectKindLabels } from '../../../../shared/model/attachment.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { instantText } from '../../../components/instant-text.ts'
import { sizeText } from '../../../components/size-text.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { ArchiveSection } from './archive-section.tsx'
import { AttachmentForm } from './attachment-form.tsx'
import { AttachmentPreview } from './attachment-preview.tsx'
import classes from './attachments-tab.module.css'
import { AddFilesButton, DropArea } from './drop-area.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { useSending } from './use-sending.ts'

/** 附件: scans and photos of the case, what each belongs to, the evidence list that they stand behind, and the paper originals. */
export default function AttachmentsTab(): ReactNode {
  const { caseId } = useCaseScope()
  const all = useCall('attachments.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={8} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  return <Attachments all={all.data} />
}

function Attachments({ all }: { readonly all: AttachmentsOfCase }): ReactNode {
  const { recordId } = useParams<{ recordId?: string }>()
  const [shownId, setShownId] = useState<Id<'attachment'> | null>(null)
  const [editing, setEditing] = useState<Attachment | null>(null)
  const shown = all.files.find((file) => file.id === (shownId ?? recordId)) ?? null
  return (
    <div className={classes.columns}>
      <div className={classes.lists}>
        <FilesSection all={all} shownId={shown?.id ?? null} onShow={(file) => setShownId(file.id)} />
        <EvidenceSection all={all} />
        <ArchiveSection all={all} />
      </div>
      <section className={classes.preview} aria-label="附件预览">
        {shown === null ? <EmptyState title="在左侧选中文件，这里显示预览">PDF 和图片可以直接看；其他文件另存后打开。</EmptyState> : <AttachmentPreview key={shown.id} file={shown} onEdit={() => setEditing(shown)} />}
      </section>
      {editing && <AttachmentForm key={editing.id} file={editing} all={all} onClose={() => setEditing(null)} />}
    </div>
  )
}

interface FilesProps {
  readonly all: AttachmentsOfCase
  readonly shownId: Id<'attachment'> | null
  readonly onShow: (file: Attachment) => void
}

function FilesSection({ all, shownId, onShow }: FilesProps): ReactNode {
  const { caseId } = useCaseScope()
  const sending = useSending(caseId)
  const evidenceNames = new Map(all.evidence.map((item) => [item.id, `第 ${item.groupNo} 组 ${item.name}`]))
  const columns: readonly TableColumn<Attachment>[] = [
    { ...textColumn<Attachment>('fileName', '文件名', 156, (file) => file.fileName), always: true, opens: true },
    { ...nodeColumn<Attachment>('size', '大小', 80, (file) => sizeText(file.sizeBytes)), align: 'end', sortValue: (file) => file.sizeBytes },
    textColumn('kind', '材料类别', 88, (file) => attachmentKindLabels[file.kind]),
    textColumn('subjects', '关联记录', 124, (file) => subjectsText(file), '还没有关联记录，打开后点“修改”关联'),
    textColumn('evidence', '归入证据', 120, (file) => (file.evidenceId === null ? null : (evidenceNames.get(file.evidenceId) ?? null)), '没有归入证据目录'),
    dateColumn('takenOn', '形成日期', (file) => file.takenOn),
    textColumn('created', '存入', 176, (file) => `${instantText(file.createdAt)} ${file.createdByName}`),
  ]
  return (
    <Section title="文件" note={all.files.length > 0 && `${all.files.length} 个，共 ${sizeText(all.totalBytes)}，加密存放在台账内`} action={<Allowed right="record"><AddFilesButton sending={sending} /></Allowed>}>
      <DropArea sending={sending}>
        <DataTable
          label="附件"
          columns={columns}
          rows={all.files}
          rowId={(file) => file.id}
          currentId={shownId}
          onOpen={onShow}
          empty={<EmptyState title="本户还没有附件">把合同、凭证、回执的扫描件或照片拖到这里，或点“添加文件”。单个文件不超过 500 MB。</EmptyState>}
        />
      </DropArea>
    </Section>
  )
}

function subjectsText(file: Attachment): string | null {
  if (file.subjectNames.length === 0) return null
  return file.subjectNames.map(({ kind, name }) => `${attachmentSubjectKindLabels[kind]} ${name}`).join('、')
}
