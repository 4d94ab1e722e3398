/** Reads a Word file with other libraries than the one that wrote it: fflate for the container, saxes for the XML. */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface Run {
  readonly text: string
  /** Character style: `Fill` for what the record gave, `Box` for tick boxes, null for fixed print. */
  readonly style: string | null
}

export interface WordParagraph {
  readonly style: string | null
  readonly runs: readonly Run[]
}

export interface Row {
  readonly cells: readonly (readonly WordParagraph[])[]
}

export interface WordFile {
  readonly documentXml: string
  readonly fontTableXml: string
  readonly stylesXml: string
  /** Paragraphs outside tables. */
  readonly paragraphs: readonly WordParagraph[]
  readonly tables: readonly (readonly Row[])[]
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** @throws Error when the XML is not well formed or holds a character that XML forbids. */
function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.write(xml).close()
  return root
}

function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== 'string')
}

function all(element: Element, name: string): readonly Element[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : all(child, name)))
}

function childrenOf(element: Element, name: string): readonly Element[] {
  return elementsOf(element).filter((child) => child.name === name)
}

function styleOf(element: Element, properties: string, style: string): string | null {
  const [found] = childrenOf(element, properties).flatMap((child) => childrenOf(child, style))
  return found?.attributes['w:val'] ?? null
}

function textOf(run: Element): string {
  return elementsOf(run)
    .map((child) => {
      if (child.name === 'w:br') return '\n'
      if (child.name !== 'w:t') return ''
      return child.children.filter((part) => typeof part === 'string').join('')
    })
    .join('')
}

function paragraph(element: Element): WordParagraph {
  return {
    style: styleOf(element, 'w:pPr', 'w:pStyle'),
    runs: childrenOf(element, 'w:r').map((run) => ({ text: textOf(run), style: styleOf(run, 'w:rPr', 'w:rStyle') })),
  }
}

/** The parts of a `.docx` that the tests look at. */
export function readWordFile(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes)
  const part = (path: string): string => {
    const content = parts[path]
    if (content === undefined) throw new Error(`no ${path} in the file`)
    return strFromU8(content)
  }
  for (const path of Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))) parseXml(part(path))
  const documentXml = part('word/document.xml')
  const [body] = all(parseXml(documentXml), 'w:body')
  if (body === undefined) throw new Error('no body')
  return {
    documentXml,
    fontTableXml: part('word/fontTable.xml'),
    stylesXml: part('word/styles.xml'),
    paragraphs: childrenOf(body, 'w:p').map(paragraph),
    tables: childrenOf(body, 'w:tbl').map((table) =>
      childrenOf(table, 'w:tr').map((row) => ({
        cells: childrenOf(row, 'w:tc').map((cell) => childrenOf(cell, 'w:p').map(paragraph)),
      })),
    ),
  }
}

/** All text of paragraphs, as a reader sees it. */
export function shownText(paragraphs: readonly WordParagraph[]): string {
  return paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join('\n')
}

/** The fixed print alone, line by line: fills left out, boxes unticked, white space dropped. */
export function printedLines(paragraphs: readonly WordParagraph[]): readonly string[] {
  return paragraphs
    .map((one) => one.runs.filter((run) => run.style !== 'Fill').map((run) => run.text).join(''))
    .map((line) => line.replaceAll('☑', '□').replaceAll(/\s/g, ''))
    .filter((line) => line !== '')
}

/** The state of the boxes in order: 1 ticked, 0 not. */
export function ticks(paragraphs: readonly WordParagraph[]): string {
  const boxes = paragraphs.flatMap((one) => one.runs.filter((run) => run.style === 'Box'))
  return boxes.map((run) => (run.text === '☑' ? '1' : '0')).join('')
}
