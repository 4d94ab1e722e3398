import { rmSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { pid } from 'node:process'
import { z } from 'zod'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { readJson, writeDurably } from './durable-file.ts'
import { instantSchema } from './instant-schema.ts'
import type { Holder } from './problem.ts'

const holderSchema = z.strictObject({
  host: z.string().max(255),
  user: z.string().max(255),
  pid: z.int(),
  since: instantSchema,
})

/** This process, as it is named to whoever finds the ledger in use. */
export function thisHolder(since: Instant): Holder {
  return { host: hostname(), user: userInfo().username, pid, since }
}

/** Written only by who has the lock: after a crash it may be stale, and then the lock is free. */
export function writeHolder(path: string, holder: Holder): void {
  writeDurably(path, JSON.stringify(holder))
}

/** Null when the file is gone or unreadable: the lock still holds, only the name is unknown. */
export function readHolder(path: string): Holder | null {
  const file = readJson(path, holderSchema)
  return file.state === 'read' ? file.value : null
}

export function removeHolder(path: string): void {
  rmSync(path, { force: true })
}
