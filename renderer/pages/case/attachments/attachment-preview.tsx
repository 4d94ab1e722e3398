import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { Attachment } from '../../../../shared/api/attachments.ts'
import { ATTACHMENT_CHUNK_BYTES } from '../../../../shared/model/attachment.ts'
import { call } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FilePreview } from '../../../components/file-preview/file-preview.tsx'
import type { PiecedFile } from '../../../components/file-preview/pdf-document.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import classes from './attachments-tab.module.css'

interface Props {
  readonly file: Attachment
  readonly onEdit: () => void
}

/** One file beside the list: what it looks like, and what can be done with it. */
export function AttachmentPreview({ file: { id, sizeBytes, fileName, mediaType, sha256 }, onEdit }: Props): ReactNode {
  const copy = useCommand('attachments.saveCopy')
  const pieces = useMemo<PiecedFile>(
    () => ({ sizeBytes, pieceBytes: ATTACHMENT_CHUNK_BYTES, readPiece: async (ordinal) => (await call('attachments.read', { attachmentId: id, ordinal })).bytes }),
    [id, sizeBytes],
  )
  return (
    <>
      <header className={classes.previewHead}>
        <span className={classes.previewName} title={`${fileName}\n文件校验值（SHA-256）${sha256}`}>
          {fileName}
        </span>
        <span>
          <Button variant="default" onClick={onEdit}>
            修改
          </Button>{' '}
          <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate(() => ({ attachmentId: id, fileName }))}>
            另存
          </Button>
        </span>
      </header>
      {copy.error && copy.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(copy.error)}</Notice>}
      {copy.isSuccess && <Notice tone="good">已另存。另存的文件不再加密，用完请及时处理。</Notice>}
      <FilePreview file={pieces} name={fileName} mediaType={mediaType} />
    </>
  )
}
