/** The case list between visits. No schema here: the window's very first script reads this file. */

/** Where a person's choice of filter, order and columns is kept. */
export const listPreference = 'cases.list'

/** Rows of one page of the list. */
export const PAGE_SIZE = 50
