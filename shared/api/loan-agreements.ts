import { z } from 'zod'
import type { Fen } from '../model/fen.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { extensionFacts, type ExtensionFacts, type GuarantorConsent, supplementFacts, type SupplementFacts } from '../model/loan-agreement.ts'
import type { Stored } from '../model/record.ts'
import { scheduleFacts, type ScheduleFacts } from '../model/repayment-schedule.ts'
import { type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** A guarantor of the loan and what he said to a change of its contract; one who was not asked is `unknown`. */
export type ConsentOfGuarantor = GuarantorConsent & { readonly guarantorName: string }

export type LoanExtension = Stored<'extension', Omit<ExtensionFacts, 'consents'>> & {
  readonly caseId: Id<'case'>
  readonly guarantors: readonly ConsentOfGuarantor[]
}

export type LoanSupplement = Stored<'supplement', Omit<SupplementFacts, 'consents'>> & {
  readonly caseId: Id<'case'>
  readonly guarantors: readonly ConsentOfGuarantor[]
}

export type LoanSchedule = Stored<'schedule', Omit<ScheduleFacts, 'instalments'>> & {
  readonly caseId: Id<'case'>
  readonly instalments: Readonly<ScheduleFacts['instalments']>
}

/** What stands in the ledger beside the entries; `owedAtEnd` is the debt at the end of its day, null where it cannot be computed. */
export type ContractEvent = { readonly on: IsoDate; readonly owedAtEnd: Fen | null } & (
  | { readonly kind: 'extension'; readonly id: Id<'extension'>; readonly newDueOn: IsoDate; readonly agreementNo: string | null }
  | { readonly kind: 'acceleration'; readonly id: Id<'loan'>; readonly ground: string | null; readonly noticeNo: string | null }
)

/** Everything that changed one loan's contract, each in the order of time. */
export interface LoanAgreements {
  readonly extensions: readonly LoanExtension[]
  readonly supplements: readonly LoanSupplement[]
  readonly schedules: readonly LoanSchedule[]
  readonly events: readonly ContractEvent[]
}

export const loanAgreements = {
  agreements: query(z.strictObject({ loanId: idField<'loan'>() }), output<LoanAgreements>()),
  saveExtension: command(saveInput<'extension', typeof extensionFacts>(extensionFacts), output<Saved<'extension'>>()),
  voidExtension: command(voidInput<'extension'>(), output<Saved<'extension'>>()),
  saveSupplement: command(saveInput<'supplement', typeof supplementFacts>(supplementFacts), output<Saved<'supplement'>>()),
  voidSupplement: command(voidInput<'supplement'>(), output<Saved<'supplement'>>()),
  saveSchedule: command(saveInput<'schedule', typeof scheduleFacts>(scheduleFacts), output<Saved<'schedule'>>()),
  voidSchedule: command(voidInput<'schedule'>(), output<Saved<'schedule'>>()),
}
