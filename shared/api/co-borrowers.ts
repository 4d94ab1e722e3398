import { coBorrowerFacts, type CoBorrowerFacts } from '../model/co-borrower.ts'
import type { Stored } from '../model/record.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type CoBorrower = Stored<'co-borrower', CoBorrowerFacts> & { readonly partyName: string }

export const coBorrowers = {
  ofCase: query(ofCase, output<readonly CoBorrower[]>()),
  save: command(saveInput<'co-borrower', typeof coBorrowerFacts>(coBorrowerFacts), output<Saved<'co-borrower'>>()),
  void: command(voidInput<'co-borrower'>(), output<Saved<'co-borrower'>>()),
}
