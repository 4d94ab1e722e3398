import { z } from 'zod'
import { dateField, idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { entryFacts, type EntryFacts } from '../model/ledger-entry.ts'
import { loanFacts, type LoanFacts } from '../model/loan.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { Balance } from '../rules/ledger.ts'
import type { LimitationAnswer } from '../rules/limitation.ts'
import { commandFields, ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

export type Loan = Stored<'loan', LoanFacts> & { readonly caseId: Id<'case'> }

export const loanInput = loanFacts.extend({ caseId: idField<'case'>() })

export type LedgerEntryView = Stored<'entry', EntryFacts> & {
  readonly caseId: Id<'case'>
  readonly sequence: number
  /** The entry that takes this one back, if any. */
  readonly reversedBy: Id<'entry'> | null
  readonly importFileName: string | null
}

/** One loan's answer as of a day: the rule's own answer, never re-computed elsewhere. */
export interface LoanBalance {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly answer: Answer<Balance | null>
  /** A refusal of the rules in words, when the facts cannot be computed on. */
  readonly refusal: string | null
}

export interface CaseBalance {
  readonly asOf: IsoDate
  readonly loans: readonly LoanBalance[]
}

/** The limitation of one loan towards its borrower: the rule's own answer. */
export interface LoanLimitation {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly answer: Answer<LimitationAnswer | null>
  /** A refusal of the rule in words, when the facts cannot be computed on. */
  readonly refusal: string | null
}

export const loans = {
  ofCase: query(ofCase, output<readonly Loan[]>()),
  save: command(saveInput<'loan', typeof loanInput>(loanInput), output<Saved<'loan'>>()),
  void: command(voidInput<'loan'>(), output<Saved<'loan'>>()),
  entries: query(z.strictObject({ loanId: idField<'loan'>() }), output<readonly LedgerEntryView[]>()),
  addEntry: command(z.strictObject({ ...commandFields, entry: entryFacts }), output<Saved<'entry'>>()),
  balance: query(z.strictObject({ caseId: idField<'case'>(), asOf: dateField }), output<CaseBalance>()),
  limitations: query(ofCase, output<readonly LoanLimitation[]>()),
}
