import type { NumberShows } from './sheet-model.ts'
import type { SlicedWork } from './slices.ts'
import { parseXml } from './xml-slices.ts'
import type { XmlListener } from './xml-slices.ts'

/** One sheet of a workbook before it is read: its name and where its XML lies. */
export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

export interface WorkbookInfo {
  readonly sheets: readonly SheetEntry[]
  readonly epoch1904: boolean
}

const ignoreText = (): void => undefined
const ignoreClose = (): void => undefined

function listening(open: XmlListener['open']): XmlListener {
  return { open, close: ignoreClose, text: ignoreText }
}

/** `xl/workbook.xml`: the sheets in the order of their tabs. */
export function* readWorkbookInfo(xml: Uint8Array): SlicedWork<WorkbookInfo> {
  const sheets: SheetEntry[] = []
  let epoch1904 = false
  yield* parseXml(
    xml,
    listening((name, attributes, decode) => {
      if (name === 'workbookPr') {
        const flag = attributes()['date1904']
        epoch1904 = flag === '1' || flag === 'true'
      } else if (name === 'sheet') {
        const found = attributes()
        const state = found['state'] ?? 'visible'
        sheets.push({ name: decode(found['name'] ?? ''), hidden: state !== 'visible', relation: relationId(found) })
      }
    }),
  )
  return { sheets, epoch1904 }
}

/** The prefix of the relationships namespace is the writer's choice (`r:id` in all that were seen). */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name === 'id' || name.endsWith(':id'))
  return key === undefined ? '' : (attributes[key] ?? '')
}

/** A `.rels` part: relation id → target path inside the archive. */
export function* readRelations(xml: Uint8Array, folder: string): SlicedWork<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  yield* parseXml(
    xml,
    listening((name, attributes, decode) => {
      if (name !== 'Relationship') return
      const found = attributes()
      const target = decode(found['Target'] ?? '')
      targets.set(found['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `${folder}/${target}`)
    }),
  )
  return targets
}

const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/g

/** Excel writes characters that XML forbids as `_xHHHH_` (ECMA-376 22.9.2.19); the reader of values drops those it must. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPED_CHARACTER, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** `xl/sharedStrings.xml`: runs of one string are joined, the phonetic guide of East Asian text is left out. */
export function* readSharedStrings(xml: Uint8Array): SlicedWork<readonly string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inPhonetic = false
  yield* parseXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(current))
      else if (name === 'rPh') inPhonetic = false
      else if (name === 't') inText = false
    },
    text: (text) => {
      if (inText) current += text
    },
  })
  return strings
}

/** Built-in formats that show a day, those of Chinese editions included (ECMA-376 18.8.30). */
const DATED_BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const PERCENT_BUILT_IN = new Set([9, 10])
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_./g

function shownByBuiltIn(id: number): NumberShows {
  if (DATED_BUILT_IN.has(id)) return 'day'
  return PERCENT_BUILT_IN.has(id) ? 'percent' : 'number'
}

function shownByCode(formatCode: string): NumberShows {
  const bare = formatCode.replace(LITERALS, '')
  if (/[yd]/i.test(bare)) return 'day'
  return bare.includes('%') ? 'percent' : 'number'
}

/** `xl/styles.xml`: for each cell style, what its number format makes of a number. */
export function* readNumberStyles(xml: Uint8Array): SlicedWork<readonly NumberShows[]> {
  const ownFormats = new Map<number, NumberShows>()
  const styles: NumberShows[] = []
  let inCellFormats = false
  yield* parseXml(xml, {
    open: (name, attributes, decode) => {
      if (name === 'cellXfs') inCellFormats = true
      else if (name === 'numFmt') {
        const found = attributes()
        ownFormats.set(Number(found['numFmtId']), shownByCode(decode(found['formatCode'] ?? '')))
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes()['numFmtId'] ?? '0')
        styles.push(ownFormats.get(id) ?? shownByBuiltIn(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
    text: ignoreText,
  })
  return styles
}
