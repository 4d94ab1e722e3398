import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { readJsonOrCopy, writeWithCopy } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import { deriveWrappingKey, newSlotKdf, slotKdfSchema, unwrapKey, wrapKey, wrappedKeySchema } from './key-wrap.ts'
import type { Argon2Cost, FileKey } from './key-wrap.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { systemProblem } from './system-error.ts'

const CURRENT_FORMAT = 1

const slotSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['passphrase', 'recovery']),
  kdf: slotKdfSchema,
  wrapped: wrappedKeySchema,
})

const chainHeadSchema = z.strictObject({
  sequence: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})

export const slotsSchema = z.strictObject({
  format: z.literal(CURRENT_FORMAT),
  /** The ledger's own id; slots of one ledger do not open another. */
  ledgerId: z.uuid(),
  /** The first 16 bytes of the database (its random salt): tells a wrong file from a damaged one. */
  databaseMark: z.string().regex(/^[0-9a-f]{32}$/),
  slots: z.array(slotSchema).min(1).max(200),
  chainHead: chainHeadSchema.nullable(),
})

const anyFormatSchema = z.looseObject({ format: z.int() })

export type Slot = z.infer<typeof slotSchema>
/** The small file beside the database: wrapped keys, no names. */
export type Slots = z.infer<typeof slotsSchema>

/** The last entry of the audit chain: a database whose tail was cut no longer holds it. */
export interface ChainHead {
  readonly sequence: number
  /** SHA-256 of the entry, 64 hex digits. */
  readonly hash: string
}

export function readSlots(folder: LedgerFolder): Outcome<Slots> {
  try {
    const file = readJsonOrCopy(folder.slots, slotsSchema)
    if (file.state === 'read') return done(file.value)
    if (file.state === 'absent') return refused({ code: 'slots-missing', path: folder.slots })
    const format = readJsonOrCopy(folder.slots, anyFormatSchema)
    const newer = format.state === 'read' && format.value.format > CURRENT_FORMAT
    return refused({ code: newer ? 'slots-newer' : 'slots-unreadable', path: folder.slots })
  } catch (error) {
    return systemProblem(error, folder.slots)
  }
}

export function writeSlots(folder: LedgerFolder, slots: Slots): Outcome<Slots> {
  try {
    writeWithCopy(folder.slots, JSON.stringify(slots, null, 2))
    return done(slots)
  } catch (error) {
    return systemProblem(error, folder.slots)
  }
}

/** A wrapped copy of the file key under one secret. Person and rights are kept inside the database, by slot id. */
export async function newSlot(
  ledgerId: string,
  kind: Slot['kind'],
  secret: string,
  key: FileKey,
  cost: Argon2Cost,
  id: string = randomUUID(),
): Promise<Slot> {
  const frame = { id, kind, kdf: newSlotKdf(kind, cost) }
  const wrappingKey = await deriveWrappingKey(secret, frame.kdf)
  return { ...frame, wrapped: wrapKey(key, wrappingKey, boundTo(ledgerId, frame)) }
}

export interface OpenedSlot {
  readonly slotId: string
  readonly key: FileKey
}

/** Tries the secret on the slots of its kind, the hinted one first; null when it opens none. */
export async function openSlot(
  slots: Slots,
  kind: Slot['kind'],
  secret: string,
  hint?: string,
): Promise<OpenedSlot | null> {
  const candidates = slots.slots.filter((slot) => slot.kind === kind)
  candidates.sort((a, b) => Number(b.id === hint) - Number(a.id === hint))
  for (const slot of candidates) {
    const wrappingKey = await deriveWrappingKey(secret, slot.kdf)
    const key = unwrapKey(slot.wrapped, wrappingKey, boundTo(slots.ledgerId, slot))
    if (key) return { slotId: slot.id, key }
  }
  return null
}

function boundTo(ledgerId: string, slot: Pick<Slot, 'id' | 'kind' | 'kdf'>): string {
  return JSON.stringify([ledgerId, slot.id, slot.kind, Object.entries(slot.kdf).toSorted()])
}

/** Repeats the head of the audit chain beside the database, sealed with the file key. */
export function setChainHead(folder: LedgerFolder, key: FileKey, head: ChainHead): Outcome<Slots> {
  const slots = readSlots(folder)
  if (!slots.ok) return slots
  const { sequence, hash } = head
  return writeSlots(folder, { ...slots.value, chainHead: { sequence, hash, mac: sealOf(slots.value, key, head) } })
}

/** The head as written by `setChainHead`; `forged` when its seal was not made with this ledger's key. */
export function chainHeadOf(slots: Slots, key: FileKey): ChainHead | null | 'forged' {
  if (!slots.chainHead) return null
  const { sequence, hash, mac } = slots.chainHead
  const sealed = Buffer.from(sealOf(slots, key, { sequence, hash }), 'hex')
  return timingSafeEqual(sealed, Buffer.from(mac, 'hex')) ? { sequence, hash } : 'forged'
}

function sealOf(slots: Slots, key: FileKey, head: ChainHead): string {
  const sealed = JSON.stringify(['chain head', slots.ledgerId, head.sequence, head.hash])
  return createHmac('sha256', key).update(sealed).digest('hex')
}
