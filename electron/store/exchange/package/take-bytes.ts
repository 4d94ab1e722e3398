import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { isId } from '../../../../shared/model/id.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'
import type { IdentityMap } from './identity-map.ts'
import type { PackageSession } from './package-session.ts'

interface Content {
  readonly id: string
  readonly size_bytes: number
  readonly chunk_count: number
  readonly media_type: string
  readonly sha256: string
}

/**
 * Brings the bytes of files in before their records, a piece a turn. Bytes without a record are harmless: they are found by
 * their hash when the package is taken over again, or cleared away while they are not whole.
 * @throws ApiFailure package-forged when bytes do not fit their hash
 */
export async function takeBytes(ledger: Ledger, { db }: PackageSession, { ids }: IdentityMap): Promise<void> {
  for (const content of db.prepare<[], Content>('SELECT id, size_bytes, chunk_count, media_type, sha256 FROM content').all()) {
    if (ids.has(content.id) || !isId(content.id)) continue
    await takeContent(ledger, db, idToBytes(content.id), content)
  }
}

async function takeContent({ raw, clock }: Ledger, db: PackageSession['db'], key: Buffer, content: Content): Promise<void> {
  if (prepared<[Buffer], { n: 1 }>(raw, 'SELECT 1 AS n FROM attachment_content WHERE id = ? AND sha256 IS NOT NULL').get(key)) return
  prepared(raw, 'INSERT OR IGNORE INTO attachment_content (id, size_bytes, chunk_count, media_type, started_at) VALUES (?, ?, 0, ?, ?)').run(key, content.size_bytes, content.media_type, clock.now())
  const hash = createHash('sha256')
  const piece = db.prepare<[string, number], { bytes: Buffer }>('SELECT bytes FROM chunk WHERE content_id = ? AND ordinal = ?')
  for (let ordinal = 0; ordinal < content.chunk_count; ordinal += 1) {
    const bytes = piece.get(content.id, ordinal)?.bytes
    if (!bytes) throw new ApiFailure('package-forged')
    hash.update(bytes)
    prepared(raw, 'INSERT OR REPLACE INTO attachment_chunk (content_id, ordinal, bytes) VALUES (?, ?, ?)').run(key, ordinal, bytes)
    await nextTurn()
  }
  if (hash.digest('hex') !== content.sha256) throw new ApiFailure('package-forged')
  prepared(raw, 'UPDATE attachment_content SET sha256 = ?, completed_at = ?, chunk_count = ? WHERE id = ?').run(content.sha256, clock.now(), content.chunk_count, key)
}
