import { z } from 'zod'
import { line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import { unitFacts } from '../model/organisation.ts'
import type { StaffRole } from '../model/staff.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { command, output, query } from './contract.ts'
import type { ErrorCode } from './errors.ts'

const passphrase = z.string().min(1, '请输入口令').max(200)
/** Of at least ten characters; what else speaks against one is for the store to say. */
export const newPassphrase = z.string().min(10, '口令至少 10 个字符').max(200)

export interface SignedInPerson {
  readonly id: Id<'staff'>
  readonly name: string
  readonly role: StaffRole
  readonly unitId: Id<'unit'> | null
}

/** `set-back`: more than a day before the last entry of the log; `far-ahead`: more than 400 days after it. */
export type ClockStanding = 'plausible' | 'set-back' | 'far-ahead'

/** Where the ledger stands: which page the window opens with. */
export type VaultStatus =
  | { readonly state: 'not-set-up'; readonly suggestedFolder: string }
  | { readonly state: 'locked'; readonly waitSeconds: number; readonly ledgerName: string | null }
  | {
      readonly state: 'unlocked'
      readonly person: SignedInPerson
      readonly today: IsoDate
      /** Null in a year without a holiday table. */
      readonly isWorkday: boolean | null
      readonly organisation: string
      /** False when the log no longer holds the entry that was its last at the last lock: somebody cut or changed it. */
      readonly auditIntact: boolean
      /** What the date of the PC is worth; looked at when the ledger is unlocked, against the last entry of the log. */
      readonly clock: ClockStanding
      /** The day of that entry; null while the log is empty. */
      readonly lastWrittenOn: IsoDate | null
    }
  | {
      readonly state: 'refused'
      readonly code: ErrorCode
      readonly message: string
      /** Plain facts for the page: file name, who holds it, versions. */
      readonly details: Readonly<Record<string, string | number | boolean | null>>
    }

export interface RecoveryCode {
  /** Groups of characters, printed once and kept off the PC. */
  readonly groups: readonly string[]
}

/** 文件密钥: whether the file still has a key that somebody without an account could have kept. */
export interface KeyStanding {
  /** An account was closed since the file got its key. */
  readonly isOwed: boolean
  /** Colleagues whose passphrase must be typed once, or set anew, before the file can have a new key. */
  readonly waitsFor: readonly string[]
  /** The recovery code is of a time before key pairs: a new one must be issued first. */
  readonly recoveryCodeWaits: boolean
}

export interface KeyRenewal {
  readonly standing: KeyStanding
  /** Why the new key is still owed, and what to do; null when it is not. */
  readonly hindrance: string | null
}

export const vault = {
  status: query(z.strictObject({}), output<VaultStatus>(), { access: 'locked' }),
  /** First run: makes the encrypted file, the organisation and the administrator, and answers with the recovery code. */
  create: command(
    z.strictObject({
      organisation: unitFacts.pick({ name: true, kind: true }),
      administrator: line(50),
      passphrase: newPassphrase,
    }),
    output<RecoveryCode>(),
    { access: 'locked' },
  ),
  chooseFolder: command(z.strictObject({}), output<VaultStatus>(), { access: 'locked', dialog: { type: 'folder', title: '选择台账文件夹' } }),
  unlock: command(z.strictObject({ passphrase }), output<VaultStatus>(), { access: 'locked' }),
  unlockWithRecoveryCode: command(z.strictObject({ code: line(120), newPassphrase }), output<VaultStatus>(), { access: 'locked' }),
  lock: command(z.strictObject({}), output<VaultStatus>(), { access: 'locked' }),
  changePassphrase: command(z.strictObject({ current: passphrase, next: newPassphrase }), output<{ readonly changed: true }>(), { right: 'own' }),
  keyStanding: query(z.strictObject({}), output<KeyStanding>(), { right: 'administer' }),
  /** Encrypts the file anew under a new key, sealed to everybody who has an account and to the recovery code; takes as long as a backup or two. */
  renewKey: command(z.strictObject({}), output<KeyStanding>(), { right: 'administer' }),
  reissueRecoveryCode: command(z.strictObject({ passphrase }), output<RecoveryCode>(), { right: 'administer' }),
}
