import type { ContactPlan } from '../../../../shared/model/contact.ts'
import type { ContactDecision } from '../../../../shared/rules/contact-guard.ts'
import type { BranchValues } from '../../../../shared/rules/branch-values.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { ForeclosedBook } from './foreclosed-book.ts'
import type { ImportPlan } from './import-plan.ts'
import type { LedgerLookup } from './ledger-lookup.ts'
import type { LoanBook } from './loan-book.ts'
import type { OrganisationDirectory } from './organisation-directory.ts'
import type { PartyDirectory } from './party-directory.ts'
import type { Occurrences } from './occurrences.ts'
import type { OrderBook } from './order-book.ts'
import type { SuitBook } from './suit-book.ts'

/** What the rows of all sheets of one import share while they are compared with the ledger. */
export interface MatchContext {
  readonly lookup: LedgerLookup
  readonly plan: ImportPlan
  readonly parties: PartyDirectory
  readonly organisation: OrganisationDirectory
  readonly loans: LoanBook
  readonly suits: SuitBook
  readonly orders: OrderBook
  readonly foreclosed: ForeclosedBook
  readonly occurrences: Occurrences
  /** Whether the person sees a household; what another unit keeps is neither compared nor shown. */
  readonly sees: (caseId: Id<'case'>) => boolean
  /** What the branch set for itself: terms that a sheet does not carry start from it. */
  readonly branch: BranchValues
  /** What the rules of conduct say to a contact, on what the ledger holds already. */
  readonly guard: (contact: ContactPlan) => ContactDecision
}

/** The sheet that a row stands in. */
export interface SheetRun {
  readonly importId: Id<'import'>
  readonly asOf: IsoDate | null
}
