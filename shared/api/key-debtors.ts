import { keyDebtorFacts, type KeyDebtorFacts } from '../model/key-debtor.ts'
import type { Stored } from '../model/record.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 重点户: whether a household stands on the list, since when and why. The list itself is a view of the cases. */

export type KeyDebtor = Stored<'key-debtor', KeyDebtorFacts>

export const keyDebtors = {
  /** Null for a household that is not on the list. */
  ofCase: query(ofCase, output<KeyDebtor | null>()),
  save: command(saveInput<'key-debtor', typeof keyDebtorFacts>(keyDebtorFacts), output<Saved<'key-debtor'>>()),
  void: command(voidInput<'key-debtor'>(), output<Saved<'key-debtor'>>()),
}
