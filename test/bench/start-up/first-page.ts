/** The variable that tells the program's window which page to begin with. */
export const FIRST_PAGE = 'BENCH_FIRST_PAGE'

/** The first row of each page: when it is painted, the page is. */
export const firstPageSelectors = {
  board: 'section[aria-label="工作台"] tbody tr',
  list: 'section[aria-label="案件列表"] tbody tr',
} as const
export type FirstPage = keyof typeof firstPageSelectors

/** The board is what the program opens with; the list is where a window that is loaded again may have been. */
export function openFirstPage(asked: string | undefined): FirstPage {
  if (asked !== 'list') return 'board'
  window.location.hash = '#/cases'
  return 'list'
}
