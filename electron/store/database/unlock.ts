import type { Instant } from '../../../shared/model/iso-date.ts'
import { bookAttempt, clearAttempts, delayAfter, readAttempts, secondsToWait } from './attempts.ts'
import type { LedgerFolder } from './folder.ts'
import { ARGON2_COST } from './key-wrap.ts'
import type { Argon2Cost, FileKey } from './key-wrap.ts'
import { passphraseFaults } from './passphrase.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { newSlot, openSlot, readSlots, writeSlots } from './slots.ts'
import type { OpenedSlot, Slot, Slots } from './slots.ts'
import { systemProblem } from './system-error.ts'

export type Clock = () => Instant

/** What a person types to open the ledger. `slotId`: the slot that he opened last on this PC, tried first. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly text: string; readonly slotId?: string }
  | { readonly kind: 'recovery'; readonly text: string }

/**
 * Gives the file key for a passphrase or a recovery code.
 * A wrong one costs 1, 2, 4 … 60 seconds; the count survives a restart. A code that was only misread costs nothing.
 */
export async function unlock(folder: LedgerFolder, secret: Secret, clock: Clock): Promise<Outcome<OpenedSlot>> {
  const slots = readSlots(folder)
  if (!slots.ok) return slots
  const opened = await openThrottled(folder, slots.value, secret, clock)
  // A disk that takes no more bytes must not keep anybody out: the pair is then made at the next unlocking.
  if (opened.ok && opened.value.paired) replaceSlot(folder, opened.value.paired)
  return opened
}

/** The same for slots that lie elsewhere, as in a backup; the delays are those of the folder. */
export async function openThrottled(
  folder: LedgerFolder,
  slots: Slots,
  secret: Secret,
  clock: Clock,
): Promise<Outcome<OpenedSlot>> {
  const typed = symbolsOf(secret)
  if (typed === null) return refused({ code: 'recovery-code-mistyped' })
  try {
    const before = readAttempts(folder.attempts, clock())
    const seconds = secondsToWait(before, clock())
    if (seconds > 0) return refused({ code: 'must-wait', seconds })
    const booked = bookAttempt(folder.attempts, before, clock())
    const opened = await openSlot(slots, secret.kind, typed, secret.kind === 'passphrase' ? secret.slotId : undefined)
    if (opened) {
      clearAttempts(folder.attempts)
      return done(opened)
    }
    const code = secret.kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code'
    return refused({ code, seconds: delayAfter(booked.failures) })
  } catch (error) {
    return systemProblem(error, folder.attempts)
  }
}

function symbolsOf(secret: Secret): string | null {
  if (secret.kind === 'passphrase') return secret.text
  const typed = readRecoveryCode(secret.text)
  return typed.state === 'well-formed' ? typed.symbols : null
}

/** Puts a new passphrase in the place of a slot's old one; the slot keeps its id, so the person's account still fits. */
export async function changePassphrase(
  folder: LedgerFolder,
  key: FileKey,
  slotId: string,
  passphrase: string,
  cost: Argon2Cost = ARGON2_COST,
): Promise<Outcome<Slots>> {
  const reasons = passphraseFaults(passphrase)
  if (reasons.length > 0) return refused({ code: 'passphrase-unfit', reasons })
  const slots = readSlots(folder)
  if (!slots.ok) return slots
  if (!slots.value.slots.some((slot) => slot.id === slotId && slot.kind === 'passphrase')) {
    return refused({ code: 'slot-unknown', slotId })
  }
  if (await opensAnother(slots.value, passphrase, slotId)) return refused({ code: 'passphrase-unfit', reasons: ['not-his-own'] })
  const fresh = await newSlot(slots.value.ledgerId, 'passphrase', passphrase, key, cost, slotId)
  return replaceSlot(folder, fresh)
}

/** Gives a further person a passphrase of his own. */
export async function addPassphrase(
  folder: LedgerFolder,
  key: FileKey,
  passphrase: string,
  cost: Argon2Cost = ARGON2_COST,
): Promise<Outcome<{ readonly slotId: string }>> {
  const reasons = passphraseFaults(passphrase)
  if (reasons.length > 0) return refused({ code: 'passphrase-unfit', reasons })
  const slots = readSlots(folder)
  if (!slots.ok) return slots
  if (await opensAnother(slots.value, passphrase, null)) return refused({ code: 'passphrase-unfit', reasons: ['not-his-own'] })
  const fresh = await newSlot(slots.value.ledgerId, 'passphrase', passphrase, key, cost)
  const written = replaceSlots(folder, (all) => [...all, fresh])
  return written.ok ? done({ slotId: fresh.id }) : written
}

/** A passphrase alone finds its person, so no two may be the same; that somebody else has it is not said. */
async function opensAnother(slots: Slots, passphrase: string, ownSlotId: string | null): Promise<boolean> {
  const others = { ...slots, slots: slots.slots.filter((slot) => slot.id !== ownSlotId) }
  return (await openSlot(others, 'passphrase', passphrase)) !== null
}

/** Takes a person's passphrase away; the file owes a new key then, since he may have a copy of the slots. The last one stays: the recovery code is for emergencies, not for work. */
export function withdrawPassphrase(folder: LedgerFolder, slotId: string): Outcome<Slots> {
  return removeSlot(folder, slotId, true)
}

/** Takes back a passphrase that nobody has used yet. */
export function discardPassphrase(folder: LedgerFolder, slotId: string): Outcome<Slots> {
  return removeSlot(folder, slotId, false)
}

function removeSlot(folder: LedgerFolder, slotId: string, wasUsed: boolean): Outcome<Slots> {
  const slots = readSlots(folder)
  if (!slots.ok) return slots
  const passphrases = slots.value.slots.filter((slot) => slot.kind === 'passphrase')
  if (!passphrases.some((slot) => slot.id === slotId)) return refused({ code: 'slot-unknown', slotId })
  if (passphrases.length === 1) return refused({ code: 'last-slot', slotId })
  const left = slots.value.slots.filter((slot) => slot.id !== slotId)
  return writeSlots(folder, { ...slots.value, slots: left, owesNewKey: slots.value.owesNewKey || wasUsed })
}

/** Issues a new recovery code and withdraws every older one. The code is returned once and kept nowhere. */
export async function reissueRecoveryCode(
  folder: LedgerFolder,
  key: FileKey,
): Promise<Outcome<{ readonly recoveryCode: string }>> {
  const slots = readSlots(folder)
  if (!slots.ok) return slots
  const issued = await newRecoverySlot(slots.value.ledgerId, key)
  const written = replaceSlots(folder, (all) => [...all.filter((slot) => slot.kind !== 'recovery'), issued.slot])
  return written.ok ? done({ recoveryCode: issued.recoveryCode }) : written
}

export async function newRecoverySlot(
  ledgerId: string,
  key: FileKey,
): Promise<{ readonly recoveryCode: string; readonly slot: Slot }> {
  const recoveryCode = newRecoveryCode()
  const symbols = recoveryCode.replaceAll('-', '')
  return { recoveryCode, slot: await newSlot(ledgerId, 'recovery', symbols, key, ARGON2_COST) }
}

/** Reads afresh before it writes: the audit chain's head may have moved while a passphrase was being derived. */
function replaceSlots(folder: LedgerFolder, change: (slots: readonly Slot[]) => Slot[]): Outcome<Slots> {
  const slots = readSlots(folder)
  return slots.ok ? writeSlots(folder, { ...slots.value, slots: change(slots.value.slots) }) : slots
}

function replaceSlot(folder: LedgerFolder, fresh: Slot): Outcome<Slots> {
  return replaceSlots(folder, (all) => all.map((slot) => (slot.id === fresh.id ? fresh : slot)))
}
