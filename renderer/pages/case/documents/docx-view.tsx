import { type ReactNode, useEffect, useRef, useState } from 'react'
import { LoadingRows } from '../../../components/states.tsx'
import { Notice } from '../../../components/notice.tsx'
import classes from './documents-tab.module.css'

/** An upright A4 page in points: what stands until the file has been drawn. */
const UPRIGHT = 595.3
/** Around a page on screen, in CSS pixels. */
const SURROUND = 40
const PIXELS_PER_POINT = 96 / 72

interface Props {
  readonly bytes: Uint8Array
  readonly title: string
}

/** The very file as pages, scaled to the column. */
export function DocxView({ bytes, title }: Props): ReactNode {
  const pages = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  const [points, setPoints] = useState(UPRIGHT)
  const [room, setRoom] = useState<number | null>(null)
  const zoom = room === null ? 1 : Math.min(1, room / (points * PIXELS_PER_POINT + SURROUND))

  useEffect(() => {
    const target = pages.current
    if (target === null) return
    let current = true
    let sheet: CSSStyleSheet | null = null
    setState('drawing')
    drawPages(bytes).then(
      (drawn) => {
        if (!current) return
        sheet = drawn.sheet
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, drawn.sheet]
        target.replaceChildren(drawn.body)
        setPoints(widestOf(drawn.body))
        setState('drawn')
      },
      () => {
        if (current) setState('failed')
      },
    )
    return () => {
      current = false
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
    }
  }, [bytes])

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={frame} className={classes.frame} role="document" aria-label={`${title}预览`} tabIndex={0}>
      {state === 'drawing' && <LoadingRows rows={12} />}
      {state === 'failed' && <Notice tone="bad">预览无法显示，文件本身不受影响，可以保存后用 Word 或 WPS 打开。</Notice>}
      <div ref={pages} className={classes.pages} data-paper-pages style={{ zoom }} hidden={state !== 'drawn'} />
    </div>
  )
}

interface DrawnPages {
  readonly body: HTMLElement
  readonly sheet: CSSStyleSheet
}

/**
 * Draws the pages apart, with their styles as a sheet to adopt: style elements would be refused by the content
 * security policy, a constructed sheet is not.
 */
async function drawPages(bytes: Uint8Array): Promise<DrawnPages> {
  const { renderAsync } = await import('docx-preview')
  const body = document.createElement('div')
  const styles = document.createElement('div')
  await renderAsync(new Blob([new Uint8Array(bytes)]), body, styles, { useBase64URL: true, ignoreLastRenderedPageBreak: true })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([...[...styles.querySelectorAll('style')].map((style) => style.textContent), pageRule(body)].join('\n'))
  return { body, sheet }
}

/** The width of the widest page in points: a table on its side is fitted too, else its left edge could not be reached. */
function widestOf(body: HTMLElement): number {
  const widths = [...body.querySelectorAll<HTMLElement>('section.docx')].map(({ style }) => Number.parseFloat(style.width)).filter((width) => width > 0)
  return widths.length === 0 ? UPRIGHT : Math.max(...widths)
}

/** Size and margins of the printed page are those of the file; the foot counts as the paper's own does (Chromium 131 and later print it). */
function pageRule(body: HTMLElement): string {
  const section = body.querySelector<HTMLElement>('section.docx')
  if (section === null) return ''
  const { width, minHeight, paddingTop, paddingRight, paddingBottom, paddingLeft } = section.style
  return `@page { size: ${width} ${minHeight}; margin: ${paddingTop} ${paddingRight} ${paddingBottom} ${paddingLeft}; @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font-size: 9pt; } }`
}
