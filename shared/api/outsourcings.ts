import { type OutsourcingFacts, outsourcingFacts } from '../model/outsourcing.ts'
import type { Stored } from '../model/record.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 委外催收 of a household, with what speaks against each hand-over. */

export type Outsourcing = Stored<'outsourcing', OutsourcingFacts> & { readonly obstacles: readonly string[] }

export const outsourcings = {
  ofCase: query(ofCase, output<readonly Outsourcing[]>()),
  save: command(saveInput<'outsourcing', typeof outsourcingFacts>(outsourcingFacts), output<Saved<'outsourcing'>>()),
  void: command(voidInput<'outsourcing'>(), output<Saved<'outsourcing'>>()),
}
