import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { WordFile, WordParagraph } from '../documents/support/word-file.ts'

/** A document with the same paragraphs, runs, rows and words as a file that was read, by nothing but the library. */
export function bareDocument({ paragraphs, tables }: WordFile): Promise<Uint8Array> {
  const bareTables = tables.map((rows) => new Table({ rows: rows.map(({ cells }) => bareRow(cells)) }))
  const document = new Document({ sections: [{ children: [...paragraphs.map(bareParagraph), ...bareTables] }] })
  return Packer.pack(document, 'uint8array')
}

function bareRow(cells: readonly (readonly WordParagraph[])[]): TableRow {
  return new TableRow({ children: cells.map((paragraphs) => new TableCell({ children: paragraphs.map(bareParagraph) })) })
}

function bareParagraph({ runs }: WordParagraph): Paragraph {
  return new Paragraph({ children: runs.map(({ text }) => new TextRun(text)) })
}
