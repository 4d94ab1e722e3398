import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type Database from 'better-sqlite3'
import { APPLICATION_ID, openCopy } from './cipher.ts'
import type { FileKey } from './key-wrap.ts'
import { errnoOf } from './system-error.ts'
import { rowCounts } from './tables.ts'

const MOST_FINDINGS = 20

/** What a full look at a copy gives. Sound when `findings` is empty. */
export interface CopyReport {
  readonly findings: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  readonly bytes: number
}

/** Reads every page of a closed copy: seal of each page, tables, indexes, foreign keys, row counts, hash. */
export async function verifyCopy(path: string, key: FileKey): Promise<CopyReport> {
  const content = readContent(path, key)
  const digest = await digestFile(path)
  return { ...content, ...digest }
}

function readContent(path: string, key: FileKey): Pick<CopyReport, 'findings' | 'counts'> {
  let db: Database.Database | undefined
  try {
    db = openCopy(path, key, { readonly: true })
    return { findings: findingsOf(db), counts: rowCounts(db) }
  } catch (error) {
    const code = errnoOf(error)
    if (!code?.startsWith('SQLITE_')) throw error
    return { findings: [code], counts: {} }
  } finally {
    db?.close()
  }
}

function findingsOf(db: Database.Database): string[] {
  const findings: string[] = []
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) findings.push('application_id')
  const pages = db
    .prepare<[number], { finding: string }>('SELECT integrity_check AS finding FROM pragma_integrity_check LIMIT ?')
    .all(MOST_FINDINGS)
  findings.push(...pages.map(({ finding }) => finding).filter((finding) => finding !== 'ok'))
  const orphans = db
    .prepare<[number], { child: string; parent: string }>(
      'SELECT "table" AS child, parent FROM pragma_foreign_key_check LIMIT ?',
    )
    .all(MOST_FINDINGS)
  findings.push(...orphans.map(({ child, parent }) => `foreign key ${child} -> ${parent}`))
  return findings
}

/** SHA-256 and length of a file, read in pieces. */
export async function digestFile(path: string, length = Infinity): Promise<Pick<CopyReport, 'sha256' | 'bytes'>> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(path, { end: length - 1 }), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      hash.update(piece)
      bytes += piece.length
    }
  })
  return { sha256: hash.digest('hex'), bytes }
}
