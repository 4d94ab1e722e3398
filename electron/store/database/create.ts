import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { createDatabase } from './cipher.ts'
import { flushFile, renameDurably } from './durable-file.ts'
import type { LedgerFolder } from './folder.ts'
import { readFileHead } from './header.ts'
import { ARGON2_COST, newFileKey } from './key-wrap.ts'
import type { Argon2Cost, FileKey } from './key-wrap.ts'
import { NEW_LEDGER_STATE, updateState } from './ledger-state.ts'
import { locationProblem } from './location.ts'
import { probePlace } from './location-probe.ts'
import { findLedger, openLedger } from './open.ts'
import type { OpenOptions, OpenedLedger } from './open.ts'
import { passphraseFaults } from './passphrase.ts'
import { done, refused } from './problem.ts'
import type { Outcome } from './problem.ts'
import { newSlot, writeSlots } from './slots.ts'
import { systemProblem } from './system-error.ts'
import { newRecoverySlot } from './unlock.ts'

export interface CreateOptions extends Omit<OpenOptions, 'key'> {
  readonly passphrase: string
  readonly cost?: Argon2Cost
}

export interface CreatedLedger extends OpenedLedger {
  /** The first person's slot; his account inside the database keeps this id. */
  readonly slotId: string
  /** To be shown and printed once; it is kept nowhere. */
  readonly recoveryCode: string
}

/**
 * Makes a new ledger in a folder that holds none, and opens it with every migration applied.
 * The file takes its name last, once its slots are on the disk: a crash before the slots leaves a folder without a
 * ledger, a crash after them is finished by the next `findLedger`.
 */
export async function createLedger(folder: LedgerFolder, options: CreateOptions): Promise<Outcome<CreatedLedger>> {
  const reasons = passphraseFaults(options.passphrase)
  if (reasons.length > 0) return refused({ code: 'passphrase-unfit', reasons })
  const empty = makeFolder(folder, options.probe)
  if (!empty.ok) return empty
  const key = newFileKey()
  const ledgerId = randomUUID()
  const slot = await newSlot(ledgerId, 'passphrase', options.passphrase, key, options.cost ?? ARGON2_COST)
  const recovery = await newRecoverySlot(ledgerId, key)
  try {
    makeDatabase(folder, key)
    const databaseMark = readFileHead(folder.newDatabase, folder.wal).mark.toString('hex')
    const slots = { format: 2 as const, ledgerId, databaseMark, slots: [slot, recovery.slot], chainHead: null, owesNewKey: false }
    const written = writeSlots(folder, slots)
    if (!written.ok) return written
    updateState(folder, NEW_LEDGER_STATE)
    renameDurably(folder.newDatabase, folder.database)
  } catch (error) {
    return systemProblem(error, folder.root)
  }
  const opened = await openLedger(folder, { ...options, key })
  return opened.ok ? done({ ...opened.value, slotId: slot.id, recoveryCode: recovery.recoveryCode }) : opened
}

/** Makes the folder if need be; refuses one that holds a ledger or the traces of one. */
function makeFolder(folder: LedgerFolder, probe: CreateOptions['probe']): Outcome<null> {
  try {
    const place = locationProblem((probe ?? probePlace)(folder.root))
    if (place?.code === 'folder-missing') mkdirSync(folder.root, { recursive: true, mode: 0o700 })
    else if (place) return refused(place)
  } catch (error) {
    return systemProblem(error, folder.root)
  }
  const found = findLedger(folder, probe)
  if (found.ok) return refused({ code: 'ledger-exists', path: folder.root })
  return found.problem.code === 'ledger-absent' ? done(null) : found
}

function makeDatabase(folder: LedgerFolder, key: FileKey): void {
  rmSync(folder.newDatabase, { force: true })
  createDatabase(folder.newDatabase, key)
  flushFile(folder.newDatabase)
}
