/** What can be bound at all, apart from the library that does it: the store asks before it loads it. */

/** Kinds of files whose pages can be bound; everything else is handed in beside the book. */
export const bindableTypes: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png'])

/** Why a file cannot be bound. */
export const unbindable = ['encrypted', 'damaged', 'too-many-pages'] as const
export type Unbindable = (typeof unbindable)[number]
