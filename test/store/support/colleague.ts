import type { StaffRole } from '../../../shared/model/staff.ts'
import type { Person } from '../../../electron/store/kernel/context.ts'
import { fresh } from './facts.ts'
import type { TestStore } from './open-store.ts'

/** A colleague of the branch with an account (the name of his slot is all that a second pair of eyes is asked for); whoever unlocked the ledger opens it and stays at work. */
export async function colleague(store: TestStore, name: string, role: StaffRole): Promise<Person> {
  store.actAs(null)
  const { unitId } = store.home.ledger.person
  const { id } = await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name, role, phone: null } })
  store.home.ledger.raw.prepare('UPDATE staff SET slot_id = ? WHERE name = ?').run(`slot of ${name}`, name)
  return { id, name, role, unitId }
}
