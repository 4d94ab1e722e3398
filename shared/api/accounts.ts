import { z } from 'zod'
import { idField } from '../model/fields.ts'
import { reasonField } from '../model/law-data.ts'
import { commandFields, type Saved } from './command-fields.ts'
import { command, output } from './contract.ts'
import { newPassphrase } from './vault.ts'

const ofColleague = { ...commandFields, staffId: idField<'staff'>() } as const

/** 账号: a colleague's own passphrase, a slot that wraps the same file key. */
export const accounts = {
  open: command(z.strictObject({ ...ofColleague, passphrase: newPassphrase }), output<Saved<'staff'>>(), { right: 'administer' }),
  /** For a colleague who has forgotten his passphrase. */
  resetPassphrase: command(z.strictObject({ ...ofColleague, passphrase: newPassphrase }), output<Saved<'staff'>>(), { right: 'administer' }),
  close: command(z.strictObject({ ...ofColleague, reason: reasonField }), output<Saved<'staff'>>(), { right: 'administer' }),
}
