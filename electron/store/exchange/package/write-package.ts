import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { OutputOf, ParsedOf } from '../../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { isId } from '../../../../shared/model/id.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { organisationName } from '../../vault/people.ts'
import type { LedgerHome } from '../../vault/ledger-home.ts'
import { chosenPath } from '../../kernel/chosen-path.ts'
import { perform } from '../../kernel/perform.ts'
import { prepared } from '../../kernel/prepared.ts'
import type { Ledger } from '../../kernel/context.ts'
import { refusalAt } from '../written-file.ts'
import { collectCases, type Collected } from './collect.ts'
import { writePackageFile } from './package-file.ts'
import { fingerprint, signingKeyOf } from './signing.ts'

const TABLES = `
  CREATE TABLE about (organisation TEXT NOT NULL, person TEXT NOT NULL) STRICT;
  CREATE TABLE record (ordinal INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TABLE name (kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL) STRICT;
  CREATE TABLE paper (document_id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE content (id TEXT PRIMARY KEY, size_bytes INTEGER NOT NULL, chunk_count INTEGER NOT NULL, media_type TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
  CREATE TABLE chunk (content_id TEXT NOT NULL, ordinal INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content_id, ordinal)) STRICT;`

/** Packs the cases with all that they are made of into one file where the person said; it appears there whole or not at all. */
export async function writePackage(home: LedgerHome, paths: readonly string[], input: ParsedOf<'packages.write'>): Promise<OutputOf<'packages.write'>> {
  const { ledger, file } = home
  const path = chosenPath(paths)
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  const key = signingKeyOf(ledger)
  const packedAt = ledger.clock.now()
  const collected = collectCases(ledger, input.caseIds)
  try {
    await writePackageFile(unfinished, { ledgerId: file.ledgerId, schemaVersion: file.schemaVersion, packedAt, passphrase: input.passphrase, key }, (db) =>
      fill(db, ledger, collected, input.withFiles),
    )
    renameSync(unfinished, path)
  } catch (error) {
    throw refusalAt(path, error)
  } finally {
    rmSync(unfinished, { force: true })
  }
  const files = input.withFiles ? contentIds(collected).length : 0
  perform(ledger, { command: 'packages.write', commandId: input.commandId, summary: `导出案件数据包：${input.caseIds.length} 户，${files} 个附件` }, (work) => {
    for (const caseId of input.caseIds) work.note('case_file', caseId, null, { packed: packedAt })
  })
  if (!existsSync(path)) throw new ApiFailure('export-no-folder')
  return { cases: input.caseIds.length, records: collected.records.length, files, fingerprint: fingerprint(key.publicKey) }
}

async function fill(db: Database.Database, ledger: Ledger, collected: Collected, withFiles: boolean): Promise<void> {
  db.exec(TABLES)
  db.transaction(() => {
    db.prepare('INSERT INTO about (organisation, person) VALUES (?, ?)').run(organisationName(ledger), ledger.person.name)
    const record = db.prepare<[string]>('INSERT INTO record (json) VALUES (?)')
    for (const each of collected.records) record.run(JSON.stringify(each))
    const name = db.prepare<[string, string, string]>('INSERT INTO name (kind, id, name) VALUES (?, ?, ?)')
    for (const each of collected.names) name.run(each.kind, each.id, each.name)
    fillPapers(db, ledger, collected)
  })()
  if (!withFiles) return
  for (const id of contentIds(collected)) await fillContent(db, ledger, id)
}

/** The very bytes of the exported papers: a registered paper without them could not be opened. */
function fillPapers(db: Database.Database, { raw }: Ledger, { records }: Collected): void {
  const paper = db.prepare<[string, Buffer]>('INSERT INTO paper (document_id, bytes) VALUES (?, ?)')
  for (const { table, id } of records) {
    if (table !== 'document' || !isId(id)) continue
    const stored = prepared<[Buffer], { bytes: Buffer }>(raw, 'SELECT bytes FROM document_file WHERE document_id = ?').get(idToBytes(id))
    if (stored) paper.run(id, stored.bytes)
  }
}

function contentIds({ records }: Collected): string[] {
  const ids = records.flatMap(({ table, state }) => (table === 'attachment' && typeof state.facts['contentId'] === 'string' ? [state.facts['contentId']] : []))
  return [...new Set(ids)]
}

interface Content {
  readonly size_bytes: number
  readonly chunk_count: number
  readonly media_type: string
  readonly sha256: string
}

/** A file piece by piece, other calls served between. */
async function fillContent(db: Database.Database, { raw }: Ledger, id: string): Promise<void> {
  if (!isId(id)) return
  const content = prepared<[Buffer], Content>(raw, 'SELECT size_bytes, chunk_count, media_type, sha256 FROM attachment_content WHERE id = ?').get(idToBytes(id))
  if (!content) return
  db.prepare('INSERT INTO content (id, size_bytes, chunk_count, media_type, sha256) VALUES (?, ?, ?, ?, ?)').run(id, content.size_bytes, content.chunk_count, content.media_type, content.sha256)
  const chunk = db.prepare<[string, number, Buffer]>('INSERT INTO chunk (content_id, ordinal, bytes) VALUES (?, ?, ?)')
  for (let ordinal = 0; ordinal < content.chunk_count; ordinal += 1) {
    const piece = prepared<[Buffer, number], { bytes: Buffer }>(raw, 'SELECT bytes FROM attachment_chunk WHERE content_id = ? AND ordinal = ?').get(idToBytes(id), ordinal)
    if (!piece) throw new ApiFailure('attachment-damaged')
    chunk.run(id, ordinal, piece.bytes)
    await nextTurn()
  }
}
