import { ApiFailure } from '../../../../shared/api/errors.ts'

/** Largest file that an import takes, in bytes: a 100,000-row ledger is about 12 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP_MAGIC = [0x50, 0x4b]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}

/** Office wraps a password-protected .xlsx in an OLE file with a stream of this name (MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Tells a workbook from a text table by its first bytes, never by its name.
 * @throws ApiFailure `import-too-large`, `import-empty-file`, `import-old-xls` or `import-protected`, each with its own way out.
 */
export function fileKind(bytes: Uint8Array): 'xlsx' | 'csv' {
  if (bytes.length > MAX_FILE_BYTES) throw new ApiFailure('import-too-large')
  if (bytes.length === 0) throw new ApiFailure('import-empty-file')
  if (startsWith(bytes, OLE_MAGIC)) {
    const wrapped = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)
    throw new ApiFailure(wrapped ? 'import-protected' : 'import-old-xls')
  }
  return startsWith(bytes, ZIP_MAGIC) ? 'xlsx' : 'csv'
}
