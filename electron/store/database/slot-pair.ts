import { createHmac, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { hexOf, KEY_BYTES, unwrapBytes, unwrapKey, wrapKey, wrappedKeySchema } from './key-wrap.ts'
import type { FileKey } from './key-wrap.ts'

/*
 * Each slot has an X25519 key pair whose private half is wrapped by the person's secret. A file key is sealed to the public half, so a new
 * one reaches everybody without anybody's passphrase: that is what lets the file change its key when an account is closed.
 */

export const pairSchema = z.strictObject({
  publicKey: hexOf(KEY_BYTES),
  privateKey: wrappedKeySchema,
  /** Under the file key of the day: who could not read the file cannot put a public key of his own in this place. */
  voucher: hexOf(KEY_BYTES),
})

/** A file key sealed to a public key (X25519 with a pair of its own, HKDF-SHA256, AES-256-GCM). */
export const sealedKeySchema = z.strictObject({ ephemeral: hexOf(KEY_BYTES), key: wrappedKeySchema })

export type Pair = z.infer<typeof pairSchema>
export type SealedKey = z.infer<typeof sealedKeySchema>

/** A new pair, its private half under the key that the person's secret derives. */
export function newPair(wrappingKey: Buffer, key: FileKey, boundTo: string): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const name = rawOf(publicKey, 'x').toString('hex')
  return {
    publicKey: name,
    privateKey: wrapKey(rawOf(privateKey, 'd'), wrappingKey, privateBinding(boundTo, name)),
    voucher: voucherOf(key, boundTo, name),
  }
}

/** The same pair vouched for by a new file key. */
export function vouchedAnew(pair: Pair, key: FileKey, boundTo: string): Pair {
  return { ...pair, voucher: voucherOf(key, boundTo, pair.publicKey) }
}

/** Whether the public key was put there by somebody who had the file key. */
export function isVouched(pair: Pair, key: FileKey, boundTo: string): boolean {
  return timingSafeEqual(Buffer.from(pair.voucher, 'hex'), Buffer.from(voucherOf(key, boundTo, pair.publicKey), 'hex'))
}

export function sealTo(pair: Pair, key: FileKey, boundTo: string): SealedKey {
  const own = generateKeyPairSync('x25519')
  const ephemeral = rawOf(own.publicKey, 'x').toString('hex')
  const sealing = agreedKey(own.privateKey, publicKeyOf(pair.publicKey), ephemeral, pair.publicKey)
  return { ephemeral, key: wrapKey(key, sealing, boundTo) }
}

/** The sealed file key, or null when the secret is not the one that wrapped the private half, or the seal was made for another. */
export function openSealed(sealed: SealedKey, pair: Pair, wrappingKey: Buffer, boundTo: string): FileKey | null {
  const secret = unwrapBytes(pair.privateKey, wrappingKey, privateBinding(boundTo, pair.publicKey))
  if (!secret) return null
  const opening = agreedKey(privateKeyOf(secret, pair.publicKey), publicKeyOf(sealed.ephemeral), sealed.ephemeral, pair.publicKey)
  return unwrapKey(sealed.key, opening, boundTo)
}

const privateBinding = (boundTo: string, publicKey: string): string => JSON.stringify(['private key', boundTo, publicKey])

function voucherOf(key: FileKey, boundTo: string, publicKey: string): string {
  return createHmac('sha256', key).update(JSON.stringify(['slot pair', boundTo, publicKey])).digest('hex')
}

function agreedKey(privateKey: KeyObject, publicKey: KeyObject, ephemeral: string, receiver: string): Buffer {
  const shared = diffieHellman({ privateKey, publicKey })
  return Buffer.from(hkdfSync('sha256', shared, Buffer.from(ephemeral + receiver, 'hex'), 'baoquan sealed file key', KEY_BYTES))
}

function rawOf(key: KeyObject, part: 'x' | 'd'): Buffer {
  const bytes = Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url')
  if (bytes.length !== KEY_BYTES) throw new RangeError(`an X25519 key has ${KEY_BYTES} bytes, not ${bytes.length}`)
  return bytes
}

const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')

function publicKeyOf(hex: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: base64url(hex) }, format: 'jwk' })
}

function privateKeyOf(secret: Buffer, publicHex: string): KeyObject {
  return createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', d: secret.toString('base64url'), x: base64url(publicHex) }, format: 'jwk' })
}
