import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Notice } from '../notice.tsx'
import { LoadingRows } from '../states.tsx'
import classes from './file-preview.module.css'
import { openPdf, type PiecedFile } from './pdf-document.ts'

/** Pages are drawn this far before they come into view, so that scrolling meets no blank ones. */
const AHEAD = '600px'

interface Props {
  readonly file: PiecedFile
  readonly name: string
}

/** A PDF page under page; only those near the view are drawn, so that a file of a thousand pages costs no more than one of ten. */
export function PdfPages({ file, name }: Props): ReactNode {
  const [state, setState] = useState<{ readonly document: PDFDocumentProxy; readonly shape: number } | 'opening' | 'failed'>('opening')

  useEffect(() => {
    let current = true
    const opening = openPdf(file)
    opening
      .then(async (task) => {
        const document = await task.promise
        const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
        if (current) setState({ document, shape: height / width })
      })
      .catch(() => {
        if (current) setState('failed')
      })
    return () => {
      current = false
      opening.then((task) => void task.destroy(), () => {}) // one that failed to open has nothing to end
    }
  }, [file])

  if (state === 'opening') return <LoadingRows rows={12} />
  if (state === 'failed') return <Notice tone="bad">这份 PDF 打不开，可能设有密码或已损坏。可以另存后用其他软件查看。</Notice>
  return Array.from({ length: state.document.numPages }, (_, index) => (
    <PdfPage key={index} document={state.document} number={index + 1} shape={state.shape} label={`${name} 第 ${index + 1} 页，共 ${state.document.numPages} 页`} />
  ))
}

interface PageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  /** Height over width of the first page, until this one is known. */
  readonly shape: number
  readonly label: string
}

function PdfPage({ document, number, shape, label }: PageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: AHEAD })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const element = canvas.current
    if (element === null || !near) return
    let cancel = (): void => {}
    let current = true
    document.getPage(number).then(
      (page) => {
        if (current) cancel = drawPage(page, element)
      },
      () => {}, // a damaged page stays blank among the others; the file itself can be saved
    )
    return () => {
      current = false
      cancel()
      element.width = 0 // gives the page's pixels back
    }
  }, [document, number, near])

  return <canvas ref={canvas} className={classes.sheet} style={{ aspectRatio: 1 / shape }} role="img" aria-label={label} />
}

/** Draws as sharp as the screen is; the answer stops it. */
function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement): () => void {
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (canvas.clientWidth * window.devicePixelRatio) / natural.width })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  canvas.style.aspectRatio = String(natural.width / natural.height)
  const drawing = page.render({ canvas, viewport })
  drawing.promise.catch(() => {}) // a cancelled drawing rejects; a page that cannot be drawn stays blank, the file can be saved
  return () => drawing.cancel()
}
