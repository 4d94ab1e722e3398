import { ApiFailure } from '../../../../shared/api/errors.ts'
import { readCsv } from './csv-reader.ts'
import { fileKind } from './file-kind.ts'
import type { Sheet } from './sheet-model.ts'
import { runInSlices } from './slices.ts'
import type { SliceOptions } from './slices.ts'
import { readNumberStyles, readRelations, readSharedStrings, readWorkbookInfo } from './xlsx-parts.ts'
import { readSheetContent, textCell } from './xlsx-sheet.ts'
import type { CellSources } from './xlsx-sheet.ts'
import { listZip, unpackEntry } from './zip-archive.ts'
import type { ZipEntry } from './zip-archive.ts'

/** Unpacked bytes of one part and of all parts together; a 100,000-row ledger unpacks to about 150 MB. */
const MAX_PART_BYTES = 256 * 1024 * 1024
const MAX_TOTAL_BYTES = 384 * 1024 * 1024

/**
 * Unpacks the parts of one workbook under a common allowance, so that many small bombs stop too. The allowance is drawn when a part is
 * unpacked; the one part that is under way meanwhile has its own cap.
 */
class WorkbookParts {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, ZipEntry>
  readonly #underWay = new Map<string, Promise<Uint8Array | null>>()
  #allowance = MAX_TOTAL_BYTES

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#entries = listZip(bytes)
  }

  /** Starts to unpack the part that is read next, on a thread of the pool, while this one reads the part before it. */
  unpackAhead(name: string): void {
    const part = this.#unpack(name)
    // what is wrong with it is told to whoever reads it; without a listener it would end the process
    part.catch(() => undefined)
    this.#underWay.set(name, part)
  }

  optional(name: string): Promise<Uint8Array | null> {
    const part = this.#underWay.get(name) ?? this.#unpack(name)
    this.#underWay.delete(name)
    return part
  }

  async #unpack(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name)
    if (!entry) return null
    const part = await unpackEntry(this.#bytes, entry, Math.max(1, Math.min(MAX_PART_BYTES, this.#allowance)))
    this.#allowance -= part.length
    return part
  }

  async required(name: string): Promise<Uint8Array> {
    const part = await this.optional(name)
    if (!part) throw new ApiFailure('import-unreadable')
    return part
  }
}

async function readSources(parts: WorkbookParts, options: SliceOptions): Promise<CellSources> {
  const strings = await parts.optional('xl/sharedStrings.xml')
  const styles = await parts.optional('xl/styles.xml')
  const texts = strings ? await runInSlices(readSharedStrings(strings), options) : []
  return {
    strings: texts.map(textCell),
    styles: styles ? await runInSlices(readNumberStyles(styles), options) : [],
  }
}

async function readXlsx(bytes: Uint8Array, options: SliceOptions): Promise<readonly Sheet[]> {
  const parts = new WorkbookParts(bytes)
  const info = await runInSlices(readWorkbookInfo(await parts.required('xl/workbook.xml')), options)
  const relations = await runInSlices(readRelations(await parts.required('xl/_rels/workbook.xml.rels'), 'xl'), options)
  const entries = info.sheets.flatMap(({ name, hidden, relation }) => {
    const path = relations.get(relation)
    // chart sheets and macro sheets lie elsewhere and hold no rows
    return path?.includes('worksheets/') ? [{ name, hidden, path }] : []
  })
  if (entries[0]) parts.unpackAhead(entries[0].path)
  const sources = await readSources(parts, options)
  const sheets: Sheet[] = []
  for (const [at, { name, hidden, path }] of entries.entries()) {
    const xml = await parts.required(path)
    const next = entries[at + 1]
    if (next) parts.unpackAhead(next.path)
    const content = await runInSlices(readSheetContent(xml, sources), options)
    sheets.push({ name, hidden, epoch1904: info.epoch1904, ...content })
  }
  return sheets
}

/**
 * Reads the bytes of an `.xlsx` or `.csv` file into sheets, in slices that let other calls through.
 * @param fileName gives a CSV its sheet name; the kind of file is read from the bytes.
 * @throws ApiFailure `import-*` with a message that says what to do, or `cancelled`.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string, options: SliceOptions = {}): Promise<readonly Sheet[]> {
  const kind = fileKind(bytes)
  // By its name a workbook, by its bytes none: read as text it would come out as gibberish.
  if (kind === 'csv' && /\.xlsx?$/i.test(fileName)) throw new ApiFailure('import-unreadable')
  const sheets = kind === 'xlsx' ? await readXlsx(bytes, options) : [await readCsv(bytes, fileName, options)]
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new ApiFailure('import-empty')
  return sheets
}
