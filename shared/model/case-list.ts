/** The case list between visits. */

/** Where a person's choice of filter, order and columns is kept. */
export const listPreference = 'cases.list'

/** Households that one act hands over at most: a page of the store, and a paper that can be gone through. */
export const HANDED_AT_ONCE = 200

/** Rows of one page of the list. */
export const PAGE_SIZE = 50
