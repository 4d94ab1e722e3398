/** Where a person's choice of filter, order and columns is kept between visits. */
export const listPreference = 'cases.list'
