import { z } from 'zod'
import type { Currency } from '../model/currency.ts'
import type { Fen } from '../model/fen.ts'
import { dateField, idField, line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { entryFacts, type EntryFacts } from '../model/ledger-entry.ts'
import { loanFacts, type LoanFacts } from '../model/loan.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { Balance } from '../rules/ledger.ts'
import type { LimitationAnswer, LimitationFacts } from '../rules/limitation.ts'
import type { LedgerDifference } from '../rules/ledger-difference.ts'
import { commandFields, ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'
import { loanAgreements } from './loan-agreements.ts'

export type Loan = Stored<'loan', LoanFacts> & {
  readonly caseId: Id<'case'>
  /** The maturity in force: the contract's own, or that of the last extension. */
  readonly maturityOn: IsoDate
}

export const loanInput = loanFacts.extend({ caseId: idField<'case'>() })

export type LedgerEntryView = Stored<'entry', EntryFacts> & {
  readonly caseId: Id<'case'>
  readonly sequence: number
  /** The entry that takes this one back, if any. */
  readonly reversedBy: Id<'entry'> | null
  readonly importFileName: string | null
  /** What was owed at the end of its day; null for what was taken back, and where it cannot be computed. */
  readonly owedAtEnd: Fen | null
}

/** One loan's answer: the rule's own answer, never re-computed elsewhere. */
interface LoanAnswer<T> {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  /** Every sum of the answer is in it. */
  readonly currency: Currency
  readonly answer: Answer<T | null>
  /** A refusal of the rules in words, when the facts cannot be computed on. */
  readonly refusal: string | null
}

/** What one loan owes as of a day. */
export type LoanBalance = LoanAnswer<Balance>

/** Why one loan owes more or less on the later of two days. */
export type LoanDifference = LoanAnswer<LedgerDifference>

export interface CaseBalance {
  readonly asOf: IsoDate
  readonly loans: readonly LoanBalance[]
}

/** The limitation of one loan towards its borrower: the rule's own answer. */
export interface LoanLimitation {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  /** What the record answers to the rule's questions. */
  readonly facts: LimitationFacts
  readonly answer: Answer<LimitationAnswer | null>
  /** A refusal of the rule in words, when the facts cannot be computed on. */
  readonly refusal: string | null
}

export interface CaseDifference {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly loans: readonly LoanDifference[]
}

export const loans = {
  ofCase: query(ofCase, output<readonly Loan[]>()),
  save: command(saveInput<'loan', typeof loanInput>(loanInput), output<Saved<'loan'>>()),
  void: command(voidInput<'loan'>(), output<Saved<'loan'>>()),
  entries: query(z.strictObject({ loanId: idField<'loan'>() }), output<readonly LedgerEntryView[]>()),
  addEntry: command(z.strictObject({ ...commandFields, entry: entryFacts }), output<Saved<'entry'>>()),
  /** Takes a wrong entry back and books the right one in one act. */
  correctEntry: command(
    z.strictObject({ ...commandFields, entryId: idField<'entry'>(), reason: line(300), entry: entryFacts }),
    output<Saved<'entry'>>(),
  ),
  ...loanAgreements,
  balance: query(z.strictObject({ caseId: idField<'case'>(), asOf: dateField }), output<CaseBalance>()),
  limitation: query(z.strictObject({ loanId: idField<'loan'>() }), output<LoanLimitation>()),
  difference: query(z.strictObject({ caseId: idField<'case'>(), from: dateField, to: dateField }), output<CaseDifference>()),
}
