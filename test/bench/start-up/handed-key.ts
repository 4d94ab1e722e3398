import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { fileKey, type FileKey } from '../../../electron/store/database/key-wrap.ts'

/** The key of the bench's own invented ledger; only the bench's build of the store knows how to take it. */
export interface HandedKey {
  readonly key: FileKey
  readonly slotId: string
}

const written = z.strictObject({ key: z.string(), slotId: z.string() })

const besideOf = (dataFolder: string): string => `${dataFolder}.bench-key.json`

export function handKeyOver(dataFolder: string, { key, slotId }: HandedKey): void {
  writeFileSync(besideOf(dataFolder), JSON.stringify({ key: key.toString('hex'), slotId }), { mode: 0o600 })
}

/** @throws when no key was handed over */
export function readHandedKey(dataFolder: string): HandedKey {
  const { key, slotId } = written.parse(JSON.parse(readFileSync(besideOf(dataFolder), 'utf8')))
  return { key: fileKey(Buffer.from(key, 'hex')), slotId }
}
