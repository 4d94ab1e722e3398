import type { ReactNode } from 'react'
import { EmptyState } from '../states.tsx'
import classes from './file-preview.module.css'
import { ImageView } from './image-view.tsx'
import type { PiecedFile } from './pdf-document.ts'
import { PdfPages } from './pdf-pages.tsx'

/** Pictures that every Chromium draws; a scanner's TIFF is not among them. */
const DRAWN_IMAGES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'])

interface Props {
  /** Stays the same object while the preview stands: key the preview by what it shows. */
  readonly file: PiecedFile
  readonly name: string
  readonly mediaType: string
}

/** A kept file as it looks: PDF and pictures; of others it says how to see them. */
export function FilePreview({ file, name, mediaType }: Props): ReactNode {
  return (
    <div className={classes.frame} role="document" aria-label={`${name} 预览`} tabIndex={0}>
      {mediaType === 'application/pdf' && <PdfPages file={file} name={name} />}
      {DRAWN_IMAGES.has(mediaType) && <ImageView file={file} mediaType={mediaType} name={name} />}
      {mediaType !== 'application/pdf' && !DRAWN_IMAGES.has(mediaType) && (
        <EmptyState title="这种文件不能在程序里预览">请点“另存”，用电脑上的对应软件打开查看。</EmptyState>
      )}
    </div>
  )
}
