import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { RecordLink } from '../../../components/record-link.tsx'
import { sizeText } from '../../../components/size-text.ts'
import classes from './tied-files.module.css'

interface Props {
  readonly caseId: Id<'case'>
  readonly recordId: Id
  /** What the files prove, for a record that has none yet. */
  readonly empty: string
}

/** 附件 of one record, each the way to its preview. */
export function TiedFiles({ caseId, recordId, empty }: Props): ReactNode {
  const files = useCall('attachments.ofCase', { caseId }).data?.files ?? []
  const tied = files.filter(({ subjects }) => subjects.some(({ id }) => id === recordId))
  return (
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
      <li>
        {tied.length === 0 && <span>{empty}</span>}
        <RecordLink to={`/cases/${caseId}/attachments`} title="打开本户的附件">到本户附件添加、关联</RecordLink>
      </li>
    </ul>
  )
}
