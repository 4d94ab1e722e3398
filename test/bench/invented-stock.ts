/** How much an invented ledger holds: numbers of records by the number of the household, the same in every run. */
export interface Stock {
  /** Names the ledger where it is kept for the next run. */
  readonly name: string
  readonly households: number
  loansOf(household: number): number
  /** Repayments on a loan, beside its certified balance. */
  repaymentsOf(household: number, loan: number): number
  /** Preservation orders; a household with any has a suit, too. */
  ordersOf(household: number): number
  /** 催收: contacts on the record, the newest of them with a next step. */
  contactsOf(household: number): number
  /** Whether each household has a guarantor, collateral, a property clue and lines in the log, and is found by the search everywhere. */
  readonly isWhole: boolean
}

/** Households with what the list shows of them: one or two loans, and a suit with an order for every third. */
export function listedStock(households: number): Stock {
  return {
    name: `listed-${households}`,
    households,
    loansOf: (household) => (household % 4 === 0 ? 2 : 1),
    repaymentsOf: (household) => household % 3,
    ordersOf: (household) => (household % 3 === 0 ? 1 : 0),
    contactsOf: () => 0,
    isWhole: false,
  }
}

/** The number of the one household that holds far more than others do: what its tabs take is the longest anybody waits. */
export const LARGEST_HOUSEHOLD = 0

/** The whole stock of a large branch: 150,000 loans with 400,000 entries, 60,000 orders and 200,000 contacts, 100,000 parties, and the largest household on top. */
export const branchStock: Stock = {
  name: 'branch',
  households: 50_000,
  loansOf: (household) => (household === LARGEST_HOUSEHOLD ? 30 : 3),
  repaymentsOf: (household, loan) => (household === LARGEST_HOUSEHOLD ? 36 : loan < 2 ? 2 : 1),
  ordersOf: (household) => (household === LARGEST_HOUSEHOLD ? 24 : household % 5 === 0 ? 2 : 1),
  contactsOf: (household) => (household === LARGEST_HOUSEHOLD ? 400 : 4),
  isWhole: true,
}
