import type { Id } from '../../../../shared/model/id.ts'
import { idFromBytes } from '../../database/id-bytes.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { CertifiedBalance, KnownGuarantee, KnownParty, KnownPosition, LedgerLookup, LoanColumns } from './ledger-lookup.ts'
import type { PartyDirectory } from './party-directory.ts'

/** A loan that rows name by its note number: kept, or planned by an earlier row of the import. */
export interface KnownLoan {
  readonly id: Id<'loan'>
  readonly version: number | null
  readonly caseId: Id<'case'>
  readonly noteNo: string
  readonly drawdownOn: IsoDate
  readonly borrower: KnownParty
  /** The kept columns; null for a planned loan. */
  readonly columns: LoanColumns | null
  readonly guarantors: { readonly guarantee: KnownGuarantee; party: KnownParty }[]
  nextSequence: number
}

/** What a kept loan owes, as far as a sheet can be checked against it. */
export interface KnownDebt {
  readonly certified: CertifiedBalance | null
  readonly position: KnownPosition | null
}

/** Finds loans by note number across the ledger and the plan, one object each. */
export class LoanBook {
  readonly #lookup: LedgerLookup
  readonly #parties: PartyDirectory
  readonly #loans = new Map<string, KnownLoan>()

  constructor(lookup: LedgerLookup, parties: PartyDirectory) {
    this.#lookup = lookup
    this.#parties = parties
  }

  find(noteNo: string): KnownLoan | null {
    const known = this.#loans.get(noteNo)
    if (known) return known
    const columns = this.#lookup.loanByNote(noteNo)
    const loan = columns && this.#kept(noteNo, columns)
    if (loan) this.#loans.set(noteNo, loan)
    return loan
  }

  addPlanned(loan: Omit<KnownLoan, 'version' | 'columns' | 'guarantors'>): KnownLoan {
    const planned: KnownLoan = { ...loan, version: null, columns: null, guarantors: [] }
    this.#loans.set(loan.noteNo, planned)
    return planned
  }

  debtOf(loan: KnownLoan): KnownDebt {
    return loan.version === null ? { certified: null, position: null } : { certified: this.#lookup.certifiedBalance(loan.id), position: this.#lookup.position(loan.id) }
  }

  collateralTexts(loan: KnownLoan): readonly string[] {
    return loan.version === null ? [] : this.#lookup.collateralTexts(loan.id)
  }

  #kept(noteNo: string, columns: LoanColumns): KnownLoan | null {
    const id = idFromBytes<'loan'>(columns.id)
    const caseId = idFromBytes<'case'>(columns.case_id)
    const borrower = this.#lookup.borrowerOf(caseId)
    if (!borrower) return null
    const guarantors = this.#lookup.guarantors(id).map(({ guarantee, party }) => ({ guarantee, party: this.#parties.remember(party) }))
    return {
      id,
      version: columns.version,
      caseId,
      noteNo,
      drawdownOn: columns.drawdown_on,
      borrower: this.#parties.remember(borrower),
      columns,
      guarantors,
      nextSequence: this.#lookup.lastSequence(id) + 1,
    }
  }
}
