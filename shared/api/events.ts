/** What the shell and the store tell the window unasked. Plain data; each kind says all that the window needs. */
export type ShellEvent =
  /** The store process: 'restarting' after a crash, 'failed' when it will not be started again. */
  | { readonly kind: 'store-state'; readonly state: StoreState; readonly detail?: string }
  /** A long task's progress; `total` is null while it is not known. */
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number | null; readonly label: string }
  /** The ledger was locked (by the clock or by hand): the window must drop what it shows. */
  | { readonly kind: 'locked' }
  /** Answers about these topics (the areas of the contracts) are out of date. */
  /** Once a day and opening: how many deadlines have lapsed and how many are near. Figures alone: main shows them outside the window. */
  | { readonly kind: 'deadlines-due'; readonly lapsed: number; readonly near: number }
  | { readonly kind: 'invalidate'; readonly topics: readonly string[] }

export type StoreState = 'starting' | 'ready' | 'restarting' | 'failed'
