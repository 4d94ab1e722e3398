import { cases } from './cases.ts'
import { type Contract, contractsByName } from './contract.ts'
import { deadlines } from './deadlines.ts'
import { vault } from './vault.ts'

const opening = contractsByName({ vault, deadlines, cases })

/** The contract of a name, or undefined. Those of the first page are at hand; the others are loaded at the first call for one. */
export async function contractNamed(name: string): Promise<Contract | undefined> {
  return opening.get(name) ?? (await import('./contracts.ts')).contractOf(name)
}
