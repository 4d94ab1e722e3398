import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { instantSchema } from '../../../electron/store/database/instant-schema.ts'
import type { Argon2Cost } from '../../../electron/store/database/key-wrap.ts'
import type { Migration } from '../../../electron/store/database/manifest.ts'
import type { Outcome } from '../../../electron/store/database/problem.ts'
import type { ChainHead } from '../../../electron/store/database/slots.ts'
import type { Clock } from '../../../electron/store/database/unlock.ts'
import type { Instant } from '../../../shared/model/iso-date.ts'

export const PASSPHRASE = '春风化雨润物无声又一年'
export const BORROWER = '欧阳测试某某有限公司'
/** argon2id as cheap as it goes: the real cost has a test of its own. */
export const CHEAP: Argon2Cost = { memoryKiB: 8, iterations: 1, parallelism: 1 }
export const APP_VERSION = '0.1.0-test'

export function instant(iso: string): Instant {
  return instantSchema.parse(Date.parse(iso))
}

export function clockAt(iso: string): Clock {
  return () => instant(iso)
}

export const clock = clockAt('2026-11-22T02:00:00Z')

export function migration(id: string, sql: string): Migration {
  return { id, name: `${id}-test`, sha256: createHash('sha256').update(sql).digest('hex'), sql }
}

export const FIRST = migration(
  '0001',
  `CREATE TABLE household (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
   CREATE TABLE loan (
     id INTEGER PRIMARY KEY,
     household_id INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
     note TEXT
   ) STRICT;
   CREATE INDEX loan_household ON loan (household_id);`,
)
export const SECOND = migration('0002', `ALTER TABLE household ADD COLUMN phone TEXT;`)

/** The app of the samples, as every call that may migrate needs it. */
export const APP = { migrations: [FIRST], clock, appVersion: APP_VERSION }

/** The value of an outcome that must be good; the problem in full otherwise. */
export function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.problem.code
}

/** What a renewal of the file key writes into the samples, which have no log. */
export const RENEWAL_MARK = '文件密钥已更换'
export const RENEWAL_HEAD: ChainHead = { sequence: 7, hash: 'cd'.repeat(32) }

export function recordRenewal(copy: Database.Database): ChainHead {
  copy.prepare('INSERT INTO household (name) VALUES (?)').run(RENEWAL_MARK)
  return RENEWAL_HEAD
}
