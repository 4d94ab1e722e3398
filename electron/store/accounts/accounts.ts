import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ClosedAccount } from '../../../shared/api/accounts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { staff } from '../database/schema.ts'
import { addPassphrase, changePassphrase, discardPassphrase, withdrawPassphrase } from '../database/unlock.ts'
import type { Ledger } from '../kernel/context.ts'
import { answeredBefore, perform } from '../kernel/perform.ts'
import { requireColleague, type StaffRow } from '../organisation/colleague.ts'
import type { LedgerHome } from '../vault/ledger-home.ts'
import { valueOf } from '../vault/problem-errors.ts'
import { renewOwedKey } from '../vault/renew-key.ts'

/**
 * Accounts live in two places that no transaction spans: the slot file beside the database, and the row of the colleague that names his slot.
 * A slot whose row was not written opens nothing (nobody is signed in by it), so the slot goes first when an account is opened, and last when it is closed.
 */

/** Gives a colleague a passphrase of his own. @throws ApiFailure invalid-input (no unit yet, or an account already), weak-passphrase */
export async function openAccount(home: LedgerHome, input: ParsedOf<'accounts.open'>): Promise<Saved<'staff'>> {
  const { ledger } = home
  const act = { command: 'accounts.open', commandId: input.commandId }
  const earlier = answeredBefore<Saved<'staff'>>(ledger, act)
  if (earlier) return earlier.answer
  const row = requireColleague(ledger, input.staffId)
  if (row.slotId !== null) throw new ApiFailure('invalid-input', { message: `${row.name}已有账号。忘记口令的，请重设口令。` })
  if (row.unitId === null) throw new ApiFailure('invalid-input', { message: `${row.name}还没有所属机构，开通账号后会看不到任何案件。请先填写所属机构。` })
  const { slotId } = valueOf(await addPassphrase(home.file.folder, home.file.key, input.passphrase))
  try {
    return perform(ledger, { ...act, summary: `为${row.name}开通账号` }, (work) => ({ id: row.id, version: work.update(staff, row.id, row.version, { slotId }) }))
  } catch (error) {
    discardPassphrase(home.file.folder, slotId)
    throw error
  }
}

/** Sets a new passphrase for a colleague's slot; his person and rights stay. @throws ApiFailure not-found, weak-passphrase */
export async function resetPassphrase(home: LedgerHome, input: ParsedOf<'accounts.resetPassphrase'>): Promise<Saved<'staff'>> {
  const row = requireAccount(home.ledger, input.staffId)
  valueOf(await changePassphrase(home.file.folder, home.file.key, row.slotId, input.passphrase))
  return perform(home.ledger, { command: 'accounts.resetPassphrase', commandId: input.commandId, summary: `重设${row.name}的口令` }, (work) => {
    work.note('staff', row.id, null, { passphrase: '已重设' })
    return { id: row.id, version: row.version }
  })
}

/**
 * Takes the account away; the name stays in the roster. Then the file gets a new key, so that a copy of the old slots is worth nothing for it;
 * what stands against that is told, and the account is closed all the same.
 * @throws ApiFailure not-found, forbidden for one's own
 */
export async function closeAccount(home: LedgerHome, input: ParsedOf<'accounts.close'>): Promise<ClosedAccount> {
  const closed = close(home, input)
  return { ...closed, key: await renewOwedKey(home) }
}

function close(home: LedgerHome, input: ParsedOf<'accounts.close'>): Saved<'staff'> {
  const { ledger } = home
  const act = { command: 'accounts.close', commandId: input.commandId }
  const earlier = answeredBefore<Saved<'staff'>>(ledger, act)
  if (earlier) return earlier.answer
  const row = requireAccount(ledger, input.staffId)
  if (row.id === ledger.person.id) throw new ApiFailure('forbidden', { message: '不能停用自己的账号，请由另一位管理员办理。' })
  const closed = perform(ledger, { ...act, summary: `停用${row.name}的账号（${input.reason}）` }, (work) => ({
    id: row.id,
    version: work.update(staff, row.id, row.version, { slotId: null }),
  }))
  valueOf(withdrawPassphrase(home.file.folder, row.slotId))
  return closed
}

function requireAccount(ledger: Ledger, id: Id<'staff'>): StaffRow & { readonly slotId: string } {
  const { slotId, ...row } = requireColleague(ledger, id)
  if (slotId === null) throw new ApiFailure('not-found', { message: `${row.name}没有账号。` })
  return { ...row, slotId }
}
