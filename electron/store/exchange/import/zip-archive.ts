import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { ApiFailure } from '../../../../shared/api/errors.ts'

/** One file inside a zip, as its central directory describes it (sizes in bytes). */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly compressedSize: number
  readonly localHeaderOffset: number
}

const inflate = promisify(inflateRaw)

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_RECORD_SIZE = 22
const MAX_COMMENT = 0xffff
const MAX_ENTRIES = 5000
const STORED = 0
const DEFLATED = 8

function unreadable(): ApiFailure {
  return new ApiFailure('import-unreadable')
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function findEndRecord(bytes: Uint8Array): number {
  const data = view(bytes)
  const lowest = Math.max(0, bytes.length - END_RECORD_SIZE - MAX_COMMENT)
  for (let at = bytes.length - END_RECORD_SIZE; at >= lowest; at -= 1) {
    if (data.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw unreadable()
}

/**
 * Lists a zip from its central directory, which alone knows the sizes when the writer streamed.
 * @throws ApiFailure `import-unreadable` when the directory is missing, cut or absurd.
 */
export function listZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length < END_RECORD_SIZE) throw unreadable()
  const data = view(bytes)
  const end = findEndRecord(bytes)
  const count = data.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) throw unreadable()
  const entries = new Map<string, ZipEntry>()
  const names = new TextDecoder()
  let at = data.getUint32(end + 16, true)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== DIRECTORY_ENTRY) throw unreadable()
    const nameLength = data.getUint16(at + 28, true)
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name, {
      name,
      encrypted: (data.getUint16(at + 8, true) & 1) === 1,
      method: data.getUint16(at + 10, true),
      compressedSize: data.getUint32(at + 20, true),
      localHeaderOffset: data.getUint32(at + 42, true),
    })
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
  }
  return entries
}

function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = view(bytes)
  const at = entry.localHeaderOffset
  if (at + 30 > bytes.length || data.getUint32(at, true) !== LOCAL_HEADER) throw unreadable()
  const start = at + 30 + data.getUint16(at + 26, true) + data.getUint16(at + 28, true)
  if (start + entry.compressedSize > bytes.length) throw unreadable()
  return bytes.subarray(start, start + entry.compressedSize)
}

/**
 * Unpacks one entry outside the event loop. The cap holds on the bytes that really come out, because the sizes that a zip
 * bomb declares are lies.
 * @throws ApiFailure `import-too-large` past `maxBytes`, `import-protected` for an encrypted entry, else `import-unreadable`.
 */
export async function unpackEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Promise<Uint8Array> {
  if (entry.encrypted) throw new ApiFailure('import-protected')
  const packed = compressedBytes(bytes, entry)
  if (entry.method === STORED) {
    if (packed.length > maxBytes) throw new ApiFailure('import-too-large')
    return packed
  }
  if (entry.method !== DEFLATED) throw unreadable()
  try {
    return await inflate(packed, { maxOutputLength: maxBytes })
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw tooLarge ? new ApiFailure('import-too-large') : unreadable()
  }
}
