import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { LedgerHome } from '../../vault/ledger-home.ts'
import type { Ledger } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import type { PackedName } from './collect.ts'
import { openPackageDatabase, packageKey, type PackageHeader, readPackageHeader } from './package-file.ts'
import { type Fact, type PackedRecord, packedRecordSchema } from './packed-record.ts'

/** A package between its opening and its taking over. Its copy in the ledger's folder stays encrypted by the package's own key. */
export interface PackageSession {
  readonly id: Id<'package-session'>
  readonly header: PackageHeader
  readonly organisation: string
  readonly person: string
  readonly records: readonly PackedRecord[]
  readonly names: readonly PackedName[]
  readonly db: Database.Database
  readonly copy: string
  /** What this ledger had in each field that the review asked about: a decision holds only as long as that stands. */
  readonly shown: Map<string, Fact>
}

const COPY_NAME = /^incoming-[0-9a-f-]{36}\.bqp$/
const sessions = new WeakMap<object, PackageSession>()

const aboutSchema = z.object({ organisation: z.string().max(200), person: z.string().max(100) })
const nameSchema = z.object({ kind: z.enum(['staff', 'unit']), id: z.string(), name: z.string().max(100) })

/**
 * Opens a package for review; one at a time, a second one ends the first.
 * @throws ApiFailure package-unreadable, package-forged, package-newer, package-passphrase
 */
export async function openPackageSession(home: LedgerHome, path: string, passphrase: string): Promise<PackageSession> {
  const header = await readPackageHeader(path)
  if (header.schemaVersion > home.file.schemaVersion) throw new ApiFailure('package-newer')
  const key = await packageKey(header, passphrase)
  endPackageSession(home.ledger)
  removeCopies(home.folder.root)
  const id = newId<'package-session'>()
  const copy = join(home.folder.root, `incoming-${id}.bqp`)
  const session = { id, header, copy, shown: new Map<string, Fact>(), ...readContents(await openPackageDatabase(path, copy, header, key)) }
  sessions.set(home.ledger.raw, session)
  return session
}

function readContents(db: Database.Database): Omit<PackageSession, 'id' | 'header' | 'copy' | 'shown'> {
  try {
    const about = aboutSchema.parse(db.prepare('SELECT organisation, person FROM about').get())
    const records = db.prepare<[], { json: string }>('SELECT json FROM record ORDER BY ordinal').all().map(({ json }) => packedRecordSchema.parse(JSON.parse(json)))
    const names = db.prepare('SELECT kind, id, name FROM name').all().map((row) => nameSchema.parse(row))
    return { db, ...about, records, names }
  } catch (error) {
    db.close()
    if (error instanceof z.ZodError) throw new ApiFailure('package-unreadable')
    throw error
  }
}

/** Copies that a lock or a crash left behind. */
function removeCopies(folder: string): void {
  for (const name of readdirSync(folder)) if (COPY_NAME.test(name)) rmSync(join(folder, name), { force: true })
}

/** @throws ApiFailure package-gone when it has ended, or its ledger was locked meanwhile */
export function packageSessionOf(ledger: Ledger, id: Id<'package-session'>): PackageSession {
  const session = sessions.get(ledger.raw)
  if (session?.id !== id) throw new ApiFailure('package-gone')
  return session
}

/** The name of a field of a record, as decisions and what was shown go by it. */
export function fieldName(recordId: string, key: string): string {
  return `${recordId} ${key}`
}

export function endPackageSession(ledger: Ledger): void {
  const session = sessions.get(ledger.raw)
  if (!session) return
  sessions.delete(ledger.raw)
  session.db.close()
  rmSync(session.copy, { force: true })
}
