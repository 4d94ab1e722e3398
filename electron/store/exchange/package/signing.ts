import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'

/** The ledger's own Ed25519 key: it signs packages, so that the other side sees which ledger one comes from. */
export interface SigningKey {
  readonly publicKey: Buffer
  sign(content: Buffer): Buffer
}

export function signingKeyOf(ledger: Ledger): SigningKey {
  const stored = readKey(ledger) ?? makeKey(ledger)
  const privateKey = createPrivateKey({ key: stored.private_key, format: 'der', type: 'pkcs8' })
  return { publicKey: stored.public_key, sign: (content) => sign(null, content, privateKey) }
}

interface StoredKey {
  readonly public_key: Buffer
  readonly private_key: Buffer
}

function readKey({ raw }: Ledger): StoredKey | undefined {
  return prepared<[], StoredKey>(raw, 'SELECT public_key, private_key FROM signing_key').get()
}

function makeKey({ raw, clock }: Ledger): StoredKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', { publicKeyEncoding: { format: 'der', type: 'spki' }, privateKeyEncoding: { format: 'der', type: 'pkcs8' } })
  prepared(raw, 'INSERT INTO signing_key (id, public_key, private_key, created_at) VALUES (1, ?, ?, ?)').run(publicKey, privateKey, clock.now())
  return { public_key: publicKey, private_key: privateKey }
}

/** False for a forged signature and for what is no key at all. */
export function isSignedBy(publicKey: Buffer, content: Buffer, signature: Buffer): boolean {
  try {
    return verify(null, content, createPublicKey({ key: publicKey, format: 'der', type: 'spki' }), signature)
  } catch {
    return false // bytes that are no Ed25519 key sign nothing
  }
}

const GROUP = 4
const GROUPS = 8

/** The key as two people compare it on the telephone: eight groups of four. */
export function fingerprint(publicKey: Buffer): string {
  const digits = createHash('sha256').update(publicKey).digest('hex').toUpperCase()
  return Array.from({ length: GROUPS }, (_, group) => digits.slice(group * GROUP, (group + 1) * GROUP)).join(' ')
}
