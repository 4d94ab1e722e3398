import { rmSync } from 'node:fs'
import { z } from 'zod'
import type { Instant } from '../../../shared/model/iso-date.ts'
import { readJson, writeDurably } from './durable-file.ts'
import { instantSchema } from './instant-schema.ts'

/** How often a secret was wrong in a row, and when it was last tried. */
export interface Attempts {
  readonly failures: number
  readonly lastAt: Instant
}

const attemptsSchema = z.strictObject({ failures: z.int().min(1), lastAt: instantSchema })

/** design.md 4a: 1, 2, 4 … 60 seconds. */
const LONGEST_DELAY_SECONDS = 60
const FAILURES_OF_LONGEST_DELAY = 7

/** The pause that so many wrong secrets in a row cost, in seconds. */
export function delayAfter(failures: number): number {
  return failures < 1 ? 0 : Math.min(LONGEST_DELAY_SECONDS, 2 ** (failures - 1))
}

/** Whole seconds still to wait. A clock set back does not shorten the pause: it starts over. */
export function secondsToWait(attempts: Attempts | null, now: Instant): number {
  if (!attempts) return 0
  const delay = delayAfter(attempts.failures)
  const passed = (now - attempts.lastAt) / 1000
  return passed < 0 ? delay : Math.max(0, Math.ceil(delay - passed))
}

/** An unreadable file counts as the longest pause from now, not as none. */
export function readAttempts(path: string, now: Instant): Attempts | null {
  const file = readJson(path, attemptsSchema)
  if (file.state === 'read') return file.value
  return file.state === 'absent' ? null : bookAttempts(path, FAILURES_OF_LONGEST_DELAY, now)
}

/** Booked before the secret is tried, so that ending the app in the middle does not give a free try. */
export function bookAttempt(path: string, before: Attempts | null, now: Instant): Attempts {
  return bookAttempts(path, (before?.failures ?? 0) + 1, now)
}

function bookAttempts(path: string, failures: number, now: Instant): Attempts {
  const attempts: Attempts = { failures, lastAt: now }
  writeDurably(path, JSON.stringify(attempts))
  return attempts
}

export function clearAttempts(path: string): void {
  rmSync(path, { force: true })
}
