import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'
import { normalisePassphrase } from './passphrase.ts'

export const KEY_BYTES = 32
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What argon2id costs. Stored beside each wrapped key, so that it can grow without locking anybody out. */
export interface Argon2Cost {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

/** About 300 ms on an office PC (measured: runtime.md, section 4). */
export const ARGON2_COST: Argon2Cost = { memoryKiB: 65_536, iterations: 2, parallelism: 1 }

export const hexOf = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const passphraseKdf = z.strictObject({
  name: z.literal('argon2id'),
  // Bounded, so that a forged slot file cannot exhaust the machine.
  memoryKiB: z.int().min(8).max(1_048_576),
  iterations: z.int().min(1).max(20),
  parallelism: z.int().min(1).max(16),
  salt: hexOf(SALT_BYTES),
})

/** A recovery code carries 130 random bits, so it needs no slow hash. */
const recoveryKdf = z.strictObject({ name: z.literal('hkdf-sha256'), salt: hexOf(SALT_BYTES) })

export const slotKdfSchema = z.discriminatedUnion('name', [passphraseKdf, recoveryKdf])
export type SlotKdf = z.infer<typeof slotKdfSchema>

export const wrappedKeySchema = z.strictObject({
  nonce: hexOf(NONCE_BYTES),
  ciphertext: hexOf(KEY_BYTES),
  tag: hexOf(TAG_BYTES),
})
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** 32 random bytes that encrypt the file; never written but wrapped. */
export type FileKey = Buffer & { readonly __brand: 'FileKey' }

function isFileKey(bytes: Buffer): bytes is FileKey {
  return bytes.length === KEY_BYTES
}

/** @throws RangeError when it is not 32 bytes. */
export function fileKey(bytes: Buffer): FileKey {
  if (!isFileKey(bytes)) throw new RangeError(`a file key has ${KEY_BYTES} bytes, not ${bytes.length}`)
  return bytes
}

export function newFileKey(): FileKey {
  return fileKey(randomBytes(KEY_BYTES))
}

export function newSlotKdf(kind: 'passphrase' | 'recovery', cost: Argon2Cost): SlotKdf {
  const salt = randomBytes(SALT_BYTES).toString('hex')
  return kind === 'passphrase' ? { name: 'argon2id', ...cost, salt } : { name: 'hkdf-sha256', salt }
}

/**
 * The key that wraps the file key: argon2id of a passphrase (about 300 ms, in hash-wasm: no native code),
 * HKDF of a recovery code.
 */
export async function deriveWrappingKey(secret: string, kdf: SlotKdf): Promise<Buffer> {
  const salt = Buffer.from(kdf.salt, 'hex')
  if (kdf.name === 'hkdf-sha256') {
    return Buffer.from(hkdfSync('sha256', secret, salt, 'baoquan recovery slot', KEY_BYTES))
  }
  const derived = await argon2id({
    password: normalisePassphrase(secret),
    salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.iterations,
    parallelism: kdf.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  })
  return Buffer.from(derived)
}

/** AES-256-GCM; `boundTo` is authenticated with it, so that a wrapped key moved to another slot does not open. */
export function wrapKey(key: Buffer, wrappingKey: Buffer, boundTo: string): WrappedKey {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(Buffer.from(boundTo, 'utf8'))
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    nonce: nonce.toString('hex'),
    ciphertext: ciphertext.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

/** The file key, or null when the secret or what it is bound to is not the one that wrapped it. */
export function unwrapKey(wrapped: WrappedKey, wrappingKey: Buffer, boundTo: string): FileKey | null {
  const bytes = unwrapBytes(wrapped, wrappingKey, boundTo)
  return bytes && fileKey(bytes)
}

/** The same for 32 bytes that are no file key. */
export function unwrapBytes(wrapped: WrappedKey, wrappingKey: Buffer, boundTo: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(wrapped.nonce, 'hex'), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(boundTo, 'utf8'))
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'))
  const plain = decipher.update(Buffer.from(wrapped.ciphertext, 'hex'))
  try {
    decipher.final()
  } catch {
    // OpenSSL reports a tag that does not fit by an uncoded error; no other failure is possible here.
    return null
  }
  return plain
}
