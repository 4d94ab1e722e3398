import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { backupReasons } from '../../../shared/api/backups.ts'
import { instantSchema } from './instant-schema.ts'
import type { FileKey } from './key-wrap.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { slotsSchema } from './slots.ts'
import { errnoOf } from './system-error.ts'

/*
 * A backup is one file: the encrypted database as it is, then what is needed to judge and open it.
 *
 *   database   `database.bytes` bytes, every page encrypted by the ledger's key
 *   header     JSON (UTF-8): `headerSchema`, with the slots of that day
 *   footer     84 bytes: header length (uint32, big endian), SHA-256 of the header, HMAC-SHA256 of the header
 *              under the ledger's key, and the 16 bytes of MAGIC
 *
 * The tail is last, so that the verified database is not copied once more and a file that was cut has no tail at all.
 */
const MAGIC = Buffer.from('BAOQUAN BACKUP 1', 'latin1')
const FOOTER_BYTES = 4 + 32 + 32 + MAGIC.length
const LONGEST_HEADER = 4 * 1024 * 1024

export type BackupReason = (typeof backupReasons)[number]

const headerSchema = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  ledgerId: z.uuid(),
  appVersion: z.string().max(40),
  schemaVersion: z.int().min(0),
  at: instantSchema,
  reason: z.enum(backupReasons),
  /** Rows of each table. */
  counts: z.record(z.string(), z.int().min(0)),
  database: z.strictObject({ bytes: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** The head of the audit chain stands in the slots. */
  slots: slotsSchema,
})

/** What a backup says of itself. Readable without a key; sealed with it. */
export type BackupHeader = z.infer<typeof headerSchema>

interface Tail {
  readonly header: BackupHeader
  readonly json: Buffer
  readonly seal: Buffer
}

/** Turns a verified copy of the database into a backup by writing the tail behind it. @throws the system's error. */
export function appendTail(path: string, header: BackupHeader, key: FileKey): void {
  const json = Buffer.from(JSON.stringify(header), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const tail = Buffer.concat([json, length, sha256(json), sealOf(json, key), MAGIC])
  const handle = openSync(path, 'r+')
  try {
    writeWhole(handle, tail, header.database.bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeWhole(handle: number, bytes: Buffer, position: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(handle, bytes, written, bytes.length - written, position + written)
  }
}

/** Reads the header and its plain checksum; `backup-unreadable` for a file that is gone, was cut or is no backup. */
export function readBackupHeader(path: string): Outcome<BackupHeader> {
  try {
    const tail = readTail(path)
    return tail ? done(tail.header) : refused({ code: 'backup-unreadable', path })
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    return refused({ code: 'backup-unreadable', path })
  }
}

/** True when the header was sealed with this ledger's key: nobody changed counts, hash or chain head since. */
export function headerIsSealed(path: string, key: FileKey): boolean {
  const tail = readTail(path)
  return tail !== null && timingSafeEqual(tail.seal, sealOf(tail.json, key))
}

function readTail(path: string): Tail | null {
  const handle = openSync(path, 'r')
  try {
    const { size } = fstatSync(handle)
    const footer = readPart(handle, size - FOOTER_BYTES, FOOTER_BYTES)
    if (!footer?.subarray(68).equals(MAGIC)) return null
    const length = footer.readUInt32BE(0)
    const json = length > LONGEST_HEADER ? null : readPart(handle, size - FOOTER_BYTES - length, length)
    if (!json || !sha256(json).equals(footer.subarray(4, 36))) return null
    const header = headerSchema.safeParse(JSON.parse(json.toString('utf8')))
    if (!header.success || header.data.database.bytes !== size - FOOTER_BYTES - length) return null
    return { header: header.data, json, seal: footer.subarray(36, 68) }
  } finally {
    closeSync(handle)
  }
}

/** So many bytes of an open file from a place on; null where it ends before. */
export function readPart(handle: number, position: number, length: number): Buffer | null {
  if (position < 0) return null
  const part = Buffer.alloc(length)
  return readSync(handle, part, 0, length, position) === length ? part : null
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function sealOf(json: Buffer, key: FileKey): Buffer {
  return createHmac('sha256', key).update('backup header').update(json).digest()
}
