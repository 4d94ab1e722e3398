import { isNull } from 'drizzle-orm'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Agent, Staff, Unit } from '../../../shared/api/organisation.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import { renameManager, renameUnit } from '../cases/projection.ts'
import { agent, staff, unit } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'

export function listUnits(ledger: Ledger): Unit[] {
  return ledger.db.select().from(unit).where(isNull(unit.voidedAt)).orderBy(unit.createdAt).all()
}

export function listStaff(ledger: Ledger): Staff[] {
  const rows = ledger.db.select().from(staff).where(isNull(staff.voidedAt)).orderBy(staff.createdAt).all()
  return rows.map(({ slotId, ...facts }) => ({ ...facts, hasAccount: slotId !== null }))
}

export function listAgents(ledger: Ledger): Agent[] {
  return ledger.db.select().from(agent).where(isNull(agent.voidedAt)).orderBy(agent.createdAt).all()
}

/** A renamed unit or colleague shows under the new name in every list line at once. */
export function saveUnit(ledger: Ledger, input: ParsedOf<'organisation.saveUnit'>): Saved<'unit'> {
  return perform(ledger, { command: 'organisation.saveUnit', commandId: input.commandId, summary: `保存机构 ${input.facts.name}` }, (work) => {
    const saved = saveRecord(work, unit, input, input.facts)
    renameUnit(ledger, saved.id, input.facts.name)
    return saved
  })
}

export function saveStaff(ledger: Ledger, input: ParsedOf<'organisation.saveStaff'>): Saved<'staff'> {
  return perform(ledger, { command: 'organisation.saveStaff', commandId: input.commandId, summary: `保存人员 ${input.facts.name}` }, (work) => {
    refuseOwnRole(ledger, input)
    const saved = saveRecord(work, staff, input, input.facts)
    renameManager(ledger, saved.id, input.facts.name)
    return saved
  })
}

/** Nobody gives himself other rights or another unit; an administrator thus cannot leave the ledger without one. */
function refuseOwnRole({ person }: Ledger, { id, facts }: ParsedOf<'organisation.saveStaff'>): void {
  if (id !== person.id) return
  const fields: Record<string, string> = {}
  if (facts.role !== person.role) fields['facts.role'] = '本人的岗位由另一位管理员修改'
  if (facts.unitId !== person.unitId) fields['facts.unitId'] = '本人的所属机构由另一位管理员修改'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

export function saveAgent(ledger: Ledger, input: ParsedOf<'organisation.saveAgent'>): Saved<'agent'> {
  return perform(ledger, { command: 'organisation.saveAgent', commandId: input.commandId, summary: `保存委托代理人 ${input.facts.name}` }, (work) =>
    saveRecord(work, agent, input, input.facts),
  )
}

export function voidAgent(ledger: Ledger, input: ParsedOf<'organisation.voidAgent'>): Saved<'agent'> {
  return perform(ledger, { command: 'organisation.voidAgent', commandId: input.commandId, summary: '作废委托代理人' }, (work) => ({
    id: input.id,
    version: work.void(agent, input.id, input.version, input.reason),
  }))
}
