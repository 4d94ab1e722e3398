import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { readJsonOrCopy, writeWithCopy } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import { deriveWrappingKey, newSlotKdf, slotKdfSchema, unwrapKey, wrappedKeySchema } from './key-wrap.ts'
import type { Argon2Cost, FileKey } from './key-wrap.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { isVouched, newPair, openSealed, pairSchema, sealedKeySchema, sealTo, vouchedAnew } from './slot-pair.ts'
import { systemProblem } from './system-error.ts'

/** Format 1 knew slots without a key pair only; a program of that day does not touch a newer file. */
const CURRENT_FORMAT = 2

const frame = { id: z.uuid(), kind: z.enum(['passphrase', 'recovery']), kdf: slotKdfSchema }
const pairedSlotSchema = z.strictObject({ ...frame, pair: pairSchema, sealed: sealedKeySchema })
/** As format 1 wrote it: the secret wraps the file key itself. It gets its pair when its secret is next typed. */
const bareSlotSchema = z.strictObject({ ...frame, wrapped: wrappedKeySchema })

const chainHeadSchema = z.strictObject({
  sequence: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})

export const slotsSchema = z.strictObject({
  format: z.union([z.literal(1), z.literal(CURRENT_FORMAT)]),
  /** The ledger's own id; slots of one ledger do not open another. */
  ledgerId: z.uuid(),
  /** The first 16 bytes of the database (its random salt): tells a wrong file from a damaged one. */
  databaseMark: z.string().regex(/^[0-9a-f]{32}$/),
  slots: z.array(z.union([pairedSlotSchema, bareSlotSchema])).min(1).max(200),
  chainHead: chainHeadSchema.nullable(),
  /** A slot was withdrawn and the file still has the key that it opened. */
  owesNewKey: z.boolean().default(false),
})

const anyFormatSchema = z.looseObject({ format: z.int() })

type PairedSlot = z.infer<typeof pairedSlotSchema>
export type Slot = Slots['slots'][number]
type SlotFrame = Pick<Slot, 'id' | 'kind' | 'kdf'>
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
  const current: Slots = { ...slots, format: CURRENT_FORMAT }
  try {
    writeWithCopy(folder.slots, JSON.stringify(current, null, 2))
    return done(current)
  } catch (error) {
    return systemProblem(error, folder.slots)
  }
}

/** The file key for one secret. Person and rights are kept inside the database, by slot id. */
export async function newSlot(
  ledgerId: string,
  kind: Slot['kind'],
  secret: string,
  key: FileKey,
  cost: Argon2Cost,
  id: string = randomUUID(),
): Promise<Slot> {
  const slot = { id, kind, kdf: newSlotKdf(kind, cost) }
  return withPair(ledgerId, slot, await deriveWrappingKey(secret, slot.kdf), key)
}

function withPair(ledgerId: string, { id, kind, kdf }: SlotFrame, wrappingKey: Buffer, key: FileKey): PairedSlot {
  const slot = { id, kind, kdf }
  const boundTo = bindingOf(ledgerId, slot)
  const pair = newPair(wrappingKey, key, boundTo)
  return { ...slot, pair, sealed: sealTo(pair, key, boundTo) }
}

export interface OpenedSlot {
  readonly slotId: string
  readonly key: FileKey
  /** The same slot with a key pair, where it had none: to be kept, so that a new file key can reach it. */
  readonly paired: Slot | null
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
    const key = keyOf(slots.ledgerId, slot, wrappingKey)
    if (key) return { slotId: slot.id, key, paired: 'pair' in slot ? null : withPair(slots.ledgerId, slot, wrappingKey, key) }
  }
  return null
}

function keyOf(ledgerId: string, slot: Slot, wrappingKey: Buffer): FileKey | null {
  const boundTo = bindingOf(ledgerId, slot)
  return 'pair' in slot ? openSealed(slot.sealed, slot.pair, wrappingKey, boundTo) : unwrapKey(slot.wrapped, wrappingKey, boundTo)
}

function bindingOf(ledgerId: string, slot: SlotFrame): string {
  return JSON.stringify([ledgerId, slot.id, slot.kind, Object.entries(slot.kdf).toSorted()])
}

/** Slots that a new file key cannot be sealed to: no key pair yet, or one that nobody with the file key put there. */
export function slotsWithoutPair(slots: Slots, key: FileKey): readonly Slot[] {
  return slots.slots.filter((slot) => pairOf(slots, slot, key) === null)
}

/**
 * The slots of the same people for a new file key; null while one of them has no pair: nobody is ever locked out by it.
 * @param key the present file key, which vouches for the pairs
 */
export function resealed(slots: Slots, key: FileKey, fresh: FileKey, head: ChainHead): Slots | null {
  const sealed: Slot[] = []
  for (const slot of slots.slots) {
    const paired = pairOf(slots, slot, key)
    if (!paired) return null
    const boundTo = bindingOf(slots.ledgerId, slot)
    const pair = vouchedAnew(paired.pair, fresh, boundTo)
    sealed.push({ ...paired, pair, sealed: sealTo(pair, fresh, boundTo) })
  }
  const { sequence, hash } = head
  return { ...slots, format: CURRENT_FORMAT, slots: sealed, owesNewKey: false, chainHead: { sequence, hash, mac: sealOf(slots, fresh, head) } }
}

function pairOf({ ledgerId }: Slots, slot: Slot, key: FileKey): PairedSlot | null {
  return 'pair' in slot && isVouched(slot.pair, key, bindingOf(ledgerId, slot)) ? slot : null
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
