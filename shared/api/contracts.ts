import { archive } from './archive.ts'
import { assets } from './assets.ts'
import { attachments } from './attachments.ts'
import { accounts } from './accounts.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { cases } from './cases.ts'
import { classification } from './classification.ts'
import { contacts } from './contacts.ts'
import { type Contract, type ContractInput, type ContractOutput, contractsByName, type ParsedInput } from './contract.ts'
import { deadlines } from './deadlines.ts'
import { diligence } from './diligence.ts'
import { debtorActs } from './debtor-acts.ts'
import { outsourcings } from './outsourcings.ts'
import { deadlineExports } from './deadline-exports.ts'
import { deductions } from './deductions.ts'
import { documents } from './documents.ts'
import { departmentPapers } from './department-papers.ts'
import { documentLife } from './document-life.ts'
import { documentRegister } from './document-register.ts'
import { enforcement } from './enforcement.ts'
import { foreclosed } from './foreclosed.ts'
import { evidence } from './evidence.ts'
import { imports } from './imports.ts'
import { keyDebtors } from './key-debtors.ts'
import { law } from './law.ts'
import { loans } from './loans.ts'
import { notices } from './notices.ts'
import { organisation } from './organisation.ts'
import { packages } from './packages.ts'
import { paperRuns } from './paper-runs.ts'
import { paperTemplates } from './paper-templates.ts'
import { parties } from './parties.ts'
import { plans } from './plans.ts'
import { preferences } from './preferences.ts'
import { preservations } from './preservations.ts'
import { proceedings } from './proceedings.ts'
import { review } from './review.ts'
import { rightsBasis } from './rights-basis.ts'
import { search } from './search.ts'
import { coBorrowers } from './co-borrowers.ts'
import { clues, collateral, guarantees } from './security.ts'
import { shell } from './shell.ts'
import { teams } from './teams.ts'
import { tools } from './tools.ts'
import { transfers } from './transfers.ts'
import { vault } from './vault.ts'
import { writeOff } from './write-off.ts'
import { visits } from './visits.ts'
import { waivers } from './waivers.ts'

/** Every call there is, by area and verb. The client, main's allow-list and the store's handlers are derived from it. */
export const contracts = {
  vault,
  backups,
  organisation,
  accounts,
  cases,
  search,
  parties,
  loans,
  coBorrowers,
  deductions,
  guarantees,
  collateral,
  clues,
  debtorActs,
  outsourcings,
  assets,
  proceedings,
  preservations,
  contacts,
  visits,
  notices,
  enforcement,
  foreclosed,
  waivers,
  documents,
  departmentPapers,
  documentLife,
  documentRegister,
  rightsBasis,
  paperRuns,
  paperTemplates,
  attachments,
  evidence,
  archive,
  imports,
  packages,
  classification,
  writeOff,
  deadlines,
  diligence,
  deadlineExports,
  review,
  teams,
  transfers,
  keyDebtors,
  plans,
  audit,
  preferences,
  law,
  tools,
  shell,
} as const

export type Contracts = typeof contracts
export type Area = keyof Contracts
export type CallName = { [A in Area]: `${A}.${keyof Contracts[A] & string}` }[Area]

/** The contract of a call by its name. */
export type ContractOf<N extends CallName> = N extends `${infer A extends Area}.${infer V}` ? (V extends keyof Contracts[A] ? Contracts[A][V] : never) : never

export type InputOf<N extends CallName> = ContractInput<ContractOf<N>>
export type ParsedOf<N extends CallName> = ParsedInput<ContractOf<N>>
export type OutputOf<N extends CallName> = ContractOutput<ContractOf<N>>

const byName = contractsByName(contracts)

/** All call names: main's allow-list. */
export const callNames: readonly string[] = [...byName.keys()]

/** The contract of a name, or undefined. */
export function contractOf(name: string): Contract | undefined {
  return byName.get(name)
}
