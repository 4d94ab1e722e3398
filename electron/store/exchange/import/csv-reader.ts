import Papa from 'papaparse'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import type { Sheet, SheetRow } from './sheet-model.ts'
import { runInSlices } from './slices.ts'
import type { SlicedWork, SliceOptions } from './slices.ts'
import { textCell } from './xlsx-sheet.ts'

const BLOCK_CHARACTERS = 64 * 1024

/**
 * Text of a CSV: UTF-8 when the bytes are valid UTF-8 (with or without its mark), else GBK as Chinese Excel saves it.
 * GB18030 is its superset and decodes every GBK file.
 * @throws ApiFailure `import-unreadable` when it is neither, or a binary file.
 */
export function decodeCsv(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (text.includes('\u0000')) break
      return text
    } catch (cause) {
      // a TypeError says "not this encoding": the next one is tried
      if (!(cause instanceof TypeError)) throw cause
    }
  }
  throw new ApiFailure('import-unreadable')
}

/** End of the last whole record in a block: a line break outside quotes. -1 when there is none. */
function lastRecordEnd(block: string): number {
  let quotes = 0
  let end = -1
  for (let i = 0; i < block.length; i += 1) {
    const code = block.charCodeAt(i)
    if (code === 0x22) quotes += 1
    else if (code === 0x0a && quotes % 2 === 0) end = i + 1
  }
  return end
}

/** A quote that nobody closes swallows every row after it: told by its row, before they are taken for one. */
function refuseOpenQuote({ errors }: Papa.ParseResult<string[]>, rowsBefore: number): void {
  const open = errors.find((error) => error.code === 'MissingQuotes')
  if (!open) return
  const row = rowsBefore + (open.row ?? 0) + 1
  throw new ApiFailure('import-unreadable', { message: `第 ${row} 行有一个引号没有成对，其后的内容无法分行。请在原表补上或删去这个引号，再重新导出。` })
}

function* parseBlocks(text: string, delimiter: string): SlicedWork<SheetRow[]> {
  const rows: SheetRow[] = []
  let number = 0
  let rest = ''
  for (let at = 0; at < text.length; at += BLOCK_CHARACTERS) {
    const isLast = at + BLOCK_CHARACTERS >= text.length
    const block = rest + text.slice(at, at + BLOCK_CHARACTERS)
    const end = isLast ? block.length : lastRecordEnd(block)
    rest = end < 0 ? block : block.slice(end)
    if (end > 0) {
      const parsed = Papa.parse<string[]>(block.slice(0, end), { delimiter, header: false })
      refuseOpenQuote(parsed, number)
      for (const record of parsed.data) {
        number += 1
        if (record.some((field) => field !== '')) rows.push({ number, hidden: false, cells: record.map(textCell) })
      }
      // a block that ends with a line break gives one empty record after it
      if (!isLast) number -= 1
    }
    yield { step: 'reading', done: Math.min(at + BLOCK_CHARACTERS, text.length), total: text.length }
  }
  return rows
}

/** The separator that the first line uses: Excel writes commas, core banking systems also tabs and semicolons. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string): number => line.split(mark).length - 1
  return [',', '\t', ';', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/**
 * Reads a CSV into one sheet of texts; values are told apart later, by their column.
 * @throws ApiFailure `import-unreadable` or `cancelled`.
 */
export async function readCsv(bytes: Uint8Array, fileName: string, options: SliceOptions = {}): Promise<Sheet> {
  const text = decodeCsv(bytes)
  const rows = await runInSlices(parseBlocks(text, delimiterOf(text)), options)
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return { name, hidden: false, rows, merges: [], epoch1904: false }
}
