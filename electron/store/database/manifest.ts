import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson } from './durable-file.ts'
import { done, refused } from './problem.ts'
import type { Outcome, SchemaProblem } from './problem.ts'
import { errnoOf } from './system-error.ts'

const MANIFEST = 'manifest.json'
const FILE_NAME = /^(\d{4})[-_][a-z0-9_-]+\.sql$/

const migrationIdSchema = z.strictObject({
  /** Four digits, from 0001 without a gap. */
  id: z.string().regex(/^\d{4}$/),
  /** The file's name without `.sql`. */
  name: z.string(),
  /** SHA-256 of the text with line ends as LF, so that a checkout on Windows gives the same. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const manifestSchema = z.array(migrationIdSchema)

/** One line of the frozen list. */
export type MigrationId = z.infer<typeof migrationIdSchema>

/** A shipped migration whose text is the one that the list froze. */
export interface Migration extends MigrationId {
  readonly sql: string
}

/** The list as the folder's files give it; what a new migration's line in manifest.json is made with. */
export function computeManifest(folder: string): MigrationId[] {
  return migrationFiles(folder).map((file) => {
    const id = FILE_NAME.exec(file)?.[1] ?? ''
    return { id, name: file.slice(0, -'.sql'.length), sha256: hashOf(readText(join(folder, file))) }
  })
}

/**
 * Reads the shipped migrations and compares each with the frozen list.
 * @returns `installation-damaged` with the file that is missing, edited, unlisted or out of number.
 */
export function loadMigrations(folder: string): Outcome<readonly Migration[], SchemaProblem> {
  const manifest = readJson(join(folder, MANIFEST), manifestSchema)
  if (manifest.state !== 'read') return refused({ code: 'installation-damaged', file: MANIFEST })
  const unlisted = migrationFiles(folder).find((file) => !manifest.value.some(({ name }) => `${name}.sql` === file))
  if (unlisted) return refused({ code: 'installation-damaged', file: unlisted })
  const migrations: Migration[] = []
  for (const [index, listed] of manifest.value.entries()) {
    const file = `${listed.name}.sql`
    const sql = readTextIfThere(join(folder, file))
    const inPlace = FILE_NAME.exec(file)?.[1] === listed.id && Number(listed.id) === index + 1
    if (sql === null || !inPlace || hashOf(sql) !== listed.sha256) return refused({ code: 'installation-damaged', file })
    migrations.push({ ...listed, sql })
  }
  return done(migrations)
}

function migrationFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
}

function readTextIfThere(path: string): string | null {
  try {
    return readText(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
