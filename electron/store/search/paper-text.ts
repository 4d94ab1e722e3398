import { strFromU8, unzipSync } from 'fflate'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** Characters of a paper that are searched: names, sums and facts stand at its beginning, what follows are lists and signatures. */
const SEARCHED_LENGTH = 8_000
const BODY = 'word/document.xml'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** What a kept paper says, one paragraph a line; empty where its file is not kept or cannot be read as Word. */
export function paperText({ raw }: Ledger, documentId: Buffer): string {
  const kept = prepared<[Buffer], { bytes: Buffer }>(raw, 'SELECT bytes FROM document_file WHERE document_id = ?').get(documentId)
  return kept === undefined ? '' : wordText(kept.bytes).slice(0, SEARCHED_LENGTH)
}

/** The words of a Word file, one paragraph a line; empty where it cannot be read. */
export function wordText(bytes: Uint8Array): string {
  return bodyOf(bytes)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)
}

function bodyOf(bytes: Uint8Array): string {
  try {
    const { [BODY]: body } = unzipSync(bytes, { filter: ({ name }) => name === BODY })
    return body === undefined ? '' : strFromU8(body)
  } catch {
    // A file that came damaged from another PC is still found by its title; that it is damaged is told where it is opened.
    return ''
  }
}
