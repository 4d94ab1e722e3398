import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { RecoveryCode, VaultStatus } from '../../../shared/api/vault.ts'
import type { Id } from '../../../shared/model/id.ts'
import { unit, staff } from '../database/schema.ts'
import { createLedger } from '../database/create.ts'
import { changePassphrase, reissueRecoveryCode, unlock } from '../database/unlock.ts'
import { chosenPath } from '../kernel/chosen-path.ts'
import type { Person } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { scheduleUpkeep } from './upkeep.ts'
import type { LedgerHome } from './ledger-home.ts'
import { administratorSlot, personOfSlot } from './people.ts'
import { valueOf } from './problem-errors.ts'

/** The administrator of a new ledger belongs to its one unit. */
type Founder = Person & { readonly unitId: Id<'unit'> }

/** First run: the encrypted file, the organisation and the administrator; answers with the recovery code, once. */
export async function createVault(home: LedgerHome, input: ParsedOf<'vault.create'>): Promise<RecoveryCode> {
  const created = valueOf(
    await createLedger(home.folder, {
      passphrase: input.passphrase,
      migrations: home.migrations(),
      clock: () => home.clock.now(),
      appVersion: home.options.appVersion,
    }),
  )
  const administrator: Founder = { id: newId<'staff'>(), name: input.administrator, role: 'administrator', unitId: newId<'unit'>() }
  home.signIn(created, created.slotId, administrator)
  recordFounding(home, administrator, created.slotId, input)
  scheduleUpkeep(home, false)
  return { groups: created.recoveryCode.split('-') }
}

function recordFounding(home: LedgerHome, administrator: Founder, slotId: string, input: ParsedOf<'vault.create'>): void {
  const act = { command: 'vault.create', commandId: newId<'command'>(), summary: `建立台账：${input.organisation.name}` }
  perform(home.ledger, act, (work) => {
    work.insert(unit, administrator.unitId, input.organisation)
    work.insert(staff, administrator.id, { unitId: administrator.unitId, name: administrator.name, role: administrator.role, slotId })
  })
}

export async function unlockVault(home: LedgerHome, passphrase: string): Promise<VaultStatus> {
  if (home.isOpen) return home.status()
  const opened = valueOf(await unlock(home.folder, { kind: 'passphrase', text: passphrase }, () => home.clock.now()))
  const { endedUncleanly } = await home.open(opened.key, opened.slotId)
  scheduleUpkeep(home, endedUncleanly)
  return home.status()
}

/** The recovery code opens the file; the administrator's account gets the new passphrase. */
export async function unlockWithRecoveryCode(home: LedgerHome, input: ParsedOf<'vault.unlockWithRecoveryCode'>): Promise<VaultStatus> {
  if (home.isOpen) throw new ApiFailure('busy', { message: '台账已经打开。要改口令，请到“设置”中修改。' })
  const opened = valueOf(await unlock(home.folder, { kind: 'recovery', text: input.code }, () => home.clock.now()))
  const slotId = await administratorSlotWith(home, opened.key)
  valueOf(await changePassphrase(home.folder, opened.key, slotId, input.newPassphrase))
  const { endedUncleanly } = await home.open(opened.key, slotId)
  perform(home.ledger, { command: 'vault.unlockWithRecoveryCode', commandId: newId<'command'>(), summary: '使用恢复码重设口令' }, (work) =>
    work.note('staff', home.ledger.person.id, null, { passphrase: '已重设' }),
  )
  scheduleUpkeep(home, endedUncleanly)
  return home.status()
}

/** Looks the administrator's slot up in the file; the passphrase is changed before anybody works in it. */
async function administratorSlotWith(home: LedgerHome, key: Parameters<LedgerHome['open']>[0]): Promise<string> {
  const slotId = await home.peek(key, (ledger) => administratorSlot(ledger))
  if (slotId === null) throw new ApiFailure('forbidden', { message: '台账里没有可用的管理员账号，请联系总行科技部门。' })
  return slotId
}

export async function changeOwnPassphrase(home: LedgerHome, input: ParsedOf<'vault.changePassphrase'>): Promise<{ readonly changed: true }> {
  await requireOwnPassphrase(home, input.current)
  valueOf(await changePassphrase(home.file.folder, home.file.key, home.slotId, input.next))
  perform(home.ledger, { command: 'vault.changePassphrase', commandId: newId<'command'>(), summary: '修改口令' }, (work) =>
    work.note('staff', home.ledger.person.id, null, { passphrase: '已修改' }),
  )
  return { changed: true }
}

export async function reissueCode(home: LedgerHome, passphrase: string): Promise<RecoveryCode> {
  await requireOwnPassphrase(home, passphrase)
  const { recoveryCode } = valueOf(await reissueRecoveryCode(home.file.folder, home.file.key))
  perform(home.ledger, { command: 'vault.reissueRecoveryCode', commandId: newId<'command'>(), summary: '重新签发恢复码，旧恢复码作废' }, (work) =>
    work.note('staff', home.ledger.person.id, null, { recoveryCode: '已重新签发' }),
  )
  return { groups: recoveryCode.split('-') }
}

/** Whoever sits at an open screen must still know the passphrase to change what opens the file. */
async function requireOwnPassphrase(home: LedgerHome, passphrase: string): Promise<void> {
  const opened = valueOf(await unlock(home.file.folder, { kind: 'passphrase', text: passphrase, slotId: home.slotId }, () => home.clock.now()))
  if (personOfSlot(home.ledger, opened.slotId)?.id !== home.ledger.person.id) throw new ApiFailure('wrong-passphrase')
}

/** The user located the ledger, or chose where a new one is to lie. */
export function chooseFolder(home: LedgerHome, paths: readonly string[]): VaultStatus {
  return home.moveTo(chosenPath(paths))
}
