import { z } from 'zod'
import type { LedgerFolder } from './folder.ts'
import { readJson, writeDurably } from './durable-file.ts'
import { instantSchema } from './instant-schema.ts'

const stateSchema = z.strictObject({
  /** True from opening to a clean close; found true at the next opening, the end was unclean. */
  open: z.boolean(),
  /** An unclean end was found and the file not checked since; a short session must not make it forgotten. */
  checkOwed: z.boolean(),
  lastCheckAt: instantSchema.nullable(),
  lastCheckSound: z.boolean().nullable(),
  lastBackupAt: instantSchema.nullable(),
  /** Folder on another volume that gets a copy of each backup, and when it last did. */
  secondTarget: z.string().nullable(),
  lastSecondCopyAt: instantSchema.nullable(),
})

/** What the app remembers about the file between runs; losing it costs one integrity check. */
export type LedgerState = z.infer<typeof stateSchema>

/** After a loss the last end counts as unclean, so that the next opening checks the file. */
const UNKNOWN: LedgerState = {
  open: true,
  checkOwed: true,
  lastCheckAt: null,
  lastCheckSound: null,
  lastBackupAt: null,
  secondTarget: null,
  lastSecondCopyAt: null,
}

export const NEW_LEDGER_STATE: LedgerState = { ...UNKNOWN, open: false, checkOwed: false }

export function readState(folder: LedgerFolder): LedgerState {
  const file = readJson(folder.state, stateSchema)
  return file.state === 'read' ? file.value : UNKNOWN
}

/** Changes what is named and keeps the rest. */
export function updateState(folder: LedgerFolder, change: Partial<LedgerState>): void {
  writeDurably(folder.state, JSON.stringify({ ...readState(folder), ...change }))
}
