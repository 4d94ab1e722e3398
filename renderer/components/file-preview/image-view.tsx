import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Notice } from '../notice.tsx'
import { LoadingRows } from '../states.tsx'
import classes from './file-preview.module.css'
import type { PiecedFile } from './pdf-document.ts'

interface Props {
  readonly file: PiecedFile
  readonly mediaType: string
  readonly name: string
}

/** A picture, drawn on a canvas: the content security policy shows none from memory, and a canvas asks for no address. */
export function ImageView({ file, mediaType, name }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')

  useEffect(() => {
    let current = true
    readImage(file, mediaType).then(
      (image) => {
        if (current && canvas.current !== null) drawImage(image, canvas.current)
        image.close()
        if (current) setState('drawn')
      },
      () => {
        if (current) setState('failed')
      },
    )
    return () => {
      current = false
    }
  }, [file, mediaType])

  return (
    <>
      {state === 'drawing' && <LoadingRows rows={12} />}
      {state === 'failed' && <Notice tone="bad">这张图片无法显示，可能已损坏。可以另存后用其他软件查看。</Notice>}
      <canvas ref={canvas} className={classes.sheet} hidden={state !== 'drawn'} role="img" aria-label={name} />
    </>
  )
}

async function readImage(file: PiecedFile, mediaType: string): Promise<ImageBitmap> {
  const pieces: BlobPart[] = []
  for (let ordinal = 0; ordinal * file.pieceBytes < file.sizeBytes; ordinal += 1) pieces.push(new Uint8Array(await file.readPiece(ordinal)))
  return createImageBitmap(new Blob(pieces, { type: mediaType }))
}

function drawImage(image: ImageBitmap, canvas: HTMLCanvasElement): void {
  canvas.width = image.width
  canvas.height = image.height
  canvas.style.aspectRatio = String(image.width / image.height)
  canvas.getContext('2d')?.drawImage(image, 0, 0)
}
