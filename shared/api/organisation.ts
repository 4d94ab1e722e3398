import { z } from 'zod'
import { agentFacts, type AgentFacts, unitFacts, type UnitFacts } from '../model/organisation.ts'
import { staffFacts, type StaffFacts } from '../model/staff.ts'
import type { Stored } from '../model/record.ts'
import { type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type Unit = Stored<'unit', UnitFacts>
export type Agent = Stored<'agent', AgentFacts>
export type Staff = Stored<'staff', StaffFacts> & { readonly hasAccount: boolean }

export const organisation = {
  units: query(z.strictObject({}), output<readonly Unit[]>()),
  saveUnit: command(saveInput<'unit', typeof unitFacts>(unitFacts), output<Saved<'unit'>>(), { right: 'administer' }),
  staff: query(z.strictObject({}), output<readonly Staff[]>()),
  saveStaff: command(saveInput<'staff', typeof staffFacts>(staffFacts), output<Saved<'staff'>>(), { right: 'administer' }),
  agents: query(z.strictObject({}), output<readonly Agent[]>()),
  saveAgent: command(saveInput<'agent', typeof agentFacts>(agentFacts), output<Saved<'agent'>>()),
  voidAgent: command(voidInput<'agent'>(), output<Saved<'agent'>>()),
}
