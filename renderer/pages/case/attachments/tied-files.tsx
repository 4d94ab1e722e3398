import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AttachmentSubjectKind } from '../../../../shared/model/attachment.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { useMay } from '../../../api/use-rights.ts'
import { FieldSection } from '../../../components/field-grid.tsx'
import { RecordLink } from '../../../components/record-link.tsx'
import { sizeText } from '../../../components/size-text.ts'
import { AddFilesButton, DropArea } from './drop-area.tsx'
import classes from './tied-files.module.css'
import { useSending } from './use-sending.ts'

interface Props {
  readonly caseId: Id<'case'>
  readonly kind: AttachmentSubjectKind
  readonly recordId: Id
  /** What the files prove, for a record that has none yet. */
  readonly empty: string
}

/** 附件 of one record, each the way to its preview; what is dropped here or chosen is tied to the record at once. */
export function TiedFiles({ caseId, kind, recordId, empty }: Props): ReactNode {
  const sending = useSending(caseId, { kind, id: recordId })
  const mayAdd = useMay('record')
  const files = useCall('attachments.ofCase', { caseId }).data?.files ?? []
  const tied = files.filter(({ subjects }) => subjects.some(({ id }) => id === recordId))
  return (
    <DropArea sending={sending}>
      <ul className={classes['files'] ?? ''} aria-label="附件">
        {tied.map((file) => (
          <li key={file.id}>
            <Link href={`/cases/${caseId}/attachments/${file.id}`} className={classes['file'] ?? ''}>
              <IconPaperclip size={14} aria-hidden />
              {file.fileName}
            </Link>
            <span>{sizeText(file.sizeBytes)}</span>
          </li>
        ))}
        {tied.length === 0 && <li>{empty}</li>}
        <li>
          {mayAdd && <AddFilesButton sending={sending} compact />}
          <RecordLink to={`/cases/${caseId}/attachments`} title="打开本户的附件，把已经存入的文件关联到这条记录">到本户附件关联</RecordLink>
        </li>
      </ul>
    </DropArea>
  )
}

interface FormFilesProps {
  readonly caseId: Id<'case'>
  readonly kind: AttachmentSubjectKind
  /** Null for a record that is not kept yet: nothing can be tied to it. */
  readonly recordId: Id | null
}

/** 附件 at the foot of a record's form. */
export function FormFiles({ caseId, kind, recordId }: FormFilesProps): ReactNode {
  return (
    <>
      <FieldSection title="附件" />
      {recordId === null ? (
        <p className={classes['later'] ?? ''}>保存后再打开这条记录，即可把扫描件、照片拖到这里。</p>
      ) : (
        <TiedFiles caseId={caseId} kind={kind} recordId={recordId} empty="还没有附件，把扫描件、照片拖到这里。" />
      )}
    </>
  )
}
