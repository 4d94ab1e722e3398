import { z } from 'zod'
import { idField } from '../model/fields.ts'
import { reasonField } from '../model/law-data.ts'
import { commandFields, type Saved } from './command-fields.ts'
import { command, output } from './contract.ts'
import { type KeyRenewal, newPassphrase } from './vault.ts'

const ofColleague = { ...commandFields, staffId: idField<'staff'>() } as const

export interface ClosedAccount extends Saved<'staff'> {
  readonly key: KeyRenewal
}

/** 账号: a colleague's own passphrase, a slot that wraps the same file key. */
export const accounts = {
  open: command(z.strictObject({ ...ofColleague, passphrase: newPassphrase }), output<Saved<'staff'>>(), { right: 'administer' }),
  /** For a colleague who has forgotten his passphrase. */
  resetPassphrase: command(z.strictObject({ ...ofColleague, passphrase: newPassphrase }), output<Saved<'staff'>>(), { right: 'administer' }),
  /** Closed at once; the file then gets a new key, or the answer says what stands against it. */
  close: command(z.strictObject({ ...ofColleague, reason: reasonField }), output<ClosedAccount>(), { right: 'administer' }),
}
