import type { Instant } from '../../../shared/model/iso-date.ts'

/** Who has the ledger open: told to the second person, so that they know whom to ask. */
export interface Holder {
  readonly host: string
  readonly user: string
  readonly pid: number
  readonly since: Instant
}

/** No room. The sums are null where the system said no in the middle of writing. */
export interface DiskProblem {
  readonly code: 'disk-full'
  readonly path: string
  readonly freeBytes: number | null
  readonly neededBytes: number | null
}

/** Why a place is no home for the live file. `product` is the sync client's name as staff know it. */
export type LocationProblem =
  | { readonly code: 'folder-missing'; readonly path: string }
  | { readonly code: 'folder-is-file'; readonly path: string }
  | { readonly code: 'folder-not-writable'; readonly path: string }
  | { readonly code: 'network-folder'; readonly path: string }
  | { readonly code: 'wsl-folder'; readonly path: string }
  | { readonly code: 'removable-folder'; readonly path: string }
  | { readonly code: 'sync-folder'; readonly path: string; readonly product: string }
  | DiskProblem

/** Why the files found are not opened. Nothing is ever deleted on account of one of these. */
export type FileProblem =
  | { readonly code: 'ledger-absent'; readonly path: string }
  | { readonly code: 'ledger-exists'; readonly path: string }
  | { readonly code: 'database-missing'; readonly path: string }
  | { readonly code: 'slots-missing'; readonly path: string }
  | { readonly code: 'slots-unreadable'; readonly path: string }
  | { readonly code: 'slots-newer'; readonly path: string }
  | { readonly code: 'database-is-folder'; readonly path: string }
  | { readonly code: 'database-empty'; readonly path: string }
  | { readonly code: 'database-truncated'; readonly path: string; readonly bytes: number }
  | { readonly code: 'database-not-encrypted'; readonly path: string }
  | { readonly code: 'database-foreign'; readonly path: string }
  | { readonly code: 'database-of-other-ledger'; readonly path: string }
  | { readonly code: 'database-damaged'; readonly path: string; readonly findings: readonly string[] }
  | { readonly code: 'held-by-other'; readonly path: string; readonly holder: Holder | null }
  | { readonly code: 'settings-refused'; readonly path: string; readonly setting: string }

/** Why the schema is not the one that this version of the app writes to. */
export type SchemaProblem =
  | { readonly code: 'schema-newer'; readonly fileVersion: number; readonly appVersion: number }
  | { readonly code: 'migration-edited'; readonly position: number; readonly name: string }
  | { readonly code: 'migration-reordered'; readonly position: number; readonly name: string }
  | { readonly code: 'schema-altered'; readonly path: string }
  | { readonly code: 'upgrade-failed'; readonly migration: string; readonly detail: string }
  | { readonly code: 'installation-damaged'; readonly file: string }

/** Why a secret did not open the ledger, or was not taken as a new one. */
export type SecretProblem =
  | { readonly code: 'must-wait'; readonly seconds: number }
  | { readonly code: 'wrong-passphrase'; readonly seconds: number }
  | { readonly code: 'recovery-code-mistyped' }
  | { readonly code: 'wrong-recovery-code'; readonly seconds: number }
  | { readonly code: 'passphrase-unfit'; readonly reasons: readonly PassphraseFault[] }
  | { readonly code: 'slot-unknown'; readonly slotId: string }
  | { readonly code: 'last-slot'; readonly slotId: string }
  | { readonly code: 'slots-without-pair'; readonly path: string }

export type PassphraseFault = 'too-short' | 'too-long' | 'one-character-repeated' | 'plain-sequence' | 'outer-blank' | 'not-his-own'

/** Why a backup was not made, or does not serve. */
export type BackupProblem =
  | { readonly code: 'backup-unreadable'; readonly path: string }
  | { readonly code: 'backup-damaged'; readonly path: string; readonly findings: readonly string[] }
  | { readonly code: 'backup-newer'; readonly path: string; readonly fileVersion: number; readonly appVersion: number }
  | { readonly code: 'backup-of-other-ledger'; readonly path: string }
  | { readonly code: 'backup-target-missing'; readonly path: string }
  | { readonly code: 'backup-target-same-volume'; readonly path: string }
  | { readonly code: 'ledger-open'; readonly path: string }
  | { readonly code: 'ledger-closed'; readonly path: string }
  | { readonly code: 'ledger-busy'; readonly path: string }

/** The system's own refusal, by its errno code (`EIO`, `ENOSPC` has its own: `disk-full`). */
export interface SystemProblem {
  readonly code: 'system-refused'
  readonly path: string
  readonly errno: string
}

/** Every way in which the encrypted file says no. The code is stable; its Chinese text is in shared/api. */
export type LedgerProblem = LocationProblem | FileProblem | SchemaProblem | SecretProblem | BackupProblem | SystemProblem

export type LedgerProblemCode = LedgerProblem['code']

export type Outcome<T, P extends LedgerProblem = LedgerProblem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P }

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refused<P extends LedgerProblem>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem }
}
