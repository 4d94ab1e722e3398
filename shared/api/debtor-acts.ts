import { type DebtorActFacts, debtorActFacts } from '../model/debtor-act.ts'
import type { Stored } from '../model/record.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 可撤销行为 of a household's obligors, and the suit that revokes each. */

export type DebtorAct = Stored<'debtor-act', DebtorActFacts> & { readonly partyName: string }

export const debtorActs = {
  ofCase: query(ofCase, output<readonly DebtorAct[]>()),
  save: command(saveInput<'debtor-act', typeof debtorActFacts>(debtorActFacts), output<Saved<'debtor-act'>>()),
  void: command(voidInput<'debtor-act'>(), output<Saved<'debtor-act'>>()),
}
