import { randomUUID } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, fstatSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type Database from 'better-sqlite3'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { readPart } from '../../database/backup-file.ts'
import { createDatabase, openCopy } from '../../database/cipher.ts'
import { ARGON2_COST, deriveWrappingKey, type FileKey, newFileKey, newSlotKdf, slotKdfSchema, unwrapKey, wrapKey, wrappedKeySchema } from '../../database/key-wrap.ts'
import { digestFile } from '../../database/verify.ts'
import { refusalOfChosen } from '../../kernel/chosen-path.ts'
import { isSignedBy, type SigningKey } from './signing.ts'

/*
 * A package is one file: an encrypted database of its own, then what is needed to judge and open it.
 *
 *   database   `database.bytes` bytes, every page encrypted by a key of this package alone
 *   header     JSON (UTF-8): `headerSchema`; no name of a person or a bank in it
 *   signature  64 bytes, Ed25519 over the header, which holds the database's SHA-256
 *   footer     20 bytes: header length (uint32, big endian) and the 16 bytes of MAGIC
 */
const MAGIC = Buffer.from('BAOQUAN PACKAGE1', 'latin1')
const SIGNATURE_BYTES = 64
const FOOTER_BYTES = 4 + MAGIC.length
const LONGEST_HEADER = 64 * 1024
/** `BAQP`: a package's database is never taken for a ledger. */
const PACKAGE_APPLICATION_ID = 0x42415150

const headerSchema = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  ledgerId: z.uuid(),
  schemaVersion: z.int().min(1),
  packedAt: z.int(),
  kdf: slotKdfSchema,
  wrapped: wrappedKeySchema,
  database: z.strictObject({ bytes: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** DER (SPKI), base64. */
  publicKey: z.string().max(200),
})
export type PackageHeader = z.infer<typeof headerSchema>

export interface NewPackage {
  readonly ledgerId: string
  readonly schemaVersion: number
  readonly packedAt: number
  readonly passphrase: string
  readonly key: SigningKey
}

/** Makes a package at a path: the caller fills its database, then it is signed. @throws the system's error */
export async function writePackageFile(path: string, made: NewPackage, fill: (db: Database.Database) => Promise<void>): Promise<PackageHeader> {
  const id = randomUUID()
  const key = newFileKey()
  const kdf = newSlotKdf('passphrase', ARGON2_COST)
  const wrapped = wrapKey(key, await deriveWrappingKey(made.passphrase, kdf), id)
  createDatabase(path, key)
  const db = openCopy(path, key)
  try {
    db.pragma(`application_id = ${PACKAGE_APPLICATION_ID}`)
    await fill(db)
  } finally {
    db.close()
  }
  const { sha256 } = await digestFile(path)
  const header: PackageHeader = {
    format: 1, id, ledgerId: made.ledgerId, schemaVersion: made.schemaVersion, packedAt: made.packedAt, kdf, wrapped,
    database: { bytes: statSync(path).size, sha256 }, publicKey: made.key.publicKey.toString('base64'),
  }
  appendTail(path, header, made.key)
  return header
}

function appendTail(path: string, header: PackageHeader, key: SigningKey): void {
  const json = Buffer.from(JSON.stringify(header), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const tail = Buffer.concat([json, key.sign(json), length, MAGIC])
  const handle = openSync(path, 'r+')
  try {
    writeSync(handle, tail, 0, tail.length, header.database.bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Reads and checks what a package says of itself.
 * @throws ApiFailure package-unreadable for a file that is none or was cut; package-forged when it was changed after signing; chosen-* for one that cannot be read at all
 */
export async function readPackageHeader(path: string): Promise<PackageHeader> {
  const tail = chosenTail(path)
  if (!tail) throw new ApiFailure('package-unreadable')
  const { header, json, signature } = tail
  const { sha256 } = await digestFile(path, header.database.bytes)
  if (sha256 !== header.database.sha256 || !isSignedBy(Buffer.from(header.publicKey, 'base64'), json, signature)) throw new ApiFailure('package-forged')
  return header
}

interface Tail {
  readonly header: PackageHeader
  readonly json: Buffer
  readonly signature: Buffer
}

function chosenTail(path: string): Tail | null {
  try {
    return readTail(path)
  } catch (error) {
    throw refusalOfChosen(error)
  }
}

function readTail(path: string): Tail | null {
  const handle = openSync(path, 'r')
  try {
    const { size } = fstatSync(handle)
    const footer = readPart(handle, size - FOOTER_BYTES, FOOTER_BYTES)
    if (!footer?.subarray(4).equals(MAGIC)) return null
    const length = footer.readUInt32BE(0)
    if (length > LONGEST_HEADER) return null
    const start = size - FOOTER_BYTES - SIGNATURE_BYTES - length
    const part = readPart(handle, start, length + SIGNATURE_BYTES)
    const header = part && headerSchema.safeParse(parsedJson(part.subarray(0, length)))
    if (!part || !header?.success || header.data.database.bytes !== start) return null
    return { header: header.data, json: part.subarray(0, length), signature: part.subarray(length) }
  } finally {
    closeSync(handle)
  }
}

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null // a damaged header is no header
  }
}

/** @throws ApiFailure package-passphrase */
export async function packageKey(header: PackageHeader, passphrase: string): Promise<FileKey> {
  const key = unwrapKey(header.wrapped, await deriveWrappingKey(passphrase, header.kdf), header.id)
  if (!key) throw new ApiFailure('package-passphrase')
  return key
}

/** Opens a package's database on a copy without the tail, at a place that the caller clears away. Still encrypted. */
export async function openPackageDatabase(from: string, copy: string, header: PackageHeader, key: FileKey): Promise<Database.Database> {
  try {
    await pipeline(createReadStream(from, { end: header.database.bytes - 1 }), createWriteStream(copy, { mode: 0o600 }))
    return openCopy(copy, key, { readonly: true })
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}
